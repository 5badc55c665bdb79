import type { NoticeConfig } from '../platform/config.ts';
import type { Carrier, Carriers, Channel } from '../platform/carriers/carrier.ts';
import { CHANNELS } from '../platform/carriers/carrier.ts';
import { httpCarrier } from '../platform/carriers/http-carrier.ts';
import { printingCarrier } from '../platform/carriers/printing-carrier.ts';
import { smtpCarrier } from '../platform/carriers/smtp-carrier.ts';
import { isChannel, type Contact } from '../disclosure/notices/contact.ts';
import { deliverNotice, type Postman } from '../disclosure/notices/deliver.ts';
import { createNoticeCodes } from '../disclosure/notices/notice-codes.ts';
import { requeueWaiting } from '../disclosure/notices/notices.ts';
import { openPostmanDatabase } from '../disclosure/notices/postman-role.ts';
import { assertSafeDatabase, type Database, type Sql } from '../platform/database.ts';
import type { Json } from '../platform/idempotency.ts';
import type { Log } from '../platform/log.ts';
import type { HubJob } from './jobs.ts';

/** Far more than wait anywhere; what is over is taken the next time. */
const MOST_AT_ONCE = 10_000;

/** What brings notices to people, as jobs. */
export interface HubNotices {
  readonly jobs: readonly HubJob[];
  /** The pool of the postman's role. */
  readonly sql: Database['sql'];
  stop(): Promise<void>;
}

export interface HubNoticesOptions {
  readonly url: string;
  readonly hubSecret: string;
  readonly carriers: Carriers;
  /** Where recipients sign in. */
  readonly portalUrl: string;
  readonly log: Log;
  readonly now?: () => Date;
}

/** Throws a StartProblem where the database is unsafe. */
export async function openHubNotices(options: HubNoticesOptions): Promise<HubNotices> {
  const { url, hubSecret, carriers, portalUrl, log, now = () => new Date() } = options;
  const database = openPostmanDatabase(url, hubSecret);
  const stop = () => database.close();
  await assertSafeDatabase(database, url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const { sql } = database;
  const postman: Postman = {
    sql,
    carriers,
    codes: createNoticeCodes(hubSecret),
    url: portalUrl,
    contactOfResident: (key) => contactOfResident(sql, key),
    log,
    now,
  };
  return { sql, jobs: noticeJobs(postman), stop };
}

function noticeJobs(postman: Postman): HubJob[] {
  return [
    {
      topic: 'notices.deliver',
      run: (payload, run) => deliverNotice(postman, noticeIdOf(payload), run),
    },
    {
      // Whoever configures a carrier starts the hub anew; what waited for it goes out by itself.
      topic: 'notices.requeue-waiting',
      at: '*/10 * * * *',
      run: async () => {
        if (Object.keys(postman.carriers).length === 0) return;
        await requeueWaiting(postman.sql, MOST_AT_ONCE);
      },
    },
  ];
}

function noticeIdOf(payload: Json): string {
  const { noticeId } = payload as { noticeId?: unknown };
  if (typeof noticeId !== 'string') throw new Error('A delivery names its notice.');
  return noticeId;
}

interface ContactRow {
  readonly chosen: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly name: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly place: string | null;
}

/** Asked of the owner of residents at the moment of delivery, and kept nowhere. */
async function contactOfResident(sql: Sql, key: string): Promise<Contact | null> {
  const [row] = await sql<ContactRow[]>`
    select * from villages.contact_of(${key}::uuid)`;
  if (!row) return null;
  const { chosen, email, telephone, name, street, houseNumber, postcode, place } = row;
  return {
    chosen: isChannel(chosen) ? chosen : null,
    email,
    telephone,
    postal:
      street === null
        ? null
        : `${name}\n${street} ${houseNumber ?? ''}\n${postcode ?? ''} ${place ?? ''}`,
  };
}

/**
 * Who brings what. Where nobody is configured: in development a line is printed, in production notices
 * wait, and the log says so at every start.
 */
export function carriersOf(
  { smtp, sms, letter }: NoticeConfig,
  options: {
    readonly production: boolean;
    readonly print: (line: string) => void;
    readonly log: Log;
  },
): Carriers {
  const configured: Record<Channel, Carrier | null> = {
    EMAIL: smtp && smtpCarrier(smtp),
    SMS: sms && httpCarrier({ channel: 'SMS', ...sms }),
    LETTER: letter && httpCarrier({ channel: 'LETTER', ...letter }),
  };
  const carriers: Partial<Record<Channel, Carrier>> = {};
  for (const channel of CHANNELS) {
    const carrier = configured[channel];
    if (carrier) carriers[channel] = carrier;
    else if (!options.production) carriers[channel] = printingCarrier(channel, options.print);
    else options.log.warn({ part: 'notices', channel }, 'no carrier is configured: notices wait');
  }
  return carriers;
}
