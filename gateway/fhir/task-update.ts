import { isDeepStrictEqual } from 'node:util';
import type { Task } from 'fhir/r4.js';
import { codeIn, referralStatuses, SYSTEMS, TASK_STATUS, type ReferralStatus } from './codes.ts';
import { FhirProblem } from './operation-outcome.ts';
import type { ReferralMutation } from './operations.ts';
import type { Referral } from './referral.ts';
import { toTask } from './resources.ts';

/** The mutation that a changed Task asks for. */
export interface AskedChange {
  readonly mutation: ReferralMutation;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Of a Task a client may change these; every other element stays as it was read, or is left out. */
const CHANGEABLE = ['status', 'statusReason', 'businessStatus', 'output'];
/** Written by servers. */
const IGNORED = ['resourceType', 'id', 'meta', 'text', 'lastModified', 'contained'];

/** Reads what the body of a PUT asks to change of the Task as it is now. Throws a FhirProblem. */
export function readTaskUpdate(body: unknown, current: Referral): AskedChange {
  const task = taskOf(body, current);
  const status = statusOf(task);
  const said = {
    statusReason: codeOf(task, 'statusReason', SYSTEMS.statusReason),
    businessStatus: codeOf(task, 'businessStatus', SYSTEMS.businessStatus),
    outcome: outcomeOf(task),
  };
  const note = noteOf(task, status);
  const common = { referralId: current.id, version: current.version };
  const withReason = { ...common, reason: said.statusReason, note };
  const withProgress = { ...common, businessStatus: said.businessStatus };
  switch (status) {
    case current.status:
      needed(said.businessStatus, 'Task.businessStatus', SYSTEMS.businessStatus);
      return { mutation: 'reportReferralProgress', input: withProgress };
    case 'DRAFT':
      throw cannot('Nothing becomes a draft again.');
    case 'REQUESTED':
      return { mutation: 'sendReferral', input: common };
    case 'ACCEPTED':
      return { mutation: 'acceptReferral', input: common };
    case 'IN_PROGRESS':
      return {
        mutation: current.status === 'ON_HOLD' ? 'resumeReferral' : 'startReferral',
        input: withProgress,
      };
    case 'ON_HOLD':
      needed(said.statusReason, 'Task.statusReason', SYSTEMS.statusReason);
      return { mutation: 'holdReferral', input: { ...withReason, ...withProgress } };
    case 'COMPLETED':
      needed(said.outcome, 'Task.output', SYSTEMS.outcome);
      return { mutation: 'completeReferral', input: { ...common, outcome: said.outcome, note } };
    case 'ENTERED_IN_ERROR':
      return { mutation: 'markReferralEnteredInError', input: { ...common, note } };
    default:
      needed(said.statusReason, 'Task.statusReason', SYSTEMS.statusReason);
      return { mutation: ENDS[status], input: withReason };
  }
}

const ENDS = {
  FAILED: 'failReferral',
  REJECTED: 'rejectReferral',
  CANCELLED: 'cancelReferral',
} as const satisfies Partial<Record<ReferralStatus, ReferralMutation>>;

function taskOf(body: unknown, current: Referral): Task {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw wrong('Task', 'The body must be a Task.');
  const sent = body as Record<string, unknown>;
  if (sent['resourceType'] !== 'Task')
    throw wrong('Task.resourceType', 'The body must have the resourceType Task.');
  if (sent['id'] !== current.id) throw wrong('Task.id', 'Task.id must be the id in the address.');
  const now = toTask(current);
  for (const [name, value] of Object.entries(sent)) {
    if (CHANGEABLE.includes(name) || IGNORED.includes(name)) continue;
    if (Object.hasOwn(now, name) && isDeepStrictEqual(value, now[name as keyof Task])) continue;
    throw wrong(
      // The name is the client's text: only one that the Task has is repeated.
      Object.hasOwn(now, name) ? `Task.${name}` : 'Task',
      `Only ${CHANGEABLE.join(', ')} can be changed here; leave the other elements as they were read.`,
    );
  }
  return sent as unknown as Task;
}

function statusOf({ status }: Task): ReferralStatus {
  const [found] = typeof status === 'string' ? referralStatuses(TASK_STATUS, status) : [];
  if (found) return found;
  throw wrong(
    'Task.status',
    `Task.status must be one of ${Object.values(TASK_STATUS).join(', ')}.`,
  );
}

function codeOf(
  task: Task,
  name: 'statusReason' | 'businessStatus',
  system: string,
): string | null {
  const value: unknown = task[name];
  if (value === undefined) return null;
  const code = codeIn(value, system);
  if (code !== null) return code;
  throw wrong(`Task.${name}`, `Task.${name} needs a coding of the system ${system}.`);
}

function outcomeOf({ output }: Task): string | null {
  if (output === undefined) return null;
  const [first, ...more] = Array.isArray(output) ? output : [];
  const code = codeIn(first?.valueCodeableConcept, SYSTEMS.outcome);
  if (code !== null && more.length === 0 && codeIn(first?.type, SYSTEMS.output) === 'outcome')
    return code;
  throw wrong(
    'Task.output',
    `Task.output must be one output of type ${SYSTEMS.output}|outcome with a valueCodeableConcept of the system ${SYSTEMS.outcome}.`,
  );
}

function noteOf({ statusReason, output }: Task, status: ReferralStatus): string | null {
  const said: unknown =
    status === 'COMPLETED' ? output?.[0]?.valueCodeableConcept?.text : statusReason?.text;
  if (said === undefined) return null;
  if (typeof said === 'string') return said;
  throw wrong('Task', 'The text of a concept must be a string.');
}

function needed(code: string | null, at: string, system: string): void {
  if (code === null) throw wrong(at, `What is asked needs ${at} with a code of ${system}.`);
}

function wrong(at: string, text: string): FhirProblem {
  return new FhirProblem(422, 'invalid', { text, at });
}

function cannot(text: string): FhirProblem {
  return new FhirProblem(422, 'business-rule', text);
}
