import { DEMO_IDENTITIES } from '../../../hub/issuer/demo-identities.ts';
import {
  PUBLIC,
  PURPOSES_BY_ROLE,
  purposesOf,
  type Actor,
  type ActorRole,
} from '../../../platform/actor.ts';

export interface NamedActor {
  readonly name: string;
  readonly actor: Actor;
}

/** The public, every demo identity, and a stranger in each role that none of them has. */
export function everyActor(): NamedActor[] {
  const demo = DEMO_IDENTITIES.map(({ name, kind, subject, role, organisation }) => ({
    name,
    actor: {
      kind,
      subject,
      role,
      organisationId: organisation?.id ?? null,
      purpose: purposesOf(role)[0],
      actingFor: null,
    } satisfies Actor,
  }));
  const known = new Set<string>(DEMO_IDENTITIES.map(({ role }) => role));
  const strangers = (Object.keys(PURPOSES_BY_ROLE) as ActorRole[])
    .filter((role) => !known.has(role))
    .map((role) => ({
      name: `stranger ${role}`,
      actor: {
        kind: 'PERSON',
        subject: `stranger:${role}`,
        role,
        organisationId: null,
        purpose: purposesOf(role)[0],
        actingFor: null,
      } satisfies Actor,
    }));
  return [{ name: 'the public', actor: PUBLIC }, ...demo, ...strangers];
}
