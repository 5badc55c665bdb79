import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory } from '../kit/story.ts';
import type { Caller } from '../kit/test-hub.ts';
import { startFhirStory, type FhirStory } from './fhir-story.ts';

let fhir: FhirStory;
let byStatus: Record<string, string>;
let stranger: Caller;

beforeAll(async () => {
  fhir = await startFhirStory();
  byStatus = await fhir.inEveryStatus();
  const story = createStory(fhir.hub);
  stranger = await story.staff(
    await story.careOrganisation('HOME_CARE', [fhir.gees]),
    'HOME_CARE_NURSE',
  );
});
afterAll(() => fhir.hub.stop());

const idOf = (status: string): string => byStatus[status] ?? '';
const taskOf = async (by: Caller, id: string): Promise<any> =>
  (await fhir.get(by, `Task/${id}`)).body;
/** The reason belongs to the status that a Task had. */
const withoutReason = (task: object): object => ({ ...task, statusReason: undefined });
const codeOf = (concept: any): string => concept.coding[0].code;

describe('a referral by id', () => {
  test('is a Task in each of its statuses', async () => {
    for (const [status, id] of Object.entries(byStatus)) {
      const { status: http, body, headers } = await fhir.get(fhir.gp, `Task/${id}`);
      expect(http).toBe(200);
      expect(body).toMatchObject({ resourceType: 'Task', id, status, intent: 'order' });
      expect(headers.get('etag')).toBe(`W/"${String(body.meta.versionId)}"`);
      expect(headers.get('content-type')).toContain('application/fhir+json');
    }
  });

  test('is a ServiceRequest that still stands, or not', async () => {
    const standing: Record<string, string> = {
      draft: 'draft',
      requested: 'active',
      'on-hold': 'on-hold',
      completed: 'completed',
      rejected: 'revoked',
      'entered-in-error': 'entered-in-error',
    };
    for (const [status, expected] of Object.entries(standing)) {
      const { body } = await fhir.get(fhir.gp, `ServiceRequest/${idOf(status)}`);
      expect(body).toMatchObject({ resourceType: 'ServiceRequest', status: expected });
    }
  });

  test('says who, for whom, why and what came of it, to whom may read it', async () => {
    const { body: request } = await fhir.get(fhir.gp, `ServiceRequest/${idOf('completed')}`);
    expect(request.subject.display).toBe(fhir.anna.name);
    expect(request.requester.display).toBe(fhir.practice.name);
    expect(request.performer[0].identifier.value).toBe(fhir.team.id);
    expect(request.reasonCode).toHaveLength(1);
    const task = await taskOf(fhir.gp, idOf('completed'));
    expect(codeOf(task.output[0].valueCodeableConcept)).toBe('SHARED_SUPPORT');
    expect(task.output[0].valueCodeableConcept.text).toBe('Samen verder.');
    expect(task.owner.display).toBe(fhir.team.name);
    const rejected = await taskOf(fhir.gp, idOf('rejected'));
    expect(codeOf(rejected.statusReason)).toBe('NO_CAPACITY');
  });

  test('holds no content for a receiver that has not accepted, and says that it is redacted', async () => {
    const { body } = await fhir.get(fhir.worker, `ServiceRequest/${idOf('requested')}`);
    expect(body.reasonCode).toBeUndefined();
    expect(body.note).toBeUndefined();
    expect(body.meta.security[0].code).toBe('REDACTED');
    const accepted = await fhir.get(fhir.worker, `ServiceRequest/${idOf('accepted')}`);
    expect(accepted.body.reasonCode).toHaveLength(1);
    expect(accepted.body.meta.security).toBeUndefined();
  });

  test('shows two organisations the person under different identifiers', async () => {
    const here = await taskOf(fhir.gp, idOf('accepted'));
    const there = await taskOf(fhir.worker, idOf('accepted'));
    expect(here.for.display).toBe(there.for.display);
    expect(here.for.identifier.value).not.toBe(there.for.identifier.value);
  });

  test('does not exist for others, like one that there is not', async () => {
    const theirs = await fhir.get(stranger, `Task/${idOf('requested')}`);
    const nobodys = await fhir.get(stranger, 'Task/00000000-0000-4000-8000-000000000000');
    const nonsense = await fhir.get(stranger, 'Task/x');
    expect(theirs.status).toBe(404);
    expect(theirs.body).toEqual(nobodys.body);
    expect(theirs.body).toEqual(nonsense.body);
    expect(theirs.body.resourceType).toBe('OperationOutcome');
  });

  test('leaves a line in the log of the resident, as any other reading', async () => {
    const lines = async () => {
      const [row] = await fhir.hub.admin<{ count: number }[]>`
        select count(*)::integer as count from disclosure.access_log where operation_name = 'FhirRead'`;
      return row?.count ?? 0;
    };
    const before = await lines();
    await taskOf(fhir.gp, idOf('accepted'));
    expect(await lines()).toBeGreaterThan(before);
  });
});

