import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4.js';
import type { ResourceType } from './resources.ts';
import { SEARCH_PARAMETERS } from './search-parameters.ts';

/** What the facade can do, for `GET /fhir/metadata`. Public. */
export function capabilityStatement(base: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-25',
    kind: 'instance',
    software: { name: 'Noaberhub' },
    implementation: { description: 'Status of referrals, for information systems', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'A referral is a ServiceRequest (what was asked) and a Task (how far it is) under one id. Both answer under the decision of the moment, and every reading stands in the log of the resident. Systems poll with _since or _lastUpdated.',
        security: {
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'OAuth',
                },
              ],
            },
          ],
          description: 'A bearer token; the purpose of use in the header x-purpose-of-use.',
        },
        resource: [resource('ServiceRequest'), resource('Task')],
      },
    ],
  };
}

function resource(type: ResourceType): CapabilityStatementRestResource {
  const names = Object.entries(SEARCH_PARAMETERS).filter(
    ([name]) => name !== '_since' && (name !== 'owner' || type === 'Task'),
  );
  return {
    type,
    interaction: [
      { code: 'read' },
      { code: 'search-type' },
      ...(type === 'Task' ? [{ code: 'update' as const }] : []),
    ],
    versioning: 'versioned',
    readHistory: false,
    updateCreate: false,
    searchParam: names.map(([name, kind]) => ({ name, type: kind })),
    ...(type === 'Task'
      ? {
          documentation:
            'An update changes status, statusReason, businessStatus and output, needs If-Match, and leaves the other elements as they were read.',
        }
      : {}),
  };
}
