import type { Purpose } from '../../platform/actor.ts';

/** HL7 v3 PurposeOfUse. */
const CODES = {
  RESIDENT_REQUEST: 'PATRQT',
  REPRESENTATIVE: 'PWATRNY',
  SUPPORT_NETWORK: 'SUPNWK',
  COORDINATION_OF_CARE: 'COC',
  TREATMENT: 'TREAT',
  CARE_MANAGEMENT: 'CAREMGT',
  BREAK_GLASS: 'BTG',
  PROGRAM_REPORTING: 'HPRGRP',
  OUTCOME_MEASUREMENT: 'HOUTCOMS',
  RESEARCH: 'HRESCH',
  LEGAL: 'HLEGAL',
  SYSTEM_ADMIN: 'HSYSADMIN',
} as const satisfies Record<Purpose, string>;

const CODE_OF: ReadonlyMap<string, string> = new Map(Object.entries(CODES));

/** Null for the public, which states none. */
export function purposeCode(purpose: string | null): string | null {
  return (purpose === null ? undefined : CODE_OF.get(purpose)) ?? null;
}
