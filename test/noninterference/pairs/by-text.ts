import type { DocumentNode } from 'graphql';
import type { Documents } from '../../../gateway/apollo.ts';
import { BoundedCache } from '../../../gateway/plan/bounded-cache.ts';
import { createPlanner, type Planner, type PlanResult } from '../../../gateway/plan/planner.ts';
import { readSupergraphSdl } from '../../../schema/subgraph-sdl.ts';

// What follows from the text of a question and nothing else is made once for all worlds of a process:
// the second world of a pair is asked what the first one was.

/** More than the pairs that are asked at the same time ask. */
const KEPT = 3000;
const TIMEOUT_MS = 5000;

export const PLANNER: Planner = keepPlans(createPlanner(readSupergraphSdl(), TIMEOUT_MS));

export const DOCUMENTS: Documents = keepDocuments();

function keepPlans(planner: Planner): Planner {
  const kept = new BoundedCache<string, Promise<PlanResult>>(KEPT);
  return {
    plan(document, operationName) {
      const key = `${operationName ?? ''}\n${document}`;
      const known = kept.get(key);
      if (known) return known;
      const planned = planner.plan(document, operationName);
      kept.set(key, planned);
      void planned.then(({ ok }) => {
        if (!ok) kept.delete(key);
      });
      return planned;
    },
  };
}

function keepDocuments(): Documents {
  const kept = new BoundedCache<string, DocumentNode>(KEPT);
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set(key, document) {
      kept.set(key, document);
      return Promise.resolve();
    },
    delete(key) {
      kept.delete(key);
      return Promise.resolve();
    },
  };
}
