import type { SubgraphJobTask } from '../disclosure/subgraph.ts';
import type { Jobs, JobTask } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Parts } from './parts.ts';

/** Connections that jobs may take from each owner of data: two run at once, each in a transaction beside which it reads. */
export const JOB_POOL_SIZE = 4;

const TOPIC = /^[a-z]+\.[a-z]+(-[a-z]+)*$/;

/** One thing that the hub does beside answering. */
export interface HubJob {
  readonly topic: string;
  readonly run: JobTask;
  /** crontab(5) in UTC; without it only when it is asked for. */
  readonly at?: string | undefined;
}

/** Runs the jobs of every part, in whichever process takes one. */
export async function startHubJobs(options: {
  readonly url: string;
  readonly parts: Parts;
  /** Of the hub itself. */
  readonly jobs: readonly HubJob[];
  readonly log: Log;
}): Promise<Jobs> {
  const { url, parts, log } = options;
  const jobs = uniqueByTopic([
    ...options.jobs,
    ...housekeeping(parts, log),
    ...ofSubgraphs(parts, log),
  ]);
  const { startJobs } = await import('../platform/jobs.ts');
  return startJobs({
    url,
    log,
    tasks: Object.fromEntries(jobs.map(({ topic, run }) => [topic, run])),
    schedule: Object.fromEntries(jobs.flatMap(({ topic, at }) => (at ? [[topic, at]] : []))),
  });
}

/** Idempotency keys are kept for 7 days; a daily sweep is early enough. */
function housekeeping(parts: Parts, log: Log): HubJob[] {
  return [
    {
      topic: 'hub.forget-idempotency-keys',
      at: '17 3 * * *',
      run: async () => {
        const forgotten = await parts.forgetOldKeys();
        log.info({ count: forgotten }, 'idempotency keys older than 7 days forgotten');
      },
    },
  ];
}

function ofSubgraphs(parts: Parts, log: Log): HubJob[] {
  return Object.values(parts.subgraphs).flatMap(({ name, jobs }) =>
    Object.entries(jobs).map(([topic, job]) => toHubJob(topic, job, log.child({ subgraph: name }))),
  );
}

function toHubJob(topic: string, { run, at }: SubgraphJobTask, log: Log): HubJob {
  return { topic, at, run: (payload, job) => run(payload, job, log) };
}

/** A topic leads to one job, or one of two would never run; throws for a bug of the program. */
export function uniqueByTopic(jobs: readonly HubJob[]): readonly HubJob[] {
  const known = new Set<string>();
  for (const { topic } of jobs) {
    if (!TOPIC.test(topic)) throw new Error(`A topic is <part>.<event>, which ${topic} is not.`);
    if (known.has(topic)) throw new Error(`There are two jobs for the topic ${topic}.`);
    known.add(topic);
  }
  return jobs;
}
