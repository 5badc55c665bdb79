import type { InputCheck } from '../../../platform/input.ts';

const PART_LENGTH = 8000;
/** Entries of one list. */
const MOST_ENTRIES = 50;
export const MOST_TOPICS = 20;

const TEXTS = ['situation', 'background', 'assessment', 'recommendation'] as const;
const LISTS = ['goals', 'agreements', 'openTasks'] as const;

/** Content of one topic, in SBAR after eOverdracht. */
export interface ContentTexts {
  readonly situation: string;
  readonly background: string;
  readonly assessment: string;
  readonly recommendation: string;
  readonly goals: readonly string[];
  readonly agreements: readonly string[];
  readonly openTasks: readonly string[];
}

export type ContentPart =
  | 'SITUATION'
  | 'BACKGROUND'
  | 'ASSESSMENT'
  | 'RECOMMENDATION'
  | 'GOALS'
  | 'AGREEMENTS'
  | 'OPEN_TASKS';

const NAMES: Readonly<Record<keyof ContentTexts, ContentPart>> = {
  situation: 'SITUATION',
  background: 'BACKGROUND',
  assessment: 'ASSESSMENT',
  recommendation: 'RECOMMENDATION',
  goals: 'GOALS',
  agreements: 'AGREEMENTS',
  openTasks: 'OPEN_TASKS',
};

/** What is no longer there, and what is new: of a text all of it, of a list its entries. */
export interface ContentChange {
  readonly part: ContentPart;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What changed between two versions, in the order of the parts; nothing of a first one. */
export function changesBetween(
  before: ContentTexts | null,
  after: ContentTexts,
): readonly ContentChange[] {
  if (before === null) return [];
  const entries = (content: ContentTexts, part: keyof ContentTexts): readonly string[] => {
    const value = content[part];
    return typeof value === 'string' ? [value] : value;
  };
  return [...TEXTS, ...LISTS].flatMap((part) => {
    const [old, now] = [entries(before, part), entries(after, part)];
    if (old.length === now.length && old.every((entry, place) => entry === now[place])) return [];
    return [{ part: NAMES[part], before: without(old, now), after: without(now, old) }];
  });
}

/** The entries that the others do not have, each as often as it is there more. */
function without(entries: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return entries.filter((entry) => {
    const place = left.indexOf(entry);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

export function checkContent(check: InputCheck, path: string, content: ContentTexts): void {
  for (const part of TEXTS) check.text(`${path}.${part}`, content[part], PART_LENGTH);
  for (const list of LISTS) {
    if (content[list].length > MOST_ENTRIES)
      check.problem(`${path}.${list}`, 'TOO_LONG', `Give at most ${String(MOST_ENTRIES)} entries.`);
    content[list].forEach((entry, place) => {
      check.text(`${path}.${list}.${String(place)}`, entry, PART_LENGTH);
    });
  }
}
