import { randomUUID } from 'node:crypto';
import { expect, inject } from 'vitest';
import { openDatabase, type Database } from '../../platform/database.ts';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { categoriesOf, maskOf, type DataCategory } from '../categories.ts';
import {
  groundOf,
  type DecisionBasis,
  type DisclosureRecord,
  type NetworkPartner,
  type PartnerNotice,
  type Relation,
} from '../decide.ts';
import * as story from './decision-story.ts';
import { decidePlainly, reasonsOf } from './plain-decision.ts';
import {
  decideCase,
  decideInSql,
  inOrder,
  readPaths,
  standingInSql,
  type Token,
} from './sql-decisions.ts';

const SUBJECT = randomUUID();

/** What stands in the hub about the resident. */
export interface Given {
  readonly relations?: readonly Relation[];
  readonly records?: readonly DisclosureRecord[];
  readonly partners?: readonly NetworkPartner[];
  readonly notices?: readonly PartnerNotice[];
  readonly inCase?: string;
  /** The organisation that acted, where the row says so. */
  readonly byOrganisation?: string;
  /** What stands between the actor and somebody else than the subject of the question. */
  readonly elsewhere?: { readonly subject: string; readonly relations: readonly Relation[] };
}

export interface Told {
  /** Sorted. */
  readonly reads: readonly DataCategory[];
  readonly reached: boolean;
  readonly basisOf: (category: DataCategory) => DecisionBasis | undefined;
  /** The consent on which it is permitted. */
  readonly consentFor: (category: DataCategory) => string | null | undefined;
}

/** The three implementations of the decision, over the organisations and staff of the story. */
export interface ThreeDecisions {
  /** Where `who` stands is looked up by production; the three decisions that follow must be equal. */
  ask(who: story.Who, given: Given): Promise<Told>;
  close(): Promise<void>;
}

export async function openThreeDecisions(): Promise<ThreeDecisions> {
  const scratch = await createScratchDatabase({ template: inject('template').name });
  const database = openDatabase({ url: scratch.adminUrl, poolSize: 1, applicationName: 'test' });
  const paths = await readPaths(database.sql);
  await writeOrganisations(database);
  await writeStaff(database);
  return {
    async ask(who, given) {
      const { relations = [], records = [], partners = [], notices = [] } = given;
      const { inCase = null, byOrganisation, elsewhere } = given;
      const token: Token = { kind: 'PERSON', organisation: null, acting: null, ...who };
      const known = [{ subject: SUBJECT, relations }, ...(elsewhere ? [elsewhere] : [])];
      const standing = await standingInSql(database, token, story.NOW, known);
      const facts = { relations, records, partners, notices };
      const asked = { who: standing, facts, inCase, byOrganisation };
      const decision = inOrder(decideCase(asked, paths));
      const [bySql] = await decideInSql(database, [asked]);
      expect(bySql && inOrder(bySql)).toEqual(decision);
      expect(decidePlainly(asked)).toEqual({
        reasons: reasonsOf(decision),
        reached: decision.reached,
      });
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
