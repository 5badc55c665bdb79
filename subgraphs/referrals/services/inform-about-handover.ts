import { checkInput, type InputCheck } from '../../../platform/input.ts';
import {
  invalidInput,
  invalidTransition,
  type InvalidInput,
  type InvalidTransition,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { NOTE_LENGTH } from '../domain/guards.ts';
import { checkContent, type ContentTexts } from '../domain/handover-content.ts';
import { mayWriteContent } from '../domain/handover-transitions.ts';
import type {
  HandoverContentInput,
  RequestHandoverInformationInput,
  SupplyHandoverInformationInput,
  UpdateHandoverContentInput,
} from '../generated/types.ts';
import {
  changeTo,
  runHandoverCommand,
  transition,
  type HandoverMoment,
} from './change-handover.ts';

/** The receiver asks before it decides. */
export function requestHandoverInformation(
  context: ReferralsContext,
  input: RequestHandoverInformationInput,
) {
  return runHandoverCommand<InvalidTransition | InvalidInput>(context, {
    action: 'requestHandoverInformation',
    input,
    judge: (moment) => {
      const found = transition(moment, 'ON_HOLD');
      if ('refusal' in found) return found;
      const check = checkInput();
      check.text('question', input.question, NOTE_LENGTH);
      if (check.problems.length > 0) return { refusal: invalidInput(check.problems) };
      return changeTo('ON_HOLD', { reason: 'MORE_INFO_NEEDED', note: input.question });
    },
  });
}

/** The sender answers, with new versions of the content where that takes them. */
export function supplyHandoverInformation(
  context: ReferralsContext,
  input: SupplyHandoverInformationInput,
) {
  const contents = (input.contents ?? []).map(({ topicId, content }) => ({
    topicId,
    content: wholeContent(content),
  }));
  return runHandoverCommand<InvalidTransition | InvalidInput>(context, {
    action: 'supplyHandoverInformation',
    input,
    judge: (moment) => {
      const found = transition(moment, 'REQUESTED', 'WORDS');
      if ('refusal' in found) return found;
      const check = checkInput();
      check.text('answer', input.answer, NOTE_LENGTH);
      contents.forEach(({ topicId, content }, place) => {
        const path = `contents.${String(place)}`;
        checkTopic(check, `${path}.topicId`, topicId, moment);
        if (contents.findIndex((other) => other.topicId === topicId) < place)
          check.problem(`${path}.topicId`, 'NOT_ALLOWED', 'Give each topic once.');
        checkContent(check, `${path}.content`, content);
      });
      if (check.problems.length > 0) return { refusal: invalidInput(check.problems) };
      return { ...changeTo('REQUESTED', { note: input.answer }), contents };
    },
  });
}

/** The sender writes the content of a topic anew. */
export function updateHandoverContent(
  context: ReferralsContext,
  input: UpdateHandoverContentInput,
) {
  const { topicId } = input;
  const content = wholeContent(input.content);
  return runHandoverCommand<InvalidTransition | InvalidInput>(context, {
    action: 'updateHandoverContent',
    input,
    judge: (moment) => {
      const { facts, party } = moment;
      if (!mayWriteContent(facts, party))
        return { refusal: invalidTransition(facts.status, facts.status, []) };
      const check = checkInput();
      checkTopic(check, 'topicId', topicId, moment);
      checkContent(check, 'content', content);
      if (check.problems.length > 0) return { refusal: invalidInput(check.problems) };
      return { ...changeTo(facts.status), contents: [{ topicId, content }] };
    },
  });
}

function checkTopic(
  check: InputCheck,
  path: string,
  topicId: string,
  { topics }: HandoverMoment,
): void {
  const topic = topics.find(({ id }) => id === topicId);
  if (topic === undefined)
    check.problem(path, 'UNKNOWN', 'Take the id of a topic of this handover.');
  else if (topic.status === 'RETURNED')
    check.problem(
      path,
      'NOT_ALLOWED',
      'This topic went back: what is written for it nobody reads.',
    );
}

/** Content as it is kept: lists that were left out are empty. */
export function wholeContent({
  goals = [],
  agreements = [],
  openTasks = [],
  ...texts
}: HandoverContentInput): ContentTexts {
  return { ...texts, goals, agreements, openTasks };
}
