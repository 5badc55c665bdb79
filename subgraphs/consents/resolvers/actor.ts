import { purposesOf } from '../../../platform/actor.ts';
import type { ActorResolvers } from '../generated/types.ts';
import { organisationOf } from './organisation.ts';

export const actor: ActorResolvers = {
  role: (parent) => (parent.kind === 'PUBLIC' ? null : parent.role),
  organisation: async (_parent, _args, context) =>
    organisationOf(context, await context.employer()),
  purpose: (parent) => (parent.kind === 'PUBLIC' ? null : parent.purpose),
  purposes: (parent) => (parent.kind === 'PUBLIC' ? [] : [...purposesOf(parent.role)]),
  async resident(_parent, _args, { ownResident, subjects }) {
    const key = await ownResident();
    const row = key === null ? null : await subjects.load(key);
    return row && { ...row, caseId: null };
  },
};
