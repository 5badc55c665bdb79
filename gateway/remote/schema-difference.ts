import { parse, print } from 'graphql';

/** Null for two SDL documents that say the same, else the first place where they do not. */
export function firstDifference(mine: string, theirs: string): string | null {
  const [left, right] = [normalised(mine), normalised(theirs)];
  if (left === null || right === null) return 'it cannot be read';
  if (left === right) return null;
  const [ours, others] = [left.split('\n'), right.split('\n')];
  const at = ours.findIndex((line, i) => line !== others[i]);
  const place = at < 0 ? ours.length : at;
  const within = definitionAt(place < ours.length ? ours : others, place);
  return `in ${within} the gateway has ${shown(ours[place])}, the subgraph ${shown(others[place])}`;
}

/** Layout and comments are no difference. */
function normalised(sdl: string): string | null {
  try {
    return print(parse(sdl, { noLocation: true }));
  } catch {
    return null;
  }
}

/** The definition that this line belongs to, like `type Resident`. */
function definitionAt(lines: readonly string[], place: number): string {
  for (let i = Math.min(place, lines.length - 1); i >= 0; i -= 1) {
    const found =
      /^(?:extend )?(?:type|interface|union|enum|input|scalar|directive|schema)\b ?@?\w*/;
    const match = found.exec(lines[i] ?? '');
    if (match) return match[0].trim();
  }
  return 'the schema';
}

function shown(line: string | undefined): string {
  return line === undefined ? 'nothing' : `\`${line.trim().slice(0, 120)}\``;
}
