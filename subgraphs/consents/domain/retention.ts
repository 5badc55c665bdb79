import type { RetentionRule } from '../../../disclosure/retention/retention.ts';

const PROOF =
  'GDPR 5(2) and 7(1): proof of what was permitted when it was read; as long as the log that names it (BW 3:310: five years)';

export const ENDED_CONSENTS: RetentionRule = {
  name: 'ENDED_CONSENTS',
  what: 'Consents, objections and restrictions that count no longer',
  term: 'AS_ACCESS_LOG',
  from: 'its withdrawal or end',
  law: PROOF,
};

export const ENDED_MANDATES: RetentionRule = {
  name: 'ENDED_MANDATES',
  what: 'Mandates of representatives that count no longer',
  term: 'AS_ACCESS_LOG',
  from: 'its end',
  law: PROOF,
};

export const UNANSWERED_OFFERS: RetentionRule = {
  name: 'UNANSWERED_OFFERS',
  what: 'Consents and mandates that were offered and never accepted',
  term: { weeks: 6 },
  from: 'the no, or the end of the code',
  law: 'GDPR 5(1)(e): as a withdrawn application',
};

export const RIGHTS_REQUESTS: RetentionRule = {
  name: 'RIGHTS_REQUESTS',
  what: 'Requests on the ground of the GDPR, answered, with each step',
  term: 'AS_ACCESS_LOG',
  from: 'the answer',
  law: 'GDPR 5(2) and 12(3): proof that it was answered in time (BW 3:310: five years)',
};

export const RECIPIENT_NOTICES: RetentionRule = {
  name: 'RECIPIENT_NOTICES',
  what: 'That an organisation was told what became of data that it had read, and its confirmation',
  term: 'AS_ACCESS_LOG',
  from: 'the notice',
  law: 'GDPR 5(2) and 19: proof that it was told (BW 3:310: five years)',
};

export const ERASURE_RECEIPTS: RetentionRule = {
  name: 'ERASURE_RECEIPTS',
  what: 'That somebody was erased, under a number: when nothing of them is kept and no line of the log is left',
  term: 'AS_ACCESS_LOG',
  from: 'the erasure; the day stands with each',
  law: 'GDPR 5(2) and 17: proof of the erasure, and that nobody writes under that key',
};

export const CONSENT_PROOFS: RetentionRule = {
  name: 'CONSENT_PROOFS',
  what: 'That somebody who was erased had given a consent on which was read, of nobody by name',
  term: 'AS_ACCESS_LOG',
  from: 'the erasure; the day stands with each',
  law: 'GDPR 7(1) and 17(3)(e)',
};

export const BREAK_GLASS: RetentionRule = {
  name: 'BREAK_GLASS_SESSIONS',
  what: 'Emergency accesses that were judged from both sides, with the judgements',
  term: 'AS_ACCESS_LOG',
  from: 'the end of the access',
  law: 'NEN 7513: part of the access log',
};

export const FAILED_TRIES: RetentionRule = {
  name: 'FAILED_TRIES',
  what: 'Failed tries of codes and of emergency access',
  term: { days: 7 },
  from: 'the try',
  law: 'GDPR 5(1)(e): a try counts for one day',
};
