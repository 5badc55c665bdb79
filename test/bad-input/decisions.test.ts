import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Organisation, type Resident, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

/** Whatever a caller can act on, in both languages; inside the interface, since no result has all of them. */
const SAID = `__typename
  ... on UserError {
    message
    ... on NotFound { messageNl }
    ... on InvalidInput { messageNl problems { path code message messageNl } }
    ... on InvalidTransition { messageNl }
  }`;

const UNKNOWN = 'c1c1c1c1-0000-4000-8000-000000000001';

describe('bad input for what a resident decides', () => {
  let hub: TestHub;
  let practice: Organisation;
  let gees: Village;
  let resident: Resident;
  let gp: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    resident = await story.resident(gees);
  });
  afterAll(() => hub.stop());

  const facts = async () => {
    const [row] = await hub.admin`
      select (select count(*) from disclosure.records) + (select count(*) from consents.mandates)
        + (select count(*) from consents.proposals) + (select count(*) from consents.break_glass_sessions)
        as n`;
    return Number(row?.['n']);
  };
  const ask = async (caller: Caller, mutation: string, input: object) => {
    const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const { data, errors } = await hub.ask(
      caller,
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${SAID} } }`,
      { input },
    );
    expect(errors).toEqual([]);
    return data[mutation];
  };
  const consent = (rest: object) => ({
    grantee: { kind: 'ORGANISATION', organisationId: practice.id },
    categories: ['CONTACT'],
    purposes: ['TREATMENT'],
    ...rest,
  });

  test.each<[string, string, () => object, string]>([
    [
      'an end before its start',
      'giveConsent',
      () => consent({ validUntil: '2020-01-01T00:00:00Z' }),
      'validUntil OUT_OF_RANGE',
    ],
    [
      'an organisation that does not exist',
      'giveConsent',
      () => consent({ grantee: { kind: 'ORGANISATION', organisationId: UNKNOWN } }),
      'grantee.organisationId UNKNOWN',
    ],
    [
      'a person who does not exist',
      'giveConsent',
      () => consent({ grantee: { kind: 'PERSON', professionalId: UNKNOWN } }),
      'grantee.professionalId UNKNOWN',
    ],
    [
      'a purpose that the grantee may not state',
      'giveConsent',
      () => consent({ purposes: ['RESEARCH'] }),
      'purposes NOT_ALLOWED',
    ],
    [
      'a consent to everybody',
      'giveConsent',
      () => consent({ grantee: { kind: 'EVERYBODY' } }),
      'grantee.kind NOT_ALLOWED',
    ],
    [
      'an objection to a match that is not there',
      'giveObjection',
      () => ({ against: { kind: 'PERSON', matchId: UNKNOWN }, allCategories: true }),
      'against.matchId UNKNOWN',
    ],
    [
      'an objection to nothing',
      'giveObjection',
      () => ({ against: { kind: 'HOME_VILLAGE' } }),
      'categories REQUIRED',
    ],
    [
      'a mandate without a name',
      'giveMandate',
      () => ({ representativeName: '', allCategories: true }),
      'representativeName EMPTY',
    ],
  ])(
    '%s (%s) is told in both languages, and nothing is written',
    async (_what, mutation, input, problem) => {
      const before = await facts();
      const refused = await ask(resident.self, mutation, input());
      expect(refused.__typename).toBe('InvalidInput');
      expect(refused.problems.map(({ path, code }: any) => `${path} ${code}`)).toEqual([problem]);
      for (const { message, messageNl } of [refused, ...refused.problems]) {
        expect(message).toMatch(/[a-z]/);
        expect(messageNl).toMatch(/[a-z]/);
        expect(messageNl).not.toBe(message);
      }
      expect(JSON.stringify(refused)).not.toContain(UNKNOWN);
      expect(await facts()).toBe(before);
    },
  );

  test('a second withdrawal is told in both languages', async () => {
    const given = await hub.ask(
      resident.self,
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on GiveConsentSuccess { consent { id } } } }`,
      { input: consent({}) },
    );
    const consentId = given.data.giveConsent.consent.id;
    await ask(resident.self, 'revokeConsent', { consentId, version: 1 });
    // With the version it was made with, and with the one that stands now.
    for (const version of [1, 2])
      expect(await ask(resident.self, 'revokeConsent', { consentId, version })).toEqual({
        __typename: 'InvalidTransition',
        message: 'This consent was withdrawn already.',
        messageNl: 'Deze toestemming is al ingetrokken.',
      });
  });

  test('an unknown category is refused by the schema, without its value', async () => {
    const answer = await hub.ask(
      resident.self,
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }`,
      { input: consent({ categories: ['SHOE_SIZE'] }) },
    );
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain('SHOE_SIZE');
    expect(answer.errors[0]?.extensions).toMatchObject({
      argument: 'input.categories[0]',
      messageNl: 'Gegevens: Dit kennen wij niet. Kies iets uit de lijst.',
    });
  });

  test('an emergency without a reason is told in both languages', async () => {
    const refused = await hub.ask(
      gp,
      `mutation { openBreakGlass(input: { residentId: "x", reason: " " }) {
        ... on InvalidInput { problems { path code message messageNl } } } }`,
    );
    expect(refused.data.openBreakGlass.problems).toEqual([
      {
        path: 'reason',
        code: 'EMPTY',
        message: 'Write something here.',
        messageNl: 'Vul hier iets in.',
      },
    ]);
  });
});
