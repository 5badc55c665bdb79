import DataLoader from 'dataloader';
import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import type { Page } from '../../platform/pagination.ts';
import { casesById, type CaseRow } from './storage/cases.ts';
import { handoversById, handoversOfCases, type HandoverRow } from './storage/handovers.ts';
import { newestFirst } from './storage/newest-first.ts';
import { noteShown } from './storage/notices.ts';
import {
  organisationsById,
  professionalsOf,
  type OrganisationRow,
  type ProfessionalRow,
} from './storage/organisations.ts';
import { countOfResidents, listOfResidents } from './storage/referral-lists.ts';
import {
  referralsById,
  referralsOfCases,
  type Addressed,
  type ReferralRow,
} from './storage/referrals.ts';
import { eventsOfMovements, type StatusEventRow } from './storage/status-events.ts';

/** Statements of one request, each for all that ask in the same moment. */
export interface Loaders {
  readonly referral: DataLoader<string, Addressed<ReferralRow>>;
  readonly handover: DataLoader<string, Addressed<HandoverRow>>;
  readonly case: DataLoader<string, Addressed<CaseRow>>;
  readonly organisation: DataLoader<string, OrganisationRow | null>;
  readonly professionals: DataLoader<string, ProfessionalRow[] | null>;
  readonly referralsOfCase: DataLoader<string, ReferralRow[]>;
  readonly handoversOfCase: DataLoader<string, HandoverRow[]>;
  readonly referralEvents: DataLoader<string, StatusEventRow[]>;
  readonly handoverEvents: DataLoader<string, StatusEventRow[]>;
  readonly referralsOfResident: DataLoader<ResidentPage, ReferralRow[], string>;
  readonly referralCount: DataLoader<string, number>;
  /** Remembers that the actor's organisation was shown the notice of this open request. */
  readonly noticeShown: DataLoader<string, true>;
}

/** A page of the referrals about one resident. */
export interface ResidentPage {
  readonly residentKey: string;
  readonly page: Page;
}

/** What one request has of this subgraph; its loaders end with it. */
export interface ReferralsContext extends DisclosureContext {
  readonly loaders: Loaders;
}

export function openReferrals(base: DisclosureContext): ReferralsContext {
  return { ...base, loaders: createLoaders(base) };
}

/** After a change: what was read before it, decisions included, may no longer hold. */
export function forgetWhatWasRead({ loaders, subjects }: ReferralsContext): void {
  subjects.clearAll();
  for (const loader of Object.values(loaders) as { clearAll(): unknown }[]) loader.clearAll();
}

function createLoaders({ sql, request }: DisclosureContext): Loaders {
  return {
    referral: new DataLoader((ids) => referralsById(sql, request, ids)),
    handover: new DataLoader((ids) => handoversById(sql, request, ids)),
    case: new DataLoader((ids) => casesById(sql, request, ids)),
    organisation: new DataLoader((ids) => organisationsById(sql, ids)),
    professionals: new DataLoader((ids) => professionalsOf(sql, request, ids)),
    referralsOfCase: new DataLoader((ids) => referralsOfCases(sql, request, ids)),
    handoversOfCase: new DataLoader((ids) => handoversOfCases(sql, request, ids)),
    referralEvents: new DataLoader((ids) => eventsOfMovements(sql, 'referral', ids)),
    handoverEvents: new DataLoader((ids) => eventsOfMovements(sql, 'handover', ids)),
    referralsOfResident: new DataLoader((asked) => pagesOfResidents(sql, request, asked), {
      cacheKeyFn: ({ residentKey, page }) => `${residentKey} ${placeOf(page)}`,
    }),
    referralCount: new DataLoader((keys) => countOfResidents(sql, request, keys)),
    noticeShown: new DataLoader(async (ids) => {
      await noteShown(sql, request, ids);
      return ids.map(() => true as const);
    }),
  };
}

/** One statement per page of the document, however many residents it is asked of. */
async function pagesOfResidents(
  sql: DisclosureContext['sql'],
  request: DisclosureContext['request'],
  asked: readonly ResidentPage[],
): Promise<ReferralRow[][]> {
  const places = new Map(asked.map(({ page }) => [placeOf(page), page]));
  const read = [...places].map(async ([place, page]) => {
    const keys = asked.filter((one) => placeOf(one.page) === place).map((one) => one.residentKey);
    const lists = await listOfResidents(sql, request, keys, newestFirst(page));
    return keys.map((key, at): [string, ReferralRow[]] => [`${key} ${place}`, lists[at] ?? []]);
  });
  const lists = new Map((await Promise.all(read)).flat());
  return asked.map(({ residentKey, page }) => lists.get(`${residentKey} ${placeOf(page)}`) ?? []);
}

function placeOf({ limit, position }: Page): string {
  return JSON.stringify([limit, position]);
}
