import { maskOf } from '../../../disclosure/categories.ts';
import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import type { ConsentsContext } from '../context.ts';
import { erasureWords, isComplete } from '../domain/erasure.ts';
import type {
  ErasurePreviewResolvers,
  ErasureReceiptResolvers,
  RequestErasureSuccessResolvers,
} from '../generated/types.ts';
import { noteMatters } from '../services/give-objection.ts';
import { planErasure } from '../services/erasure-preview.ts';
import { accessLogOfErased, totalAccessLogOfErased } from '../storage/erasure-receipts.ts';
import { EVERY_LINE } from '../storage/access-log.ts';

export async function previewErasure(context: ConsentsContext, residentId?: string | null) {
  const planned = await planErasure(context.sql, context, residentId, 'Query.erasurePreview');
  if (!planned.ok) return null;
  const { resident } = planned.plan;
  const row = { ...resident.decided, subject: resident.key, caseId: null };
  context.access.disclosed(row, maskOf('REFERRAL_STATUS'), 'ErasurePreview.parts');
  return planned.plan;
}

export const erasurePreview: ErasurePreviewResolvers = {
  openMatters({ resident, matters }, _args, context) {
    noteMatters(context, resident.key, matters);
    return [...matters];
  },
  complete: ({ parts }) => isComplete(parts),
  text: ({ parts }) => erasureWords(isComplete(parts)).en,
  textNl: ({ parts }) => erasureWords(isComplete(parts)).nl,
};

export const requestErasureSuccess: RequestErasureSuccessResolvers = {
  receiptCode: ({ erasureId }, _args, { noticeCodes }) => noticeCodes.receiptOf(erasureId),
  readableUntil: async ({ erasureId }, _args, { loaders }) =>
    (await loaders.erasure.load(erasureId)).readableUntil,
  complete: async ({ erasureId }, _args, { loaders }) =>
    (await loaders.erasure.load(erasureId)).complete,
  parts: async ({ erasureId }, _args, { loaders }) => [
    ...(await loaders.erasure.load(erasureId)).parts,
  ],
};

export const erasureReceipt: ErasureReceiptResolvers = {
  accessLog({ ref }, args, context) {
    const page = openPage(context, ['ErasureReceipt.accessLog', ref], args);
    return connect(page, {
      read: async () => {
        const [rows = []] = await accessLogOfErased(context.sql, [ref], {
          ...newestFirst(page),
          ...EVERY_LINE,
        });
        return rows;
      },
      count: async () => (await totalAccessLogOfErased(context.sql, [ref]))[0] ?? 0,
      position: (row) => positionOf(row.at, row.id),
    });
  },
};
