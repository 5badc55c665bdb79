import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const ME = `{ me {
  kind role purpose purposes organisation { __typename id name } resident { name }
} }`;

describe('me', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  });
  afterAll(() => hub.stop());

  const me = async (caller: Caller | null) => {
    const { data, errors } = await hub.ask(caller, ME);
    expect(errors).toEqual([]);
    return data.me;
  };

  test('is a professional with their employer and the purposes of their role', async () => {
    expect(await me(await story.staff(practice, 'GP'))).toEqual({
      kind: 'PERSON',
      role: 'GP',
      purpose: 'TREATMENT',
      purposes: ['TREATMENT', 'COORDINATION_OF_CARE', 'BREAK_GLASS'],
      organisation: { __typename: 'CareOrganisation', id: practice.id, name: practice.name },
      resident: null,
    });
  });

  test('is somebody of a village, for the purpose that they state', async () => {
    const coordinator = await story.staff(gees, 'COORDINATOR');
    expect(await me({ ...coordinator, purpose: 'COORDINATION_OF_CARE' })).toMatchObject({
      purpose: 'COORDINATION_OF_CARE',
      organisation: { __typename: 'CommunityOrganisation', id: gees.id },
    });
  });

  test('is a machine', async () => {
    expect(await me(await story.app(gees, 'IDENTITY'))).toMatchObject({
      kind: 'MACHINE',
      role: 'VILLAGE_APP',
      organisation: { id: gees.id },
      resident: null,
    });
  });

  test('has no employer where the hub knows of none, whatever the token says', async () => {
    const gp = await story.staff(practice, 'GP');
    expect(await me({ ...gp, organisationId: gees.id })).toMatchObject({ organisation: null });
    expect(await me({ ...gp, role: 'PRACTICE_NURSE' })).toMatchObject({ organisation: null });
    await hub.admin`
      update disclosure.staff set valid_until = now() - interval '1 second' where subject = ${gp.subject}`;
    expect(await me(gp)).toMatchObject({ role: 'GP', organisation: null });
  });

  test('is a resident, in whichever role they ask', async () => {
    const resident = await story.resident(gees);
    expect(await me(resident.self)).toEqual({
      kind: 'PERSON',
      role: 'RESIDENT',
      purpose: 'RESIDENT_REQUEST',
      purposes: ['RESIDENT_REQUEST'],
      organisation: null,
      resident: { name: resident.name },
    });
    const atWork: Caller = {
      subject: resident.self.subject,
      role: 'GP',
      organisationId: practice.id,
    };
    expect(await me(atWork)).toMatchObject({ role: 'GP', resident: { name: resident.name } });
  });

  test('is nobody in particular without a token', async () => {
    expect(await me(null)).toEqual({
      kind: 'PUBLIC',
      role: null,
      purpose: null,
      purposes: [],
      organisation: null,
      resident: null,
    });
  });
});
