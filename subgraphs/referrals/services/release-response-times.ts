import type { JobContext } from '../../../disclosure/jobs.ts';
import { inTransaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import { dayOf } from '../../../platform/business-days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import { lastQuarter, responseFigures } from '../domain/response-times.ts';
import { casesBetween, release, type CaseBetween } from '../storage/response-times.ts';

/** Freezes how long answers took in the quarter that ended last, where there are enough to tell. */
export async function releaseResponseTimes({
  sql,
  now,
}: JobContext<ReferralsContext>): Promise<void> {
  const { from, until } = lastQuarter(dayOf(now));
  const year = Number(from.slice(0, 4));
  const holidays = await dutchHolidays([year, year + 1]);
  await inTransaction(sql, async (tx) => {
    for (const cases of bySides(await casesBetween(tx, from, until))) {
      const [{ senderOrganisationId, receiverOrganisationId }] = cases;
      const figures = responseFigures(cases, holidays);
      const sides = { senderOrganisationId, receiverOrganisationId, quarter: from };
      if (figures !== null) await release(tx, { ...sides, ...figures }, now);
    }
  });
}

function bySides(cases: readonly CaseBetween[]): readonly [CaseBetween, ...CaseBetween[]][] {
  const sides = new Map<string, [CaseBetween, ...CaseBetween[]]>();
  for (const one of cases) {
    const name = `${one.senderOrganisationId} ${one.receiverOrganisationId}`;
    const known = sides.get(name);
    if (known) known.push(one);
    else sides.set(name, [one]);
  }
  return [...sides.values()];
}
