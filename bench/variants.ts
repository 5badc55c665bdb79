/** What is measured; the first is the product, with which the others are compared. */
export const VARIANTS = [
  'hub',
  'monolith',
  'consent and log off',
  'floor',
  'pgbench',
  'hub apart',
  '@apollo/gateway',
] as const;

export type Variant = (typeof VARIANTS)[number];

/** Variants that ask subgraphs in processes of their own. */
export const APART: readonly Variant[] = ['hub apart', '@apollo/gateway'];
