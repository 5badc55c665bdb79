// GraphiQL with a picker of demo identities. Plain JavaScript, since the browser's types would
// otherwise reach every file of the server. Bundled by ../bundle.ts.
import 'graphiql/style.css';
import './app.css';
import { GraphiQL } from 'graphiql';
import { createElement as h, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const BASE = '/graphiql';
const RENEW_BEFORE_MS = 60_000;

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = label === 'json' || label === 'graphql' ? label : 'editor';
    return new Worker(`${BASE}/assets/${name}.worker.js`);
  },
};

const settings = await (await fetch(`${BASE}/settings.json`)).json();

/** Tokens by identity, fetched when needed and again shortly before they expire. */
const tokens = new Map();

async function tokenOf(name) {
  const kept = tokens.get(name);
  if (kept && kept.expiresAt - RENEW_BEFORE_MS > Date.now()) return kept.token;
  const response = await fetch(`${BASE}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identity: name }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem);
  tokens.set(name, answer);
  return answer.token;
}

/** The tabs a person changed are kept in this browser until the hub brings other ones. */
function storageFor(tabs) {
  const version = `noaberhub:${hashOf(JSON.stringify(tabs))}:`;
  return {
    getItem: (key) => localStorage.getItem(version + key),
    setItem: (key, value) => localStorage.setItem(version + key, value),
    removeItem: (key) => localStorage.removeItem(version + key),
    clear: () => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(version)) localStorage.removeItem(key);
      }
    },
    get length() {
      return Object.keys(localStorage).filter((key) => key.startsWith(version)).length;
    },
  };
}

function hashOf(text) {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + character.codePointAt(0)) | 0;
  return (hash >>> 0).toString(36);
}

function Picker({ identity, onIdentity, purpose, onPurpose }) {
  const chosen = settings.identities.find((known) => known.name === identity);
  return h(
    'header',
    { className: 'hub-bar' },
    h('strong', null, 'Noaberhub'),
    settings.identities.length > 0 &&
      h(
        'label',
        null,
        h('span', null, 'Ask as'),
        h(
          'select',
          { id: 'identity', value: identity, onChange: (event) => onIdentity(event.target.value) },
          h('option', { value: '' }, 'nobody (public)'),
          settings.identities.map((known) =>
            h('option', { key: known.name, value: known.name }, known.name),
          ),
        ),
      ),
    chosen &&
      h(
        'label',
        null,
        h('span', null, 'for'),
        h(
          'select',
          { id: 'purpose', value: purpose, onChange: (event) => onPurpose(event.target.value) },
          chosen.purposes.map((known, index) =>
            h('option', { key: known, value: index === 0 ? '' : known }, known),
          ),
        ),
      ),
    h(
      'span',
      { className: 'hub-who' },
      chosen
        ? [chosen.english, chosen.organisation, chosen.role].filter(Boolean).join(' · ')
        : settings.identities.length > 0
          ? 'Without a token the public part answers.'
          : 'Put your token in the Headers editor: {"authorization": "Bearer …"}',
    ),
  );
}

function App() {
  const [identity, setIdentity] = useState(settings.tabs[0]?.as ?? '');
  const [purpose, setPurpose] = useState('');
  const asking = useRef({ identity, purpose });
  useEffect(() => {
    asking.current = { identity, purpose };
  }, [identity, purpose]);

  const choose = useCallback((name) => {
    setIdentity(name);
    setPurpose('');
  }, []);

  const fetcher = useCallback(async (params, options) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const asks = asking.current;
    if (asks.identity) headers.authorization = `Bearer ${await tokenOf(asks.identity)}`;
    if (asks.identity && asks.purpose) headers['x-purpose-of-use'] = asks.purpose;
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...headers, ...options?.headers },
      body: JSON.stringify(params),
    });
    return response.json();
  }, []);

  // A tab of ours is asked by its own identity; whoever opens it may then choose another.
  const shown = useRef(null);
  const onTabChange = useCallback(
    ({ tabs, activeTabIndex }) => {
      const tab = tabs[activeTabIndex];
      if (!tab || tab.id === shown.current) return;
      shown.current = tab.id;
      const ours = settings.tabs.find((known) => known.title === tab.operationName);
      if (ours && settings.identities.length > 0) choose(ours.as ?? '');
    },
    [choose],
  );

  return h(
    'div',
    { className: 'hub-page' },
    h(Picker, { identity, onIdentity: choose, purpose, onPurpose: setPurpose }),
    h(
      GraphiQL,
      {
        fetcher,
        storage,
        onTabChange,
        schemaDescription: true,
        defaultTabs: settings.tabs.map((tab) => ({
          query: tab.query,
          variables: JSON.stringify(tab.variables, null, 2),
        })),
      },
      h(GraphiQL.Logo, null, ' '),
    ),
  );
}

const storage = storageFor(settings.tabs);
createRoot(document.getElementById('root')).render(h(App));
