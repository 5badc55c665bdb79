import { assertUnionType, getNamedType, type GraphQLSchema } from 'graphql';
import type postgres from 'postgres';
import type { Pseudonyms } from '../../disclosure/pseudonyms.ts';
import { fillOut, selectionOf } from './selections.ts';

export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Ids to ask for by type: of rows that the actor reaches, of rows that it does not, and of nothing. */
export type Samples = Readonly<Record<string, readonly string[]>>;

const UNKNOWN = 'c1c1c1c1-0000-4000-8000-000000000001';
const ROW_CATEGORIES = {
  HelpRequest: 'HELP_REQUESTS',
  Volunteer: 'VOLUNTEER_CONTACT',
  Match: 'VOLUNTEER_MATCHES',
  Referral: 'REFERRAL_STATUS',
  Handover: 'REFERRAL_STATUS',
  Case: 'REFERRAL_STATUS',
  Consent: 'CONSENTS',
} as const;

/** One not reached, one reached, one unknown and one that is no id, of every type. */
export async function sampleIds(admin: postgres.Sql, pseudonyms: Pseudonyms): Promise<Samples> {
  const samples: Record<string, string[]> = {};
  for (const [type, category] of Object.entries(ROW_CATEGORIES))
    samples[type] = await idsOf(admin, type, category);
  const keys = await idsOf(admin, 'Resident', null);
  // Nobody has these in the region: what they lead to is tested where they are.
  samples['Mandate'] =
    samples['BreakGlassSession'] =
    samples['ConsentProposal'] =
      [UNKNOWN, 'no id'];
  samples['Resident'] = keys.map((key) =>
    /^[0-9a-f-]{36}$/.test(key) ? pseudonyms.idOf(key) : key,
  );
  return samples;
}

async function idsOf(admin: postgres.Sql, type: string, category: string | null) {
  const rows = await admin<{ id: string }[]>`
    select id from (
      select id, row_number() over (partition by seen order by md5(id::text)) as place, seen
      from sight.rows r
      cross join lateral (
        select case when ${category}::text is null then r.reached
          else r.permitted & disclosure.mask(${category}::text) <> 0 end as seen
      ) s
      where type = ${type}
    ) numbered
    where place = 1 order by seen`;
  return [...rows.map(({ id }) => id), UNKNOWN, 'no id'];
}

/** Everything that one actor asks, in this order. */
export function operationsFor(schema: GraphQLSchema, samples: Samples): Operation[] {
  return [
    ...publicLists(schema),
    ...lists(schema),
    ...filters(),
    ...wrongArguments(),
    ...byId(schema, samples),
    ...refusedChanges(schema, samples),
    ...newQuestions(samples),
    ...lists(schema),
    // At the end: a draft opens to its sender what a sender may read.
    ...newMovements(samples),
    ...newDecisions(schema, samples),
  ];
}

function publicLists(schema: GraphQLSchema): Operation[] {
  const roots = {
    municipalities: 'Municipality',
    communities: 'Community',
    careOrganisations: 'CareOrganisation',
    responseTimes: 'ResponseTime',
    emergencyReferralsToReview: 'EmergencyReferral',
    housingProjects: 'HousingProject',
    standingAgreements: 'StandingAgreement',
    me: 'Actor',
  };
  return [
    ...Object.entries(roots).map(([root, type]) => ({
      name: root,
      query: fillOut(schema, `{ ${root} … }`, type, type === 'Community' ? 1 : 2),
    })),
    { name: 'an unknown organisation', query: `{ careOrganisation(id: "${UNKNOWN}") { id } }` },
    { name: 'an unknown project', query: `{ housingProject(id: "${UNKNOWN}") { id } }` },
  ];
}

