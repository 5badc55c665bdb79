import postgres from 'postgres';
import { inject } from 'vitest';
import type { IdentityResult } from '../../gateway/identity.ts';
import { localSubgraphs } from '../../gateway/local-subgraphs.ts';
import { createGateway } from '../../gateway/server.ts';
import type { DemoIdentity } from '../../hub/issuer/demo-identities.ts';
import { openParts } from '../../hub/parts.ts';
import { SCALARS } from '../../disclosure/scalars.ts';
import { seedDemoRegion } from '../../hub/seed/seed.ts';
import { PUBLIC, purposesOf, type Actor } from '../../platform/actor.ts';
import { silentLog } from '../../platform/log.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../platform/testing/scratch-database.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';

/** The day of the demo region, and the moment at which every world begins. */
const ANCHOR = new Date('2026-03-01T00:00:00Z');
export const BEGIN = new Date('2026-03-01T18:00:00Z');

/** New ids are recognised by their beginning: which one comes next may differ between two worlds. */
export const NEW_ID = /e0e0e0e0-0000-4000-8000-[0-9]{12}/g;

/** A demo region in a database of its own, behind a real gateway whose time and ids are no accident. */
export interface World {
  readonly admin: postgres.Sql;
  post(body: string): Promise<string>;
  stop(): Promise<void>;
}

/** A demo region to copy worlds from. */
export async function createRegion(residents: number): Promise<ScratchDatabase> {
  const region = await createScratchDatabase({ template: inject('template').name });
  await seedDemoRegion({ adminUrl: region.adminUrl, residents, anchor: ANCHOR });
  return region;
}

/** Who a demo identity is to the hub; null is the public. */
export function actorOf(identity: DemoIdentity | null): Actor {
  if (identity === null) return PUBLIC;
  const { kind, subject, role, organisation } = identity;
  return {
    kind,
    subject,
    role,
    organisationId: organisation?.id ?? null,
    purpose: purposesOf(role)[0],
    actingFor: null,
  };
}

/** A copy of the region as this actor meets it. Each request comes a second after the one before. */
export async function openWorld(region: ScratchDatabase, actor: Actor): Promise<World> {
  const database = await createScratchDatabase({ template: region.name });
  const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  let ids = 0;
  let requests = 0;
  const parts = await openParts({
    url: database.adminUrl,
    hubSecret: inject('template').hubSecret,
    poolSize: 3,
    statementTimeoutMs: 10_000,
    ids: { uuid: () => `e0e0e0e0-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}` },
  });
  const identity: IdentityResult = { ok: true, actor };
  const gateway = createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: localSubgraphs(parts.subgraphs),
    identify: () => Promise.resolve(identity),
    scalars: SCALARS,
    log: silentLog,
    clock: { now: () => new Date(BEGIN.getTime() + 1000 * (requests += 1)) },
  });
  const started = await gateway.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  return {
    admin,
    async post(body) {
      const response = await fetch(`${started.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return `${String(response.status)} ${await response.text()}`;
    },
    async stop() {
      await started.stop();
      await parts.close();
      await admin.end();
      await database.drop();
    },
  };
}
