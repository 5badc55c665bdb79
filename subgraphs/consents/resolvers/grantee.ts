import type { ConsentsContext } from '../context.ts';
import type { Grantee } from '../domain/grantee.ts';
import type { NamedInWords, ToldTo } from '../domain/phrases.ts';
import { granteeWords, homeVillageInSentence, isSeveral } from '../domain/grantee-labels.ts';
import type { Words } from '../domain/words.ts';
import type { GranteeResolvers } from '../generated/types.ts';
import { organisationOf } from './organisation.ts';

export const grantee: GranteeResolvers = {
  organisation: async (parent, _args, context) =>
    organisationOf(context, await organisationIdOf(parent, context)),
  role: (parent) => (parent.kind === 'ROLE_IN_ORGANISATION' ? parent.role : null),
  organisationKind: (parent) =>
    parent.kind === 'ORGANISATION_CATEGORY' ? parent.organisationKind : null,
  label: async (parent, _args, context) => (await wordsOfGrantee(parent, context)).nl,
};

/** The grantee as the subject of a sentence. */
export async function granteeInSentence(
  named: Grantee,
  context: ConsentsContext,
  told: ToldTo,
): Promise<NamedInWords> {
  return {
    ...(named.kind === 'HOME_VILLAGE'
      ? homeVillageInSentence(told)
      : await wordsOfGrantee(named, context)),
    several: isSeveral(named),
    everybody: named.kind === 'EVERYBODY',
  };
}

/** The grantee by name, in Dutch and English. */
async function wordsOfGrantee(named: Grantee, { loaders }: ConsentsContext): Promise<Words> {
  switch (named.kind) {
    case 'PERSON':
      return granteeWords(named, (await loaders.professional.load(named.subject))?.name ?? null);
    case 'ROLE_IN_ORGANISATION':
    case 'ORGANISATION': {
      const organisation = await loaders.organisation.load(named.organisationId);
      return granteeWords(named, organisation?.name ?? null);
    }
    case 'HOME_VILLAGE':
    case 'ORGANISATION_CATEGORY':
    case 'EVERYBODY':
      return granteeWords(named, null);
  }
}

async function organisationIdOf(
  named: Grantee,
  { loaders }: ConsentsContext,
): Promise<string | null> {
  switch (named.kind) {
    case 'PERSON':
      return (await loaders.professional.load(named.subject))?.organisationId ?? null;
    case 'ROLE_IN_ORGANISATION':
    case 'ORGANISATION':
      return named.organisationId;
    case 'HOME_VILLAGE':
    case 'ORGANISATION_CATEGORY':
    case 'EVERYBODY':
      return null;
  }
}
