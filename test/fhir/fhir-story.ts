import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { createStory, type Organisation, type Resident, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

export interface FhirAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Resources of every type.
  readonly body: any;
}

/** A practice, a team that it refers to, and requests as their information systems send them. */
export interface FhirStory {
  readonly hub: TestHub;
  readonly move: MovementStory;
  readonly gees: Village;
  readonly practice: Organisation;
  readonly team: Organisation;
  readonly gp: Caller;
  readonly worker: Caller;
  readonly anna: Resident;
  get(caller: Caller | null, path: string, headers?: Record<string, string>): Promise<FhirAnswer>;
  /** Sends the Task as it is with these elements changed; `ifMatch` absent: the version of the Task. */
  put(caller: Caller, task: any, change: object, ifMatch?: string | null): Promise<FhirAnswer>;
  /** A referral of the practice to the team in each status, by status of FHIR. */
  inEveryStatus(): Promise<Record<string, string>>;
}

export async function startFhirStory(): Promise<FhirStory> {
  const hub = await startTestHub();
  const story = createStory(hub);
  const move = createMovementStory(hub);
  const gees = await story.village('gees');
  const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  const gp = await story.staff(practice, 'GP');
  const worker = await story.staff(team, 'SOCIAL_WORKER');
  const anna = await story.resident(gees);

  const send = async (
    caller: Caller | null,
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ): Promise<FhirAnswer> => {
    const token = caller && { authorization: `Bearer ${await hub.tokenFor(caller)}` };
    const response = await fetch(`${hub.url}/fhir/${path}`, {
      ...init,
      headers: { ...token, ...init.headers },
    });
    const { status, headers } = response;
    return { status, headers, body: await response.json() };
  };

  const sent = () => move.sent(gp, anna, team);
  const reached = async (by: Caller, id: string, ...steps: [string, object?][]) => {
    for (const [mutation, input] of steps) {
      const result = await move.change(by, mutation, id, input as Record<string, unknown>);
      if (!result.__typename.endsWith('Success'))
        throw new Error(`${mutation}: ${JSON.stringify(result)}`);
    }
    return id;
  };
  const accept: [string] = ['acceptReferral'];
  const hold: [string, object] = ['holdReferral', { reason: 'WAITLIST' }];

  return {
    hub,
    move,
    gees,
    practice,
    team,
    gp,
    worker,
    anna,
    get: (caller, path, headers = {}) => send(caller, path, { headers }),
    put(caller, task, change, ifMatch = `W/"${String(task.meta.versionId)}"`) {
      return send(caller, `Task/${String(task.id)}`, {
        method: 'PUT',
        body: JSON.stringify({ ...task, ...change }),
        headers: {
          'content-type': 'application/fhir+json',
          ...(ifMatch === null ? {} : { 'if-match': ifMatch }),
        },
      });
    },
    async inEveryStatus() {
      const outcome = { outcome: 'SHARED_SUPPORT', note: 'Samen verder.' };
      return {
        draft: await move.draft(gp, anna, team),
        requested: await sent(),
        accepted: await reached(worker, await sent(), accept),
        'in-progress': await reached(worker, await sent(), accept, ['startReferral']),
        'on-hold': await reached(worker, await sent(), accept, hold),
        completed: await reached(worker, await sent(), accept, ['completeReferral', outcome]),
        failed: await reached(worker, await sent(), accept, [
          'failReferral',
          { reason: 'NO_CONTACT' },
        ]),
        rejected: await reached(worker, await sent(), [
          'rejectReferral',
          { reason: 'NO_CAPACITY' },
        ]),
        cancelled: await reached(gp, await sent(), ['cancelReferral', { reason: 'DUPLICATE' }]),
        'entered-in-error': await reached(gp, await sent(), ['markReferralEnteredInError']),
      };
    },
  };
}