/** The lists of people, pages of three with everything that hangs on them. */
function lists(schema: GraphQLSchema): Operation[] {
  const communities = ['gees', 'wedde', 'grolloo', 'nowhere'].map((slug) => ({
    name: `the village ${slug}`,
    query: fillOut(schema, `{ community(slug: "${slug}") … }`, 'Community'),
  }));
  const children = ['helpRequests', 'residents', 'volunteers'].map((field) => ({
    name: `${field} of Gees, deeper`,
    query: fillOut(
      schema,
      `{ community(slug: "gees") { ${field}(first: 20) … } }`,
      { helpRequests: 'HelpRequestConnection', residents: 'ResidentConnection' }[field] ??
        'VolunteerConnection',
    ),
  }));
  const roots = [
    ['referrals(direction: SENT, first: 5)', 'ReferralConnection'],
    ['referrals(direction: RECEIVED, first: 5)', 'ReferralConnection'],
    ['handovers(direction: SENT, first: 5)', 'HandoverConnection'],
    ['handovers(direction: RECEIVED, first: 5)', 'HandoverConnection'],
    ['myReferrals(first: 5)', 'ReferralConnection'],
    ['myMatches(first: 5)', 'MatchConnection'],
    ['myConsents(first: 20)', 'ConsentConnection'],
    ['myAccessLog(first: 20)', 'AccessLogConnection'],
    ['myMandates', 'Mandate'],
    ['heldMandates', 'HeldMandate'],
    ['myBreakGlassSessions', 'BreakGlassSession'],
    ['myConsentProposals', 'ConsentProposal'],
    ['breakGlassSessionsToReview', 'BreakGlassSession'],
    ['myNotices(first: 20)', 'NoticeConnection'],
  ].map(([root = '', type = '']) => ({
    name: root,
    query: fillOut(schema, `{ ${root} … }`, type),
  }));
  return [...communities, ...children, ...roots];
}

const MATCH_STATUSES = ['PROPOSED', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'CANCELLED'];
const REFERRAL_STATUSES =
  'DRAFT REQUESTED ACCEPTED IN_PROGRESS ON_HOLD COMPLETED FAILED REJECTED CANCELLED ENTERED_IN_ERROR'.split(
    ' ',
  );
const HANDOVER_STATUSES =
  'DRAFT REQUESTED ON_HOLD ACCEPTED IN_PROGRESS COMPLETED REJECTED CANCELLED'.split(' ');
const REQUEST_STATUSES =
  'OPEN TRIAGED MATCHED IN_PROGRESS RESOLVED REFERRED WITHDRAWN UNRESOLVED'.split(' ');
const REQUEST_KINDS =
  'TRANSPORT COMPANY GROCERIES HANDYMAN WALK MEAL ADMINISTRATION RESPITE SIGNAL_CONCERN OTHER'.split(
    ' ',
  );

/** Every filter with each of its values: how many there are, which, and whether there are more. */
function filters(): Operation[] {
  const page = '{ totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } }';
  const many = (values: readonly string[], field: (value: string) => string) =>
    values.map((value, place) => `a${String(place)}: ${field(value)} ${page}`).join(' ');
  const movements = (root: string, statuses: readonly string[]) =>
    ['SENT', 'RECEIVED'].map((direction) => ({
      name: `${root} ${direction} by status`,
      query: `{ ${many(statuses, (status) => `${root}(direction: ${direction}, status: ${status}, first: 2)`)} }`,
    }));
  const inVillage = (slug: string, name: string, inner: string) => ({
    name: `${slug}: ${name}`,
    query: `{ community(slug: "${slug}") { ${inner} } }`,
  });
  return [
    ...movements('referrals', REFERRAL_STATUSES),
    ...movements('handovers', HANDOVER_STATUSES),
    {
      name: 'matches by status',
      query: `{ ${many(MATCH_STATUSES, (status) => `myMatches(status: ${status}, first: 2)`)} }`,
    },
    {
      name: 'consents by status',
      query: `{ ${many(['ACTIVE', 'FUTURE', 'EXPIRED', 'REVOKED'], (status) => `myConsents(status: ${status}, first: 2)`)} }`,
    },
    {
      name: 'access log by outcome',
      query: `{ ${many(['DISCLOSED', 'REFUSED', 'EMERGENCY'], (outcome) => `myAccessLog(outcome: ${outcome}, first: 2)`)} }`,
    },
    ...['gees', 'wedde'].flatMap((slug) => [
      inVillage(
        slug,
        'questions by status',
        many(REQUEST_STATUSES, (status) => `helpRequests(status: ${status}, first: 2)`),
      ),
      inVillage(
        slug,
        'questions by kind',
        many(REQUEST_KINDS, (kind) => `helpRequests(kind: ${kind}, first: 2)`),
      ),
      inVillage(
        slug,
        'counts of a period',
        'counts(from: "2025-06-01", until: "2026-02-28") { total byMonthAndKind { month kind count } }',
      ),
    ]),
  ];
}

