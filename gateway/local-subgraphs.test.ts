import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PUBLIC } from '../platform/actor.ts';
import type { RequestContext } from '../platform/request.ts';
import { localSubgraphs, type LocalSubgraph } from './local-subgraphs.ts';

function newRequest(): RequestContext {
  return {
    actor: PUBLIC,
    requestId: 'r1',
    traceId: '0'.repeat(32),
    operation: { name: null, hash: '' },
    now: new Date(0),
  };
}

function subgraph(settle: () => Promise<void>, opens: RequestContext[] = []): LocalSubgraph {
  const schema = buildSchema('type Query { hello: String }');
  schema.getQueryType()!.getFields()['hello']!.resolve = () => 'moi';
  return {
    schema,
    open: (request) => {
      opens.push(request);
      return { contextValue: {}, settle };
    },
    health: () => Promise.resolve(null),
  };
}

const text = '{ hello }';
const ask = (service: string, request: RequestContext) =>
  ({
    service,
    text,
    document: parse(text),
    kind: 'query' as const,
    variables: {},
    request,
  }) as const;

describe('localSubgraphs', () => {
  it('opens one context for each subgraph and request', async () => {
    const opens: RequestContext[] = [];
    const subgraphs = localSubgraphs({ a: subgraph(() => Promise.resolve(), opens) });
    const first = newRequest();
    const second = newRequest();
    await subgraphs.fetch(ask('a', first));
    await subgraphs.fetch(ask('a', first));
    await subgraphs.fetch(ask('a', second));
    expect(opens).toEqual([first, second]);
  });

  it('settles what a request opened and nothing else', async () => {
    let settled = 0;
    const count = () => {
      settled += 1;
      return Promise.resolve();
    };
    const subgraphs = localSubgraphs({ a: subgraph(count), b: subgraph(count) });
    const request = newRequest();
    await subgraphs.fetch(ask('a', request));
    await subgraphs.settle(newRequest());
    expect(settled).toBe(0);
    await subgraphs.settle(request);
    expect(settled).toBe(1);
  });

  it('waits for every context even when one rejects, and then rejects', async () => {
    let slowDone = false;
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      slowDone = true;
    };
    const subgraphs = localSubgraphs({
      a: subgraph(() => {
        throw new Error('disk full');
      }),
      b: subgraph(slow),
    });
    const request = newRequest();
    await subgraphs.fetch(ask('a', request));
    await subgraphs.fetch(ask('b', request));
    await expect(subgraphs.settle(request)).rejects.toThrow('The access log could not be written.');
    expect(slowDone).toBe(true);
  });

  it('refuses a name that no subgraph has, prototype names too', () => {
    const subgraphs = localSubgraphs({ a: subgraph(() => Promise.resolve()) });
    expect(() => subgraphs.fetch(ask('__proto__', newRequest()))).toThrow('No subgraph');
  });

  it('says of each subgraph whether it answers, without the reason of a thrown error', async () => {
    const broken: LocalSubgraph = {
      ...subgraph(() => Promise.resolve()),
      health: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.8:5432')),
    };
    const subgraphs = localSubgraphs({ a: subgraph(() => Promise.resolve()), b: broken });
    expect(await subgraphs.health()).toEqual(
      new Map([
        ['a', null],
        ['b', 'does not answer'],
      ]),
    );
  });
});
