import type { KeptCheckpoint } from '../../disclosure/sealing/verification/marks.ts';
import {
  isOfFile,
  verifyPublished,
  type KeptUnreadable,
  type PublishedProblem,
  type PublishedSource,
} from '../../disclosure/sealing/verification/verify-published.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import { EXIT } from '../exit-codes.ts';
import { LOG_PATH } from '../log-routes.ts';

const TIMEOUT_MS = 30_000;

/**
 * `hub verify-log --hub <url>`: for whoever has no access to the database, as a privacy officer. Reads
 * what the hub publishes of its log and compares it with the key and checkpoints that were kept. 0 when
 * it agrees, 1 when it does not, 2 when a kept file is no checkpoint or was changed, 3 when the hub does
 * not say enough to tell.
 */
export async function verifyPublishedLog(
  hub: string,
  options: { readonly key: string | null; readonly kept: readonly KeptCheckpoint[] },
): Promise<number> {
  const { problems, latest, handovers } = await verifyPublished(publishedAt(hub), options);
  const { key, kept } = options;
  if (kept.length === 0 && problems.some(({ kind }) => kind === 'NOT_PUBLISHED')) {
    tellWrong('The access log of this hub could not be verified:', problems);
    return EXIT.UNKNOWN;
  }
  if (problems.length > 0 && problems.every(isOfFile)) {
    tellWrong(
      'The access log that this hub publishes is signed, but it could not be compared with all that was given:',
      problems,
      'What to do: give files as they were fetched from /log/checkpoint of this hub.',
    );
    return EXIT.USAGE;
  }
  if (problems.length > 0 || latest === null) {
    tellWrong(
      'The access log that this hub publishes is NOT the one that was kept:',
      problems,
      'What to do: keep these files, tell whoever runs the hub and the officers of the other organisations,',
      'and have the database verified (`npx hub verify-log`); see docs/access-log.md.',
    );
    return EXIT.FAILURE;
  }
  process.stdout.write(
    [
      `The access log is signed up to line ${latest.size.toLocaleString('en')}, sealed ${latest.minute.toISOString()}.`,
      ...(kept.length > 0
        ? [
            `It begins with what ${kept.length === 1 ? 'the kept checkpoint' : `each of ${String(kept.length)} kept checkpoints`} says.`,
          ]
        : [
            'Keep this checkpoint: only with one kept earlier can anybody tell that nothing was cut off.',
          ]),
      ...(handovers > 0
        ? [
            `It was signed over to a new key ${String(handovers)} ${handovers === 1 ? 'time' : 'times'}.`,
          ]
        : []),
      ...(key === null
        ? [
            'The key was taken from the hub itself: fetch /log/key once, keep it, and give it as --key.',
          ]
        : []),
      '',
    ].join('\n'),
  );
  return EXIT.OK;
}

function tellWrong(
  what: string,
  problems: readonly PublishedProblem[],
  ...toDo: readonly string[]
): void {
  const lines = [what, ...problems.map((problem) => `- ${describe(problem)}`), ...toDo];
  process.stderr.write(`${lines.join('\n')}\n`);
}

function publishedAt(hub: string): PublishedSource {
  const get = async (path: string): Promise<Response | null> => {
    let response: Response;
    try {
      response = await fetch(new URL(`${LOG_PATH}/${path}`, hub), {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new StartProblem(`There is no hub at ${hub}, or it does not answer.`);
    }
    if (response.ok) return response;
    if (response.status === 404 || response.status === 400) return null;
    throw new StartProblem(
      `The hub at ${hub} did not answer ${LOG_PATH}/${path} (HTTP ${String(response.status)}).`,
    );
  };
  return {
    async keys() {
      const answered = (await (await get('keys'))?.json().catch(() => null)) as {
        key?: unknown;
        handovers?: unknown;
      } | null;
      if (typeof answered?.key !== 'string' || !Array.isArray(answered.handovers))
        throw new StartProblem(`At ${hub} no log of a hub is published (${LOG_PATH}/keys).`);
      return { key: answered.key, handovers: answered.handovers.map(String) };
    },
    latest: async () => (await (await get('checkpoint'))?.text()) ?? null,
    async proof(first, second) {
      const path = `proof?first=${String(first)}&second=${String(second)}`;
      const answered = (await (await get(path))?.json().catch(() => null)) as {
        proof?: unknown;
      } | null;
      return Array.isArray(answered?.proof)
        ? answered.proof.map((hash) => Buffer.from(String(hash), 'base64'))
        : null;
    },
  };
}

function describe(problem: PublishedProblem): string {
  switch (problem.kind) {
    case 'KEY_DIFFERS':
      return 'Its key is not the one that was kept, and was not signed over from it.';
    case 'HANDOVER_CHANGED':
      return problem.count === 1
        ? '1 record of signing over to a new key is not signed by both keys.'
        : `${String(problem.count)} records of signing over to a new key are not signed by both keys.`;
    case 'NOT_PUBLISHED':
      return 'It publishes no checkpoint (yet); each minute in which something was logged gets one when it is over.';
    case 'LATEST_UNSIGNED':
      return 'Its latest checkpoint is not signed with its key.';
    case 'KEPT_UNREADABLE':
      return `${problem.source} ${describeUnreadable(problem)}.`;
    case 'CUT_BACK':
      return `${problem.source} is of ${problem.size.toLocaleString('en')} lines; the log is shorter now.`;
    case 'REWRITTEN':
      return `${problem.source}: the log of today does not begin with these ${problem.size.toLocaleString('en')} lines.`;
  }
}

function describeUnreadable({ reason, isOfKeptKey }: KeptUnreadable): string {
  if (isOfKeptKey)
    return 'is signed with the key that was kept, and by the keys of today it is no checkpoint of this log';
  switch (reason) {
    case 'NO_NOTE':
      return 'is not a checkpoint of a log';
    case 'WRONG_SIGNATURE':
      return 'was changed after it was signed';
    case 'OTHER_KEY':
      return 'is not signed with a key of this log';
  }
}