function wrongArguments(): Operation[] {
  const list = (args: string) =>
    `{ community(slug: "gees") { helpRequests(${args}) { totalCount } } }`;
  return [
    { name: 'a page that is too large', query: list('first: 1000') },
    { name: 'a page before the first', query: list('first: -1') },
    { name: 'a cursor that is none', query: list('after: "nonsense"') },
    { name: 'a status that is none', query: list('status: LOST') },
    { name: 'the log with a wrong cursor', query: '{ myAccessLog(after: "x") { totalCount } }' },
    {
      name: 'a period that runs backwards',
      query:
        '{ community(slug: "gees") { counts(from: "2026-02-01", until: "2025-02-01") { total } } }',
    },
  ];
}

/** Every root field that takes an id, for every kind of id. */
function byId(schema: GraphQLSchema, samples: Samples): Operation[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.flatMap(({ name, type, args }) => {
    if (!args.some((argument) => argument.name === 'id')) return [];
    const of = getNamedType(type).name;
    const query = fillOut(schema, `query ($id: ID!) { ${name}(id: $id) … }`, of);
    return (samples[of] ?? [UNKNOWN, 'no id']).map((id, place) => ({
      name: `${name} ${String(place)}`,
      query,
      variables: { id },
    }));
  });
}

/** Changes by id that cannot succeed, whatever stands behind the id: the answer must not tell what. */
const CHANGES: readonly (readonly [mutation: string, type: string, id: string, rest: string])[] = [
  ['addLogEntry', 'HelpRequest', 'helpRequestId', 'text: ""'],
  ['createHelpRequest', 'Resident', 'residentId', 'kind: WALK, text: ""'],
  ['recordEmergencySet', 'Resident', 'residentId', 'mobility: ""'],
  ['acceptMatch', 'Match', 'matchId', 'version: 99'],
  ['declineMatch', 'Match', 'matchId', 'version: 99'],
  ['completeMatch', 'Match', 'matchId', 'version: 99'],
  ['cancelMatch', 'Match', 'matchId', 'version: 99'],
  [
    'recordSpokenAgreement',
    'Referral',
    'referralId',
    'version: 99, agreement: { givenOn: "2026-02-01", how: "Gezegd." }',
  ],
  ['decideReferral', 'Referral', 'referralId', 'version: 99, agree: true'],
  [
    'linkUnlinkedPerson',
    'Referral',
    'referralId',
    'version: 99, resident: { referralCode: "AAAAAAAAAA" }',
  ],
  ['sendReferral', 'Referral', 'referralId', 'version: 99'],
  ['sendReferralInEmergency', 'Referral', 'referralId', 'version: 99, reason: "Nood."'],
  ['forwardReferral', 'Referral', 'referralId', 'version: 99, target: { kind: SOCIAL_TEAM }'],
  ['reviewEmergencyReferral', 'Referral', 'referralId', 'justified: true, note: ""'],
  ['acceptReferral', 'Referral', 'referralId', 'version: 99'],
  ['rejectReferral', 'Referral', 'referralId', 'version: 99, reason: WAITLIST'],
  ['startReferral', 'Referral', 'referralId', 'version: 99'],
  ['holdReferral', 'Referral', 'referralId', 'version: 99, reason: WAITLIST'],
  ['resumeReferral', 'Referral', 'referralId', 'version: 99'],
  ['reportReferralProgress', 'Referral', 'referralId', 'version: 99, businessStatus: INTAKE_DONE'],
  ['completeReferral', 'Referral', 'referralId', 'version: 99, outcome: CONTINUING'],
  ['failReferral', 'Referral', 'referralId', 'version: 99, reason: NO_CONTACT'],
  ['cancelReferral', 'Referral', 'referralId', 'version: 99, reason: DUPLICATE'],
  ['withdrawReferral', 'Referral', 'referralId', 'version: 99'],
  ['markReferralEnteredInError', 'Referral', 'referralId', 'version: 99'],
  [
    'recordSpokenHandoverAgreement',
    'Handover',
    'handoverId',
    'version: 99, agreement: { givenOn: "2026-02-01", how: "Gezegd." }',
  ],
  ['decideHandover', 'Handover', 'handoverId', 'version: 99, agree: true'],
  ['sendHandover', 'Handover', 'handoverId', 'version: 99'],
  ['requestHandoverInformation', 'Handover', 'handoverId', 'version: 99, question: "Wat?"'],
  ['supplyHandoverInformation', 'Handover', 'handoverId', 'version: 99, answer: "Dat."'],
  [
    'updateHandoverContent',
    'Handover',
    'handoverId',
    `version: 99, topicId: "${UNKNOWN}",
      content: { situation: "s", background: "b", assessment: "a", recommendation: "r" }`,
  ],
  ['acceptHandover', 'Handover', 'handoverId', 'version: 99'],
  ['rejectHandover', 'Handover', 'handoverId', 'version: 99, reason: WAITLIST'],
  ['startHandover', 'Handover', 'handoverId', 'version: 99'],
  ['completeHandover', 'Handover', 'handoverId', 'version: 99'],
  ['cancelHandover', 'Handover', 'handoverId', 'version: 99, reason: DUPLICATE'],
  ['withdrawHandover', 'Handover', 'handoverId', 'version: 99'],
  ['confirmHandoverReturn', 'Handover', 'handoverId', 'version: 99'],
  ['sendMessage', 'Referral', 'referralId', 'text: ""'],
  ['sendMessage', 'Handover', 'handoverId', 'text: ""'],
  ['markMessagesRead', 'Referral', 'referralId', `upToMessageId: "${UNKNOWN}"`],
  ['markMessagesRead', 'Handover', 'handoverId', `upToMessageId: "${UNKNOWN}"`],
  ['agreeToStandingAgreement', 'StandingAgreement', 'agreementId', 'version: 99'],
  ['endStandingAgreement', 'StandingAgreement', 'agreementId', 'version: 99'],
  ['revokeConsent', 'Consent', 'consentId', 'version: 99'],
  ['endMandate', 'Mandate', 'mandateId', 'version: 99'],
  ['confirmConsent', 'ConsentProposal', 'proposalId', 'code: "123456"'],
  ['declineConsent', 'ConsentProposal', 'proposalId', 'idempotencyKey: null'],
  ['closeBreakGlass', 'BreakGlassSession', 'sessionId', 'idempotencyKey: null'],
  ['reviewBreakGlass', 'BreakGlassSession', 'sessionId', 'justified: true'],
];

