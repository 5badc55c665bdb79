import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import type { ContactChannel } from '../generated/types.ts';

export interface NoticeChannelDraft {
  readonly channel: ContactChannel;
  readonly email?: string | null | undefined;
}

/** What the village has of the resident, to which the other channels go. */
export interface KnownContact {
  readonly telephone: string | null;
  readonly hasAddress: boolean;
}

const SHORTEST = 3;
const LONGEST = 254;
/** One @ with something on both sides and no spaces: whether it is read, only its owner knows. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** As `disclosure/notices/contact.ts` sends to. */
const MOBILE = /^(06|\+316|00316)\d{8}$/;

export function problemsOfNoticeChannel(
  { channel, email }: NoticeChannelDraft,
  known: KnownContact,
): readonly InputProblem[] {
  const check = checkInput();
  if (channel !== 'EMAIL' && email != null)
    check.problem('email', 'NOT_ALLOWED', 'Leave it out: this channel needs no e-mail address.');
  if (channel === 'EMAIL') {
    if (email == null) check.problem('email', 'REQUIRED', 'Give the e-mail address.');
    else if (email.length < SHORTEST || email.length > LONGEST || !EMAIL.test(email))
      check.problem(
        'email',
        'OUT_OF_RANGE',
        'Give one e-mail address, like name@example.org.',
        'Vul één e-mailadres in, zoals naam@voorbeeld.nl.',
      );
  }
  if (channel === 'SMS' && !MOBILE.test(known.telephone?.replaceAll(/[\s-]/g, '') ?? ''))
    check.problem(
      'channel',
      'NOT_ALLOWED',
      'The village has no mobile telephone of yours; ask it to write that down first.',
      'Het dorp heeft geen mobiel nummer van u. Geef dat eerst door.',
    );
  if (channel === 'LETTER' && !known.hasAddress)
    check.problem(
      'channel',
      'NOT_ALLOWED',
      'The village has no address of yours; ask it to write that down first.',
      'Het dorp heeft geen adres van u. Geef dat eerst door.',
    );
  return check.problems;
}
