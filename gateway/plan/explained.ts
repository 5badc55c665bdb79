import type { GraphQLError } from 'graphql';
import type { ResponsePath } from './paths.ts';

/**
 * The places of an answer that an error explains: where it is, what is around that, since null climbs, and all
 * below, since that is gone with it. Asked of many places, so it does not go through the errors for each.
 */
export class Explained {
  readonly #places = new Set<string>();
  /** Every place with an error at it or below. */
  readonly #around = new Set<string>();

  constructor(errors: readonly GraphQLError[]) {
    for (const { path } of errors) if (path) this.add(path);
  }

  add(path: ResponsePath): void {
    this.#places.add(keyOf(path, path.length));
    for (let length = path.length; length >= 0; length -= 1) {
      const key = keyOf(path, length);
      if (this.#around.has(key)) return;
      this.#around.add(key);
    }
  }

  has(path: ResponsePath): boolean {
    if (this.#around.has(keyOf(path, path.length))) return true;
    for (let length = path.length - 1; length >= 0; length -= 1)
      if (this.#places.has(keyOf(path, length))) return true;
    return false;
  }
}

function keyOf(path: ResponsePath, length: number): string {
  return JSON.stringify(length === path.length ? path : path.slice(0, length));
}
