import type { Resolvers } from '../generated/types.ts';
import { community } from './community.ts';
import { helpRequest } from './help-request.ts';
import { match } from './match.ts';
import { mutation } from './mutation.ts';
import { query } from './query.ts';
import { volunteer } from './volunteer.ts';

export const resolvers: Resolvers = {
  Query: query,
  Mutation: mutation,
  Volunteer: volunteer,
  Match: match,
  HelpRequest: helpRequest,
  Community: community,
};
