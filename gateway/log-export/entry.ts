/** A line of the access log as the graph answers it to oversight. */
export interface LogEntry {
  readonly id: string;
  readonly at: string;
  readonly outcome: 'DISCLOSED' | 'REFUSED' | 'EMERGENCY';
  readonly actorName: string | null;
  readonly actorKind: string;
  readonly role: string | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly actingName: string | null;
  readonly purpose: string | null;
  readonly onBehalfOfResident: boolean;
  readonly categories: readonly {
    readonly category: string;
    readonly basis: string | null;
    readonly consent: { readonly id: string } | null;
  }[];
  readonly fields: readonly string[];
  readonly subgraph: string;
  readonly operationName: string | null;
  readonly operationHash: string;
  readonly residentId: string | null;
  readonly professionalId: string | null;
  readonly clientId: string | null;
  readonly cases: readonly string[];
  readonly requestId: string;
  readonly traceId: string;
}

/** What the export asks of each line. */
export const LOG_ENTRY = `{
  id at outcome actorName actorKind role organisation { id name } actingName purpose
  onBehalfOfResident categories { category basis consent { id } } fields subgraph operationName
  operationHash residentId professionalId clientId cases requestId traceId
}`;

/** Who looked, by an id: of a machine the client of its token, of a person the employment; else null. */
export function userIdOf({ clientId, professionalId }: LogEntry): string | null {
  return clientId ?? professionalId;
}

/**
 * The action as DICOM and FHIR code it: U of a line that tells of a change or of a try at one, whatever was
 * read beside it; else R.
 */
export function actionOf({ fields }: LogEntry): 'R' | 'U' {
  return fields.some((field) => field.startsWith('Mutation.')) ? 'U' : 'R';
}

/** Why something was permitted, as URIs: the rules of the hub and the consents behind them. */
export function policiesOf({ categories }: LogEntry): string[] {
  const policies = categories.flatMap(({ basis, consent }) => [
    ...(basis === null ? [] : [`urn:noaberhub:basis:${basis}`]),
    ...(consent === null ? [] : [`urn:uuid:${consent.id}`]),
  ]);
  return [...new Set(policies)];
}
