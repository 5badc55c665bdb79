import { buildSchema } from 'graphql';

/** As much of the public schema as the questions need, in one service. */
export const schema = buildSchema(/* GraphQL */ `
  type Query {
    referrals(direction: ReferralDirection!, first: Int = 50): ReferralConnection!
    community(slug: String!): Community
  }
  enum ReferralDirection {
    SENT
    RECEIVED
  }
  type ReferralConnection {
    edges: [ReferralEdge!]!
  }
  type ReferralEdge {
    node: Referral!
  }
  type Referral {
    id: ID!
    status: String
    businessStatus: String
    sentAt: String
    version: Int!
    community: Community
    resident: Resident
  }
  type Resident {
    id: ID!
    name: String
    birthYear: Int
    telephone: String
  }
  type Community {
    slug: String!
    name: String!
    organisations: [Organisation!]!
    helpRequests(first: Int = 50): HelpRequestConnection!
  }
  type Organisation {
    name: String!
    form: String
  }
  type HelpRequestConnection {
    edges: [HelpRequestEdge!]!
  }
  type HelpRequestEdge {
    node: HelpRequest!
  }
  type HelpRequest {
    id: ID!
    kind: String
    status: String
    text: String
    createdAt: String
    resident: Resident
    log(first: Int = 50): LogEntryConnection
  }
  type LogEntryConnection {
    edges: [LogEntryEdge!]!
  }
  type LogEntryEdge {
    node: LogEntry!
  }
  type LogEntry {
    authorName: String
    text: String
  }
`);
