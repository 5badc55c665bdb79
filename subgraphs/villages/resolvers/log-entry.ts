import type { LogEntryResolvers } from '../generated/types.ts';

export const logEntry: LogEntryResolvers = {
  withheldFromSubject: ({ withheldGround: ground, withheldReviewOn: reviewOn }) =>
    ground === null || reviewOn === null ? null : { ground, reviewOn },
};
