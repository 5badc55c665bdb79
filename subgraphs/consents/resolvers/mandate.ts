import { categoriesOf } from '../../../disclosure/categories.ts';
import { explainMandate } from '../domain/mandate-text.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type {
  AcceptMandateSuccessResolvers,
  EndMandateSuccessResolvers,
  GiveMandateSuccessResolvers,
  HeldMandateResolvers,
  MandateResolvers,
} from '../generated/types.ts';
import { identified } from '../../../disclosure/writing.ts';
import { mandatesHeldBy } from '../storage/mandates.ts';
import { toldTo } from './told-to.ts';

export const mandate: MandateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.mandate.load(id),
  categories: ({ categories }) => categoriesOf(categories),
  text: (row) => explainMandate({ ...row, told: toldTo(row) }).en,
  textNl: (row) => explainMandate({ ...row, told: toldTo(row) }).nl,
};

export const heldMandate: HeldMandateResolvers = {
  categories: ({ categories }) => categoriesOf(categories),
  async resident({ residentKey }, _args, { subjects }) {
    const row = await subjects.load(residentKey);
    return row && { ...row, caseId: null };
  },
};

export const giveMandateSuccess: GiveMandateSuccessResolvers = {
  mandate: ({ mandateId }, _args, { loaders }) => loaders.mandate.load(mandateId),
  code: ({ offer }) => offer?.code ?? null,
  codeExpiresAt: ({ offer }) => offer?.expiresAt ?? null,
};

export const acceptMandateSuccess: AcceptMandateSuccessResolvers = {
  async mandate({ mandateId }, _args, { sql, request }) {
    if (!isUuid(mandateId)) return null;
    const { subject } = identified(request);
    const [held] = await mandatesHeldBy(sql, subject, request.now, mandateId);
    return held ?? null;
  },
};

export const endMandateSuccess: EndMandateSuccessResolvers = {
  mandate: ({ mandateId }, _args, { loaders }) => loaders.mandate.load(mandateId),
};
