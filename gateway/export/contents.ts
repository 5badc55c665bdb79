/** Where the parts of an export begin in the graph, beside what hangs under the resident itself. */
export const OWN_LISTS = {
  notices: { field: 'myNotices', of: 'RESIDENT' },
  matches: { field: 'myMatches', of: 'VOLUNTEER' },
} as const;

/**
 * Fields of personal types that are no part of an export, each with its reason. Every other field is in
 * it, a new one from the day it is in the schema.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'BreakGlassSession.resident': 'the person of the export',
  'Case.resident': 'the person of the export',
  'EmergencyReferral.resident': 'the person of the export',
  'HandoverTopic.content': 'the last of its contentVersions',
  'Handover.resident': 'the person of the export',
  'HelpRequest.resident': 'the person of the export',
  'Referral.resident': 'the person of the export',
  'Referral.localOffer': 'public: who offers this kind of help in the village today',
  'RightsRequest.resident': 'the person of the export',
  'Resident.accessLog':
    'a part of its own, the last, so that it holds the readings of this export too',
};

/** Objects that are not about the person: by id and name. */
export const REFERENCES: ReadonlySet<string> = new Set([
  'CareOrganisation',
  'Community',
  'CommunityOrganisation',
  'HousingProject',
  'Municipality',
  'Organisation',
  'StandingAgreement',
]);

/** Personal types whose rows stand in a part of their own; elsewhere in the export by id and name. */
export const ROWS_OF_THEIR_OWN: ReadonlySet<string> = new Set([
  'Consent',
  'Handover',
  'HelpRequest',
  'Referral',
  'Resident',
  'Volunteer',
]);

/** Root fields that read one row by id, for what does not fit the first page of a list inside it. */
export const ROW_BY_ID: Readonly<Record<string, string>> = {
  Handover: 'handover',
  HelpRequest: 'helpRequest',
  Referral: 'referral',
};
