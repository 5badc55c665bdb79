/**
 * What questions in a pair of databases cannot reach, and why; matched as a whole. The gate fails on anything
 * else that is not reached, on an entry that was reached, and on one that matches nothing.
 */
export const UNREACHABLE: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /^error code (UNAUTHENTICATED|IDENTITY_UNAVAILABLE)$/,
    'who asks is given, without a token; gateway/identity.test.ts',
  ],
  [
    /^error code (NOT_FOUND|METHOD_NOT_ALLOWED|REQUEST_TOO_LARGE|UNSUPPORTED_MEDIA_TYPE)$/,
    'of HTTP, before a question is read; gateway/server.test.ts',
  ],
  [/^error code SHUTTING_DOWN$/, 'no world stops while it is asked; gateway/lifecycle.test.ts'],
  [
    /^error code SUBGRAPH_UNAVAILABLE$/,
    'takes a subgraph apart that is gone; test/apart/faults.test.ts',
  ],
  [
    /^error code (TOO_MANY_SUBSCRIPTIONS|FELL_BEHIND|LIVE_UNAVAILABLE)$/,
    'takes more streams, slower readers or less database than one actor here; test/live',
  ],
  [/^error code PERSISTED_QUERY_NOT_SUPPORTED$/, 'no part of a question; gateway/server.test.ts'],
  [
    /^error code EXPORT_RUNNING$/,
    'takes a second export while one runs; test/journeys/export.test.ts',
  ],
  [
    /^field AlreadyClaimed\.\w+$/,
    'takes two partners of one kind in one village; subgraphs/referrals/services/open-request.test.ts',
  ],
  [
    /^error code (INTERNAL_SERVER_ERROR|NULL_IN_NON_NULL_FIELD)$/,
    'a fault of the hub: no question may reach it',
  ],
  [
    /^error code OPERATION_NOT_KNOWN$/,
    'takes a hub that answers registered operations alone; its own tests',
  ],
  [
    /^field \w+Success\.(code|secret|\w+Code|\w+Secret)$/,
    'a random number, left out of every question',
  ],
  [
    /^field (ErasureReceipt|RequestErasureSuccess)\.\w+$|^argument ErasureReceipt\.accessLog\.\w+$/,
    'takes a code or a confirmation that was answered before; test/journeys/erasure.test.ts',
  ],
];
