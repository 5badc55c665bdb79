/** Whether a record holds; the statements work it out at the instant of the request. */
export type ConsentStatus = 'ACTIVE' | 'FUTURE' | 'EXPIRED' | 'REVOKED';

/** What a resident can still make of a record: what no longer holds stays as it is. */
export function nextStatuses(status: ConsentStatus): readonly ConsentStatus[] {
  return status === 'ACTIVE' || status === 'FUTURE' ? ['REVOKED'] : [];
}
