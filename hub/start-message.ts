import { DEMO_IDENTITIES } from './issuer/demo-identities.ts';

export interface StartFacts {
  readonly url: string;
  readonly issuer: string;
  /** Whether the issuer is the hub's own and knows the demo identities. */
  readonly demoIdentities: boolean;
  readonly database: string;
  readonly seconds: number;
  /** Whether `hub token` finds the hub without --url. */
  readonly defaultPort: boolean;
}

/** What a person sees when the hub has started: what is where, who may ask, and something to ask. */
export function startMessage(facts: StartFacts): string {
  const { url } = facts;
  const lines = [
    '',
    `  Noaberhub is ready (${facts.seconds.toFixed(1)} s).`,
    '',
    `  GraphQL    ${url}/graphql`,
    `  GraphiQL   ${url}/graphiql`,
    `  Issuer     ${facts.issuer}${facts.demoIdentities ? ' (for development: no passwords)' : ''}`,
    `  Health     ${url}/health/ready`,
    `  Database   ${facts.database}`,
    ...(facts.demoIdentities ? identityLines() : []),
    ...queryLines(facts),
    '',
    '  Ctrl-C stops the hub.',
    '',
  ];
  return lines.join('\n');
}

function identityLines(): string[] {
  const width = Math.max(...DEMO_IDENTITIES.map((identity) => identity.name.length));
  return [
    '',
    '  Demo identities',
    ...DEMO_IDENTITIES.map((identity) => {
      const organisation = identity.organisation ? `, ${identity.organisation.name}` : '';
      return `    ${identity.name.padEnd(width)}  ${identity.english}${organisation}`;
    }),
  ];
}

function queryLines(facts: StartFacts): string[] {
  const query = facts.demoIdentities
    ? '{ referrals(direction: SENT) { edges { node { status withheld } } } }'
    : '{ communities { slug name municipality { name } } }';
  const url = facts.defaultPort ? '' : ` --url ${facts.url}`;
  const token = facts.demoIdentities
    ? [`    TOKEN=$(npx hub token --as gp-oosterhesselen${url})`]
    : [];
  const bearer = facts.demoIdentities ? ' -H "authorization: Bearer $TOKEN"' : '';
  return [
    '',
    '  Ask something',
    ...token,
    `    curl -s ${facts.url}/graphql \\`,
    `      -H 'content-type: application/json'${bearer} \\`,
    `      -d '${JSON.stringify({ query })}'`,
  ];
}
