export type StandingAgreementStatus = 'PROPOSED' | 'IN_FORCE' | 'ENDED';

/** An agreement of two organisations, as far as its status goes. */
export interface AgreementCourse {
  readonly sender: string;
  readonly receiver: string;
  readonly proposedBy: string;
  readonly agreedAt: Date | null;
  readonly endedAt: Date | null;
}

export function statusOf({ agreedAt, endedAt }: AgreementCourse): StandingAgreementStatus {
  if (endedAt !== null) return 'ENDED';
  return agreedAt === null ? 'PROPOSED' : 'IN_FORCE';
}

/** What an organisation can bring about: the other side agrees, and each side ends it at any time. */
export function changesOpenTo(
  agreement: AgreementCourse,
  organisation: string,
): readonly StandingAgreementStatus[] {
  const { sender, receiver, proposedBy } = agreement;
  if (organisation !== sender && organisation !== receiver) return [];
  const status = statusOf(agreement);
  if (status === 'ENDED') return [];
  return status === 'PROPOSED' && organisation !== proposedBy ? ['IN_FORCE', 'ENDED'] : ['ENDED'];
}
