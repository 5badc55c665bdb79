import type { ExecutionResult } from 'graphql';
import type { Bundle, Resource } from 'fhir/r4.js';
import type { Answer, Caller, Question } from '../answer.ts';
import { FhirProblem, notFound, problemOfCode } from './operation-outcome.ts';
import { OPERATIONS } from './operations.ts';
import type { Referral } from './referral.ts';
import { toResource, type ResourceType } from './resources.ts';
import { readSearch } from './search-parameters.ts';
import { readTaskUpdate } from './task-update.ts';

/** Referrals in the words of FHIR. It asks the graph as the caller, and has no other way to the data. */
export interface Facade {
  read(type: ResourceType, id: string, caller: Caller): Promise<Resource>;
  search(type: ResourceType, asked: URLSearchParams, caller: Caller): Promise<Bundle>;
  /** `ifMatch`: the header, null when there was none. Answers the Task as it is then. */
  update(id: string, ifMatch: string | null, body: unknown, caller: Caller): Promise<Resource>;
}

/** What became of a mutation, as `OPERATIONS` select it. */
interface Changed {
  readonly __typename: string;
  readonly referral?: Referral | null;
  readonly message?: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

interface Found {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Referral }[];
}

const VERSION = /^(?:W\/)?"([1-9]\d{0,8})"$/;

/** Throws a FhirProblem for all that has no answer. */
export function createFacade(options: { readonly answer: Answer; readonly base: string }): Facade {
  const { answer, base } = options;

  async function ask<Data>(
    prepared: Pick<Question, 'document' | 'operation'>,
    variables: Record<string, unknown>,
    caller: Caller,
  ): Promise<Data> {
    const result: ExecutionResult = await answer({ ...prepared, variables }, caller);
    const [error] = result.errors ?? [];
    // A part that does not answer leaves nulls: in a resource they would say that there is nothing.
    if (error) {
      const { code, messageNl } = error.extensions;
      const nl = typeof messageNl === 'string' ? messageNl : undefined;
      throw problemOfCode(String(code), error.message, nl);
    }
    return result.data as Data;
  }

  async function referralOf(id: string, caller: Caller): Promise<Referral> {
    const { referral } = await ask<{ referral: Referral | null }>(OPERATIONS.read, { id }, caller);
    if (referral === null) throw notFound();
    return referral;
  }

  return {
    read: async (type, id, caller) => toResource(type, await referralOf(id, caller)),

    async search(type, asked, caller) {
      const { id, variables } = readSearch(type, asked);
      if (id !== undefined) {
        const { referral } = await ask<{ referral: Referral | null }>(
          OPERATIONS.read,
          { id },
          caller,
        );
        return bundle(type, referral === null ? [] : [referral], { base, asked, next: null });
      }
      const { found } = await ask<{ found: Found }>(OPERATIONS.search, variables, caller);
      const { hasNextPage, endCursor } = found.pageInfo;
      return {
        ...bundle(
          type,
          found.edges.map(({ node }) => node),
          { base, asked, next: hasNextPage ? endCursor : null },
        ),
        ...(found.totalCount === undefined ? {} : { total: found.totalCount }),
      };
    },

    async update(id, ifMatch, body, caller) {
      if (ifMatch === null)
        throw new FhirProblem(
          428,
          'required',
          'An update needs If-Match with the ETag that was read.',
        );
      const version = VERSION.exec(ifMatch)?.[1];
      if (version === undefined)
        throw new FhirProblem(400, 'invalid', 'If-Match must be one ETag, like W/"3".');
      const current = await referralOf(id, caller);
      if (current.version !== Number(version)) throw stale();
      const { mutation, input } = readTaskUpdate(body, current);
      const { changed } = await ask<{ changed: Changed }>(OPERATIONS[mutation], { input }, caller);
      if (changed.message !== undefined) throw problemOfChange(changed, changed.message);
      // A change by which the caller lost sight of the row, like a rejection: what it is now is not there.
      return toResource('Task', changed.referral ?? (await referralOf(id, caller)));
    },
  };
}

function problemOfChange({ __typename, problems }: Changed, message: string): FhirProblem {
  switch (__typename) {
    case 'NotFound':
      return notFound();
    case 'StaleVersion':
      return stale();
    case 'AlreadyClaimed':
      return new FhirProblem(409, 'conflict', message);
    case 'InvalidInput':
      return new FhirProblem(
        422,
        'invalid',
        ...(problems ?? []).map(({ path, message: text }) => ({ text, at: path })),
      );
    default:
      return new FhirProblem(422, 'business-rule', message);
  }
}

function stale(): FhirProblem {
  return new FhirProblem(
    412,
    'conflict',
    'The Task changed since the version in If-Match; nothing was written. Read it again.',
  );
}

function bundle(
  type: ResourceType,
  referrals: readonly Referral[],
  page: { readonly base: string; readonly asked: URLSearchParams; readonly next: string | null },
): Bundle {
  const address = (params: URLSearchParams) => `${page.base}/${type}?${params.toString()}`;
  const link = [{ relation: 'self', url: address(page.asked) }];
  if (page.next !== null) {
    const next = new URLSearchParams(page.asked);
    next.set('_cursor', page.next);
    link.push({ relation: 'next', url: address(next) });
  }
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link,
    entry: referrals.map((referral) => ({
      fullUrl: `${page.base}/${type}/${referral.id}`,
      resource: toResource(type, referral),
      search: { mode: 'match' },
    })),
  };
}
