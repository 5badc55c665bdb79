import { describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

interface Request {
  id: string;
  minutes?: number;
  distance?: number;
  cost?: number;
  helper?: { travels: boolean };
}

const requests = {
  sdl: `
    type Query { requests: [Request!]! }
    type Request @key(fields: "id") {
      id: ID! minutes: Int distance(unit: Unit!): Int helper: Helper
    }
    enum Unit { KM M }
    type Helper { travels: Boolean! name: String }
  `,
  resolvers: {
    Query: { requests: () => [{ id: '1' }, { id: '2' }] },
    Request: {
      minutes: ({ id }: Request) => Number(id) * 10,
      distance: ({ id }: Request, { unit }: { unit: string }) =>
        Number(id) * (unit === 'KM' ? 1 : 1000),
      helper: ({ id }: Request) => (id === '1' ? { travels: true, name: 'A' } : null),
    },
  },
};

const costs = {
  sdl: `
    type Request @key(fields: "id") {
      id: ID!
      minutes: Int @external
      distance(unit: Unit!): Int @external
      helper: Helper @external
      cost: Int @requires(fields: "minutes distance(unit: KM)")
      travel: String @requires(fields: "helper { travels }")
    }
    type Helper @external { travels: Boolean! }
    enum Unit { KM M }
  `,
  resolvers: {
    Request: {
      cost: ({ minutes, distance }: Request) => (minutes ?? NaN) + (distance ?? NaN),
      travel: ({ helper }: Request) => (helper ? (helper.travels ? 'yes' : 'no') : 'nobody'),
    },
  },
};

const bills = {
  sdl: `
    type Request @key(fields: "id") {
      id: ID! cost: Int @external bill: String @requires(fields: "cost")
    }
  `,
  resolvers: { Request: { bill: ({ cost }: Request) => `EUR ${cost}` } },
};

const federation = federate({ requests, costs, bills });

describe('@requires', () => {
  it('sends the required fields with the representation', async () => {
    expect(asJson(await federation.ask('{ requests { cost } }'))).toEqual({
      data: { requests: [{ cost: 11 }, { cost: 22 }] },
    });
  });

  it('is not disturbed by the same field asked with other arguments', async () => {
    const query = '{ requests { distance(unit: M) cost } }';
    expect(asJson(await federation.ask(query))).toEqual({
      data: {
        requests: [
          { distance: 1000, cost: 11 },
          { distance: 2000, cost: 22 },
        ],
      },
    });
  });

  it('follows a chain over three subgraphs', async () => {
    expect(asJson(await federation.ask('{ requests { bill } }'))).toEqual({
      data: { requests: [{ bill: 'EUR 11' }, { bill: 'EUR 22' }] },
    });
    expect(federation.sent.map(({ service }) => service)).toEqual(['requests', 'costs', 'bills']);
  });

  it('sends nested objects, null where there is none', async () => {
    expect(asJson(await federation.ask('{ requests { travel } }'))).toEqual({
      data: { requests: [{ travel: 'yes' }, { travel: 'nobody' }] },
    });
  });

  it('does not show what was required and not asked', async () => {
    const result = asJson(await federation.ask('{ requests { bill } }'));
    expect(JSON.stringify(result)).not.toContain('minutes');
  });
});

describe('@provides', () => {
  it('spares the fetch of what the parent already has', async () => {
    const provided = federate({
      a: {
        sdl: `type Query { r: R } type R @key(fields: "id") { id: ID! v: V @provides(fields: "name") }
              type V @key(fields: "id") { id: ID! name: String @external }`,
        resolvers: { Query: { r: () => ({ id: '1', v: { id: '7', name: 'from a' } }) } },
      },
      b: {
        sdl: 'type V @key(fields: "id") { id: ID! name: String @shareable size: Int }',
        resolvers: { V: { name: () => 'from b', size: () => 3 } },
      },
    });
    expect(asJson(await provided.ask('{ r { v { name } } }'))).toEqual({
      data: { r: { v: { name: 'from a' } } },
    });
    expect(provided.sent).toHaveLength(1);
  });
});
