import type { CareOrganisationKind, HelpRequestKind } from '../generated/types.ts';

/** Which formal partners do what a question for help of each kind asks; advice, never a rule. */
const PARTNERS: Readonly<Record<HelpRequestKind, readonly CareOrganisationKind[]>> = {
  TRANSPORT: ['WELFARE', 'SOCIAL_TEAM'],
  COMPANY: ['WELFARE', 'CHURCH'],
  GROCERIES: ['WELFARE', 'CHURCH'],
  HANDYMAN: ['WELFARE', 'HOUSING_CORPORATION'],
  MEDICINE_DELIVERY: ['HOME_CARE', 'GP_PRACTICE'],
  WALK: ['WELFARE'],
  MEAL: ['WELFARE', 'CHURCH'],
  ADMINISTRATION: ['SOCIAL_TEAM', 'WELFARE'],
  DIGITAL_HELP: ['WELFARE'],
  INFORMATION: ['SOCIAL_TEAM', 'WELFARE', 'MUNICIPALITY'],
  ACCOMPANY_APPOINTMENT: ['WELFARE'],
  DAY_ACTIVITY: ['WELFARE', 'HOME_CARE'],
  RESPITE: ['HOME_CARE', 'WELFARE', 'SOCIAL_TEAM'],
  CHECK_IN: ['WELFARE', 'HOME_CARE'],
  HOUSING_QUESTION: ['HOUSING_CORPORATION', 'SOCIAL_TEAM', 'MUNICIPALITY'],
  CARE_QUESTION: ['HOME_CARE', 'GP_PRACTICE', 'HEALTH_CENTRE', 'SOCIAL_TEAM'],
  FINANCIAL_QUESTION: ['SOCIAL_TEAM', 'WELFARE', 'CHURCH'],
  SIGNAL_CONCERN: ['SOCIAL_TEAM', 'GP_PRACTICE'],
  OTHER: ['SOCIAL_TEAM', 'WELFARE'],
};

export function partnerKindsFor(kind: HelpRequestKind): readonly CareOrganisationKind[] {
  return PARTNERS[kind];
}
