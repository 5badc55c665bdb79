import pg from 'pg';

const WAIT_MS = 10_000;

/**
 * A session of its own, for advisory locks: they end with it, whatever becomes of this process. `url` must lead
 * to the server itself; a pool of transactions has no sessions. `onEnd`: it is lost, or ended.
 */
export async function openOwnSession(
  url: string,
  applicationName: string,
  onEnd: (client: pg.Client) => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: WAIT_MS,
    query_timeout: WAIT_MS,
  });
  client.on('error', () => onEnd(client));
  client.on('end', () => onEnd(client));
  await client.connect();
  return client;
}
