import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { execute, parse, validate, type DocumentNode } from 'graphql';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import type { Identify } from '../../gateway/identity.ts';
import type { Sql } from '../../platform/database.ts';
import type { RequestContext } from '../../platform/request.ts';
import { openMonolith } from './context.ts';
import { resolveBy } from './resolvers.ts';
import { schema } from './schema.ts';

interface Known {
  readonly document: DocumentNode;
  readonly hash: string;
}

/**
 * The same answers by the shortest way that is still safe: `node:http`, a parsed document kept per text,
 * `execute` of graphql-js on one schema, the statements of the subgraphs, one write of the access log.
 */
export function createMonolith(options: {
  readonly sql: Sql;
  readonly identify: Identify;
  readonly hubSecret: string;
}): Server {
  const { sql, identify } = options;
  resolveBy(schema);
  const pseudonyms = createPseudonyms(options.hubSecret);
  const known = new Map<string, Known>();

  function read(query: string): Known {
    let found = known.get(query);
    if (!found) {
      const document = parse(query);
      if (validate(schema, document).length > 0) throw new Error('The question is not valid.');
      const hash = createHash('sha256').update(query).digest('hex');
      known.set(query, (found = { document, hash }));
    }
    return found;
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const now = new Date();
    const { query } = JSON.parse(await bodyOf(req)) as { query: string };
    const identity = await identify(req.headers);
    if (!identity.ok) throw new Error(identity.message);
    const { document, hash } = read(query);
    const request: RequestContext = {
      actor: identity.actor,
      requestId: randomUUID(),
      traceId: randomUUID().replaceAll('-', ''),
      operation: { name: null, hash },
      now,
    };
    const context = openMonolith(sql, request, pseudonyms.for(identity.actor));
    const result = await execute({ schema, document, contextValue: context });
    await context.access.write();
    const text = JSON.stringify(result);
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.setHeader('content-length', Buffer.byteLength(text));
    res.end(text);
  }

  return createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      res.statusCode = 500;
      res.end(String(error));
    });
  });
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
