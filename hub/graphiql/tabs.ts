/** One tab that GraphiQL opens with. Its title is the name of its operation. */
export interface GraphiqlTab {
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The demo identity that asks; null: nobody, the public part answers. */
  readonly as: string | null;
}

/** The main jobs, ready to run on the demo region. */
export const GRAPHIQL_TABS: readonly GraphiqlTab[] = [
  {
    title: 'OurReferrals',
    as: 'gp-system-oosterhesselen',
    variables: { first: 10 },
    query: `# Job 1: a GP practice asks what became of its referrals.
# What it may not see is null, and named in \`withheld\`.
query OurReferrals($first: Int) {
  referrals(direction: SENT, first: $first) {
    totalCount
    edges {
      node {
        id
        status
        businessStatus
        statusReason
        sentAt
        acceptedAt
        endedAt
        version
        requester { name }
        owner { name }
        events { at to }
        resident {
          id
          name
          birthYear
          telephone
          withheld
        }
        withheld
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    title: 'WhatWaits',
    as: 'gp-system-oosterhesselen',
    variables: {},
    query: `# What a practice waits for and since when, who else offers it in the village, and whom it
# sent without waiting for the resident.
query WhatWaits {
  referrals(direction: SENT, status: REQUESTED, first: 10) {
    edges {
      node {
        id
        kind
        priority
        sentAt
        respondBy
        overdue
        target { name }
        resident { name }
        possibleDuplicates { id status }
        attachments { title location sha256 }
        localOffer {
          initiatives { kinds }
          partners { name capacity { kind status expectedOn } }
        }
      }
    }
  }
  accepted: referrals(direction: SENT, status: ACCEPTED, first: 10) {
    edges { node { id emergency { reason role } owner { name } } }
  }
  responseTimes { quarter cases medianBusinessDays inTimePercent receiver { name } }
}
`,
  },
  {
    title: 'OfferedHandovers',
    as: 'supporter-gees',
    variables: {},
    query: `# Job 2: a social team and a village supporter exchange a handover.
# Before it is accepted it is a notice only; accept it, whole or some of its topics, with acceptHandover.
query OfferedHandovers {
  handovers(direction: RECEIVED, first: 10) {
    edges {
      node {
        id
        status
        version
        priority
        offeredAt
        acceptedAt
        sender { name }
        receiver { name }
        resident { id name withheld }
        topics { id kind status content { situation recommendation } withheld }
        events { at to note }
        withheld
      }
    }
  }
}
`,
  },
  {
    title: 'OurHandovers',
    as: 'social-team-coevorden',
    variables: {},
    query: `# Job 2, the social team: what it is offered and has taken over, topic by topic, what was said
# about it, and what it agreed with others once and for all.
query OurHandovers {
  handovers(direction: RECEIVED, first: 5) {
    edges {
      node {
        id
        status
        version
        sender { name }
        resident { name }
        topics {
          id
          kind
          status
          case { responsibleOrganisation { name } }
          content { version situation changes { part } }
          withheld
        }
        messages(first: 3) {
          edges { node { id text authorName sentAt reads { name at } } }
        }
        events { at to note action role organisation { name } }
      }
    }
  }
  standingAgreements {
    id
    status
    sender { name }
    receiver { name }
    kinds
    agreedAt
    version
  }
}
`,
  },
  {
    title: 'OurVillage',
    as: 'app-gees',
    variables: {},
    query: `# Job 3: a village app reads its own village, and in the same query the public
# housing project of another.
query OurVillage {
  gees: community(slug: "gees") {
    name
    organisations { name }
    initiatives { kinds }
    helpRequests(first: 10) {
      totalCount
      edges {
        node {
          id
          kind
          status
          createdAt
          log(first: 3) { edges { node { at text } } }
          withheld
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  vledder: community(slug: "vledder") {
    name
    housingProjects { name phase bottlenecks { __typename } }
  }
}
`,
  },
  {
    title: 'WhoReadMyData',
    as: 'resident-gees',
    variables: {},
    query: `# A resident sees who read what, for which purpose and on which ground.
query WhoReadMyData {
  myAccessLog(first: 25) {
    edges {
      node {
        at
        outcome
        actorName
        role
        organisation { name }
        actingName
        purpose
        categories { category basis }
      }
    }
  }
}
`,
  },
  {
    title: 'WhatIDecided',
    as: 'resident-gees',
    variables: {},
    query: `# A resident sees every consent and objection in words, and who could see something now, and why.
query WhatIDecided {
  myConsents(first: 10) {
    edges { node { id decision status version textNl text } }
  }
  myMandates { representativeName status categories version }
  myBreakGlassSessions { openedAt actorName reason status reviews { side justified } }
  explainDecision(category: ADDRESS, purpose: SUPPORT_NETWORK) {
    readers { basis textNl text }
  }
  inAnEmergency: explainDecision(category: EMERGENCY_SET, purpose: BREAK_GLASS) {
    inEmergency { basis textNl text }
  }
}
`,
  },
  {
    title: 'ForWhomIAct',
    as: 'representative-gees',
    variables: {},
    query: `# A representative acts for a resident, within a mandate. The id names the resident, as in
# giveConsent(input: { residentId: … }).
query ForWhomIAct {
  heldMandates {
    categories
    validUntil
    resident {
      id
      name
      telephone
      withheld
      consents(first: 5) { totalCount edges { node { textNl status } } }
    }
  }
}
`,
  },
  {
    title: 'EmergenciesToReview',
    as: 'coordinator-gees',
    variables: {},
    query: `# The village judges each emergency access (reviewBreakGlass), and so does the privacy officer.
query EmergenciesToReview {
  breakGlassSessionsToReview {
    id
    openedAt
    closedAt
    actorName
    organisation { name }
    reason
    reviewDueOn
    reviews { side justified note }
    resident { id name }
  }
}
`,
  },
  {
    title: 'ThePublicPart',
    as: null,
    variables: {},
    query: `# Without a token the public part answers; the rest does not exist.
query ThePublicPart {
  communities {
    slug
    name
    phase
    municipality { name }
    organisations { name }
    housingProjects { name phase }
  }
}
`,
  },
];
