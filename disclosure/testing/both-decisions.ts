import { expect, inject } from 'vitest';
import { openDatabase, type Database } from '../../platform/database.ts';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { categoriesOf, maskOf, type DataCategory } from '../categories.ts';
import {
  decide,
  groundOf,
  type DecisionBasis,
  type DisclosureRecord,
  type NetworkPartner,
  type Relation,
  type Standing,
} from '../decide.ts';
import { purposeMaskOf } from '../purposes.ts';
import * as story from './decision-story.ts';
import { decideInSql, inOrder, readPaths } from './sql-decisions.ts';

/** What stands in the hub about the resident. */
export interface Given {
  readonly relations?: readonly Relation[];
  readonly records?: readonly DisclosureRecord[];
  readonly partners?: readonly NetworkPartner[];
  readonly inCase?: string;
}

export interface Told {
  /** Sorted. */
  readonly reads: readonly DataCategory[];
  readonly reached: boolean;
  readonly basisOf: (category: DataCategory) => DecisionBasis | undefined;
  /** The consent on which it is permitted. */
  readonly consentFor: (category: DataCategory) => string | null | undefined;
}

/** Both implementations of the decision, over the organisations and staff of the story. */
export interface BothDecisions {
  /** Where `who` stands is looked up by production; the two decisions that follow must be equal. */
  ask(who: story.Who, given: Given): Promise<Told>;
  close(): Promise<void>;
}

export async function openBothDecisions(): Promise<BothDecisions> {
  const scratch = await createScratchDatabase({ template: inject('template').name });
  const database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
  const paths = await readPaths(database.sql);
  await writeOrganisations(database);
  await writeStaff(database);
  return {
    async ask(who, { relations = [], records = [], partners = [], inCase = null }) {
      const standing = await standingOf(database, who);
      const facts = { relations, records, partners };
      const decision = inOrder(decide(standing, { ...facts, paths }, inCase));
      const [bySql] = await decideInSql(database, [{ who: standing, facts, inCase }]);
      expect(bySql && inOrder(bySql)).toEqual(decision);
      const groundFor = (category: DataCategory) => groundOf(decision.grounds, maskOf(category));
      return {
        reads: categoriesOf(decision.permitted),
        reached: decision.reached,
        basisOf: (category) => groundFor(category)?.basis,
        consentFor: (category) => groundFor(category)?.record,
      };
    },
    async close() {
      await database.close();
      await scratch.drop();
    },
  };
}

async function writeOrganisations({ sql }: Database): Promise<void> {
  await sql`insert into disclosure.organisations ${sql([
    { id: story.VILLAGE, name: 'Dorpscoöperatie', kind: 'COMMUNITY' },
    { id: story.PRACTICE, name: 'Praktijk', kind: 'GP_PRACTICE' },
    { id: story.OTHER_PRACTICE, name: 'Andere praktijk', kind: 'GP_PRACTICE' },
    { id: story.HOME_CARE, name: 'Thuiszorg', kind: 'HOME_CARE' },
    { id: story.COUNCIL, name: 'Gemeente', kind: 'MUNICIPALITY' },
  ])}`;
  await sql`
    insert into disclosure.serves (organisation_id, community_id)
    values (${story.VILLAGE}, ${story.GEES})`;
}

async function writeStaff({ sql }: Database): Promise<void> {
  for (const { subject, organisation, role } of story.STAFF) {
    const until = subject === story.formerGp.subject ? story.NOW : null;
    await sql`
      insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from, valid_until)
      values (gen_random_uuid(), ${subject}, ${organisation ?? null}, ${role}, 'Naam',
        ${story.inDays(-100)}, ${until})`;
  }
  await sql`
    insert into disclosure.app_grants (subject, organisation_id, categories)
    values (${story.app.subject}, ${story.VILLAGE}, ${maskOf('HELP_REQUESTS', 'CONSENTS')})`;
}

async function standingOf({ sql }: Database, who: story.Who): Promise<Standing> {
  const [row] = await sql<(Omit<Standing, 'grantees'> & { grantees: string[] })[]>`
    select (s).organisation, (s).purpose, (s).grantees, (s).ceiling, (s).at
    from disclosure.standing(${who.kind ?? 'PERSON'}, ${who.subject}, ${who.role},
      ${who.organisation ?? null}::uuid, ${purposeMaskOf(who.purpose)}, ${who.acting ?? null},
      ${story.NOW}) s`;
  if (row === undefined) throw new Error('nobody stands anywhere');
  return { ...row, grantees: new Set(row.grantees) };
}
