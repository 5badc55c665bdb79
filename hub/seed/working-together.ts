import { demoId } from '../demo-id.ts';
import type { Calendar } from './calendar.ts';
import { handoverId, type Handover } from './handovers.ts';
import type { LocalNetwork } from './local-network.ts';
import { communityId } from './public-facts.ts';
import type { StaffMember } from './staff.ts';
import type { Tables } from './tables.ts';

const MINUTE_OF_WRITING = 11 * 60;
const MINUTES_BETWEEN = 95;

/** What the two sides of a handover of Gees wrote to each other, and two agreements of its network. */
export function workingTogether(
  network: LocalNetwork | undefined,
  handovers: readonly Handover[],
  calendar: Calendar,
): Tables {
  const village = network?.village;
  const socialTeam = network?.partners.SOCIAL_TEAM;
  const homeCare = network?.partners.HOME_CARE;
  const talkedAbout = handovers.find(({ label }) =>
    label.endsWith('to-social-team-coevorden-in-progress'),
  );
  if (!village || !socialTeam || !homeCare || !talkedAbout) return {};
  const messages = conversation(talkedAbout, calendar);
  return {
    'referrals.handover_messages': messages,
    'referrals.handover_message_reads': messages
      .slice(0, -1)
      .map((message) => readBy(message, talkedAbout, calendar)),
    'referrals.standing_agreements': [
      agreement('meals', village.supporter, socialTeam, ['MEAL', 'GROCERIES'], calendar, true),
      agreement('respite', homeCare, village.supporter, ['RESPITE'], calendar, false),
    ],
  };
}

function conversation({ label, from, to }: Handover, calendar: Calendar) {
  const lines: readonly (readonly [StaffMember, string])[] = [
    [from, `De dochter is op dinsdag het best te bereiken. (bericht ${label}-1)`],
    [to, `Dank, wij bellen haar dinsdagochtend. (bericht ${label}-2)`],
    [from, `De vrijwilliger blijft op donderdag komen. (bericht ${label}-3)`],
  ];
  return lines.map(([author, text], place) => ({
    id: demoId('message', `${label}-${String(place + 1)}`),
    handoverId: handoverId(label),
    sentAt: calendar.ago(2, MINUTE_OF_WRITING + place * MINUTES_BETWEEN),
    organisationId: author.organisationId,
    role: author.role,
    authorSubject: author.subject,
    actingSubject: null,
    text,
  }));
}

function readBy(
  message: ReturnType<typeof conversation>[number],
  { from, to }: Handover,
  calendar: Calendar,
) {
  const reader = message.organisationId === from.organisationId ? to : from;
  return {
    messageId: message.id,
    readerSubject: reader.subject,
    organisationId: reader.organisationId,
    role: reader.role,
    readAt: calendar.ago(1, MINUTE_OF_WRITING),
  };
}

function agreement(
  name: string,
  from: StaffMember,
  to: StaffMember,
  kinds: readonly string[],
  calendar: Calendar,
  inForce: boolean,
) {
  return {
    id: demoId('standing agreement', `gees-${name}`),
    communityId: communityId('gees'),
    senderOrganisationId: from.organisationId,
    receiverOrganisationId: to.organisationId,
    kinds,
    proposedByOrganisationId: from.organisationId,
    proposedBySubject: from.subject,
    proposedAt: calendar.ago(90, MINUTE_OF_WRITING),
    agreedBySubject: inForce ? to.subject : null,
    agreedAt: inForce ? calendar.ago(80, MINUTE_OF_WRITING) : null,
    version: inForce ? 2 : 1,
  };
}