describe('a search', () => {
  const search = async (by: Caller, query: string): Promise<any> =>
    (await fhir.get(by, query)).body;
  const idsIn = (bundle: any): string[] => bundle.entry.map((entry: any) => entry.resource.id);

  test('by status finds those, in the words of either resource', async () => {
    expect(idsIn(await search(fhir.gp, 'Task?status=on-hold,draft')).sort()).toEqual(
      [idOf('draft'), idOf('on-hold')].sort(),
    );
    expect(idsIn(await search(fhir.gp, 'ServiceRequest?status=revoked')).sort()).toEqual(
      [idOf('failed'), idOf('rejected'), idOf('cancelled')].sort(),
    );
  });

  test('by requester and owner finds what they sent and accepted', async () => {
    const all = Object.keys(byStatus).length;
    const mine = await search(
      fhir.gp,
      `Task?requester=Organization/${fhir.practice.id}&_total=accurate`,
    );
    expect(mine.total).toBe(all);
    const theirs = await search(fhir.gp, `Task?owner=${fhir.team.id}`);
    expect(idsIn(theirs)).toContain(idOf('accepted'));
    expect(idsIn(theirs)).not.toContain(idOf('requested'));
    expect(idsIn(await search(fhir.gp, `Task?requester=${fhir.team.id}`))).toEqual([]);
  });

  test('by patient finds those of a person whom the reader knows, and nobody by another’s identifier', async () => {
    const { identifier } = (await taskOf(fhir.gp, idOf('accepted'))).for;
    const found = await search(fhir.gp, `Task?patient=${String(identifier.value)}`);
    expect(idsIn(found)).toHaveLength(Object.keys(byStatus).length);
    const others = await search(fhir.worker, `Task?patient=${String(identifier.value)}`);
    expect(idsIn(others)).toEqual([]);
  });

  test('by last change polls what is new, page by page', async () => {
    const { meta } = await taskOf(fhir.gp, idOf('entered-in-error'));
    expect(idsIn(await search(fhir.gp, `Task?_since=${String(meta.lastUpdated)}`))).toEqual([
      idOf('entered-in-error'),
    ]);
    expect(idsIn(await search(fhir.gp, `Task?_lastUpdated=gt${String(meta.lastUpdated)}`))).toEqual(
      [],
    );
    const pages: string[] = [];
    let next: string | undefined =
      `Task?_count=4&_lastUpdated=ge2020-01-01&_lastUpdated=lt2100-01-01`;
    while (next !== undefined) {
      const bundle: any = await search(fhir.gp, next);
      pages.push(...idsIn(bundle));
      const link = bundle.link.find((each: any) => each.relation === 'next');
      next = link?.url.slice(link.url.indexOf('Task?'));
    }
    expect(pages.sort()).toEqual(Object.values(byStatus).sort());
  });

  test('by id finds one, or none that is not reached', async () => {
    expect(idsIn(await search(fhir.gp, `Task?_id=${idOf('draft')}`))).toEqual([idOf('draft')]);
    expect(idsIn(await search(stranger, `Task?_id=${idOf('draft')}`))).toEqual([]);
  });

  test('with a parameter that is not known, or not read like this, is refused', async () => {
    for (const query of [
      'Task?color=red',
      'Task?status=foo',
      'Task?_lastUpdated=yesterday',
      'Task?_lastUpdated=ge2026-02-01&_lastUpdated=lt2026-01-01',
      'Task?_lastUpdated=eq2026-01-01',
      'Task?_count=501',
      'Task?_count=-1',
      'Task?status=draft&status=requested',
      'ServiceRequest?owner=x',
      'Task?_cursor=x',
    ]) {
      const { status, body } = await fhir.get(fhir.gp, query);
      expect([query, status]).toEqual([query, 400]);
      expect(body.resourceType).toBe('OperationOutcome');
    }
  });
});

