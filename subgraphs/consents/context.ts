import DataLoader from 'dataloader';
import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import type { ConsentStatus } from './domain/consent-status.ts';
import {
  accessLogPages,
  countAccessLog,
  type AccessLogPage,
  type AccessLogRow,
  type AccessOutcome,
} from './storage/access-log.ts';
import {
  consentPages,
  consentsById,
  countConsents,
  type ConsentPage,
  type ConsentRow,
} from './storage/consents.ts';
import {
  employer,
  organisationsById,
  professionalsBySubject,
  type OrganisationRow,
  type ProfessionalRow,
} from './storage/organisations.ts';
import { ownResident } from './storage/residents.ts';

/** A loader by resident for each set of arguments: equal lists of many residents are one statement. */
type LoaderFor<Args, Value> = (args: Args) => DataLoader<string, Value>;

interface ConsentsLoaders {
  readonly consent: DataLoader<string, ConsentRow | null>;
  readonly consentPage: LoaderFor<ConsentPage, ConsentRow[]>;
  readonly consentCount: LoaderFor<ConsentStatus | null, number>;
  readonly accessLogPage: LoaderFor<AccessLogPage, AccessLogRow[]>;
  readonly accessLogCount: LoaderFor<AccessOutcome | null, number>;
  readonly organisation: DataLoader<string, OrganisationRow | null>;
  readonly professional: DataLoader<string, ProfessionalRow | null>;
}

/** What one request has of this subgraph; its loaders end with it. */
export interface ConsentsContext extends DisclosureContext {
  readonly loaders: ConsentsLoaders;
  /** The resident that the person behind the token is; null when none. Looked up once. */
  readonly ownResident: () => Promise<string | null>;
  /** The organisation for which the actor works now; null when none. */
  readonly employer: () => Promise<string | null>;
}

export function openConsents(base: DisclosureContext): ConsentsContext {
  const { sql, request } = base;
  return {
    ...base,
    loaders: {
      consent: new DataLoader((ids) => consentsById(sql, request, ids)),
      consentPage: perArguments((keys, page) => consentPages(sql, request, keys, page)),
      consentCount: perArguments((keys, status) => countConsents(sql, request, keys, status)),
      accessLogPage: perArguments((keys, page) => accessLogPages(sql, request, keys, page)),
      accessLogCount: perArguments((keys, outcome) => countAccessLog(sql, request, keys, outcome)),
      organisation: new DataLoader((ids) => organisationsById(sql, ids)),
      professional: new DataLoader((subjects) =>
        professionalsBySubject(sql, subjects, request.now),
      ),
    },
    ownResident: onceOnly(() => ownResident(sql, request)),
    employer: onceOnly(() => employer(sql, request)),
  };
}

function perArguments<Args, Value>(
  read: (keys: readonly string[], args: Args) => Promise<Value[]>,
): LoaderFor<Args, Value> {
  const loaders = new Map<string, DataLoader<string, Value>>();
  return (args) => {
    const name = JSON.stringify(args);
    let loader = loaders.get(name);
    if (loader === undefined)
      loaders.set(name, (loader = new DataLoader((keys) => read(keys, args))));
    return loader;
  };
}

function onceOnly<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= read());
}
