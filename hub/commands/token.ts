import { isPurpose, purposesOf } from '../../platform/actor.ts';
import { mayActFor } from '../issuer/claims.ts';
import { DEMO_IDENTITIES, demoIdentity, type DemoIdentity } from '../issuer/demo-identities.ts';
import { fetchToken } from '../issuer/fetch-token.ts';
import { loadConfig } from '../load-config.ts';
import { urlAt } from '../listen-address.ts';

export interface TokenOptions {
  readonly as: string;
  readonly actingFor?: string;
  readonly purpose?: string;
  readonly url?: string;
}

/** `hub token`: the token alone on stdout, so that it can stand in `$(…)`; everything else on stderr. */
export async function tokenCommand(options: TokenOptions): Promise<number> {
  const asked = understand(options);
  if (!asked.ok) {
    process.stderr.write(`${asked.problem}\n`);
    return 2;
  }
  const { dataDir, http } = loadConfig();
  const result = await fetchToken({
    ...asked,
    url: options.url ?? urlAt(http.host, http.port),
    dataDir,
  });
  if (!result.ok) {
    process.stderr.write(`${result.problem}\n`);
    return 1;
  }
  process.stdout.write(`${result.token}\n`);
  if (options.purpose !== undefined) {
    process.stderr.write(`Send with it the header  x-purpose-of-use: ${options.purpose}\n`);
  }
  return 0;
}

type Understood =
  | { readonly ok: true; readonly identity: DemoIdentity; readonly actingFor: DemoIdentity | null }
  | { readonly ok: false; readonly problem: string };

function understand(options: TokenOptions): Understood {
  const identity = demoIdentity(options.as);
  if (!identity) {
    return { ok: false, problem: `--as names no demo identity. There are:\n${knownIdentities()}` };
  }
  const { purpose } = options;
  const purposes = purposesOf(identity.role);
  if (purpose !== undefined && !(isPurpose(purpose) && [...purposes].includes(purpose))) {
    const may = purposes.join(', ');
    return { ok: false, problem: `--purpose: ${identity.name} may state ${may}.` };
  }
  if (options.actingFor === undefined) return { ok: true, identity, actingFor: null };
  const actingFor = demoIdentity(options.actingFor);
  if (!actingFor || !mayActFor(identity, actingFor)) {
    return {
      ok: false,
      problem: '--acting-for: a machine may name a person of its own organisation alone.',
    };
  }
  return { ok: true, identity, actingFor };
}

function knownIdentities(): string {
  const width = Math.max(...DEMO_IDENTITIES.map((known) => known.name.length));
  return DEMO_IDENTITIES.map((known) => `  ${known.name.padEnd(width)}  ${known.english}`).join(
    '\n',
  );
}