describe('an update of a Task', () => {
  const reason = (code: string, text?: string) => ({
    statusReason: {
      coding: [{ system: 'urn:noaberhub:status-reason', code }],
      ...(text ? { text } : {}),
    },
  });
  const outcome = (code: string) => ({
    output: [
      {
        type: { coding: [{ system: 'urn:noaberhub:task-output', code: 'outcome' }] },
        valueCodeableConcept: {
          coding: [{ system: 'urn:noaberhub:referral-outcome', code }],
          text: 'Het loopt.',
        },
      },
    ],
  });
  const business = (code: string) => ({
    businessStatus: { coding: [{ system: 'urn:noaberhub:business-status', code }] },
  });

  test('walks a referral from request to outcome', async () => {
    const id = await fhir.move.sent(fhir.gp, fhir.anna, fhir.team);
    let task = await taskOf(fhir.worker, id);
    const steps = [
      { status: 'accepted' },
      { status: 'in-progress', ...business('INTAKE_PLANNED') },
      { status: 'in-progress', ...business('INTAKE_DONE') },
      { status: 'on-hold', ...reason('OTHER', 'Op vakantie.') },
      { status: 'in-progress' },
      { status: 'completed', ...outcome('RESOLVED_PROFESSIONALLY') },
    ];
    for (const step of steps) {
      const answer = await fhir.put(fhir.worker, withoutReason(task), step);
      expect([step, answer.status, answer.body.issue]).toEqual([step, 200, undefined]);
      expect(answer.body.status).toBe(step.status);
      expect(Number(answer.body.meta.versionId)).toBeGreaterThan(Number(task.meta.versionId));
      task = answer.body;
    }
    const seen = await taskOf(fhir.gp, id);
    expect(codeOf(seen.output[0].valueCodeableConcept)).toBe('RESOLVED_PROFESSIONALLY');
  });

  test('sends a draft, rejects, fails, cancels and marks as error', async () => {
    const draft = await taskOf(fhir.gp, await fhir.move.draft(fhir.gp, fhir.anna, fhir.team));
    const sent = await fhir.put(fhir.gp, draft, { status: 'requested' });
    expect(sent.body.status).toBe('requested');
    const notice = await taskOf(fhir.worker, String(draft.id));
    const rejected = await fhir.put(fhir.worker, notice, {
      status: 'rejected',
      ...reason('WRONG_AREA'),
    });
    expect(rejected.body.status).toBe('rejected');
    const other = await taskOf(fhir.gp, await fhir.move.sent(fhir.gp, fhir.anna, fhir.team));
    const cancelled = await fhir.put(fhir.gp, other, {
      status: 'cancelled',
      ...reason('DUPLICATE'),
    });
    expect(cancelled.body.status).toBe('cancelled');
    const wrong = await fhir.put(fhir.gp, withoutReason(cancelled.body), {
      status: 'entered-in-error',
    });
    expect(wrong.body.status).toBe('entered-in-error');
  });

  test('without the version that was read, or on an older one, changes nothing', async () => {
    const task = await taskOf(fhir.worker, idOf('requested'));
    expect((await fhir.put(fhir.worker, task, { status: 'accepted' }, null)).status).toBe(428);
    expect((await fhir.put(fhir.worker, task, { status: 'accepted' }, 'latest')).status).toBe(400);
    expect((await fhir.put(fhir.worker, task, { status: 'accepted' }, 'W/"1"')).status).toBe(412);
    expect((await taskOf(fhir.worker, idOf('requested'))).status).toBe('requested');
  });

  test('that may not follow, or lacks what it needs, says so and changes nothing', async () => {
    const task = await taskOf(fhir.worker, idOf('accepted'));
    const refusals: [object, number][] = [
      [{ status: 'requested' }, 422],
      [{ status: 'draft' }, 422],
      [{ status: 'foo' }, 422],
      [{ status: 7 }, 422],
      [{ status: 'completed' }, 422],
      [{ status: 'failed' }, 422],
      [{ status: 'accepted' }, 422],
      [{ status: 'failed', ...reason('NO_SUCH') }, 400],
      [{ status: 'failed', ...reason('OTHER') }, 422],
      [{ status: 'failed', statusReason: 'tired' }, 422],
      [{ status: 'in-progress', description: 'MEAL' }, 422],
      [{ status: 'in-progress', restriction: {} }, 422],
      [{ resourceType: 'Patient' }, 422],
    ];
    for (const [change, status] of refusals) {
      const answer = await fhir.put(
        fhir.worker,
        task,
        change,
        `W/"${String(task.meta.versionId)}"`,
      );
      expect([change, answer.status]).toEqual([change, status]);
      expect(answer.body.issue[0].severity).toBe('error');
    }
    expect(await taskOf(fhir.worker, idOf('accepted'))).toEqual(task);
  });

  test('by others finds nothing, and by the sender may not accept', async () => {
    const task = await taskOf(fhir.gp, idOf('requested'));
    expect((await fhir.put(stranger, task, { status: 'accepted' })).status).toBe(404);
    expect((await fhir.put(fhir.gp, task, { status: 'accepted' })).status).toBe(422);
  });

  test('whose body is no JSON, or of another type, is refused', async () => {
    const headers = {
      authorization: `Bearer ${await fhir.hub.tokenFor(fhir.worker)}`,
      'if-match': 'W/"2"',
    };
    const url = `${fhir.hub.url}/fhir/Task/${idOf('requested')}`;
    const broken = await fetch(url, {
      method: 'PUT',
      body: '{',
      headers: { ...headers, 'content-type': 'application/fhir+json' },
    });
    expect(broken.status).toBe(400);
    const xml = await fetch(url, {
      method: 'PUT',
      body: '<Task/>',
      headers: { ...headers, 'content-type': 'application/fhir+xml' },
    });
    expect(xml.status).toBe(415);
  });
});

