/** Tables of persons whose rows go by a class of retention: the class, or several. */
export const KEPT_BY_CLASS: Readonly<Record<string, readonly string[]>> = (() => {
  const movements = [
    'CARE_RECORDS',
    'SUPPORT_RECORDS',
    'VILLAGE_RECORDS',
    'WITHDRAWN_APPLICATIONS',
  ];
  return {
    'consents.break_glass_reviews': ['BREAK_GLASS_SESSIONS'],
    'consents.break_glass_sessions': ['BREAK_GLASS_SESSIONS'],
    'consents.mandates': ['ENDED_MANDATES', 'UNANSWERED_OFFERS'],
    'consents.proposals': ['UNANSWERED_OFFERS', 'ENDED_CONSENTS'],
    'consents.recipient_notices': ['RECIPIENT_NOTICES'],
    'consents.rights_request_events': ['RIGHTS_REQUESTS'],
    'consents.rights_request_parts': ['RIGHTS_REQUESTS'],
    'consents.rights_requests': ['RIGHTS_REQUESTS'],
    'disclosure.access_log': ['ACCESS_LOG'],
    'disclosure.notices': ['NOTICES'],
    'disclosure.records': ['ENDED_CONSENTS'],
    'referrals.cases': [...movements, 'EMPTY_CASES'],
    'referrals.emergency_reviews': movements,
    'referrals.handover_contents': movements,
    'referrals.handover_events': movements,
    'referrals.handover_message_reads': movements,
    'referrals.handover_messages': movements,
    'referrals.handover_topics': movements,
    'referrals.handovers': movements,
    'referrals.referral_attachments': movements,
    'referrals.referral_events': movements,
    'referrals.referral_message_reads': movements,
    'referrals.referral_messages': movements,
    'referrals.referrals': movements,
    'referrals.responsibilities': [...movements, 'EMPTY_CASES'],
    'referrals.unlinked_persons': movements,
    'villages.help_requests': ['VILLAGE_LOG'],
    'villages.log_entries': ['VILLAGE_LOG'],
    'volunteers.match_events': ['VILLAGE_LOG'],
    'volunteers.matches': ['VILLAGE_LOG'],
  };
})();

const WHILE_A_RESIDENT =
  'as long as somebody is a resident of the village; goes when they are erased';
const WHILE_A_VOLUNTEER = 'as long as somebody is a volunteer: nothing here says that one stopped';

/** Tables of persons that have no term yet, each with the reason; docs/retention.md says so too. */
export const WITHOUT_A_TERM: Readonly<Record<string, string>> = {
  'housing.interests': 'a wish stands until its resident is erased: nothing here withdraws one',
  'villages.contact_channels': WHILE_A_RESIDENT,
  'villages.informal_contacts': WHILE_A_RESIDENT,
  'villages.residents': WHILE_A_RESIDENT,
  'volunteers.agreements': WHILE_A_VOLUNTEER,
  'volunteers.offers': WHILE_A_VOLUNTEER,
  'volunteers.volunteers': WHILE_A_VOLUNTEER,
};
