import type { Question } from './generate.ts';

/** What a gateway refuses before a subgraph is asked, for whoever asks. */
export const REFUSED: readonly Question[] = [
  '{ communities { ',
  '{ communitie { slug } }',
  'query A { communities { slug } } query B { communities { slug } }',
  'subscription { myAccessLog { id } }',
  `{ ${'communities { slug } '.repeat(2000)} }`,
  `{ ${'communities { organisations { serves { '.repeat(6)} slug ${'} } } '.repeat(6)} }`,
  `{ communities { ${Array.from({ length: 40 }, (_, place) => `a${String(place)}: slug`).join(' ')} } }`,
  `{ ${Array.from({ length: 25 }, (_, place) => `r${String(place)}: communities { slug }`).join(' ')} }`,
  `{ ${'communities { ...F } '.repeat(19)} } fragment F on Community { ${'...G '.repeat(10)} } fragment G on Community { ${'slug name '.repeat(5)} }`,
  '{ communities { helpRequests(first: 500) { edges { node { log(first: 500) { edges { node { text } } } } } } } }',
  '{ community(slug: 7) { name } }',
  '{ housingProjects { community { slug helpRequests(first: 1, after: "cursor") { totalCount } } } }',
  '{ __proto__: communities { constructor: slug __proto__: name } }',
  // The planner ends by it (docs/federation.md).
  `mutation { requestRectification(input: { record: { kind: REFERRAL, id: "1" }, wrong: "x", correction: "y" }) {
    ... on RequestRectificationSuccess { request { resident { helpRequests(first: 1) { totalCount } } } }
    ... on AlreadyRequested { request { resident { helpRequests(first: 2) { totalCount } } } } } }`,
  '{ __schema { types { name } } __type(name: "Resident") { fields { name } } }',
].map((query) => ({ query, variables: {} }));
