import { randomUUID } from 'node:crypto';
import type { Resident } from '../../../test/kit/story.ts';
import type { Caller, TestHub } from '../../../test/kit/test-hub.ts';

/** Somebody who acts for a resident, with the id by which they name that resident. */
export interface Representative {
  readonly self: Caller;
  readonly name: string;
  readonly residentId: string;
  readonly mandateId: string;
}

type Input = Readonly<Record<string, unknown>>;

export const GIVE_MANDATE = `mutation ($input: GiveMandateInput!) { giveMandate(input: $input) {
  __typename
  ... on GiveMandateSuccess {
    code codeExpiresAt
    mandate { id status version representativeName categories allCategories basis documentReference validUntil }
  }
  ... on NotFound { message messageNl }
  ... on InvalidInput { problems { path code message messageNl } }
} }`;

export const ACCEPT_MANDATE = `mutation ($input: AcceptMandateInput!) { acceptMandate(input: $input) {
  __typename
  ... on AcceptMandateSuccess { mandate { id version categories allCategories resident { id } } }
  ... on NotFound { message messageNl }
  ... on InvalidInput { problems { path code message messageNl } }
} }`;

/** A resident gives a mandate, and its representative accepts it: both through the gateway. */
export async function representativeOf(
  hub: TestHub,
  resident: Resident,
  mandate: Input = { allCategories: true },
): Promise<Representative> {
  const self: Caller = { subject: `representative-${randomUUID()}`, role: 'REPRESENTATIVE' };
  const name = `Naaste ${self.subject.slice(-6)}`;
  const given = await hub.ask(resident.self, GIVE_MANDATE, {
    input: { representativeName: name, ...mandate },
  });
  const { code } = (given.data as { giveMandate: { code: string } }).giveMandate;
  const accepted = await hub.ask(self, ACCEPT_MANDATE, { input: { code } });
  const held = (
    accepted.data as { acceptMandate: { mandate: { id: string; resident: { id: string } } } }
  ).acceptMandate.mandate;
  return { self, name, residentId: held.resident.id, mandateId: held.id };
}
