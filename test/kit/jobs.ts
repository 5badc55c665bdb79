import { inject } from 'vitest';
import { startHubJobs } from '../../hub/jobs.ts';
import { openHubNotices } from '../../hub/notices.ts';
import { openParts } from '../../hub/parts.ts';
import { retentionJobs } from '../../hub/retention/keep-terms.ts';
import { openHubRetention } from '../../hub/retention/open-retention.ts';
import {
  CHANNELS,
  type Carriers,
  type Channel,
  type Parcel,
} from '../../platform/carriers/carrier.ts';
import { silentLog, type Log } from '../../platform/log.ts';
import type { TestHub } from './test-hub.ts';

/** The jobs of a test hub, as `hub serve jobs` runs them; what carriers were given is kept. */
export interface TestJobs {
  readonly parcels: readonly (Parcel & { readonly channel: Channel })[];
  /** Resolves when nothing is left to do now; what failed waits for its next time. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const PORTAL = 'https://hub.example.org';

export async function startTestJobs(
  hub: TestHub,
  options: {
    readonly carriers?: Carriers;
    readonly log?: Log;
    readonly now?: () => Date;
    readonly privateWebhooks?: boolean;
  } = {},
): Promise<TestJobs> {
  const { log = silentLog, now } = options;
  const { hubSecret } = inject('template');
  const parcels: (Parcel & { channel: Channel })[] = [];
  const carriers = options.carriers ?? keepingCarriers((parcel) => parcels.push(parcel));
  const url = hub.databaseUrl;
  const notices = await openHubNotices({
    url,
    hubSecret,
    carriers,
    portalUrl: PORTAL,
    log,
    ...(now ? { now } : {}),
  });
  const parts = await openParts({
    url,
    hubSecret,
    poolSize: 4,
    statementTimeoutMs: 10_000,
    privateWebhooks: options.privateWebhooks ?? true,
  });
  const retention = await openHubRetention({
    url,
    hubSecret,
    parts,
    postman: notices.sql,
    logYears: 5,
    ...(now ? { clock: { now } } : {}),
  });
  const stopping = new AbortController();
  const ownJobs = [...notices.jobs, ...retentionJobs(retention, { log, signal: stopping.signal })];
  const jobs = await startHubJobs({ url, parts, jobs: ownJobs, log });
  return {
    parcels,
    async idle() {
      const deadline = Date.now() + 15_000;
      while (await hasWork(hub)) {
        if (Date.now() > deadline) throw new Error('The jobs did not come to an end.');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop() {
      stopping.abort();
      await jobs.stop();
      await retention.stop();
      await parts.close();
      await notices.stop();
    },
  };
}

async function hasWork({ admin }: TestHub): Promise<boolean> {
  const [row] = await admin<{ busy: boolean }[]>`
    select exists (
      select from graphile_worker.jobs
      where locked_at is not null or (run_at <= now() and attempts < max_attempts)
    ) as busy`;
  return row?.busy ?? false;
}

function keepingCarriers(keep: (parcel: Parcel & { channel: Channel }) => void): Carriers {
  return Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      {
        send: (parcel: Parcel) => {
          keep({ ...parcel, channel });
          return Promise.resolve();
        },
      },
    ]),
  );
}
