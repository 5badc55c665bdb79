import { assertMayAct } from '../../../disclosure/actions.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { addressSubject, homeCommunity } from '../../../disclosure/subjects.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import { invalidInput, type InvalidInput, type NotFound } from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { checkAgreement } from '../domain/agreement.ts';
import { checkContent, MOST_TOPICS, type ContentTexts } from '../domain/handover-content.ts';
import { notResponsible, type NotResponsible } from '../domain/refusals.ts';
import type { HandoverTopicInput, OfferHandoverInput } from '../generated/types.ts';
import { openCase, type CaseRow } from '../storage/cases.ts';
import { addHandover, refreshHandoverRelations } from '../storage/handover-changes.ts';
import { addContents, addTopics } from '../storage/handover-topics.ts';
import { REACHED } from '../storage/referrals.ts';
import { addEvent } from '../storage/status-events.ts';
import { acceptByAgreement } from './accept-by-agreement.ts';
import { caseForWriting } from './case-for-writing.ts';
import { checkOrganisation, requireOrganisation } from './create-referral.ts';
import { wholeContent } from './inform-about-handover.ts';
import { checkResident, nameResident, redeem, type NamedResident } from './name-resident.ts';
import { isWithinReach } from './referral-about.ts';
import { tellOfReferral, tellOfSpokenAgreement } from './tell-resident.ts';

type Refusal = NotFound | InvalidInput | NotResponsible;

/** Offers cases that the actor's organisation is responsible for, or new ones that it opens. */
export function offerHandover(context: ReferralsContext, input: OfferHandoverInput) {
  return writeOnce<Refusal>(context, 'offerHandover', input, (tx) => offer(tx, context, input));
}

async function offer(
  tx: Transaction,
  context: ReferralsContext,
  input: OfferHandoverInput,
): Promise<Written<Refusal>> {
  const { request } = context;
  const named = await nameWhom(tx, context, input);
  if ('__typename' in named) return refused(named);
  const matters = await casesForWriting(tx, context, input.topics);
  if ('__typename' in matters) return refused(matters);
  const sender = await requireOrganisation(tx, context);
  const others = matters.filter((matter) => matter.responsibleOrganisationId !== sender);
  if (others.length > 0) {
    // The answer tells who is not responsible: that is a reading of it.
    for (const matter of others)
      context.access.disclosed(
        { ...matter, subject: matter.residentKey },
        REACHED,
        'Case.responsibleOrganisation',
      );
    return refused(notResponsible(others.map(({ id }) => id)));
  }

  const check = checkInput();
  checkWhose(check, input, named, matters);
  await checkOrganisation(check, tx, 'receiverId', input.receiverId, sender);
  checkTopics(check, input.topics);
  if (input.agreement) checkAgreement(check, 'agreement', input.agreement, request.now);
  if (check.problems.length > 0) return refused(invalidInput(check.problems));

  const residentKey = matters[0]?.personKey ?? (await redeem(tx, context, 'offerHandover', named));
  if (typeof residentKey !== 'string') return refused(residentKey);
  const { receiverId: organisationId } = input;
  const whose = matters[0]?.residentKey ?? residentKey;
  const communityId = await homeCommunity(tx, whose, request.now);
  if (!(await isWithinReach(tx, { organisationId }, communityId, request.now))) {
    check.problem(
      'receiverId',
      'NOT_ALLOWED',
      'Take a partner of the local network of the village.',
    );
    return refused(invalidInput(check.problems));
  }
  const id = await write(tx, context, input, { residentKey, whose, sender });
  // A code leads to somebody of whom nothing was reached before: decided as it is from now on.
  noteDeed(context, 'offerHandover', whose, await addressSubject(tx, request, residentKey, id), id);
  return { ok: true, id };
}

/** Whom the input names, where it does; the role stands for the action in any case. */
async function nameWhom(
  tx: Transaction,
  context: ReferralsContext,
  { resident, topics }: OfferHandoverInput,
): Promise<NamedResident | NotFound> {
  if (resident != null) return nameResident(tx, context, 'offerHandover', resident);
  // With a case named, reach comes first: see caseForWriting.
  if (topics.every(({ caseId }) => caseId == null))
    assertMayAct(context.request.actor, 'offerHandover');
  return { by: 'nothing' };
}

