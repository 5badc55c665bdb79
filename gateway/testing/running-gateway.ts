import { createLog } from '../../platform/log.ts';
import { localSubgraphs, type LocalSubgraph } from '../local-subgraphs.ts';
import { createGateway, type GatewayOptions } from '../server.ts';
import { compose, subgraphOf, type SubgraphSource } from './federation.ts';

export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  /** Lines that were logged, as text. */
  readonly log: string[];
  stop(): Promise<void>;
  post(body: unknown, headers?: Record<string, string>): Promise<Reply>;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Tests read into answers of any shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

/** What a test may put in the place of a real part. */
export interface Overrides extends Partial<GatewayOptions> {
  readonly settle?: () => Promise<void>;
  readonly health?: Readonly<Record<string, () => Promise<string | null>>>;
}

/** Composes real subgraphs and serves them on a free port of the loopback address. */
export async function serve(
  sources: Readonly<Record<string, SubgraphSource>>,
  { settle, health, ...options }: Overrides = {},
): Promise<RunningGateway> {
  const log: string[] = [];
  const parts: Record<string, LocalSubgraph> = {};
  for (const [name, source] of Object.entries(sources)) {
    const part = subgraphOf(source);
    parts[name] = {
      schema: part.schema,
      open: (request) => ({ ...part.open(request), settle: settle ?? (() => Promise.resolve()) }),
      health: health?.[name] ?? (() => part.health()),
    };
  }
  const gateway = createGateway({
    supergraphSdl: compose(sources),
    subgraphs: localSubgraphs(parts),
    identify: () => Promise.resolve({ ok: true, actor: { kind: 'PUBLIC' } }),
    log: createLog({ level: 'debug', write: (line) => void log.push(line) }),
    shutdownGraceMs: 2000,
    ...options,
  });
  const started = await gateway.start({ port: 0, host: '127.0.0.1' });
  if (!started.ok) throw new Error(started.problem);
  const { url, port } = started;
  return {
    url,
    port,
    log,
    stop: () => started.stop(),
    post: (body, headers) =>
      reply(
        fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body:
            typeof body === 'string' || body instanceof Uint8Array
              ? (body as string)
              : JSON.stringify(body),
        }),
      ),
    get: (path, headers) => reply(fetch(url + path, headers ? { headers } : {})),
  };
}

export async function reply(pending: Promise<Response>): Promise<Reply> {
  const { status, headers, ...response } = await pending.then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
  }));
  let json: unknown = null;
  try {
    json = JSON.parse(response.text);
  } catch {
    // The test looks at the text.
  }
  return { status, headers, text: response.text, json };
}
