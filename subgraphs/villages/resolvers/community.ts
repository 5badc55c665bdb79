import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import { badUserInput } from '../../../platform/errors.ts';
import { countPeriod, dutchDay } from '../domain/count-period.ts';
import type { CommunityResolvers } from '../generated/types.ts';
import { byKey } from '../storage/residents.ts';

export const community: CommunityResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.community.load(id),
  municipality: ({ municipalityCode }, _args, { loaders }) =>
    municipalityCode === null ? null : loaders.municipality.load(municipalityCode),
  location: ({ latitude, longitude }) =>
    latitude === null || longitude === null ? null : { latitude, longitude },
  organisations: ({ id }, _args, { loaders }) => loaders.organisationsServing.load(id),
  initiatives: ({ id }, _args, { loaders }) => loaders.initiativesInCommunity.load(id),

  helpRequests({ id }, { status = null, kind = null, ...args }, context) {
    const { loaders } = context;
    const filter = { status, kind };
    const page = openPage(context, ['Community.helpRequests', status, kind, id], args);
    return connect(page, {
      read: () =>
        loaders.helpRequestsOfCommunity.load({
          parent: id,
          args: { ...newestFirst(page), ...filter },
        }),
      count: () => loaders.totalHelpRequestsOfCommunity.load({ parent: id, args: filter }),
      position: (row) => positionOf(row.createdAt, row.id),
    });
  },

  residents({ id }, args, context) {
    const { loaders } = context;
    const page = openPage(context, ['Community.residents', id], args);
    return connect(page, {
      read: () => loaders.residentsOfCommunity.load({ parent: id, args: byKey(page) }),
      count: () => loaders.totalResidentsOfCommunity.load(id),
      position: (row) => [row.key],
    });
  },

  async counts({ id }, { from, until }, { loaders, request }) {
    const asked = countPeriod({ from: from ?? null, until: until ?? null }, dutchDay(request.now));
    if (!asked.ok) {
      const { argument, message, messageNl } = asked;
      throw badUserInput(message, { argument, messageNl });
    }
    const counts = await loaders.countsOfCommunity.load({ parent: id, args: asked.period });
    return (
      counts && {
        ...asked.period,
        total: counts.reduce((total, { count }) => total + count, 0),
        byMonthAndKind: counts,
      }
    );
  },
};