/** Every case that is named, each reached; the first that is not is not found. */
async function casesForWriting(
  tx: Transaction,
  context: ReferralsContext,
  topics: readonly HandoverTopicInput[],
): Promise<CaseRow[] | NotFound> {
  const matters: CaseRow[] = [];
  const ids = new Set(topics.flatMap(({ caseId }) => caseId ?? []));
  for (const id of [...ids].slice(0, MOST_TOPICS)) {
    const matter = await caseForWriting(tx, context, 'offerHandover', id);
    if (matter === null) continue;
    if ('__typename' in matter) return matter;
    matters.push(matter);
  }
  return matters;
}

function checkWhose(
  check: InputCheck,
  { resident, topics }: OfferHandoverInput,
  named: NamedResident,
  matters: readonly CaseRow[],
): void {
  const opensOne = topics.some(({ caseId }) => caseId == null);
  if (resident != null) checkResident(check, resident);
  else if (opensOne && matters.length === 0)
    check.problem('resident', 'REQUIRED', 'Name the resident of a new case, by id or by code.');
  if (matters.length > 0 && named.by === 'code')
    check.problem('resident', 'NOT_ALLOWED', 'Beside an existing case name the resident by id.');
  if (matters.some(({ unlinked, residentKey, personKey }) => unlinked && residentKey === personKey))
    check.problem('topics', 'NOT_ALLOWED', 'Link the person first: nobody knows yet who this is.');
  const keys = new Set(matters.map(({ residentKey }) => residentKey));
  if (named.by === 'pseudonym') keys.add(named.key);
  if (keys.size > 1)
    check.problem('topics', 'NOT_ALLOWED', 'Hand over cases of one resident at a time.');
}

function checkTopics(check: InputCheck, topics: readonly HandoverTopicInput[]): void {
  if (topics.length === 0) check.problem('topics', 'REQUIRED', 'Hand over at least one topic.');
  if (topics.length > MOST_TOPICS)
    check.problem('topics', 'TOO_LONG', `Hand over at most ${String(MOST_TOPICS)} topics.`);
  const seen = new Set<string>();
  topics.forEach(({ caseId, kind, content }, place) => {
    const path = `topics.${String(place)}`;
    if (caseId == null && kind == null)
      check.problem(path, 'REQUIRED', 'Name a case, or the kind of matter of a new one.');
    if (caseId != null && kind != null)
      check.problem(`${path}.kind`, 'NOT_ALLOWED', 'An existing case has its own kind of matter.');
    if (caseId != null && seen.has(caseId))
      check.problem(`${path}.caseId`, 'NOT_ALLOWED', 'Name each case once.');
    if (caseId != null) seen.add(caseId);
    checkContent(check, `${path}.content`, wholeContent(content));
  });
}

interface Place {
  /** By whom it is decided. */
  readonly residentKey: string;
  /** Whose it is: another key where somebody was found to be the resident. */
  readonly whose: string;
  readonly sender: string;
}

async function write(
  tx: Transaction,
  context: ReferralsContext,
  input: OfferHandoverInput,
  { residentKey, whose, sender }: Place,
): Promise<string> {
  const { request, ids } = context;
  const { priority = 'ROUTINE', agreement } = input;
  const id = ids.uuid();
  const at = request.now;
  const by = identified(request).subject;
  const topics: { id: string; caseId: string; content: ContentTexts }[] = [];
  for (const topic of input.topics) {
    const caseId = topic.caseId ?? ids.uuid();
    if (topic.kind != null)
      await openCase(tx, { id: caseId, residentKey, topic: topic.kind, responsible: sender, at });
    topics.push({ id: ids.uuid(), caseId, content: wholeContent(topic.content) });
  }
  await addHandover(tx, {
    id,
    residentKey,
    sender,
    receiver: input.receiverId,
    priority,
    decided: agreement ? { decision: 'AGREED', by, spoken: agreement } : null,
    at,
  });
  await addTopics(
    tx,
    topics.map(({ id: topicId, caseId }, place) => ({
      id: topicId,
      handoverId: id,
      caseId,
      residentKey,
      position: place + 1,
    })),
  );
  await addContents(
    tx,
    request,
    topics.map(({ id: topicId, content }) => ({ topicId, content })),
  );
  await addEvent(tx, request, 'handover', {
    movementId: id,
    version: 1,
    from: null,
    to: agreement ? 'REQUESTED' : 'DRAFT',
    reason: null,
    note: null,
    action: 'offerHandover',
    organisation: sender,
  });
  if (agreement) {
    const offered = { id, version: 1, sender, receiver: input.receiverId, residentKey: whose };
    await acceptByAgreement(tx, context, offered);
  }
  await refreshHandoverRelations(tx, id);
  const tell = agreement ? tellOfSpokenAgreement : tellOfReferral;
  await tell(tx, context, whose, id);
  return id;
}