/** What a result can say, but for what it shows of a row. */
function errorsOf(schema: GraphQLSchema, mutation: string): string {
  const field = schema.getMutationType()?.getFields()[mutation];
  if (!field) throw new Error(`There is no mutation ${mutation}.`);
  const union = assertUnionType(getNamedType(field.type));
  const parts = union
    .getTypes()
    .filter((member) => !member.name.endsWith('Success'))
    .map((member) => `... on ${member.name} ${selectionOf(schema, member, 1, [])}`);
  return `{ __typename ${parts.join(' ')} }`;
}

function refusedChanges(schema: GraphQLSchema, samples: Samples): Operation[] {
  return CHANGES.flatMap(([mutation, type, id, rest]) =>
    (samples[type] ?? [UNKNOWN, 'no id']).map((value, place) => ({
      name: `${mutation} ${String(place)}`,
      query: `mutation ($id: ID!) { ${mutation}(input: { ${id}: $id, ${rest} }) ${errorsOf(schema, mutation)} }`,
      variables: { id: value },
    })),
  );
}

const MESSAGE = '{ __typename ... on UserError { message } }';

/** What changes nothing of what the actor may see but by what it made itself. */
function newQuestions(samples: Samples): Operation[] {
  const requests = samples['HelpRequest'] ?? [];
  const volunteers = samples['Volunteer'] ?? [];
  return [
    ...about(
      samples,
      'createHelpRequest',
      `residentId: $id, kind: WALK, text: "Wandelen."`,
      `{ __typename ... on CreateHelpRequestSuccess { helpRequest { id kind text status boundary { outcome } version } }
        ... on UserError { message } }`,
    ),
    ...about(samples, 'issueReferralCode', 'residentId: $id', MESSAGE),
    ...about(
      samples,
      'giveConsent',
      `residentId: $id, grantee: { kind: ORGANISATION_CATEGORY, organisationKind: WELFARE },
        categories: [CONTACT], purposes: [COORDINATION_OF_CARE]`,
      `{ __typename ... on GiveConsentSuccess { consent { id status } effect { readableNow stillBlocked } }
        ... on UserError { message } }`,
    ),
    ...requests.flatMap((helpRequestId, row) =>
      volunteers.map((volunteerId, column) => ({
        name: `proposeMatch ${String(row)} ${String(column)}`,
        query: `mutation ($r: ID!, $v: ID!) { proposeMatch(input: { helpRequestId: $r, volunteerId: $v }) ${MESSAGE} }`,
        variables: { r: helpRequestId, v: volunteerId },
      })),
    ),
    {
      name: 'issueReferralCode',
      query: `mutation { issueReferralCode(input: {}) { __typename
        ... on IssueReferralCodeSuccess { expiresAt } ... on UserError { message } } }`,
    },
  ];
}

