import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { createGatewayTokenVerifier } from '../platform/gateway-token.ts';
import { createLog } from '../platform/log.ts';
import { createPlanExecutor } from './plan/executor.ts';
import { remoteSubgraphs, type RemoteSubgraphsOptions } from './remote-subgraphs.ts';
import type { SubgraphRequest } from './subgraphs.ts';
import { aRequest, asJson, compose } from './testing/federation.ts';

const SECRET = 'a secret that guards nothing but tests, long enough';
const PLACES = `
  type Query { place: Place places: [Place!]! now: Int! }
  type Mutation { rename: Place }
  type Place @key(fields: "id") { id: ID! name: String }`;
const HOUSES = `
  type Query { houses: [House!] }
  type House { street: String }
  type Place @key(fields: "id") { id: ID! rooms: Int free: [String!] }`;
const SOURCES = { places: { sdl: PLACES, resolvers: {} }, houses: { sdl: HOUSES, resolvers: {} } };

type Handler = (req: IncomingMessage, res: ServerResponse, body: string) => void;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A process that answers as it likes; its schema is the one that is asked for. */
async function serve(sdl: string, answer: Handler) {
  const asked: { body: string; authorization: string | undefined; socket: number }[] = [];
  const sockets = new Set<unknown>();
  const server: Server = createServer((req, res) => {
    sockets.add(req.socket);
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      if (req.url === '/schema') {
        json({ sdl })(req, res, body);
        return;
      }
      asked.push({ body, authorization: req.headers.authorization, socket: sockets.size });
      answer(req, res, body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    sockets,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const json =
  (value: unknown, status = 200): Handler =>
  (_, res) =>
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

const text =
  (value: string, status = 200): Handler =>
  (_, res) =>
    res.writeHead(status).end(value);

const PLACE = { data: { place: { __typename: 'Place', id: '1', name: 'Gees' } } };
const ROOMS = { data: { _entities: [{ __typename: 'Place', rooms: 7, free: ['a'] }] } };

function open(
  urls: { places: string | readonly string[]; houses?: string },
  options: Partial<RemoteSubgraphsOptions> = {},
) {
  const log: string[] = [];
  const supergraphSdl = compose(SOURCES);
  const subgraphs = remoteSubgraphs({
    supergraphSdl,
    subgraphs: {
      places: { urls: [urls.places].flat(), sdl: PLACES },
      houses: { urls: [urls.houses ?? 'http://127.0.0.1:1'], sdl: HOUSES },
    },
    hubSecret: SECRET,
    timeoutMs: 1000,
    log: createLog({ level: 'debug', write: (line) => void log.push(line) }),
    ...options,
  });
  closers.push(() => subgraphs.close());
  const executor = createPlanExecutor({ supergraphSdl, subgraphs });
  return {
    subgraphs,
    log,
    ask: async (query: string): Promise<any> => {
      const document = parse(query);
      const operation = document.definitions[0] as never;
      return asJson(await executor.execute({ document, operation }, {}, aRequest()));
    },
  };
}

const codes = (answer: any): string[] =>
  (answer.errors ?? []).map((error: any) => error.extensions.code as string);

describe('subgraphs over HTTP', () => {
  it('answer as in one process, by kept connections, each message with a token for it', async () => {
    const places = await serve(PLACES, json(PLACE));
    const houses = await serve(HOUSES, json(ROOMS));
    const { ask } = open({ places: places.url, houses: houses.url });
    for (let i = 0; i < 3; i += 1) {
      expect(await ask('{ place { name rooms free } }')).toEqual({
        data: { place: { name: 'Gees', rooms: 7, free: ['a'] } },
      });
    }
    expect(places.sockets.size).toBe(1);
    for (const [subgraph, { asked }] of Object.entries({ places, houses })) {
      const verifier = createGatewayTokenVerifier({ hubSecret: SECRET, subgraph });
      for (const { authorization, body } of asked) {
        const verified = await verifier.verify(authorization, '/graphql');
        if (!verified.ok) throw new Error(verified.refusal);
        expect(verifier.use(verified.proof, Buffer.from(body))).toBe(null);
        expect(verified.proof.remainingMs).toBeLessThanOrEqual(1000);
      }
    }
  });

  const FAULTS: Record<string, Handler> = {
    'answers HTML': text('<html>502 Bad Gateway</html>', 502),
    'answers HTML as if all were well': text('<html>Welcome</html>'),
    'answers half of its JSON': text('{"data":{"_entities":[{"ro'),
    'answers a list': json([]),
    'answers null': text('null'),
    'answers neither data nor errors': json({}),
    'answers errors that are none': json({ data: null, errors: 'many' }),
    'answers too few entities': json({ data: { _entities: [] } }),
    'answers a text for a number': json({
      data: { _entities: [{ __typename: 'Place', rooms: '7' }] },
    }),
    'answers an object for a number': json({
      data: { _entities: [{ __typename: 'Place', rooms: { secret: 1 } }] },
    }),
    'leaves a field out': json({ data: { _entities: [{ __typename: 'Place' }] } }),
    'answers a field that prototypes have': text(
      '{"data":{"_entities":[{"__typename":"Place","__proto__":{"rooms":9,"polluted":1}}]}}',
    ),
    'cuts the connection': (req) => req.socket.destroy(),
    'cuts the connection in the middle': (_, res) => {
      res.writeHead(200, { 'content-length': 1000 });
      res.write('{"data"');
      setTimeout(() => res.destroy(), 20);
    },
    'never answers': () => {},
    'never ends': (_, res) => {
      res.writeHead(200);
      const timer = setInterval(() => res.write('x'.repeat(100)), 20);
      res.on('close', () => clearInterval(timer));
    },
    'sends without end': (_, res) => {
      res.writeHead(200);
      const chunk = 'x'.repeat(1024 * 1024);
      const more = () => {
        while (!res.destroyed && res.write(chunk));
      };
      res.on('drain', more);
      more();
    },
  };

  it.each(Object.keys(FAULTS))(
    'one that %s costs its own fields, and says nothing',
    async (fault) => {
      const places = await serve(PLACES, json(PLACE));
      const houses = await serve(HOUSES, FAULTS[fault]!);
      const { ask } = open({ places: places.url, houses: houses.url }, { timeoutMs: 400 });
      const answer = await ask('{ place { name rooms } }');
      expect(answer.data).toEqual({ place: { name: 'Gees', rooms: null } });
      expect(codes(answer).every((code) => code === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
      expect(codes(answer).length).toBeGreaterThan(0);
      expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|html|secret|houses|ECONN/i);
      expect(({} as any).polluted).toBeUndefined();
    },
  );

  it('unreachable or unknown by name cost their own fields', async () => {
    const places = await serve(PLACES, json(PLACE));
    const { ask } = open({ places: places.url, houses: 'http://nowhere.invalid:4000' });
    const answer = await ask('{ place { name rooms } houses { street } }');
    expect(answer.data).toEqual({ place: { name: 'Gees', rooms: null }, houses: null });
    expect(codes(answer)).toEqual(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE']);
  });

  it('a wrong value in a place that must not be null takes the nearest place that may', async () => {
    const places = await serve(
      PLACES,
      json({ data: { place: { __typename: 'Place', id: 7, name: 'Gees' } } }),
    );
    const houses = await serve(HOUSES, json(ROOMS));
    const { ask, log } = open({ places: places.url, houses: houses.url });
    const answer = await ask('{ place { name rooms } }');
    expect(answer).toMatchObject({ data: { place: null }, errors: [{ path: ['place', 'id'] }] });
    expect(houses.asked).toEqual([]);
    expect(log.join()).toContain('not of the schema');
  });

  it('null in a place that must not be null, with its error, is in order', async () => {
    const refused = { message: 'No.', path: ['place', 'id'], extensions: { code: 'FORBIDDEN' } };
    const places = await serve(
      PLACES,
      json({ data: { place: { __typename: 'Place', id: null, name: 'Gees' } }, errors: [refused] }),
    );
    const houses = await serve(HOUSES, json(ROOMS));
    const { ask, log } = open({ places: places.url, houses: houses.url });
    const answer = await ask('{ place { id name rooms } }');
    expect(answer).toEqual({ data: { place: null }, errors: [refused] });
    expect(houses.asked).toEqual([]);
    expect(log.join()).not.toContain('not of the schema');
  });

  it('an object of another type than its place allows is none', async () => {
    const places = await serve(
      PLACES,
      json({ data: { place: { __typename: 'House', name: 'x' } } }),
    );
    const answer = await open({ places: places.url }).ask('{ place { __typename name } }');
    expect(answer).toMatchObject({
      data: { place: null },
      errors: [{ path: ['place', '__typename'] }],
    });
  });

  it('errors keep place, message and known code; any other code is masked', async () => {
    const places = await serve(
      PLACES,
      json({
        data: { place: null },
        errors: [
          {
            message: 'Not yours.',
            path: ['place'],
            extensions: { code: 'FORBIDDEN', host: 'db1' },
          },
          {
            message: 'relation "x" does not exist',
            path: ['place'],
            extensions: { code: '42P01' },
          },
          { message: 'connect 10.0.0.8', path: 'place' },
          'oops',
        ],
      }),
    );
    const answer = await open({ places: places.url }).ask('{ place { name } }');
    expect(answer.errors[0]).toEqual({
      message: 'Not yours.',
      path: ['place'],
      extensions: { code: 'FORBIDDEN' },
    });
    expect(codes(answer).slice(1)).toEqual(Array(3).fill('INTERNAL_SERVER_ERROR'));
    expect(JSON.stringify(answer)).not.toMatch(/db1|relation|10\.0/);
  });
});

describe('asking again', () => {
  const once = (then: Handler): Handler => {
    let times = 0;
    return (req, res, body) => {
      times += 1;
      if (times === 1) req.socket.destroy();
      else then(req, res, body);
    };
  };

  it('a query whose connection broke is asked once more, with a token of its own', async () => {
    const places = await serve(PLACES, once(json(PLACE)));
    const answer = await open({ places: places.url }).ask('{ place { name } }');
    expect(answer).toEqual({ data: { place: { name: 'Gees' } } });
    expect(new Set(places.asked.map(({ authorization }) => authorization)).size).toBe(2);
  });

  it('a mutation that may have arrived is sent once', async () => {
    const places = await serve(PLACES, once(json({ data: { rename: null } })));
    const answer = await open({ places: places.url }).ask('mutation { rename { name } }');
    expect(codes(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(places.asked.length).toBe(1);
  });

  it('a mutation that nobody took goes to another replica', async () => {
    const gone = await serve(PLACES, json(PLACE));
    gone.stop();
    const rename = { data: { rename: { name: 'Gees' } } };
    const places = await serve(PLACES, json(rename));
    const { ask } = open({ places: [gone.url, places.url] });
    for (let i = 0; i < 4; i += 1)
      expect(await ask('mutation { rename { name } }')).toEqual(rename);
    expect(places.asked.length).toBe(4);
  });

  it('a subgraph whose time is over, or that refuses a document, is not asked again', async () => {
    for (const status of [504, 400]) {
      const places = await serve(PLACES, json({ errors: [] }, status));
      await open({ places: places.url }).ask('{ place { name } }');
      expect(places.asked.length).toBe(1);
    }
  });
});

describe('the breaker', () => {
  const breaker = { failures: 2, restMs: 150, maxRestMs: 300 };

  it('gives a failing subgraph a rest, and takes it back when it answers', async () => {
    let isBroken = true;
    const places = await serve(PLACES, (req, res, body) =>
      (isBroken ? text('', 500) : json(PLACE))(req, res, body),
    );
    const { ask, log } = open({ places: places.url }, { breaker });
    await ask('{ place { name } }');
    const asked = places.asked.length;
    const began = performance.now();
    expect(codes(await ask('{ place { name } }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(performance.now() - began).toBeLessThan(100);
    expect(places.asked.length).toBe(asked);
    isBroken = false;
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await ask('{ place { name } }')).toEqual({ data: { place: { name: 'Gees' } } });
    expect(log.join()).toContain('a subgraph fails and is given a rest');
    expect(log.join()).toContain('a subgraph answers again');
  });

  it('one replica at rest leaves the work to the others', async () => {
    const broken = await serve(PLACES, text('', 500));
    const whole = await serve(PLACES, json(PLACE));
    const { ask } = open({ places: [broken.url, whole.url] }, { breaker });
    for (let i = 0; i < 6; i += 1) {
      expect(await ask('{ place { name } }')).toEqual({ data: { place: { name: 'Gees' } } });
    }
    expect(broken.asked.length).toBe(2);
  });

  it('what a caller may not do, and time that is over, are no failures', async () => {
    const forbidden = {
      data: { place: null },
      errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }],
    };
    const places = await serve(PLACES, json(forbidden));
    const slow = await serve(PLACES, json({ errors: [] }, 504));
    for (const { url, asked } of [places, slow]) {
      const { ask } = open({ places: url }, { breaker });
      for (let i = 0; i < 5; i += 1) await ask('{ place { name } }');
      expect(asked.length).toBe(5);
    }
  });
});

describe('time', () => {
  it('that one part has used is not there for the next', async () => {
    const places = await serve(PLACES, (req, res, body) => {
      setTimeout(() => json(PLACE)(req, res, body), 300);
    });
    const houses = await serve(HOUSES, () => {});
    const { ask } = open({ places: places.url, houses: houses.url }, { timeoutMs: 500 });
    const began = performance.now();
    const answer = await ask('{ place { name rooms } }');
    expect(answer.data).toEqual({ place: { name: 'Gees', rooms: null } });
    expect(performance.now() - began).toBeLessThan(700);
    const verifier = createGatewayTokenVerifier({ hubSecret: SECRET, subgraph: 'houses' });
    const verified = await verifier.verify(houses.asked[0]?.authorization, '/graphql');
    expect(verified.ok && verified.proof.remainingMs).toBeLessThan(210);
  });
});

describe('schemas', () => {
  it('that differ are told with the first difference', async () => {
    const older = await serve(PLACES.replace('name: String', 'name: String!'), json(PLACE));
    const { subgraphs } = open({ places: older.url });
    expect(await subgraphs.schemaProblems()).toEqual([
      'The subgraph places has another schema than this gateway: in type Place the gateway has `name: String`, the subgraph `name: String!`.',
    ]);
  });

  it('are the same whatever their layout, and cannot differ where nobody answers', async () => {
    const laidOut = await serve(`# places\n${PLACES.replaceAll(' ', '\n ')}`, json(PLACE));
    expect(await open({ places: laidOut.url }).subgraphs.schemaProblems()).toEqual([]);
  });

  it('of a subgraph that came later are compared before its first document', async () => {
    const older = await serve(`${PLACES} scalar Other`, json(PLACE));
    const { ask } = open({ places: older.url });
    expect(codes(await ask('{ place { name } }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(older.asked).toEqual([]);
  });
});

describe('health', () => {
  it('is that of the best replica', async () => {
    const gone = await serve(PLACES, json({}));
    gone.stop();
    const unready = await serve(PLACES, text('', 503));
    const ready = await serve(PLACES, text('', 200));
    const healthOf = async (...places: string[]) => {
      const states = await open({ places }).subgraphs.health();
      return states.get('places');
    };
    expect(await healthOf(gone.url)).toBe('does not answer');
    expect(await healthOf(unready.url)).toBe('is not ready');
    expect(await healthOf(gone.url, ready.url)).toBe(null);
  });
});

it('a name that no subgraph has is refused, prototype names too', async () => {
  const { subgraphs } = open({ places: 'http://127.0.0.1:1' });
  const asked = { service: '__proto__', kind: 'query', request: aRequest() } as SubgraphRequest;
  await expect(subgraphs.fetch(asked)).rejects.toThrow('No subgraph');
});
