import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import { createStory, type Organisation, type Story } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { AGREEMENT, createMovementStory, type MovementStory } from '../testing/movement-story.ts';

describe('naming a resident by id', () => {
  let hub: TestHub;
  let story: Story;
  let move: MovementStory;
  let team: Organisation;
  let practice: Organisation;
  let gp: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    move = createMovementStory(hub);
    const gees = await story.village('gees');
    team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
  });
  afterAll(() => hub.stop());

  const idOf = (key: string) =>
    createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        purpose: 'TREATMENT',
        actingFor: null,
        ...gp,
        organisationId: practice.id,
      })
      .idOf(key);

  async function refer(categories: readonly ('CONTACT' | 'IDENTITY')[]) {
    const village = await story.village(`village-${categories.join('-').toLowerCase()}`);
    await hub.admin`
      insert into disclosure.network_partners (community_id, organisation_id, valid_from)
      values (${village.communityId}, ${team.id}, '2020-01-01')`;
    const resident = await story.resident(village);
    await story.record(resident, { to: practice, categories });
    const { data } = await move.create(gp, {
      resident: { residentId: idOf(resident.key) },
      target: { organisationId: team.id },
      agreement: AGREEMENT,
    });
    return data.createReferral.__typename;
  }

  test('whose telephone alone the practice may read is not found: a draft would open the name', async () => {
    expect(await refer(['CONTACT'])).toBe('NotFound');
  });

  test('whose name it may read makes a draft', async () => {
    expect(await refer(['CONTACT', 'IDENTITY'])).toBe('CreateReferralSuccess');
  });
});
