import type { Resolvers } from '../generated/types.ts';
import { community, volunteerConnectionResolvers } from './community.ts';
import { helpRequest } from './help-request.ts';
import { match, matchConnectionResolvers } from './match.ts';
import { mutation } from './mutation.ts';
import { query } from './query.ts';
import { volunteer } from './volunteer.ts';

export const resolvers: Resolvers = {
  Query: query,
  Mutation: mutation,
  Volunteer: volunteer,
  VolunteerConnection: volunteerConnectionResolvers,
  Match: match,
  MatchConnection: matchConnectionResolvers,
  HelpRequest: helpRequest,
  Community: community,
};
