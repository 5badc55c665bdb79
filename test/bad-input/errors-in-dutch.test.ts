import {
  getNamedType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GATEWAY_ERROR_CODES } from '../../gateway/error-codes.ts';
import { dutchNameOf } from '../../platform/input-names.ts';
import type { CodeMeaning } from '../../platform/errors.ts';
import { readSupergraph } from '../../schema/disclosure-shape.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const CODES: [string, CodeMeaning][] = Object.entries(GATEWAY_ERROR_CODES);

describe('what a resident meets when something is wrong', () => {
  let hub: TestHub;
  let resident: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    resident = (await story.resident(await story.village('gees'))).self;
  });
  afterAll(() => hub.stop());

  test.each(CODES)('%s is said in English and in Dutch', (_, { meaning, messageNl }) => {
    expect(meaning).toMatch(/^[A-Z].+\.$/s);
    expect(messageNl).toMatch(/^[A-Z].+\.$/s);
    expect(messageNl).not.toBe(meaning);
    // Short sentences, as level B1 asks.
    for (const sentence of messageNl.split(/(?<=\.)\s/))
      expect(sentence.split(' ').length).toBeLessThanOrEqual(16);
  });

  test('every result that is a UserError is said in Dutch', () => {
    const schema = readSupergraph(readSupergraphSdl());
    const userError = schema.getType('UserError');
    if (!userError || !('getFields' in userError)) throw new Error('no UserError');
    expect(String((userError.getFields()['messageNl'] as { type: unknown }).type)).toBe('String!');
  });

  test('every input has the name of the Dutch screens', () => {
    const schema = readSupergraph(readSupergraphSdl());
    const names = new Set<string>();
    const visit = (fields: readonly GraphQLArgument[] | readonly GraphQLInputField[]) => {
      for (const { name, type } of fields) {
        if (names.has(`${String(type)}.${name}`)) continue;
        names.add(`${String(type)}.${name}`);
        const named = getNamedType(type);
        if (isInputObjectType(named)) visit(Object.values(named.getFields()));
      }
    };
    for (const { args } of Object.values(schema.getMutationType()?.getFields() ?? {})) visit(args);
    expect(names.size).toBeGreaterThan(100);
    const without = [...names].filter((name) => dutchNameOf(name.split('.')[1] ?? '') === null);
    expect(without).toEqual([]);
  });

  test('what is wrong is said by that name, and not by a technical path', async () => {
    const { data } = await hub.ask(
      resident,
      `mutation ($input: GiveConsentInput!) {
        giveConsent(input: $input) { ... on InvalidInput { messageNl problems { path } } } }`,
      { input: { grantee: { kind: 'ORGANISATION' }, categories: [], purposes: [] } },
    );
    const { messageNl, problems } = data.giveConsent;
    expect(problems.map(({ path }: { path: string }) => path)).toContain('grantee.organisationId');
    expect(messageNl).toMatch(/Organisatie: [A-Z].*Gegevens: [A-Z].*Waarvoor: [A-Z]/);
    expect(messageNl).not.toMatch(/grantee|categories|purposes/);
  });

  const said = async (caller: Caller | null, query: string, variables = {}) => {
    const { errors } = await hub.ask(caller, query, variables);
    return errors[0]?.extensions;
  };

  test('an error of a code is answered with the Dutch of its code', async () => {
    for (const [query, code] of [
      ['{ nothing', 'GRAPHQL_PARSE_FAILED'],
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ] as const)
      expect(await said(resident, query)).toMatchObject({
        code,
        messageNl: GATEWAY_ERROR_CODES[code].messageNl,
      });
  });

  test('with its own words where the code alone says too little', async () => {
    const byRole = 'mutation { acceptMandate(input: { code: "ABCDEFGHJK" }) { __typename } }';
    expect(await said(resident, byRole)).toMatchObject({
      code: 'FORBIDDEN',
      messageNl: 'Dit kan niet met uw rol. Iemand met een andere rol moet dit doen.',
    });
    const query = '{ myConsents(first: 1000) { totalCount } }';
    expect(await said(resident, query)).toMatchObject({
      code: 'BAD_USER_INPUT',
      messageNl: expect.stringContaining('een heel getal zijn van 0 tot en met 500'),
    });
  });

  test('so is what is refused before a question is read', async () => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer nonsense' };
    const bad = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers,
      body: '{"query":"{ me { kind } }"}',
    });
    const { errors } = (await bad.json()) as any;
    expect([bad.status, errors[0].extensions]).toEqual([
      401,
      { code: 'UNAUTHENTICATED', messageNl: GATEWAY_ERROR_CODES.UNAUTHENTICATED.messageNl },
    ]);
    const lost = (await (await fetch(`${hub.url}/nowhere`)).json()) as any;
    expect(lost.errors[0].extensions.messageNl).toBe(GATEWAY_ERROR_CODES.NOT_FOUND.messageNl);
  });
});
