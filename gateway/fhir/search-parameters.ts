import { REQUEST_STATUS, referralStatuses, SYSTEMS, TASK_STATUS } from './codes.ts';
import { FhirProblem } from './operation-outcome.ts';
import type { ResourceType } from './resources.ts';

/** Variables of the operation that searches; what is undefined was not asked. */
export interface Search {
  readonly id?: string;
  readonly variables: {
    since?: string;
    before?: string;
    status?: string[];
    requesterId?: string;
    ownerId?: string;
    residentId?: string;
    after?: string;
    first: number;
    total: boolean;
  };
}

const DEFAULT_COUNT = 50;
const MAX_COUNT = 500;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const DAY_MS = 86_400_000;

/** The search parameters of each resource, with their type in FHIR. */
export const SEARCH_PARAMETERS = {
  _id: 'token',
  _lastUpdated: 'date',
  _since: 'date',
  status: 'token',
  requester: 'reference',
  owner: 'reference',
  patient: 'reference',
} as const;

/** Not of a search as such: how its result is answered. */
const RESULT_PARAMETERS = ['_count', '_cursor', '_total', '_format'];

/**
 * Reads a search strictly: a parameter that is not known, or not read like this, is refused and never
 * passed over, since its answer would hold what was not asked for. Throws a FhirProblem.
 */
export function readSearch(type: ResourceType, asked: URLSearchParams): Search {
  const problems: string[] = [];
  const search: { id?: string; variables: Search['variables'] } = {
    variables: { first: DEFAULT_COUNT, total: false },
  };
  for (const name of new Set(asked.keys())) {
    const values = asked.getAll(name);
    const problem = readParameter(type, name, values, search);
    if (problem !== null) problems.push(problem);
  }
  const { since, before } = search.variables;
  if (since !== undefined && before !== undefined && since > before)
    problems.push('The period of _lastUpdated and _since ends before it begins.');
  if (problems.length > 0) throw new FhirProblem(400, 'invalid', ...problems);
  return search;
}

function readParameter(
  type: ResourceType,
  name: string,
  values: readonly string[],
  search: { id?: string; variables: Search['variables'] },
): string | null {
  const [value = ''] = values;
  const { variables } = search;
  if (values.length > 1 && name !== '_lastUpdated') return `${name} may stand once.`;
  switch (name) {
    case '_id':
      search.id = value;
      return null;
    case '_lastUpdated':
      return (
        values.map((each) => readPeriod(each, variables)).find((found) => found !== null) ?? null
      );
    case '_since':
      return readPeriod(`ge${value}`, variables);
    case 'status':
      return readStatus(type, value, variables);
    case 'requester':
    case 'requester:identifier':
      variables.requesterId = reference(value, 'Organization', SYSTEMS.organisation);
      return null;
    case 'owner':
    case 'owner:identifier':
      if (type !== 'Task') return 'owner is a parameter of Task.';
      variables.ownerId = reference(value, 'Organization', SYSTEMS.organisation);
      return null;
    case 'patient':
    case 'patient:identifier':
      variables.residentId = reference(value, 'Patient', SYSTEMS.resident);
      return null;
    case '_count':
      variables.first = Number(value);
      return /^\d{1,3}$/.test(value) && variables.first <= MAX_COUNT
        ? null
        : `_count must be a whole number from 0 to ${MAX_COUNT}.`;
    case '_cursor':
      variables.after = value;
      return null;
    case '_total':
      variables.total = value === 'accurate';
      return ['accurate', 'none'].includes(value) ? null : '_total must be accurate or none.';
    case '_format':
      return /json/.test(value) ? null : '_format must be json.';
    default: {
      const known = [...Object.keys(SEARCH_PARAMETERS), ...RESULT_PARAMETERS].join(', ');
      return `There is a search parameter that is not known here. Known are: ${known}.`;
    }
  }
}

/** An instant, or a day in UTC, behind ge, gt, le or lt; both ends together make a period. */
function readPeriod(text: string, variables: Search['variables']): string | null {
  const wrong =
    '_lastUpdated and _since take an instant like 2026-11-22T16:20:00Z or a day like 2026-11-22; _lastUpdated with ge, gt, le or lt before it.';
  const prefix = /^(ge|gt|le|lt)/.exec(text)?.[0];
  const value = text.slice(2);
  const at = new Date(value);
  if (prefix === undefined || !INSTANT.test(value) || Number.isNaN(at.getTime())) return wrong;
  // `gt` begins and `le` ends behind the whole day or, the hub's clock having no finer, millisecond.
  const behind = new Date(at.getTime() + (value.length === 10 ? DAY_MS : 1));
  const end = prefix === 'gt' || prefix === 'le' ? behind : at;
  if (prefix.startsWith('g')) variables.since = end.toISOString();
  else variables.before = end.toISOString();
  return null;
}

function readStatus(
  type: ResourceType,
  value: string,
  variables: Search['variables'],
): string | null {
  const table = type === 'Task' ? TASK_STATUS : REQUEST_STATUS;
  const found = value.split(',').map((code) => referralStatuses(table, code));
  if (found.some((statuses) => statuses.length === 0))
    return `status must be of ${[...new Set(Object.values(table))].join(', ')}; several are separated by commas.`;
  variables.status = found.flat();
  return null;
}

/** `Patient/1`, `1` and `system|1` name the same. */
function reference(value: string, type: string, system: string): string {
  if (value.startsWith(`${type}/`)) return value.slice(type.length + 1);
  return value.startsWith(`${system}|`) ? value.slice(system.length + 1) : value;
}
