/** What a caller of this subgraph can act on, beside what every subgraph has. */

export interface ResidentDecisionMissing {
  readonly __typename: 'ResidentDecisionMissing';
  readonly message: string;
  readonly messageNl: string;
  readonly residentDecision: 'PENDING' | 'AGREED' | 'DECLINED';
}

export interface AlreadyClaimed {
  readonly __typename: 'AlreadyClaimed';
  readonly message: string;
  readonly messageNl: string;
}

export interface NotResponsible {
  readonly __typename: 'NotResponsible';
  readonly message: string;
  readonly messageNl: string;
  readonly caseIds: readonly string[];
}

/** Whom to ask instead is read by the resolver. */
export interface NoCapacity {
  readonly __typename: 'NoCapacity';
  readonly message: string;
  readonly messageNl: string;
  readonly expectedOn: string | null;
  readonly alternativeIds: readonly string[];
}

export function noCapacity(
  expectedOn: string | null,
  alternativeIds: readonly string[],
): NoCapacity {
  return {
    __typename: 'NoCapacity',
    message:
      'The target says that it has no room. Send it all the same with despiteNoCapacity, or take another.',
    messageNl:
      'Deze organisatie zegt dat er nu geen plek is. U kunt toch versturen, of een andere kiezen.',
    expectedOn,
    alternativeIds,
  };
}

export interface ConversationClosed {
  readonly __typename: 'ConversationClosed';
  readonly message: string;
  readonly messageNl: string;
}

export function conversationClosed(): ConversationClosed {
  return {
    __typename: 'ConversationClosed',
    message:
      'Messages go between the two parties while both read the content, or will once it is accepted.',
    messageNl: 'U kunt hierover nu geen berichten sturen.',
  };
}

export function residentDecisionMissing(
  residentDecision: ResidentDecisionMissing['residentDecision'],
): ResidentDecisionMissing {
  return {
    __typename: 'ResidentDecisionMissing',
    message:
      'The resident has not agreed to this yet: ask the resident, or record a spoken agreement.',
    messageNl:
      'De inwoner heeft nog geen ja gezegd. Vraag het de inwoner, of leg vast dat het is afgesproken.',
    residentDecision,
  };
}

/** Tells nothing of who was first. */
export function alreadyClaimed(): AlreadyClaimed {
  return {
    __typename: 'AlreadyClaimed',
    message: 'Another organisation accepted it first.',
    messageNl: 'Een andere organisatie was eerder.',
  };
}

/** Of cases that the caller reaches. */
export function notResponsible(caseIds: readonly string[]): NotResponsible {
  return {
    __typename: 'NotResponsible',
    message:
      'Another organisation is responsible for this now: only the one that is can hand it over or give it back.',
    messageNl:
      'Een andere organisatie is hier nu verantwoordelijk voor. Alleen die kan het overdragen of teruggeven.',
    caseIds,
  };
}

/** Of cases for which the organisation that would take them over is responsible itself. */
export function responsibleAlready(caseIds: readonly string[]): NotResponsible {
  return {
    __typename: 'NotResponsible',
    message:
      'Your own organisation is responsible for this already: there is nothing to take over. Reject the handover, or give back these topics (`returned`).',
    messageNl:
      'Uw eigen organisatie is hier al verantwoordelijk voor. Overnemen hoeft niet: u kunt de overdracht afwijzen.',
    caseIds,
  };
}
