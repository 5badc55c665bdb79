/** The questions of the benchmark, as clients ask them, and who asks. */
export interface BenchQuestion {
  readonly name: string;
  readonly caller: BenchCaller;
  /** Rows of the list. */
  readonly first: number;
  readonly query: string;
}

export interface BenchCaller {
  readonly subject: string;
  readonly role: 'GP' | 'VILLAGE_APP';
  /** Slug of the organisation, as in the demo region. */
  readonly organisation: string;
}

export const PAGE = 25;
export const LOG_PAGE = 3;

const gp = (place: string): BenchCaller => ({
  subject: `demo:gp-${place}`,
  role: 'GP',
  organisation: `huisartsenpraktijk-${place}-demo`,
});

const referralStatus = (first: number) => `query ReferralStatus {
  referrals(direction: SENT, first: ${first}) {
    edges { node {
      id status businessStatus sentAt version
      community { slug name }
      resident { id name birthYear telephone }
    } }
  }
}`;

export const QUESTIONS = [
  {
    name: 'referral status',
    caller: gp('oosterhesselen'),
    first: PAGE,
    query: referralStatus(PAGE),
  },
  {
    name: 'village',
    caller: { subject: 'demo:app-gees', role: 'VILLAGE_APP', organisation: 'nei-noaberschap' },
    first: PAGE,
    query: `query OurVillage {
  community(slug: "gees") {
    name
    organisations { name form }
    helpRequests(first: ${PAGE}) {
      edges { node {
        id kind status text createdAt
        resident { name telephone }
        log(first: ${LOG_PAGE}) { edges { node { authorName text } } }
      } }
    }
  }
}`,
  },
  // Its practice and its 500 referrals are made for the benchmark: see many-referrals.ts.
  {
    name: 'status of 500',
    caller: gp('bench'),
    first: 500,
    query: referralStatus(500),
  },
] as const satisfies readonly BenchQuestion[];

export type Question = (typeof QUESTIONS)[number];
