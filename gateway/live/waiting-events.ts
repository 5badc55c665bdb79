import type { GraphQLError } from 'graphql';

/** The next event's id, or the end: with a reason that the client is told, or null. */
export type Taken =
  { readonly id: string } | { readonly id: null; readonly reason: GraphQLError | null };

/** Events that wait to be delivered, never more than so many. */
export class WaitingEvents {
  readonly #capacity: number;
  readonly #missed: string[] = [];
  readonly #ids: string[] = [];
  #end: Taken | null = null;
  #wake: () => void = () => {};

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get isEnded(): boolean {
    return this.#end !== null;
  }

  /** False when there is no room. */
  push(id: string): boolean {
    if (this.#end) return true;
    if (this.#ids.length >= this.#capacity) return false;
    this.#ids.push(id);
    this.#wake();
    return true;
  }

  /** What was missed before comes first, beside the room for what is heard, and once. */
  pushMissed(ids: readonly string[]): void {
    if (this.#end) return;
    const missed = new Set(ids);
    const heard = this.#ids.filter((id) => !missed.has(id));
    this.#ids.splice(0, this.#ids.length, ...heard);
    this.#missed.push(...ids);
    this.#wake();
  }

  /** What waits is dropped: nothing is delivered after the end. The first reason stays. */
  end(reason: GraphQLError | null): void {
    this.#end ??= { id: null, reason };
    this.#missed.length = 0;
    this.#ids.length = 0;
    this.#wake();
  }

  async take(): Promise<Taken> {
    for (;;) {
      if (this.#end) {
        const taken = this.#end;
        // A reason is told once.
        this.#end = { id: null, reason: null };
        return taken;
      }
      const id = this.#missed.shift() ?? this.#ids.shift();
      if (id !== undefined) return { id };
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
