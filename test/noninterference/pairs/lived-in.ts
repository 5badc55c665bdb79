import type postgres from 'postgres';
import { inject } from 'vitest';
import type { Action } from '../../../disclosure/actions.ts';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import type { ScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import { startTestJobs } from '../../kit/jobs.ts';
import type { TestHub } from '../../kit/test-hub.ts';
import { everyActor } from './actors.ts';
import { readCatalogue } from './catalogue.ts';
import { changesOf } from './changes.ts';
import { createCoverage } from './coverage.ts';
import { readFacts } from './facts.ts';
import { organisationOf, readPool } from './pool.ts';
import { createRandom } from './random.ts';
import { noteIn, type Chosen } from './round.ts';
import { readSchemaModel } from './schema-model.ts';
import { introspect } from './schemas.ts';
import { createSight } from './sight.ts';
import { take } from './steps.ts';
import { RANDOM_FIELD } from './whole.ts';
import { BEGIN, serveWorld } from './world.ts';

/** What the demo region has none of, in an order in which each finds what it builds on. */
const COURSE: readonly (readonly [who: string, ...changes: Action[]])[] = [
  ['resident-gees', 'giveMandate', 'issueReferralCode', 'requestRectification'],
  [
    'gp-oosterhesselen',
    'createReferral',
    'sendReferralInEmergency',
    'offerHandover',
    'openBreakGlass',
    'createWebhook',
    'proposeStandingAgreement',
    'sendMessage',
  ],
  [
    'supporter-gees',
    'issueReferralCode',
    'addLogEntry',
    'proposeConsent',
    'proposeMatch',
    'createWebhook',
    'proposeStandingAgreement',
    'sendMessage',
  ],
  ['coordinator-gees', 'proposeConsent', 'proposeMatch', 'reviewBreakGlass'],
  ['social-team-coevorden', 'setCapacity', 'createWebhook', 'sendMessage', 'createReferral'],
  ['privacy-officer', 'recordMandate', 'reviewEmergencyReferral', 'reviewBreakGlass'],
  ['resident-gees', 'reviewBreakGlass', 'reviewEmergencyReferral', 'decideReferral'],
];

/**
 * People of the region change what they may, so that there is something of each kind; then the jobs.
 * Answers the codes that they were told.
 */
export async function liveIn(region: ScratchDatabase): Promise<Map<string, string[]>> {
  const begin = new Date(BEGIN.getTime() - 3 * 3_600_000);
  const world = await serveWorld(region, undefined, { begin, prefix: 'e1e1e1e1' });
  const api = await introspect(world);
  const coverage = createCoverage(api);
  const note = noteIn(() => coverage);
  const told = new Map<string, string[]>();
  let place = 0;
  for (const [name, ...only] of COURSE) {
    const actor = everyActor().find((one) => one.name === name)?.actor;
    if (!actor) throw new Error(`Nobody is called ${name}.`);
    const tables = await readCatalogue(world.admin, readSchemaModel());
    const facts = await readFacts(world.admin, tables);
    const sight = createSight(actor, begin);
    await sight.widen(world.admin);
    const pseudonyms = createPseudonyms(inject('template').hubSecret).for(actor);
    const pool = await readPool(
      world.admin,
      tables,
      facts,
      sight,
      pseudonyms,
      organisationOf(actor),
      told,
    );
    const random = createRandom(place);
    let chosen: Chosen = { place, random, pool, actor, sight, asked: [], answer: null };
    const steps = changesOf({ api, coverage, refused: new Map(), only }, chosen);
    for (let next = steps.next(chosen); !next.done; next = steps.next(chosen)) {
      const answer = (await take(world, next.value, place, 'first')) ?? '';
      note(next.value, answer, pool);
      keep(answer);
      chosen = { ...chosen, place: (place += 1), answer };
    }
  }
  const made = COURSE.flatMap(([, ...changes]) => changes).filter(
    (change) =>
      coverage.times('success', `${change.charAt(0).toUpperCase()}${change.slice(1)}Success`) === 0,
  );
  if (made.length > 0) console.log(`not made: ${made.join(', ')}`);
  await runJobs(region, world.admin, keepText);
  await world.close();
  return told;

  function keep(answer: string): void {
    for (const [, type = '', fields = ''] of answer.matchAll(/"__typename":"(\w+)",([^{}]*)/g))
      for (const [, name = '', text = ''] of fields.matchAll(/"(\w+)":"([^"]+)"/g))
        if (RANDOM_FIELD.test(`${type}.${name}`)) keepText(name, text);
  }

  function keepText(name: string, text: string): void {
    told.set(name, [text, ...(told.get(name) ?? [])]);
  }
}

/** What followed from it: people are told, by carriers that keep what they were given. */
async function runJobs(
  region: ScratchDatabase,
  admin: postgres.Sql,
  keepText: (name: string, text: string) => void,
): Promise<void> {
  const jobs = await startTestJobs({ databaseUrl: region.adminUrl, admin } as TestHub);
  await jobs.idle();
  for (const parcel of jobs.parcels)
    for (const [code] of JSON.stringify(parcel).matchAll(
      /\b[A-Z0-9]{4}-?[A-Z0-9]{4,6}\b|\b\d{6}\b/g,
    ))
      keepText('code', code);
  await jobs.stop();
}
