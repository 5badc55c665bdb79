/** What is measured; the first is the product, with which the others are compared. */
export const VARIANTS = ['hub', 'monolith', 'consent and log off', 'floor'] as const;

export type Variant = (typeof VARIANTS)[number];
