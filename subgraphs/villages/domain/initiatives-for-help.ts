import type { HelpRequestKind, InitiativeKind } from '../generated/types.ts';

/** Which initiatives of a village offer what is asked in a question for help of each kind. */
const OFFERS: Readonly<Record<HelpRequestKind, readonly InitiativeKind[]>> = {
  TRANSPORT: ['TRANSPORT_SERVICE'],
  COMPANY: ['LIVING_ROOM', 'MEETING_PLACE', 'CALL_CIRCLE', 'SHARED_MEALS', 'CARE_CIRCLE'],
  GROCERIES: ['SHOP_PRESERVATION', 'TRANSPORT_SERVICE', 'HELP_AND_OFFER'],
  HANDYMAN: ['HANDYMAN_SERVICE', 'GIVE_AND_REPAIR'],
  MEDICINE_DELIVERY: ['MEDICINE_ROUND'],
  WALK: ['WALKING_GROUP'],
  MEAL: ['SHARED_MEALS', 'MEAL_SERVICE', 'HEALTHY_FOOD'],
  ADMINISTRATION: ['VILLAGE_DESK', 'HELP_AND_OFFER'],
  DIGITAL_HELP: ['DIGITAL_SKILLS', 'INFO_CENTRE'],
  INFORMATION: ['VILLAGE_DESK', 'INFO_CENTRE', 'VILLAGE_SUPPORTER'],
  ACCOMPANY_APPOINTMENT: ['HELP_AND_OFFER', 'TRANSPORT_SERVICE'],
  DAY_ACTIVITY: ['DAY_ACTIVITY', 'LIVING_ROOM', 'FOOD_GARDEN'],
  RESPITE: ['DAY_ACTIVITY', 'DEMENTIA_HOUSE', 'CARE_CIRCLE'],
  CHECK_IN: ['CALL_CIRCLE', 'CARE_CIRCLE'],
  HOUSING_QUESTION: ['HOUSING_PROJECT', 'VILLAGE_DESK'],
  CARE_QUESTION: ['CARE_COOPERATIVE', 'VILLAGE_SUPPORTER', 'CARE_CIRCLE'],
  FINANCIAL_QUESTION: ['VILLAGE_DESK', 'SWAP_SHOP', 'GIVE_AND_REPAIR'],
  SIGNAL_CONCERN: ['VILLAGE_SUPPORTER', 'CALL_CIRCLE'],
  OTHER: ['VILLAGE_DESK', 'VILLAGE_SUPPORTER'],
};

/** Those that offer it; one is enough of what an initiative is. */
export function initiativesFor<Row extends { readonly kinds: readonly InitiativeKind[] }>(
  kind: HelpRequestKind,
  initiatives: readonly Row[],
): Row[] {
  return initiatives.filter(({ kinds }) => kinds.some((offered) => OFFERS[kind].includes(offered)));
}
