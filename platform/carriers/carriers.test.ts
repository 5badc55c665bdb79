import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { httpCarrier } from './http-carrier.ts';
import { printingCarrier } from './printing-carrier.ts';
import { smtpCarrier } from './smtp-carrier.ts';

const PARCEL = {
  id: '7f5b1f0e-0c05-4f6b-8a43-1f3f5f0d0a11',
  to: '0612345678',
  subject: 'Er is een bericht voor u',
  text: 'Er staat een bericht klaar.\nThere is a message.',
};
const MAIL = { ...PARCEL, to: 'iemand@voorbeeld.example' };

let closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.map((close) => close()));
  closers = [];
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  return (server.address() as AddressInfo).port;
}

describe('a service behind HTTP', () => {
  async function service(status: number, delayMs = 0) {
    const seen: { headers: IncomingMessage['headers']; body: unknown }[] = [];
    const server = createServer((req, res) => {
      let body = '';
      req.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      req.on('end', () => {
        seen.push({ headers: req.headers, body: JSON.parse(body) });
        setTimeout(() => res.writeHead(status, { location: '/elsewhere' }).end('{}'), delayMs);
      });
    });
    const url = `http://127.0.0.1:${await listen(server)}/messages`;
    const carrier = httpCarrier({ channel: 'SMS', url, token: 'a-token', timeoutMs: 500 });
    return { seen, carrier };
  }

  test('gets the message, who asks, and the same key each time', async () => {
    const { seen, carrier } = await service(202);
    await carrier.send(PARCEL);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.body).toEqual({ ...PARCEL, channel: 'SMS' });
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer a-token',
      'idempotency-key': PARCEL.id,
    });
  });

  test.each([
    [400, 'HTTP_400', true],
    [422, 'HTTP_422', true],
    [429, 'HTTP_429', false],
    [503, 'HTTP_503', false],
    [302, 'UNREACHABLE', false],
  ])('that answers %i is told as %s', async (status, code, permanent) => {
    const { carrier, seen } = await service(status);
    await expect(carrier.send(PARCEL)).rejects.toMatchObject({ code, permanent });
    expect(seen).toHaveLength(1);
  });

  test('that does not answer in time is tried again later', async () => {
    const { carrier } = await service(200, 2000);
    await expect(carrier.send(PARCEL)).rejects.toMatchObject({ code: 'TIMEOUT', permanent: false });
  });

  test('that is not there is tried again later', async () => {
    const carrier = httpCarrier({ channel: 'SMS', url: 'http://127.0.0.1:1', token: null });
    const problem = { code: 'UNREACHABLE', permanent: false };
    await expect(carrier.send(PARCEL)).rejects.toMatchObject(problem);
  });
});

describe('an SMTP server', () => {
  async function mailServer(refuse?: number) {
    const mails: { to: string[]; text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo(_address, _session, callback) {
        const error = Object.assign(new Error('no such mailbox CANARY'), { responseCode: refuse });
        callback(refuse === undefined ? null : error);
      },
      onData(stream, session, callback) {
        let text = '';
        stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        stream.on('end', () => {
          mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
          callback();
        });
      },
    });
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    closers.push(
      () =>
        new Promise<void>((closed) => {
          server.close(closed);
        }),
    );
    const { port } = server.server.address() as AddressInfo;
    const url = `smtp://127.0.0.1:${port}`;
    return { mails, carrier: smtpCarrier({ url, from: 'hub@voorbeeld.example' }) };
  }

  test('gets the mail under the id of the notice', async () => {
    const { mails, carrier } = await mailServer();
    await carrier.send(MAIL);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toEqual([MAIL.to]);
    expect(mails[0]?.text).toContain(`Message-ID: <${MAIL.id}@noaberhub>`);
    expect(mails[0]?.text).toContain('Er staat een bericht klaar.');
  });

  test.each([
    [550, true],
    [451, false],
  ])('that refuses the address with %i: final is %o', async (code, permanent) => {
    const { carrier } = await mailServer(code);
    const told = await carrier.send(MAIL).catch((error: unknown) => error);
    expect(told).toMatchObject({ code: `SMTP_${code}`, permanent });
    expect(String(told)).not.toContain('CANARY');
  });

  test('never gets more recipients than one, whatever an address holds', async () => {
    const { mails, carrier } = await mailServer();
    const to = 'een@voorbeeld.example, twee@voorbeeld.example';
    await carrier.send({ ...MAIL, to }).catch(() => {});
    expect(mails.flatMap((mail) => mail.to).filter((one) => one.startsWith('twee'))).toEqual([]);
  });

  test('that is not there is tried again later', async () => {
    const carrier = smtpCarrier({ url: 'smtp://127.0.0.1:1', from: 'hub@voorbeeld.example' });
    await expect(carrier.send(MAIL)).rejects.toMatchObject({ permanent: false });
  });
});

test('in development a line is printed that says neither to whom nor where', async () => {
  const lines: string[] = [];
  await printingCarrier('SMS', (line) => lines.push(line)).send(PARCEL);
  expect(lines).toEqual([`[sms] notice ${PARCEL.id}: Er staat een bericht klaar.`]);
});
