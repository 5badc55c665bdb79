import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const RECORD = `mutation ($input: RecordEmergencySetInput!) { recordEmergencySet(input: $input) {
  __typename
  ... on RecordEmergencySetSuccess { resident { emergencySet { contactPerson keyHolder mobility alerts } } }
  ... on InvalidInput { problems { path code } }
} }`;

describe('recordEmergencySet', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let coordinator: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    coordinator = await story.staff(gees, 'COORDINATOR');
  });
  afterAll(() => hub.stop());

  const record = async (caller: Caller | null, input: object) =>
    (await hub.ask(caller, RECORD, { input })).data?.recordEmergencySet;
  const idFor = (caller: Caller, { key }: Resident) =>
    createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        subject: caller.subject,
        role: caller.role,
        organisationId: caller.organisationId ?? null,
        purpose: 'SUPPORT_NETWORK',
        actingFor: null,
      })
      .idOf(key);

  test('by the resident says what may be known, and clears what is left out', async () => {
    const resident = await story.resident(gees);
    const whole = {
      contactPerson: ' Dochter, 06 1234 5678 ',
      keyHolder: 'De buurvrouw',
      mobility: 'Rollator',
      alerts: ['Hoort slecht'],
    };
    const first = await record(resident.self, whole);
    expect(first.resident.emergencySet).toEqual({
      ...whole,
      contactPerson: 'Dochter, 06 1234 5678',
    });
    const second = await record(resident.self, { keyHolder: 'De overbuurman' });
    expect(second.resident.emergencySet).toEqual({
      contactPerson: null,
      keyHolder: 'De overbuurman',
      mobility: null,
      alerts: [],
    });
  });

  test('by a coordinator of the village, and by nobody else', async () => {
    const resident = await story.resident(gees);
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const gp = await story.staff(practice, 'GP');
    await story.record(resident, { to: practice, categories: ['EMERGENCY_SET'] });
    const elsewhere = await story.staff(await story.village('wedde'), 'COORDINATOR');
    const input = (caller: Caller) => ({ residentId: idFor(caller, resident), mobility: 'Loopt' });
    expect((await record(coordinator, input(coordinator))).__typename).toBe(
      'RecordEmergencySetSuccess',
    );
    // A consent to read gives no right to write.
    for (const caller of [gp, elsewhere])
      expect((await record(caller, input(caller))).__typename).toBe('NotFound');
    expect((await record(null, { mobility: 'x' })).__typename).toBe('NotFound');
  });

  test('tells every problem of the input, and writes nothing', async () => {
    const resident = await story.resident(gees);
    const refused = await record(resident.self, {
      mobility: ' ',
      keyHolder: 'x'.repeat(201),
      alerts: ['BSN 111222333'],
    });
    expect(refused.problems).toEqual([
      { path: 'keyHolder', code: 'TOO_LONG' },
      { path: 'mobility', code: 'EMPTY' },
      { path: 'alerts.0', code: 'CONTAINS_BSN' },
    ]);
  });
});
