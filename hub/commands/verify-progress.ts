/** Shows how far something long has come. */
export interface Progress {
  readonly tell: (done: number, all: number) => void;
  /** Takes its line away. */
  readonly clear: () => void;
}

const EVERY_ON_TERMINAL_MS = 200;
const EVERY_IN_FILE_MS = 10_000;

/** On a terminal one line that is written over, in a file a line every ten seconds; none for what is short. */
export function createProgress(out: NodeJS.WriteStream): Progress {
  const begun = performance.now();
  const every = out.isTTY ? EVERY_ON_TERMINAL_MS : EVERY_IN_FILE_MS;
  let told = begun;
  let isShown = false;
  return {
    tell(done, all) {
      const now = performance.now();
      if (now - told < every) return;
      told = now;
      const aSecond = Math.round((done * 1000) / (now - begun));
      const left = Math.ceil((all - done) / Math.max(1, aSecond));
      const line = `${done.toLocaleString('en')} of ${all.toLocaleString('en')} lines, ${aSecond.toLocaleString('en')} a second, ${left} s left`;
      out.write(out.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
      isShown = out.isTTY;
    },
    clear() {
      if (isShown) out.write('\r\x1b[K');
      isShown = false;
    },
  };
}
