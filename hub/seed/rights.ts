import { maskOf } from '../../disclosure/categories.ts';
import type { Holidays } from '../../platform/business-days.ts';
import {
  lastDayOf,
  MONTHS_TO_ANSWER,
  MONTHS_WHEN_EXTENDED,
} from '../../subgraphs/consents/domain/rights-request.ts';
import { demoId } from '../demo-id.ts';
import { WORKING_MINUTES, type Calendar } from './calendar.ts';
import type { Row } from './insert-rows.ts';
import type { LocalNetwork } from './local-network.ts';
import { randomOf } from './random.ts';
import type { Resident } from './residents.ts';
import type { Tables } from './tables.ts';

const PART_THAT_ASKS = 0.02;
const OWN_DATA = maskOf('IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'HOUSEHOLD');

/** A holiday moves a term by a day; to load their calendar takes longer than a small region does. */
const NO_HOLIDAYS: Holidays = new Set();

const STATES = ['RECEIVED', 'EXTENDED', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;

const WRONG = [
  ['Mijn telefoonnummer klopt niet meer.', 'Het nieuwe nummer geef ik door aan de balie.'],
  ['Ik woon niet alleen.', 'Ik woon samen met mijn zus.'],
  ['Mijn achternaam is fout geschreven.', 'Met een d aan het eind.'],
] as const;

/** Some residents asked that something about them is put right; of what was, a practice was told. */
export function rightsRequests(
  seed: number,
  residents: readonly Resident[],
  nameOf: (n: number) => string,
  networks: ReadonlyMap<string, LocalNetwork>,
  calendar: Calendar,
): Tables {
  const tables = {
    'consents.rights_requests': [] as Row[],
    'consents.rights_request_events': [] as Row[],
    'consents.recipient_notices': [] as Row[],
  };
  for (const resident of residents) {
    const random = randomOf(seed, 'rights', resident.n);
    const always = resident.account === 'demo:resident-gees';
    const { village = null, partners = {} } = networks.get(resident.community.slug) ?? {};
    if (village === null || (!random.chance(PART_THAT_ASKS) && !always)) continue;
    const state = always ? 'RECEIVED' : random.pick(STATES);
    const [wrong, correction] = random.pick(WRONG);
    const id = demoId('rights-request', nameOf(resident.n));
    const daysAgo = state === 'EXTENDED' ? 40 : random.int(12, 20);
    const receivedAt = calendar.ago(daysAgo, WORKING_MINUTES.least);
    const changedAt = calendar.ago(daysAgo - 10, WORKING_MINUTES.most);
    const open = state === 'RECEIVED' || state === 'EXTENDED';
    const by = state === 'WITHDRAWN' ? null : village.coordinator;
    const account = resident.account ?? `demo:resident-${nameOf(resident.n)}`;
    tables['consents.rights_requests'].push({
      id,
      residentKey: resident.key,
      kind: 'RECTIFICATION',
      categories: OWN_DATA,
      organisationId: village.organisationId,
      consentId: null,
      madeBy: account,
      madeRole: 'RESIDENT',
      receivedAt,
      dueOn: lastDayOf(
        receivedAt,
        state === 'EXTENDED' ? MONTHS_WHEN_EXTENDED : MONTHS_TO_ANSWER,
        NO_HOLIDAYS,
      ),
      state,
      answeredAt: open ? null : changedAt,
      ground: state === 'REFUSED' ? 'ACCURATE' : null,
      answer: open || by === null ? null : 'Wij hebben het nagekeken.',
      version: state === 'RECEIVED' ? 1 : 2,
      recordKind: 'PERSON',
      recordId: resident.key,
      wrong,
      correction,
    });
    const event = { rightsRequestId: id, reason: null };
    tables['consents.rights_request_events'].push({
      ...event,
      number: 1,
      at: receivedAt,
      state: 'RECEIVED',
      actorSubject: account,
      actorRole: 'RESIDENT',
      organisationId: null,
    });
    if (state !== 'RECEIVED')
      tables['consents.rights_request_events'].push({
        ...event,
        number: 2,
        at: changedAt,
        state,
        actorSubject: by?.subject ?? account,
        actorRole: by?.role ?? 'RESIDENT',
        organisationId: by?.organisationId ?? null,
      });
    const practice = partners.GP_PRACTICE;
    if (state !== 'GRANTED' || practice === undefined) continue;
    const acknowledged = random.chance(0.5);
    tables['consents.recipient_notices'].push({
      id: demoId('recipient-notice', nameOf(resident.n)),
      residentKey: resident.key,
      organisationId: practice.organisationId,
      reason: 'RECTIFIED',
      categories: maskOf('CONTACT'),
      roles: [practice.role],
      personId: null,
      caseIds: [],
      lastReadAt: calendar.ago(daysAgo + 30, WORKING_MINUTES.least),
      consentId: null,
      rightsRequestId: id,
      toldAt: changedAt,
      acknowledgedAt: acknowledged ? calendar.ago(1, WORKING_MINUTES.least) : null,
      acknowledgedBy: acknowledged ? practice.subject : null,
      acknowledgedRole: acknowledged ? practice.role : null,
    });
  }
  return tables;
}
