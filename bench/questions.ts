/** The two questions of the benchmark, as clients ask them, and who asks. */
export interface BenchQuestion {
  readonly name: string;
  readonly caller: BenchCaller;
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

export const QUESTIONS = [
  {
    name: 'referral status',
    caller: {
      subject: 'demo:gp-oosterhesselen',
      role: 'GP',
      organisation: 'huisartsenpraktijk-oosterhesselen-demo',
    },
    query: `query ReferralStatus {
  referrals(direction: SENT, first: ${PAGE}) {
    edges { node {
      id status businessStatus sentAt version
      community { slug name }
      resident { id name birthYear telephone }
    } }
  }
}`,
  },
  {
    name: 'village',
    caller: { subject: 'demo:app-gees', role: 'VILLAGE_APP', organisation: 'nei-noaberschap' },
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
] as const satisfies readonly BenchQuestion[];

export type QuestionName = (typeof QUESTIONS)[number]['name'];
