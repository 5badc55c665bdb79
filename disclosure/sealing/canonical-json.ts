/** What a line of the log is made of. Numbers are whole and safe: those have one way to be written. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one JSON text of a value, after RFC 8785 (JCS): no spaces, members sorted by the UTF-16 units
 * of their names, strings as ECMAScript writes them.
 */
export function canonicalJson(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // Array.isArray does not narrow a readonly array away.
  const members = value as { readonly [key: string]: Canonical };
  const parts = Object.keys(members)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key] as Canonical)}`);
  return `{${parts.join(',')}}`;
}
