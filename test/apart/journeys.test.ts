import { runApart } from '../kit/test-hub.ts';

// The journeys as they stand, on a hub whose gateway and subgraphs speak HTTP with each other.
runApart();
await import('../journeys/village.test.ts');
await import('../journeys/referral-status.test.ts');
await import('../journeys/handover.test.ts');
await import('../journeys/resident-decides.test.ts');
await import('../journeys/rights.test.ts');
await import('../journeys/recipients.test.ts');
await import('../bad-input/bad-input.test.ts');
await import('../statements/constant.test.ts');
