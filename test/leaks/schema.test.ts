import { buildASTSchema, getNamedType, isNonNullType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkDisclosure } from '../../schema/disclosure-rules.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';

const sdl = readSupergraphSdl();
const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));

describe('a null takes nothing along', () => {
  test('every field that is scoped by consent is nullable', () => {
    const scoped = fields.filter(({ field }) =>
      field.astNode?.directives?.some(({ name }) => name.value === 'consent'),
    );
    expect(scoped.length).toBeGreaterThan(80);
    expect(
      scoped
        .filter(({ field }) => isNonNullType(field.type))
        .map(({ type, field }) => `${type.name}.${field.name}`),
    ).toEqual([]);
  });

  test('every field that leads to one person is nullable; lists hold reached rows alone', () => {
    const personal = new Set(checkDisclosure(sdl).categoriesOfType.keys());
    const strict = fields
      .filter(
        ({ field }) => personal.has(getNamedType(field.type).name) && isNonNullType(field.type),
      )
      // An event of a subscription exists only with its row.
      .filter(
        ({ type }) =>
          !type.name.endsWith('Edge') &&
          !['Subscription', 'ReferralEvent', 'HandoverEvent'].includes(type.name),
      )
      .map(({ type, field }) => `${type.name}.${field.name}: ${String(field.type)}`);
    expect(strict.sort()).toEqual([
      'ConfirmConsentSuccess.replaced: [Consent!]!',
      'ConsentEffect.blockedBy: [Consent!]!',
      'DecisionExplanation.blocks: [DecisionBlock!]!',
      'DecisionExplanation.inEmergency: [PossibleReader!]!',
      'DecisionExplanation.readers: [PossibleReader!]!',
      'GiveConsentSuccess.replaced: [Consent!]!',
      'GiveObjectionSuccess.replaced: [Consent!]!',
      'ObjectionEffect.despite: [Consent!]!',
      'Query.breakGlassSessionsToReview: [BreakGlassSession!]!',
      'Query.myBreakGlassSessions: [BreakGlassSession!]!',
      'Query.myConsentProposals: [ConsentProposal!]!',
      'Query.myMandates: [Mandate!]!',
      'Query.myVolunteerRecords: [Volunteer!]!',
    ]);
  });

  test('the composed schema breaks no disclosure rule', () => {
    expect(checkDisclosure(sdl).problems).toEqual([]);
  });
});
