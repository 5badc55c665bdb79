import { getOperationAST, parse } from 'graphql';
import type { Question } from '../answer.ts';

const REFERRAL = `fragment FhirReferral on Referral {
  id version status businessStatus statusReason outcome kind priority reason letter
  createdAt changedAt acceptedAt endedAt
  requester { id name } target { id name } targetKind owner { id name }
  resident { id name } events { note } withheld
}`;

/** The operations with which the facade asks the graph; there is no other way to the data. */
export const OPERATIONS = {
  read: prepare(`query FhirRead($id: ID!) { referral(id: $id) { ...FhirReferral } } ${REFERRAL}`),
  search: prepare(`query FhirSearch(
    $since: DateTime, $before: DateTime, $status: [ReferralStatus!], $requesterId: ID, $ownerId: ID,
    $residentId: ID, $first: Int, $after: String, $total: Boolean!
  ) {
    found: referralChanges(
      since: $since, before: $before, status: $status, requesterId: $requesterId, ownerId: $ownerId,
      residentId: $residentId, first: $first, after: $after
    ) {
      totalCount @include(if: $total)
      pageInfo { hasNextPage endCursor }
      edges { node { ...FhirReferral } }
    }
  } ${REFERRAL}`),
  sendReferral: change('sendReferral', 'SendReferral'),
  acceptReferral: change('acceptReferral', 'AcceptReferral'),
  rejectReferral: change('rejectReferral', 'RejectReferral'),
  startReferral: change('startReferral', 'StartReferral'),
  holdReferral: change('holdReferral', 'HoldReferral'),
  resumeReferral: change('resumeReferral', 'ResumeReferral'),
  reportReferralProgress: change('reportReferralProgress', 'ReportReferralProgress'),
  completeReferral: change('completeReferral', 'CompleteReferral'),
  failReferral: change('failReferral', 'FailReferral'),
  cancelReferral: change('cancelReferral', 'CancelReferral'),
  markReferralEnteredInError: change('markReferralEnteredInError', 'MarkReferralEnteredInError'),
} as const;

/** One of the mutations that change the status of a referral. */
export type ReferralMutation = Exclude<keyof typeof OPERATIONS, 'read' | 'search'>;

type Prepared = Pick<Question, 'document' | 'operation'>;

function change(mutation: string, name: string): Prepared {
  return prepare(`mutation FhirUpdate($input: ${name}Input!) {
    changed: ${mutation}(input: $input) {
      __typename
      ... on ${name}Success { referral { ...FhirReferral } }
      ... on UserError { message ... on InvalidInput { problems { path message } } }
    }
  } ${REFERRAL}`);
}

function prepare(text: string): Prepared {
  const document = parse(text, { noLocation: true });
  return { document, operation: getOperationAST(document) ?? undefined };
}
