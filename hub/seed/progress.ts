/** Where progress is shown: standard error, or what a test reads. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;

/**
 * Shows how many residents are there: a bar that fills on a terminal, else a line for each per cent
 * that is reached.
 */
export function createProgress(stream: ProgressStream): (done: number, of: number) => void {
  let shown = -1;
  return (done, of) => {
    const percent = Math.floor((100 * done) / of);
    const residents = `${done.toLocaleString('en')} of ${of.toLocaleString('en')} residents`;
    if (stream.isTTY === true) {
      const bar = '█'.repeat(Math.floor((WIDTH * done) / of)).padEnd(WIDTH, '░');
      const after = done < of ? '' : ', now their relations\n';
      stream.write(`\r${bar} ${String(percent).padStart(3)}%  ${residents}${after}`);
    } else if (percent > shown) {
      stream.write(`${percent}%  ${residents}${done < of ? '' : ', now their relations'}\n`);
    }
    shown = percent;
  };
}
