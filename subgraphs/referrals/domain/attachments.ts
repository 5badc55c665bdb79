import type { InputCheck } from '../../../platform/input.ts';

/** A reference to a document in the owner's own system. */
export interface Attachment {
  readonly title: string;
  readonly mediaType: string;
  readonly sizeInBytes: number;
  readonly sha256: string;
  readonly location: string;
}

const MOST = 20;
const TITLE_LENGTH = 200;
const LOCATION_LENGTH = 2000;
/** RFC 6838, without parameters. */
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,62}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}$/i;
const SHA256 = /^[0-9a-f]{64}$/;

/** A list of references: each whole, none with content of its own. */
export function checkAttachments(
  check: InputCheck,
  path: string,
  attachments: readonly Attachment[],
): void {
  if (attachments.length > MOST)
    check.problem(path, 'OUT_OF_RANGE', `Attach at most ${String(MOST)} documents.`);
  attachments.slice(0, MOST).forEach((attachment, place) => {
    checkAttachment(check, `${path}.${String(place)}`, attachment);
  });
}

function checkAttachment(check: InputCheck, path: string, attachment: Attachment): void {
  const { title, mediaType, sizeInBytes, sha256, location } = attachment;
  check.text(`${path}.title`, title, TITLE_LENGTH);
  if (!MEDIA_TYPE.test(mediaType))
    check.problem(`${path}.mediaType`, 'OUT_OF_RANGE', 'Give a media type, as application/pdf.');
  if (sizeInBytes < 1)
    check.problem(`${path}.sizeInBytes`, 'OUT_OF_RANGE', 'Give the size in bytes, 1 or more.');
  if (!SHA256.test(sha256))
    check.problem(
      `${path}.sha256`,
      'OUT_OF_RANGE',
      'Give the SHA-256 of the document: 64 hexadecimal digits in small letters.',
    );
  check.text(`${path}.location`, location, LOCATION_LENGTH);
  if (!isPlace(location))
    check.problem(
      `${path}.location`,
      'NOT_ALLOWED',
      'Give the https address in your own system, without a name or password in it.',
    );
}

function isPlace(location: string): boolean {
  if (!URL.canParse(location)) return false;
  const { protocol, username, password } = new URL(location);
  return protocol === 'https:' && username === '' && password === '';
}
