import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import { GATEWAY_ERROR_CODES, type GatewayErrorCode } from '../error-codes.ts';

/** Thrown by the facade's own parts and answered as an OperationOutcome; the text is for the client. */
export class FhirProblem extends Error {
  readonly status: number;
  readonly issues: readonly OperationOutcomeIssue[];

  constructor(
    status: number,
    code: OperationOutcomeIssue['code'],
    ...problems: readonly (string | ProblemText)[]
  ) {
    super(problems.map((problem) => (typeof problem === 'string' ? problem : problem.text)).join());
    this.status = status;
    this.issues = problems.map((problem) =>
      typeof problem === 'string'
        ? { severity: 'error', code, diagnostics: problem }
        : {
            severity: 'error',
            code,
            diagnostics: problem.text,
            ...(problem.nl === undefined ? {} : { details: { text: problem.nl } }),
            ...(problem.at === undefined ? {} : { expression: [problem.at] }),
          },
    );
  }
}

interface ProblemText {
  readonly text: string;
  /** The same in plain Dutch, for a screen. */
  readonly nl?: string;
  /** FHIRPath. */
  readonly at?: string;
}

export function outcomeOf({ issues }: FhirProblem): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [...issues] };
}

/** What nobody reaches does not exist: one answer for both. */
export function notFound(): FhirProblem {
  return new FhirProblem(404, 'not-found', 'There is nothing under this id that you reach.');
}

/** An error of the graph, under the status that it has there; never with more than it says. `nl`: where it has Dutch of its own. */
export function problemOfCode(code: string, text: string, nl?: string): FhirProblem {
  const known = Object.hasOwn(GATEWAY_ERROR_CODES, code)
    ? GATEWAY_ERROR_CODES[code as GatewayErrorCode]
    : GATEWAY_ERROR_CODES.INTERNAL_SERVER_ERROR;
  // What is one null field in GraphQL is a whole answer that cannot be given here.
  const status = known.status === 200 ? 503 : known.status;
  return new FhirProblem(status, ISSUE_OF_STATUS[status] ?? 'exception', {
    text,
    nl: nl ?? known.messageNl,
  });
}

const ISSUE_OF_STATUS: Readonly<Record<number, OperationOutcomeIssue['code']>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  405: 'not-supported',
  413: 'too-long',
  415: 'not-supported',
  429: 'throttled',
  503: 'transient',
};
