/**
 * What a caller can act on, as data: the members of result unions that every subgraph shares. Their
 * messages are written for the person who reads them, in English (`message`) and in plain Dutch
 * (`messageNl`, level B1), and never repeat a value that was sent.
 */

import { wrongInDutch } from './input-names.ts';

export interface NotFound {
  readonly __typename: 'NotFound';
  readonly message: string;
  readonly messageNl: string;
}

export type InputProblemCode =
  | 'EMPTY'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'CONTAINS_BSN'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'NOT_ALLOWED'
  | 'UNKNOWN';

export interface InputProblem {
  /** Names from the input down, joined by dots. */
  readonly path: string;
  readonly code: InputProblemCode;
  /** What would be right. */
  readonly message: string;
  readonly messageNl: string;
}

export interface InvalidInput {
  readonly __typename: 'InvalidInput';
  readonly message: string;
  readonly messageNl: string;
  readonly problems: readonly InputProblem[];
}

export interface StaleVersion {
  readonly __typename: 'StaleVersion';
  readonly message: string;
  readonly messageNl: string;
  readonly currentVersion: number;
  readonly currentStatus: string | null;
}

export interface InvalidTransition {
  readonly __typename: 'InvalidTransition';
  readonly message: string;
  readonly messageNl: string;
  readonly from: string;
  readonly to: string;
  readonly allowed: readonly string[];
}

/** Says that something was done before: in words for the person who does it once more. */
export type AlreadySo = Pick<InvalidTransition, 'message' | 'messageNl'>;

export interface IdempotencyKeyReused {
  readonly __typename: 'IdempotencyKeyReused';
  readonly message: string;
  readonly messageNl: string;
}

/** One answer for an id that does not exist, is not reached, or was erased. */
export function notFound(what: string): NotFound {
  return {
    __typename: 'NotFound',
    message: `There is no ${what} under this id that you can reach.`,
    messageNl: 'Wij kunnen dit niet vinden, of u mag het niet zien.',
  };
}

export function invalidInput(problems: readonly InputProblem[]): InvalidInput {
  return {
    __typename: 'InvalidInput',
    message: problems.map((problem) => `${problem.path}: ${problem.message}`).join(' '),
    messageNl: problems
      .map(({ path, messageNl }) => wrongInDutch(path.split('.'), messageNl))
      .join(' '),
    problems,
  };
}

export function staleVersion(
  currentVersion: number,
  currentStatus: string | null = null,
): StaleVersion {
  return {
    __typename: 'StaleVersion',
    message: `This changed in the meantime: its version is now ${String(currentVersion)}. Read it again and repeat.`,
    messageNl: 'Dit is intussen veranderd. Bekijk het opnieuw en probeer het nog een keer.',
    currentVersion,
    currentStatus,
  };
}

/** `already`: its own words, counted where what is asked for is what it is; `instead`: where it is not. */
export function invalidTransition(
  from: string,
  to: string,
  allowed: readonly string[],
  already?: AlreadySo,
  instead?: AlreadySo,
): InvalidTransition {
  const rest =
    allowed.length === 0
      ? 'Nothing can be changed about that any more: look first how it stands.'
      : `Possible from here: ${allowed.map(inWords).join(', ')}.`;
  return {
    __typename: 'InvalidTransition',
    message: `It is ${inWords(from)} now, and cannot become ${inWords(to)}. ${rest}`,
    messageNl: 'Dit kan nu niet meer. Bekijk eerst hoe het er nu voor staat.',
    ...(from === to ? already : instead),
    from,
    to,
    allowed,
  };
}

/** `PARTLY_GRANTED` in a sentence. */
const inWords = (status: string): string => status.toLowerCase().replaceAll('_', ' ');

export function idempotencyKeyReused(): IdempotencyKeyReused {
  return {
    __typename: 'IdempotencyKeyReused',
    message: 'This idempotency key was used for another input. Take a new key for a new input.',
    messageNl:
      'Dit is al eerder verstuurd, maar met iets anders erin. Begin opnieuw en verstuur het dan nog een keer.',
  };
}
