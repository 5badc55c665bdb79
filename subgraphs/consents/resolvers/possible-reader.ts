import { maskOf } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import { basesOf } from '../../../disclosure/writing.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import type { DataCategory } from '../../../disclosure/categories.ts';
import type { Purpose } from '../../../platform/actor.ts';
import type { ConsentsContext } from '../context.ts';
import { explainBlock, explainReader, explainReaderInEmergency } from '../domain/explanations.ts';
import { readerLabel } from '../domain/grantee-labels.ts';
import type { Words } from '../domain/words.ts';
import { decodeGrantee } from '../domain/grantee.ts';
import type {
  DecisionBlockResolvers,
  DecisionExplanationResolvers,
  PossibleReaderResolvers,
} from '../generated/types.ts';
import { decisionBlocks, type DecisionBlockRow } from '../storage/decision-blocks.ts';
import {
  EXPLAINED_TO,
  possibleReaders,
  readersInEmergency,
  type PossibleReaderRow,
} from '../storage/possible-readers.ts';
import { granteeInSentence } from './grantee.ts';
import { organisationOf } from './organisation.ts';
import { toldTo } from './told-to.ts';

/** A row with what was asked, which its words repeat. */
export interface PossibleReader extends PossibleReaderRow {
  readonly category: DataCategory;
  readonly purpose: Purpose;
  /** Only once they open an emergency access. */
  readonly inEmergency: boolean;
}

export interface DecisionBlock extends DecisionBlockRow {
  readonly category: DataCategory;
  readonly purpose: Purpose;
}

export interface DecisionExplanation {
  readonly residentKey: string;
  readonly category: DataCategory;
  readonly purpose: Purpose;
  readonly readers: PossibleReader[];
  readonly blocks: DecisionBlock[];
}

/**
 * Who could see this of a resident, and what keeps others from it; null for whoever may not be told. An id that was
 * addressed and not reached leaves a line in the log.
 */
export async function explainDecision(
  context: ConsentsContext,
  asked: { readonly category: DataCategory; readonly purpose: Purpose },
  residentId: string | null | undefined,
): Promise<DecisionExplanation | null> {
  const { sql, request, pseudonyms, access } = context;
  const key = residentId == null ? await context.ownResident() : pseudonyms.keyOf(residentId);
  if (key === null) return null;
  if (residentId != null) {
    const found = await addressSubject(sql, request, key);
    const bases = basesOf(found, maskOf('CONSENTS'));
    if (!bases.some((basis) => EXPLAINED_TO.includes(basis))) {
      access.refusedRow(found.subject, 'CONSENTS', 'Query.explainDecision');
      return null;
    }
  }
  const masks = {
    category: maskOf(asked.category),
    purpose: purposeMaskOf(asked.purpose),
  };
  const [readers, blocks] = await Promise.all([
    possibleReaders(sql, request, key, masks),
    decisionBlocks(sql, request, key, masks),
  ]);
  return {
    ...asked,
    residentKey: key,
    readers: readers.map((row) => ({ ...row, ...asked, inEmergency: false })),
    blocks: blocks.map((row) => ({ ...row, ...asked })),
  };
}

export const decisionExplanation: DecisionExplanationResolvers = {
  async inEmergency({ residentKey, category }, _args, { sql, request }) {
    const readers = await readersInEmergency(sql, request, residentKey, maskOf(category));
    const asked = { category, purpose: 'BREAK_GLASS', inEmergency: true } as const;
    return readers.map((row) => ({ ...row, ...asked }));
  },
};

export const possibleReader: PossibleReaderResolvers = {
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  name: (row, _args, context) => nameOf(row, context),
  consent: ({ record }, _args, { loaders }) =>
    record === null ? null : loaders.consent.load(record),
  text: async (row, _args, context) => (await wordsOf(row, context)).en,
  textNl: async (row, _args, context) => (await wordsOf(row, context)).nl,
};

async function nameOf(
  { person, representativeName }: PossibleReader,
  { loaders }: ConsentsContext,
): Promise<string | null> {
  if (person === null) return null;
  return representativeName ?? (await loaders.professional.load(person))?.name ?? null;
}

async function wordsOf(row: PossibleReader, context: ConsentsContext): Promise<Words> {
  const { organisationId, role, basis, givenAt, validUntil, onCasesAlone } = row;
  const givenByRepresentative = row.givenByRepresentative === true;
  const told = toldTo(row);
  const organisation =
    organisationId === null ? null : await context.loaders.organisation.load(organisationId);
  const label = readerLabel(
    await nameOf(row, context),
    role === null ? null : { role, organisation: organisation?.name ?? null },
    told,
  );
  const consent = givenAt === null ? null : { givenAt, givenByRepresentative, validUntil };
  if (row.inEmergency)
    return explainReaderInEmergency(label, row.category, { basis, consent, told });
  return explainReader(label, row.category, row.purpose, { basis, consent, onCasesAlone, told });
}

export const decisionBlock: DecisionBlockResolvers = {
  grantee: ({ grantee }) => decodeGrantee(grantee),
  consent: ({ record }, _args, { loaders }) => loaders.consent.load(record),
  text: async (row, _args, context) => (await blockWordsOf(row, context)).en,
  textNl: async (row, _args, context) => (await blockWordsOf(row, context)).nl,
};

async function blockWordsOf(row: DecisionBlock, context: ConsentsContext): Promise<Words> {
  const told = toldTo(row);
  const named = await granteeInSentence(decodeGrantee(row.grantee), context, told);
  return explainBlock(named, { ...row, told });
}
