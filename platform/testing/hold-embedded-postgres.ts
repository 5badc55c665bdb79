/**
 * A process of its own that holds an embedded PostgreSQL: tells on stdout what it got (one JSON line),
 * stops it when stdin ends. Arguments: the data directory, and parts of a Host as JSON.
 */
import { thisHost, type Host } from '../embedded-postgres/host.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../log.ts';

const [dataDir = '', hostParts = '{}'] = process.argv.slice(2);

try {
  const host = { ...thisHost, ...(JSON.parse(hostParts) as Partial<Host>) };
  const { stop, ...told } = await startEmbeddedPostgres({ dataDir, log: silentLog, host });
  console.log(JSON.stringify(told));
  process.stdin.resume();
  process.stdin.once('end', () => void stop());
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }));
}