/** What a resident decides; of emergencies only what opens none, since one opens more to its asker. */
function newDecisions(schema: GraphQLSchema, samples: Samples): Operation[] {
  const explain = (category: string, purpose: string) => ({
    name: `explainDecision ${category} ${purpose}`,
    query: fillOut(
      schema,
      `query ($id: ID) { explainDecision(category: ${category}, purpose: ${purpose}, residentId: $id) … }`,
      'DecisionExplanation',
      1,
    ),
  });
  const explained = [
    explain('IDENTITY', 'COORDINATION_OF_CARE'),
    explain('REFERRAL_STATUS', 'TREATMENT'),
    explain('ADDRESS', 'SUPPORT_NETWORK'),
  ];
  const mandate = 'representativeName: "Naaste", categories: [IDENTITY]';
  const mandateGiven = `{ __typename ... on GiveMandateSuccess { mandate { status } } ... on UserError { message } }`;
  const changes = [
    ['giveMandate', mandate, mandateGiven],
    ['acceptMandate', 'code: "AAAAAAAAAA"', MESSAGE],
    ['openBreakGlass', 'reason: "Nood.", residentId: "no id"', MESSAGE],
    [
      'openBreakGlass',
      'reason: "Nood.", person: { name: "Niemand", birthYear: 1940, postcode: "7863 TA" }',
      MESSAGE,
    ],
    ['openBreakGlass', 'reason: ""', MESSAGE],
  ] as const;
  return [
    ...explained,
    ...explained.flatMap(({ name, query }) =>
      (samples['Resident'] ?? []).map((id, place) => ({
        name: `${name} of resident ${String(place)}`,
        query,
        variables: { id },
      })),
    ),
    ...changes.map(([mutation, input, selection]) => ({
      name: `${mutation} ${input}`,
      query: `mutation { ${mutation}(input: { ${input} }) ${selection} }`,
    })),
    ...about(
      samples,
      'recordMandate',
      `residentId: $id, ${mandate}, basis: MENTORSHIP, documentReference: "Akte 1"`,
      mandateGiven,
    ),
    ...about(
      samples,
      'proposeConsent',
      `residentId: $id, grantee: { kind: ORGANISATION_CATEGORY, organisationKind: WELFARE },
        categories: [CONTACT], purposes: [COORDINATION_OF_CARE]`,
      '{ __typename ... on ProposeConsentSuccess { codeExpiresAt } ... on UserError { message } }',
    ),
    ...about(
      samples,
      'giveObjection',
      'residentId: $id, against: { kind: ORGANISATION_CATEGORY, organisationKind: SOCIAL_TEAM }, allCategories: true',
      `{ __typename ... on GiveObjectionSuccess { objection { status } } ... on UserError { message }
        ... on OpenMatters { matters { id kind mayBeWithdrawn organisation { name } } } }`,
    ),
    ...about(
      samples,
      'restrict',
      'residentId: $id',
      `{ __typename ... on RestrictSuccess { restriction { status } } ... on UserError { message } }`,
    ),
  ];
}

function newMovements(samples: Samples): Operation[] {
  const referral = `target: { kind: SOCIAL_TEAM }, kind: COMPANY, reason: LONELINESS, letter: "Brief."`;
  return [
    ...about(
      samples,
      'createReferral',
      `resident: { residentId: $id }, ${referral}`,
      `{ __typename ... on CreateReferralSuccess { referral { id status version } } ... on UserError { message } }`,
    ),
    ...about(
      samples,
      'offerHandover',
      `resident: { residentId: $id }, receiverId: "${UNKNOWN}",
        topics: [{ kind: COMPANY,
          content: { situation: "s", background: "b", assessment: "a", recommendation: "r" } }],
        agreement: { givenOn: "2026-02-01", how: "Gezegd." }`,
      MESSAGE,
    ),
    {
      name: 'a code that nobody issued',
      query: `mutation { createReferral(input: { resident: { referralCode: "AAAAAAAAAA" }, ${referral} }) ${MESSAGE} }`,
    },
  ];
}

/** The same change about every resident of the samples. */
function about(samples: Samples, mutation: string, input: string, selection: string): Operation[] {
  return (samples['Resident'] ?? []).map((id, place) => ({
    name: `${mutation} for resident ${String(place)}`,
    query: `mutation ($id: ID!) { ${mutation}(input: { ${input} }) ${selection} }`,
    variables: { id },
  }));
}
