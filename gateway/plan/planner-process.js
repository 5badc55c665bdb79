// A process of its own for the Rust planner: by a bug of it, some documents abort the process that it runs in.
// Answers one message with one, in turn; ends with the process that started it.
import process from 'node:process';
import { QueryPlanner } from '@graphql-hive/router-query-planner';

const NO_LABELS = new Set();

/** @type {QueryPlanner | null} */
let planner = null;

process.on('disconnect', () => process.exit());

process.on(
  'message',
  (/** @type {{ supergraphSdl: string } | { document: string, name?: string }} */ message) => {
    if ('supergraphSdl' in message) {
      planner = new QueryPlanner(message.supergraphSdl);
      return;
    }
    plan(message.document, message.name).then(
      (node) => process.send?.({ ok: true, node }),
      (error) => process.send?.({ ok: false, cause: String(error) }),
    );
  },
);

/** @param {string} document @param {string | undefined} name */
async function plan(document, name) {
  if (planner === null) throw new Error('There is no supergraph to plan for.');
  const { node } = await planner.planAsync(document, name, NO_LABELS, 0);
  return node ?? null;
}
