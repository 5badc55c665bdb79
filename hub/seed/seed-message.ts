import type { SeededTables } from './write-tables.ts';

/** What somebody may want to know of a new demo region: words, and the table that counts it. */
const COUNTED = [
  ['communities', 'villages.communities'],
  ['organisations', 'disclosure.organisations'],
  ['people and machines who work there', 'disclosure.staff'],
  ['residents', 'villages.residents'],
  ['volunteers', 'volunteers.volunteers'],
  ['questions for help', 'villages.help_requests'],
  ['log entries', 'villages.log_entries'],
  ['matches', 'volunteers.matches'],
  ['referrals', 'referrals.referrals'],
  ['handovers', 'referrals.handovers'],
  ['consents and objections', 'disclosure.records'],
  ['wishes for a home', 'housing.interests'],
] as const;

/** The summary of `hub seed`: how much there is of what, and what to do next. */
export function seedMessage(rows: SeededTables): string {
  const lines = COUNTED.map(([words, table]) => {
    const count = (rows.get(table) ?? 0).toLocaleString('en');
    return `${count.padStart(9)}  ${words}`;
  });
  return `The demo region is there:\n${lines.join('\n')}\n\`npm start\` starts the hub.\n`;
}
