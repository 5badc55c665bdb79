import { createTransport } from 'nodemailer';
import { CarrierProblem, type Carrier } from './carrier.ts';

const TIMEOUT_MS = 15_000;

/** E-mail by an SMTP server. The message id is the notice's, so that a repetition can be told. */
export function smtpCarrier(options: {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
}): Carrier {
  const { url, from } = options;
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A message is text of our own; nothing is ever fetched or read to make one.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text }) {
      const messageId = `<${id}@noaberhub>`;
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport
        .sendMail({ from, to: { name: '', address: to }, subject, text, messageId, headers })
        .catch((error: unknown) => {
          throw toProblem(error);
        });
    },
  };
}

/** The server's reply says whether trying again helps (RFC 5321, 4.2.1); a login that fails may be mended. */
function toProblem(error: unknown): CarrierProblem {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') {
    const permanent = responseCode >= 500 && code === 'EENVELOPE';
    return new CarrierProblem(`SMTP_${responseCode}`, permanent);
  }
  if (code === 'EENVELOPE') return new CarrierProblem('BAD_ADDRESS', true);
  return new CarrierProblem(code === 'ETIMEDOUT' ? 'TIMEOUT' : 'UNREACHABLE', false);
}
