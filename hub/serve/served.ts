import type { SubgraphName } from '../../schema/subgraph-sdl.ts';

/** The parts of the hub that run in a process of their own, each with its port when PORT is unset. */
export const SERVED = {
  gateway: 4000,
  villages: 4001,
  volunteers: 4002,
  referrals: 4003,
  housing: 4004,
  consents: 4005,
  jobs: 0,
} as const satisfies Record<SubgraphName | 'gateway' | 'jobs', number>;

export type Served = keyof typeof SERVED;
