import type { Organisation, Resident } from '../../../test/kit/story.ts';
import type { Answer, Caller, TestHub } from '../../../test/kit/test-hub.ts';

export const AGREEMENT = { givenOn: '2026-01-05', how: 'Aan de keukentafel.' };

export const CONTENT = {
  situation: 'Er ligt een stapel post.',
  background: 'Sinds het voorjaar.',
  assessment: 'Te veel voor een vrijwilliger.',
  recommendation: 'Samen openen.',
};

type Input = Readonly<Record<string, unknown>>;

/** Movements as their parties would make them, through the gateway. */
export interface MovementStory {
  /** A code from the resident. */
  codeOf(resident: Resident): Promise<string>;
  /** A draft about this resident to which the resident agreed. */
  draft(
    sender: Caller,
    resident: Resident,
    target: Organisation | { kind: string },
    input?: Input,
  ): Promise<string>;
  /** A referral that was sent. */
  sent(
    sender: Caller,
    resident: Resident,
    target: Organisation | { kind: string },
    input?: Input,
  ): Promise<string>;
  /** A handover that was offered, of one topic on a new case unless `topics` are given. */
  offered(
    sender: Caller,
    resident: Resident,
    receiver: Organisation,
    input?: Input,
  ): Promise<string>;
  /** Sends a mutation about a movement on its version of now, unless another is given. */
  change(
    caller: Caller | null,
    mutation: string,
    id: string,
    input?: Input,
  ): Promise<Readonly<Record<string, unknown>> & { readonly __typename: string }>;
  /** The same, with everything that was answered. */
  ask(caller: Caller | null, mutation: string, id: string, input?: Input): Promise<Answer>;
  create(caller: Caller | null, input: Input): Promise<Answer>;
  offer(caller: Caller | null, input: Input): Promise<Answer>;
  caseOf(movementId: string): Promise<string>;
}

const isAboutCases = ({ topics }: Input) =>
  (topics as readonly Input[] | undefined)?.some(({ caseId }) => caseId !== undefined) ?? false;

/** Inside the interface, since no result has all of them. */
const RESULT = `... on UserError {
  message
  ... on InvalidInput { problems { path code } }
  ... on InvalidTransition { from to allowed }
  ... on NotResponsible { caseIds }
  ... on StaleVersion { currentVersion currentStatus }
}`;
const REFERRAL =
  'referral { id status businessStatus statusReason outcome residentDecision version }';
const HANDOVER = `handover {
  id status statusReason residentDecision returnedAt version topics { id status kind case { id } }
}`;

export function createMovementStory(hub: TestHub): MovementStory {
  const { admin } = hub;

  const versionOf = async (id: string): Promise<number> => {
    const [row] = await admin<{ version: number }[]>`
      select version from referrals.referrals where id::text = ${id}
      union all select version from referrals.handovers where id::text = ${id}`;
    return row?.version ?? 1;
  };

  const done = (answer: Answer, mutation: string, movement: string): string => {
    const result = (answer.data as Record<string, Record<string, { id: string }>> | null)?.[
      mutation
    ];
    const id = result?.[movement]?.id;
    if (id === undefined) throw new Error(`${mutation}: ${answer.text}`);
    return id;
  };

  const story: MovementStory = {
    async codeOf(resident) {
      const answer = await hub.ask(
        resident.self,
        `mutation { issueReferralCode(input: {}) { ... on IssueReferralCodeSuccess { code } } }`,
      );
      const data = answer.data as { issueReferralCode: { code: string } };
      return data.issueReferralCode.code;
    },
    async draft(sender, resident, target, input = {}) {
      const answer = await story.create(sender, {
        resident: { referralCode: await story.codeOf(resident) },
        target: 'kind' in target ? target : { organisationId: target.id },
        agreement: AGREEMENT,
        ...input,
      });
      return done(answer, 'createReferral', 'referral');
    },
    async sent(sender, resident, target, input) {
      const id = await story.draft(sender, resident, target, input);
      return done(await story.ask(sender, 'sendReferral', id), 'sendReferral', 'referral');
    },
    async offered(sender, resident, receiver, input = {}) {
      const answer = await story.offer(sender, {
        ...(isAboutCases(input)
          ? {}
          : { resident: { referralCode: await story.codeOf(resident) } }),
        receiverId: receiver.id,
        ...input,
      });
      return done(answer, 'offerHandover', 'handover');
    },
    async change(caller, mutation, id, input) {
      const answer = await story.ask(caller, mutation, id, input);
      if (answer.errors.length > 0) throw new Error(answer.text);
      return (
        (answer.data as Record<string, { __typename: string }>)[mutation] ?? { __typename: '' }
      );
    },
    async ask(caller, mutation, id, input = {}) {
      const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
      const [key, fields] = mutation.includes('Handover')
        ? ['handoverId', HANDOVER]
        : ['referralId', REFERRAL];
      const variables = { input: { [key]: id, version: await versionOf(id), ...input } };
      return hub.ask(
        caller,
        `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
          __typename ... on ${type}Success { ${fields} } ${RESULT}
        } }`,
        variables,
      );
    },
    create: (caller, input) =>
      hub.ask(
        caller,
        `mutation ($input: CreateReferralInput!) { createReferral(input: $input) {
          __typename ... on CreateReferralSuccess { ${REFERRAL} } ${RESULT}
        } }`,
        {
          input: { kind: 'COMPANY', reason: 'LONELINESS', letter: 'Graag kennismaken.', ...input },
        },
      ),
    offer: (caller, input) =>
      hub.ask(
        caller,
        `mutation ($input: OfferHandoverInput!) { offerHandover(input: $input) {
          __typename ... on OfferHandoverSuccess { ${HANDOVER} } ${RESULT}
        } }`,
        {
          input: {
            topics: [{ kind: 'FINANCIAL_QUESTION', content: CONTENT }],
            agreement: AGREEMENT,
            ...input,
          },
        },
      ),
    async caseOf(id) {
      const [row] = await admin<{ caseId: string }[]>`
        select case_id as "caseId" from referrals.referrals where id::text = ${id}
        union all (
          select case_id from referrals.handover_topics where handover_id::text = ${id}
          order by position limit 1
        )`;
      if (row === undefined) throw new Error('No such movement.');
      return row.caseId;
    },
  };
  return story;
}
