import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Kept connections by `node:http`: `fetch` costs several times as much, and there are tens of thousands of questions. */
const AGENT = new Agent({ keepAlive: true });

/** The status and the body, as one text. */
export function post(url: string, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent: AGENT, headers }, (response) => {
      text(response).then((answer) => {
        resolve(`${String(response.statusCode)} ${answer}`);
      }, reject);
    });
    asked.on('error', reject).end(body);
  });
}
