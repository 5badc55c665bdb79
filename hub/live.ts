import type { LiveFields } from '../gateway/live/subscription-document.ts';

/** How each field of `Subscription` is served; see `schema/consents.graphql`. */
export const LIVE_FIELDS: LiveFields = {
  myAccessLog: { service: 'consents', topic: 'myAccessLogTopic', entry: 'myAccessLogEntry' },
};
