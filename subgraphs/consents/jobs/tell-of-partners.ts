import type { JobContext } from '../../../disclosure/jobs.ts';
import type { ConsentsContext } from '../context.ts';

/**
 * A consent to a kind of organisation comes to mean a later partner of the network only after the
 * resident was told of it and 14 days passed without an objection to it (`disclosure.is_meant`).
 */
export async function tellOfPartners(context: JobContext<ConsentsContext>): Promise<void> {
  await context.sql`select disclosure.tell_of_partners(${context.now}::timestamptz)`;
}
