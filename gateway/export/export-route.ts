import type { GraphQLSchema } from 'graphql';
import type { ActorRole } from '../../platform/actor.ts';
import type { HeldLocks } from '../../platform/held-locks.ts';
import type { Answer } from '../answer.ts';
import { Refused, streamingRoute, type StreamingRouteOptions } from '../http/streaming-route.ts';
import { exportParts, type ExportParts } from './parts.ts';
import {
  askAs,
  EXPORT_ROLES,
  writeExport,
  type AskForExport,
  type ExportRole,
} from './write-export.ts';

export const EXPORT_PATH = '/export';

export interface ExportRouteOptions extends StreamingRouteOptions {
  readonly answer: Answer;
  readonly apiSchema: GraphQLSchema;
  readonly maxCost: number;
  /** By which one export of a person runs at a time, among all gateways that share them. */
  readonly locks: HeldLocks;
}

/**
 * `GET /export`: all that the hub has about the person behind the token, as one JSON document in a
 * stream (GDPR 15 and 20). A representative names the resident by `?resident=<id>` and gets what the
 * mandate covers. It asks the graph page by page, and has no other way to the data.
 */
export function exportRoute(options: ExportRouteOptions) {
  const { answer, apiSchema, maxCost, clock, locks } = options;
  let parts: ExportParts | undefined;

  async function* alone(lock: string, text: AsyncIterable<string>): AsyncGenerator<string> {
    try {
      yield* text;
    } finally {
      await locks.release(lock);
    }
  }

  return streamingRoute(options, async ({ actor: { role, subject }, next }, { searchParams }) => {
    if (!exports(role)) throw new Refused('FORBIDDEN', FOR_ONESELF);
    const lock = `export of ${subject}`;
    if (!(await locks.take(lock))) throw new Refused('EXPORT_RUNNING', ONE_AT_A_TIME);
    try {
      parts ??= exportParts(apiSchema, maxCost);
      const ask = askAs(answer, next);
      const residentId = await residentOf(searchParams.get('resident'), role, parts, ask);
      const text = writeExport(parts, { residentId, role, at: clock.now() }, ask);
      return { headers: HEADERS, text: alone(lock, text) };
    } catch (error) {
      await locks.release(lock);
      throw error;
    }
  });
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="noaberhub-export.json"',
};

const ONE_AT_A_TIME = { message: 'An export of yours is running; wait until it ends.' };
const FOR_ONESELF = {
  message: 'An export is for residents, their representatives and volunteers.',
  messageNl: 'Een kopie van gegevens is voor inwoners, hun vertegenwoordigers en vrijwilligers.',
};
const NAME_THE_RESIDENT = {
  message: 'A representative names the resident: /export?resident=<id>.',
  messageNl: 'Kies de inwoner van wie u de gegevens wilt.',
};
const NOBODY_HERE = {
  message: 'There is nobody under this id whose data you may export.',
  messageNl: 'Er is niemand met dit nummer van wie u gegevens mag opvragen.',
};

function exports(role: ActorRole): role is ExportRole {
  return EXPORT_ROLES.some((known) => known === role);
}

/** Null: who asks is no resident, and exports what it has as a volunteer. */
async function residentOf(
  named: string | null,
  role: ExportRole,
  parts: ExportParts,
  ask: AskForExport,
): Promise<string | null> {
  if (role === 'REPRESENTATIVE') {
    if (named === null) throw new Refused('BAD_USER_INPUT', NAME_THE_RESIDENT);
    const { resident } = await ask(parts.person, { id: named });
    if (resident === null) throw new Refused('NOT_FOUND', NOBODY_HERE);
    return named;
  }
  const { me } = (await ask(parts.me, {})) as { me: { resident: { id: string } | null } };
  const own = role === 'RESIDENT' ? (me.resident?.id ?? null) : null;
  if (role === 'RESIDENT' && own === null) throw new Refused('NOT_FOUND', NOBODY_HERE);
  if (named !== null && named !== own) throw new Refused('NOT_FOUND', NOBODY_HERE);
  return own;
}
