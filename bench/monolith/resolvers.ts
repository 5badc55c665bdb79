import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { maskOf } from '../../disclosure/categories.ts';
import type { DecidedRow } from '../../disclosure/access-log.ts';
import { listSent } from '../../subgraphs/referrals/storage/referral-lists.ts';
import type { ReferralRow } from '../../subgraphs/referrals/storage/referrals.ts';
import type { CommunityRow } from '../../subgraphs/villages/storage/communities.ts';
import type { HelpRequestRow } from '../../subgraphs/villages/storage/help-requests.ts';
import type { ResidentRow } from '../../subgraphs/villages/storage/residents.ts';
import { firstPage, type MonolithContext } from './context.ts';

type Resolver<Source> = GraphQLFieldResolver<Source, MonolithContext, { first: number }>;

/** What a hand-written service would hold in its hands: a row with its decision, and whose it is. */
type Decided = Omit<DecidedRow, 'subject'>;

/** A field that the row's own decision opens, with its line in the log: what the product does in `enforce`. */
function field<Row extends Decided>(
  coordinate: string,
  category: string,
  subject: (row: Row) => string,
  read: (row: Row, context: MonolithContext, args: { first: number }) => unknown,
): Resolver<Row> {
  const mask = maskOf(category);
  return (row, args, context) => {
    const decided = {
      subject: subject(row),
      permitted: row.permitted,
      grounds: row.grounds,
      caseId: row.caseId,
    };
    if ((row.permitted & mask) === 0) {
      context.access.refused(decided, mask, coordinate);
      return null;
    }
    context.access.disclosed(decided, mask, coordinate);
    return read(row, context, args);
  };
}

const isoOf = (at: Date | null) => at?.toISOString() ?? null;
const connection = <Row>(rows: readonly Row[], first: number) => ({
  edges: rows.slice(0, first).map((node) => ({ node })),
});

const ofRow = ({ residentKey }: { residentKey: string }) => residentKey;
const ofResident = ({ key }: ResidentRow) => key;

const referral = (name: keyof ReferralRow) =>
  field<ReferralRow>(`Referral.${name}`, 'REFERRAL_STATUS', ofRow, (row) => row[name]);
const question = (name: keyof HelpRequestRow) =>
  field<HelpRequestRow>(`HelpRequest.${name}`, 'HELP_REQUESTS', ofRow, (row) => row[name]);
const person = (name: keyof ResidentRow, category: string) =>
  field<ResidentRow>(`Resident.${name}`, category, ofResident, (row) => row[name]);
const entry = (name: 'authorName' | 'text') =>
  field<Decided & { residentKey: string; authorName: string | null; text: string }>(
    `LogEntry.${name}`,
    'LOGBOOK',
    ofRow,
    (row) => row[name],
  );

const loadResident = async ({ residentKey }: { residentKey: string }, context: MonolithContext) =>
  (await context.loaders.resident.load(residentKey)).row;

const RESOLVERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Query: {
    referrals: async (_: unknown, { first }: { first: number }, context: MonolithContext) =>
      connection(await listSent(context.sql, context.request, null, firstPage(first)), first),
    community: (_: unknown, { slug }: { slug: string }, { loaders }: MonolithContext) =>
      loaders.communityBySlug.load(slug),
  },
  Referral: {
    status: referral('status'),
    businessStatus: referral('businessStatus'),
    sentAt: field<ReferralRow>('Referral.sentAt', 'REFERRAL_STATUS', ofRow, ({ sentAt }) =>
      isoOf(sentAt),
    ),
    community: field<ReferralRow>(
      'Referral.community',
      'REFERRAL_STATUS',
      ofRow,
      ({ communityId }, { loaders }) =>
        communityId === null ? null : loaders.community.load(communityId),
    ),
    resident: (row: ReferralRow, _: unknown, context: MonolithContext) =>
      row.noticeOnly ? null : loadResident(row, context),
  },
  Resident: {
    id: ({ key }: ResidentRow, _: unknown, { pseudonyms }: MonolithContext) => pseudonyms.idOf(key),
    name: person('name', 'IDENTITY'),
    birthYear: person('birthYear', 'BIRTH_YEAR'),
    telephone: person('telephone', 'CONTACT'),
  },
  Community: {
    organisations: ({ id }: CommunityRow, _: unknown, { loaders }: MonolithContext) =>
      loaders.organisations.load(id),
    helpRequests: async (
      { id }: CommunityRow,
      { first }: { first: number },
      { loaders }: MonolithContext,
    ) => connection(await loaders.helpRequests.load({ parent: id, args: firstPage(first) }), first),
  },
  HelpRequest: {
    kind: question('kind'),
    status: question('status'),
    text: question('text'),
    createdAt: field<HelpRequestRow>(
      'HelpRequest.createdAt',
      'HELP_REQUESTS',
      ofRow,
      ({ createdAt }) => isoOf(createdAt),
    ),
    resident: (row: HelpRequestRow, _: unknown, context: MonolithContext) =>
      loadResident(row, context),
    log: field<HelpRequestRow>(
      'HelpRequest.log',
      'LOGBOOK',
      ofRow,
      async ({ id }, { loaders }, { first }) =>
        connection(await loaders.log.load({ parent: id, args: firstPage(first) }), first),
    ),
  },
  LogEntry: { authorName: entry('authorName'), text: entry('text') },
};

export function resolveBy(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, fields] of Object.entries(RESOLVERS)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`The monolith has no type ${name}.`);
    for (const [field, resolve] of Object.entries(fields)) {
      const found = type.getFields()[field];
      if (!found) throw new Error(`The monolith has no field ${name}.${field}.`);
      found.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
