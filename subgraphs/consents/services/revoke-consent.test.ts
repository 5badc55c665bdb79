import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const REVOKE = `mutation ($input: RevokeConsentInput!) { revokeConsent(input: $input) {
  __typename
  ... on RevokeConsentSuccess { consent { id status version revokedAt } }
  ... on UserError { message messageNl }
  ... on StaleVersion { currentVersion }
  ... on InvalidTransition { from to allowed }
} }`;
const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
  ... on GiveConsentSuccess { consent { id } } } }`;
const READ = `query ($id: ID!) { resident(id: $id) { telephone } }`;

describe('revokeConsent', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller;
  let resident: Resident;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    resident = await story.resident(gees);
  });
  afterAll(() => hub.stop());

  const revoke = async (caller: Caller | null, input: object) => {
    const { data, errors } = await hub.ask(caller, REVOKE, { input });
    expect(errors).toEqual([]);
    return data.revokeConsent;
  };
  const consent = () => story.record(resident, { to: practice, categories: ['CONTACT'] });
  const telephoneForGp = async () => {
    const id = createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        subject: gp.subject,
        role: 'GP',
        organisationId: practice.id,
        purpose: 'TREATMENT',
        actingFor: null,
      })
      .idOf(resident.key);
    return (await hub.ask(gp, READ, { id })).data.resident?.telephone;
  };

  test('ends a consent for the very next query, and cannot end it twice', async () => {
    const consentId = await consent();
    expect(await telephoneForGp()).toBe(resident.telephone);
    expect(await revoke(resident.self, { consentId, version: 1 })).toEqual({
      __typename: 'RevokeConsentSuccess',
      consent: { id: consentId, status: 'REVOKED', version: 2, revokedAt: expect.any(String) },
    });
    expect(await telephoneForGp()).toBeUndefined();
    expect(await revoke(resident.self, { consentId, version: 2 })).toMatchObject({
      __typename: 'InvalidTransition',
      from: 'REVOKED',
      to: 'REVOKED',
      allowed: [],
    });
  });

  test('ends an objection, so that a consent counts again', async () => {
    const consentId = await consent();
    const objection = await story.record(resident, {
      to: practice,
      role: 'GP',
      decision: 'DENY',
      categories: ['CONTACT'],
    });
    expect(await telephoneForGp()).toBeUndefined();
    await revoke(resident.self, { consentId: objection, version: 1 });
    expect(await telephoneForGp()).toBe(resident.telephone);
    await revoke(resident.self, { consentId, version: 1 });
  });

  test('of another version changes nothing and tells the present one', async () => {
    const consentId = await consent();
    const stale = await revoke(resident.self, { consentId, version: 7 });
    expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect(await telephoneForGp()).toBe(resident.telephone);
    await revoke(resident.self, { consentId, version: 1 });
  });

  test('is told as withdrawn, and what a new consent takes the place of as replaced', async () => {
    const one = await story.resident(gees);
    const give = async () => {
      const grantee = { kind: 'ORGANISATION', organisationId: practice.id };
      const answered = await hub.ask(one.self, GIVE, {
        input: { grantee, categories: ['CONTACT'], purposes: ['TREATMENT'] },
      });
      return answered.data.giveConsent.consent.id as string;
    };
    const withdrawn = await give();
    await revoke(one.self, { consentId: withdrawn, version: 1 });
    const replaced = await give();
    await give();
    const { data } = await hub.ask(one.self, `{ myConsents { edges { node { id textNl } } } }`);
    const words = new Map(data.myConsents.edges.map(({ node }: any) => [node.id, node.textNl]));
    expect(words.get(withdrawn)).toMatch(/ is op .* ingetrokken\.$/);
    expect(words.get(replaced)).toMatch(/ is op .* vervangen\.$/);
  });

  test('of a consent whose period has passed is too late, of one to come is not', async () => {
    const passed = await consent();
    await hub.admin`
      update disclosure.records set valid_until = now() - interval '1 minute' where id = ${passed}`;
    expect(await revoke(resident.self, { consentId: passed, version: 1 })).toMatchObject({
      __typename: 'InvalidTransition',
      from: 'EXPIRED',
      message: 'This consent has expired already: there is nothing to withdraw.',
      messageNl: 'Deze toestemming is al verlopen. U hoeft niets meer in te trekken.',
    });
    const coming = await consent();
    await hub.admin`
      update disclosure.records set valid_from = now() + interval '1 day' where id = ${coming}`;
    expect(await revoke(resident.self, { consentId: coming, version: 1 })).toMatchObject({
      __typename: 'RevokeConsentSuccess',
    });
  });

  test('repeated with its key answers the same, although the version moved on', async () => {
    const consentId = await consent();
    const input = { consentId, version: 1, idempotencyKey: 'again' };
    const first = await revoke(resident.self, input);
    expect(await revoke(resident.self, input)).toEqual(first);
    const other = { ...input, consentId: await consent() };
    expect((await revoke(resident.self, other)).__typename).toBe('IdempotencyKeyReused');
    await revoke(resident.self, { ...other, idempotencyKey: null });
  });

  test('of the same record at the same moment works for one of them', async () => {
    const consentId = await consent();
    const answers = await Promise.all(
      [1, 2, 3].map(() => revoke(resident.self, { consentId, version: 1 })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'InvalidTransition',
      'InvalidTransition',
      'RevokeConsentSuccess',
    ]);
  });

  test('finds nothing for anybody else, nor what does not exist', async () => {
    const consentId = await consent();
    const neighbour = await story.resident(gees);
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const officer = await story.staff(gees, 'PRIVACY_OFFICER');
    for (const [caller, id] of [
      [neighbour.self, consentId],
      [coordinator, consentId],
      [gp, consentId],
      // Reads it by oversight, which gives no right to write.
      [officer, consentId],
      [null, consentId],
      [resident.self, randomUUID()],
      [resident.self, "' or true --"],
    ] as const) {
      const answer = await revoke(caller, { consentId: id, version: 1 });
      expect(answer).toEqual({
        __typename: 'NotFound',
        message: 'There is no consent under this id that you can reach.',
        messageNl: 'Wij kunnen dit niet vinden, of u mag het niet zien.',
      });
    }
    const lines = await hub.admin`
      select l.actor_subject, s.subject
      from disclosure.access_log l left join disclosure.subject_refs s on s.ref = l.subject_ref
      where l.fields = '{Mutation.revokeConsent}' and l.actor_subject in (${gp.subject}, 'public')
      order by l.at`;
    expect([...lines]).toEqual([
      { actor_subject: gp.subject, subject: resident.key },
      { actor_subject: 'public', subject: resident.key },
    ]);
  });

  test('of one’s own consent with a professional’s token is forbidden', async () => {
    const consentId = await consent();
    const atWork: Caller = {
      subject: resident.self.subject,
      role: 'GP',
      organisationId: practice.id,
    };
    const { errors } = await hub.ask(atWork, REVOKE, { input: { consentId, version: 1 } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
