import { categoriesOf } from '../../../disclosure/categories.ts';
import type { ConsentsContext } from '../context.ts';
import { LEGAL_GROUNDS, type LegalGroundCode } from '../domain/legal-grounds.ts';
import type {
  RightsRequestEventResolvers,
  RightsRequestPartResolvers,
  RightsRequestResolvers,
} from '../generated/types.ts';
import { explainRequest } from '../domain/rights-request-text.ts';
import type { Words } from '../domain/words.ts';
import type { RightsRequestRow } from '../storage/rights-requests.ts';
import { organisationOf } from './organisation.ts';
import { toldTo } from './told-to.ts';

export const rightsRequest: RightsRequestResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.rightsRequest.load(id),
  async resident({ residentKey }, _args, { subjects }) {
    const row = await subjects.load(residentKey);
    return row && { ...row, caseId: null };
  },
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  ground: ({ ground }) => groundOf(ground),
  record: ({ recordKind, recordId, residentKey }, _args, { pseudonyms }) => {
    if (recordKind === null || recordId === null) return null;
    const id = recordKind === 'PERSON' ? pseudonyms.idOf(residentKey) : recordId;
    return { kind: recordKind, id };
  },
  recipients: ({ id }, _args, { loaders }) => loaders.recipientsOfRequest.load(id),
  consent: ({ consentId }, _args, { loaders }) =>
    consentId === null ? null : loaders.consent.load(consentId),
  text: async (row, _args, context) => (await wordsOf(row, context)).en,
  textNl: async (row, _args, context) => (await wordsOf(row, context)).nl,
};

export const rightsRequestPart: RightsRequestPartResolvers = {
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  categories: ({ categories }) => categoriesOf(categories),
  ground: ({ ground }) => groundOf(ground),
};

export const rightsRequestEvent: RightsRequestEventResolvers = {
  at: ({ at }) => new Date(at),
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
};

/** Of whatever answers with a request. */
export const rightsRequestResult = {
  request: ({ requestId }: { requestId: string }, _args: object, { loaders }: ConsentsContext) =>
    loaders.rightsRequest.load(requestId),
};

async function wordsOf(row: RightsRequestRow, context: ConsentsContext): Promise<Words> {
  const organisation = (await organisationOf(context, row.organisationId))?.name ?? null;
  return explainRequest({ ...row, organisation, told: toldTo(row) });
}

function groundOf(code: LegalGroundCode | null) {
  if (code === null) return null;
  const { law, en, nl } = LEGAL_GROUNDS[code];
  return { code, law, text: en, textNl: nl };
}
