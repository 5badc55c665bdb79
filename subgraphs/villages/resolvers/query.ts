import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { listCommunities } from '../storage/communities.ts';
import { listMunicipalities } from '../storage/municipalities.ts';

export const query: QueryResolvers = {
  municipalities: (_parent, _args, { sql }) => listMunicipalities(sql),
  communities: (_parent, _args, { sql }) => listCommunities(sql),
  community: (_parent, { slug }, { loaders }) => loaders.communityBySlug.load(slug),

  async resident(_parent, { id }, { access, loaders, pseudonyms }) {
    const { subject, row } = await loaders.resident.load(pseudonyms.keyOf(id));
    // A resident has no row category; the name stands for being known at all.
    if (row === null) access.refusedRow(subject, 'IDENTITY', 'Query.resident');
    return row;
  },

  async helpRequest(_parent, { id }, { access, loaders }) {
    const { subject, row } = await loaders.helpRequest.load(isUuid(id) ? id : NOBODY);
    if (row === null) access.refusedRow(subject, 'HELP_REQUESTS', 'Query.helpRequest');
    return row;
  },
};
