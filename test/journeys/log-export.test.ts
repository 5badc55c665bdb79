import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMovementStory } from '../../subgraphs/referrals/testing/movement-story.ts';
import { createStory, type Resident, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

describe('the log of a village, exported by its privacy officer', () => {
  let hub: TestHub;
  let gees: Village;
  let officer: Caller;
  let elsewhere: Caller;
  let coordinator: Caller & { name: string };
  let residents: Resident[];

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    gees = await story.village('gees');
    officer = await story.staff(gees, 'PRIVACY_OFFICER');
    elsewhere = await story.staff(await story.village('peize'), 'PRIVACY_OFFICER');
    coordinator = await story.staff(gees, 'COORDINATOR');
    residents = [await story.resident(gees), await story.resident(gees)];
    await hub.ask(
      coordinator,
      `query List { community(slug: "gees") {
      residents { edges { node { name telephone } } } } }`,
    );
  });
  afterAll(() => hub.stop());

  const get = async (caller: Caller | null, query: string) =>
    fetch(`${hub.url}/log-export?${query}`, {
      headers: caller ? { authorization: `Bearer ${await hub.tokenFor(caller)}` } : {},
    });
  const linesOf = async (caller: Caller, query: string): Promise<any[]> => {
    const response = await get(caller, query);
    expect(response.status).toBe(200);
    const text = await response.text();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };
  const isReading = (line: any) => line.EventID === 'List';

  test('has by the names of NEN 7513 who looked at what about every resident, and no name of one', async () => {
    const lines = await linesOf(officer, 'community=gees&format=nen7513');
    const readings = lines.filter(isReading);
    expect(readings).toHaveLength(2);
    expect(new Set(readings.map(({ ParticipantObjectID }) => ParticipantObjectID)).size).toBe(2);
    expect(readings[0]).toMatchObject({
      EventActionCode: 'R',
      EventOutcomeIndicator: '0',
      Noodknop: false,
      UserName: coordinator.name,
      RoleIDCode: 'COORDINATOR',
      PurposeOfUse: 'SUPNWK',
      AuditEnterpriseSiteID: gees.id,
      ParticipantObjectSensitivity: ['CONTACT', 'IDENTITY'],
      ParticipantObjectPermissionPolicySet: ['urn:noaberhub:basis:HOME_VILLAGE'],
      ParticipantObjectDetail: ['Resident.name', 'Resident.telephone'],
    });
    const text = JSON.stringify(lines);
    for (const { name, telephone, key } of residents)
      for (const hidden of [name, telephone, key]) expect(text).not.toContain(hidden);
  });

  test('has the same as FHIR AuditEvents', async () => {
    const events = await linesOf(officer, 'community=gees&format=fhir');
    const readings = events.filter(({ subtype }) => subtype?.[0].code === 'List');
    expect(readings).toHaveLength(2);
    expect(readings[0]).toMatchObject({
      resourceType: 'AuditEvent',
      type: { code: 'rest' },
      action: 'R',
      outcome: '0',
      purposeOfEvent: [{ coding: [{ code: 'SUPNWK' }] }],
      agent: [{ requestor: true, who: { display: coordinator.name } }],
      source: { observer: { display: 'Noaberhub villages' } },
    });
    expect(readings[0].entity[0].securityLabel).toMatchObject([
      { code: 'CONTACT' },
      { code: 'IDENTITY' },
    ]);
  });

  test('says which employment, case, request and trace it was, in both formats', async () => {
    const { id } = await createStory(hub).helpRequest(residents[0]!);
    await hub.ask(coordinator, 'query Case($id: ID!) { helpRequest(id: $id) { text } }', { id });
    const { traceId, requestId } = (
      await hub.admin`
      select trace_id as "traceId", request_id as "requestId" from disclosure.access_log where operation_name = 'Case'`
    )[0] as any;
    const [employed] = await hub.admin`
      select id from disclosure.staff where subject = ${coordinator.subject}`;
    const [line] = (await linesOf(officer, 'community=gees&format=nen7513')).filter(
      ({ EventID }) => EventID === 'Case',
    );
    expect(line).toMatchObject({
      UserID: employed!['id'],
      ParticipantObjectCaseIDs: [id],
      RequestID: requestId,
      TraceID: traceId,
    });
    expect(line.EventOperationHash).toMatch(/^[0-9a-f]{64}$/);
    const [event] = (await linesOf(officer, 'community=gees&format=fhir')).filter(
      ({ subtype }) => subtype?.[0].code === 'Case',
    );
    expect(event.agent[0].who.identifier).toMatchObject({
      system: 'urn:noaberhub:professional',
      value: employed!['id'],
      assigner: { identifier: { value: gees.id } },
    });
    expect(event.entity.slice(1)).toMatchObject([
      { what: { identifier: { system: 'urn:noaberhub:case', value: id } } },
      {
        what: { identifier: { system: 'urn:noaberhub:request', value: requestId } },
        detail: [{ valueString: line.EventOperationHash }, { valueString: traceId }],
      },
    ]);
  });

  test('tells of a change as a change, whoever made it, and of a try at one', async () => {
    const asked = await createStory(hub).helpRequest(residents[0]!);
    const add = `mutation Add($id: ID!) { addLogEntry(input: { helpRequestId: $id, text: "Gebeld." }) { __typename } }`;
    await hub.ask(coordinator, add, { id: asked.id });
    const stranger = await createStory(hub).staff(
      await createStory(hub).village('wedde'),
      'COORDINATOR',
    );
    await hub.ask(stranger, add, { id: asked.id });
    const lines = (await linesOf(officer, 'community=gees&format=nen7513')).filter(
      ({ EventID }) => EventID === 'Add',
    );
    expect(lines.map((line) => [line.EventActionCode, line.EventOutcomeIndicator]).sort()).toEqual([
      ['U', '0'],
      ['U', '4'],
    ]);
    const events = (await linesOf(officer, 'community=gees&format=fhir')).filter(
      ({ subtype }) => subtype?.[0].code === 'Add',
    );
    expect(events.map(({ action, outcome }) => [action, outcome]).sort()).toEqual([
      ['U', '0'],
      ['U', '4'],
    ]);
  });

  test('the officer of a practice exports what its own people and machines read', async () => {
    const story = createStory(hub);
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const itsOfficer = await story.staff(practice, 'PRIVACY_OFFICER');
    const system = await story.careSystem(practice);
    const move = createMovementStory(hub);
    await move.sent(coordinator, residents[0]!, practice);
    await hub.ask(
      system,
      'query Pull { referrals(direction: RECEIVED) { edges { node { status resident { name } } } } }',
    );
    const pulled = (lines: any[]) => lines.filter(({ EventID }) => EventID === 'Pull');
    const own = pulled(await linesOf(itsOfficer, 'organisation=own&format=nen7513'));
    expect(own).toHaveLength(2);
    for (const line of own)
      expect(line).toMatchObject({
        UserID: system.subject,
        UserKind: 'MACHINE',
        AuditEnterpriseSiteID: practice.id,
        ParticipantObjectPermissionPolicySet: ['urn:noaberhub:basis:CASE'],
      });
    expect(JSON.stringify(own)).not.toContain(residents[0]!.name);
    expect(pulled(await linesOf(elsewhere, 'organisation=own&format=nen7513'))).toEqual([]);
    const until = new Date(Date.now() - 60_000).toISOString();
    expect(await linesOf(itsOfficer, `organisation=own&format=fhir&until=${until}`)).toEqual([]);
  });

  test('is a reading that the resident sees', async () => {
    await linesOf(officer, 'community=gees&format=nen7513');
    const { data } = await hub.ask(
      residents[0]!.self,
      '{ myAccessLog(category: ACCESS_LOG) { edges { node { role operationName categories { basis } } } } }',
    );
    expect(data.myAccessLog.edges[0].node).toEqual({
      role: 'PRIVACY_OFFICER',
      operationName: 'LogExport',
      categories: [{ basis: 'OVERSIGHT' }],
    });
  });

  test('begins where it is asked to begin', async () => {
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await linesOf(officer, `community=gees&format=fhir&since=${later}`)).toEqual([]);
  });

  test('of another village is refused like of none, byte for byte', async () => {
    const answerTo = async (query: string) => {
      const response = await get(elsewhere, query);
      const headers = [...response.headers].filter(
        ([name]) => !['x-request-id', 'date'].includes(name),
      );
      return { status: response.status, headers, text: await response.text() };
    };
    const other = await answerTo('community=gees&format=nen7513');
    expect(other).toEqual(await answerTo('community=nowhere&format=nen7513'));
    expect(other.status).toBe(404);
    expect(JSON.parse(other.text)).toEqual({
      errors: [
        {
          message:
            'Your organisation serves no community of this slug; name the one that it serves.',
          extensions: {
            code: 'NOT_FOUND',
            messageNl:
              'Uw organisatie werkt niet voor een gemeenschap met deze naam. Noem die waar u voor werkt.',
          },
        },
      ],
    });
  });

  test('of a village where nobody is registered yet it is empty', async () => {
    expect(await linesOf(elsewhere, 'community=peize&format=nen7513')).toEqual([]);
  });

  test.each([
    ['without a token', null, 'community=gees&format=fhir', 401, 'UNAUTHENTICATED'],
    ['to a coordinator', 'coordinator', 'community=gees&format=fhir', 403, 'FORBIDDEN'],
    ['of no community', 'officer', 'community=nowhere&format=fhir', 404, 'NOT_FOUND'],
    ['without a community', 'officer', 'format=fhir', 400, 'BAD_USER_INPUT'],
    [
      'with a word that it does not know',
      'officer',
      'community=gees&format=fhir&sinse=x',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'since twice',
      'officer',
      'organisation=own&format=fhir&since=2026-01-01&since=2026-02-01',
      400,
      'BAD_USER_INPUT',
    ],
    ['of both', 'officer', 'community=gees&organisation=own&format=fhir', 400, 'BAD_USER_INPUT'],
    ['of any organisation', 'officer', 'organisation=all&format=fhir', 400, 'BAD_USER_INPUT'],
    ['until no instant', 'officer', 'organisation=own&format=fhir&until=x', 400, 'BAD_USER_INPUT'],
    ['in another format', 'officer', 'community=gees&format=pdf', 400, 'BAD_USER_INPUT'],
    ['since no instant', 'officer', 'community=gees&format=fhir&since=x', 400, 'BAD_USER_INPUT'],
    [
      'that ends before it begins',
      'officer',
      'organisation=own&format=fhir&since=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z',
      400,
      'BAD_USER_INPUT',
    ],
  ])('%s is refused', async (_what, who, query, status, code) => {
    const caller = who === null ? null : who === 'officer' ? officer : coordinator;
    const response = await get(caller, query);
    const { errors } = (await response.json()) as any;
    expect([response.status, errors[0].extensions.code]).toEqual([status, code]);
  });
});
