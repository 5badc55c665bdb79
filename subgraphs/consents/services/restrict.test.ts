import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { representativeOf } from '../testing/mandate-story.ts';

const RESTRICT = `mutation ($input: RestrictInput!) { restrict(input: $input) {
  __typename
  ... on RestrictSuccess { restriction { id decision status version allCategories grantee { kind label } } }
  ... on InvalidInput { problems { path code messageNl } }
  ... on InvalidTransition { messageNl }
} }`;
const LIFT = `mutation ($id: ID!) { revokeConsent(input: { consentId: $id, version: 1 }) {
  ... on RevokeConsentSuccess { consent { status } }
} }`;

describe('restrict', () => {
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

  const restrict = async (caller: Caller, input: object = {}) =>
    (await hub.ask(caller, RESTRICT, { input })).data.restrict;
  const readers = async (resident: Resident) => {
    const { data } = await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents(first: 100) { edges { node { name } } } } }`,
    );
    return data.community.residents.edges.filter(({ node }: any) => node.name === resident.name);
  };

  test('closes everything for everybody else at once, until it is lifted', async () => {
    const resident = await story.resident(gees);
    expect(await readers(resident)).toHaveLength(1);
    const { restriction } = await restrict(resident.self);
    expect(restriction).toMatchObject({
      decision: 'RESTRICT',
      status: 'ACTIVE',
      allCategories: true,
      grantee: { kind: 'EVERYBODY', label: 'Iedereen' },
    });
    expect(await readers(resident)).toHaveLength(0);
    const own = await hub.ask(
      resident.self,
      `{ me { resident { name } } myConsents(decision: RESTRICT) { totalCount edges { node { id } } } }`,
    );
    expect(own.data.me.resident.name).toBe(resident.name);
    expect(own.data.myConsents).toEqual({
      totalCount: 1,
      edges: [{ node: { id: restriction.id } }],
    });
    const lifted = await hub.ask(resident.self, LIFT, { id: restriction.id });
    expect(lifted.data.revokeConsent.consent.status).toBe('REVOKED');
    expect(await readers(resident)).toHaveLength(1);
  });

  test('is told with each consent that holds, as long as it does', async () => {
    const resident = await story.resident(gees);
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    await story.record(resident, { to: practice, categories: ['CONTACT'] });
    const words = async () => {
      const { data } = await hub.ask(
        resident.self,
        `{ myConsents(decision: PERMIT) { edges { node { textNl } } } }`,
      );
      return data.myConsents.edges[0].node.textNl;
    };
    expect(await words()).not.toContain('Nu geldt dat niet');
    const { restriction } = await restrict(resident.self);
    expect(await words()).toMatch(
      / Nu geldt dat niet, omdat het gebruik van uw gegevens is beperkt\.$/,
    );
    await hub.ask(resident.self, LIFT, { id: restriction.id });
    expect(await words()).not.toContain('Nu geldt dat niet');
  });

  test('twice is told, and written once', async () => {
    const resident = await story.resident(gees);
    const answers = await Promise.all([1, 2, 3].map(() => restrict(resident.self)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'InvalidTransition',
      'InvalidTransition',
      'RestrictSuccess',
    ]);
  });

  test('by a representative takes a mandate for every category, each silent one named', async () => {
    const resident = await story.resident(gees);
    const partial = await representativeOf(hub, resident);
    expect(await restrict(partial.self, { residentId: partial.residentId })).toEqual({
      __typename: 'InvalidInput',
      problems: [
        {
          path: 'residentId',
          code: 'NOT_ALLOWED',
          messageNl: 'Een beperking geldt voor alle gegevens. Uw machtiging geldt daar niet voor.',
        },
      ],
    });
    const whole = await representativeOf(hub, resident, {
      allCategories: true,
      categories: ['SIGNALS', 'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL'],
    });
    const done = await restrict(whole.self, { residentId: whole.residentId });
    expect(done.__typename).toBe('RestrictSuccess');
  });

  test('is told in words that are true of who still reads, to each as who they are', async () => {
    const resident = await story.resident(gees);
    const { self, residentId } = await representativeOf(hub, resident, {
      allCategories: true,
      categories: ['SIGNALS', 'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL'],
    });
    await restrict(resident.self);
    const own = await hub.ask(resident.self, `{ myConsents { edges { node { textNl } } } }`);
    expect(own.data.myConsents.edges[0].node.textNl).toMatch(
      /^Niemand ziet uw gegevens, behalve u en wie met een machtiging namens u handelt\./,
    );
    const { data } = await hub.ask(
      self,
      `query ($id: ID!) {
        resident(id: $id) { name consents { edges { node { textNl } } } }
        explainDecision(category: CONTACT, purpose: REPRESENTATIVE, residentId: $id) {
          readers { textNl } blocks { textNl }
        }
      }`,
      { id: residentId },
    );
    expect(data.resident.name).toBe(resident.name);
    expect(data.resident.consents.edges[0].node.textNl).toMatch(
      /^Niemand ziet de gegevens van de inwoner, behalve de inwoner en wie met een machtiging namens de inwoner handelt\./,
    );
    const { readers: people, blocks } = data.explainDecision;
    expect(people[0].textNl).toMatch(
      /omdat deze persoon met een machtiging namens de inwoner mag handelen/,
    );
    expect(blocks[0].textNl).toMatch(
      /^Behalve de inwoner, en wie met een machtiging namens de inwoner handelt, kan niemand/,
    );
  });
});