describe('whoever asks', () => {
  test('reads what the facade can do without a token', async () => {
    const { status, body } = await fhir.get(null, 'metadata');
    expect(status).toBe(200);
    expect(body.rest[0].resource.map((each: any) => each.type)).toEqual(['ServiceRequest', 'Task']);
  });

  test('needs a token for everything else', async () => {
    const { status, body, headers } = await fhir.get(null, 'Task');
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Bearer');
    expect(body.resourceType).toBe('OperationOutcome');
    expect((await fhir.get(fhir.gp, 'Task', { authorization: 'Bearer x' })).status).toBe(401);
  });

  test('states a purpose of its role', async () => {
    const answer = await fhir.get(fhir.gp, 'Task', { 'x-purpose-of-use': 'LEGAL' });
    expect(answer.status).toBe(400);
    expect(answer.body.issue[0]).toMatchObject({
      diagnostics: expect.stringContaining('a purpose that this role may state'),
      details: { text: expect.stringContaining('past. Meld dit aan de maker van de app.') },
    });
  });

  test('gets 404, 405 and 406 for what is not here', async () => {
    expect((await fhir.get(fhir.gp, 'Patient')).status).toBe(404);
    expect((await fhir.get(fhir.gp, 'Task/a/b')).status).toBe(404);
    expect((await fhir.get(fhir.gp, 'Task', { accept: 'application/fhir+xml' })).status).toBe(406);
    const removed = await fetch(`${fhir.hub.url}/fhir/Task/1`, { method: 'DELETE' });
    expect(removed.status).toBe(405);
  });
});
