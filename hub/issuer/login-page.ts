import { createHash } from 'node:crypto';
import { DEMO_IDENTITIES, type DemoIdentity } from './demo-identities.ts';

const STYLE = `
:root { color-scheme: light dark; --paper: #f6f4ee; --card: #fffefb; --ink: #21302a; --soft: #5d6b63;
  --line: #dcd8cb; --green: #2c6a4f; --tint: #e8f0ea; --warn: #fbf0d4; --warn-ink: #6b4d08; }
@media (prefers-color-scheme: dark) { :root { --paper: #161c19; --card: #1f2723; --ink: #e7ece8;
  --soft: #a3b0a8; --line: #35403a; --green: #7cc5a2; --tint: #26342d; --warn: #3a3115; --warn-ink: #f0dca6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
header { display: flex; align-items: center; gap: .75rem; margin-bottom: 1.75rem; }
header strong { font-size: 1.125rem; letter-spacing: .01em; }
header svg { width: 2rem; height: 2rem; color: var(--green); }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .25rem; letter-spacing: -.015em; }
h2 { font-size: 1rem; margin: 2.25rem 0 .5rem; }
p { margin: 0 0 1rem; } small, .en { color: var(--soft); }
.lead { font-size: 1.0625rem; }
.note { background: var(--warn); color: var(--warn-ink); border-radius: .6rem; padding: .7rem 1rem; margin: 1.25rem 0 1.5rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .625rem;
  grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); }
button { display: flex; flex-direction: column; justify-content: flex-start; width: 100%; height: 100%; text-align: left; font: inherit; color: inherit; cursor: pointer; background: var(--card);
  border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; }
button:hover { border-color: var(--green); background: var(--tint); }
button:focus-visible { outline: 3px solid var(--green); outline-offset: 2px; }
button b, button span { display: block; } button b { font-weight: 600; }
button span { font-size: .875rem; } button .name { color: var(--green); font-family: ui-monospace, Menlo, Consolas, monospace;
  font-size: .8125rem; margin-top: .3rem; }
code { font: .875em ui-monospace, Menlo, Consolas, monospace; }
footer { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1.25rem; font-size: .9375rem; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

// Two houses under one roof: neighbours.
const MARK =
  '<svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round" aria-hidden="true">' +
  '<path d="M3 27V15l8-7 5 4.4L21 8l8 7v12H3Z"/><path d="M9 27v-7h5v7M18 27v-7h5v7"/></svg>';

/**
 * The policy of these pages: their own style and nothing else. A browser holds `form-action` against
 * the redirect that follows the form as well, so it names the origin that the client returns to.
 */
export function pagePolicy(returnOrigin: string | null): string {
  const targets = ["'self'", ...(returnOrigin ? [returnOrigin] : [])].join(' ');
  return `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`;
}

/** The page on which a person chooses which demo identity to be. */
export function loginPage(action: string): string {
  const persons = DEMO_IDENTITIES.filter((identity) => identity.kind === 'PERSON');
  const machines = DEMO_IDENTITIES.filter((identity) => identity.kind === 'MACHINE');
  return page(
    'Aanmelden bij Noaberhub',
    `<h1>Wie bent u vandaag?</h1>
<p class="lead en" lang="en">Who are you today?</p>
<p class="note"><strong>Alleen voor ontwikkeling en demonstratie.</strong> Geen wachtwoord, geen echte mensen.<br>
<span lang="en">For development and demonstration only. No password, no real people.</span></p>
<form method="post" action="${escapeHtml(action)}"><ul>
${persons.map(choice).join('\n')}
</ul></form>
<footer><p>Systemen melden zich aan met een eigen sleutel: ${machines.map((machine) => `<code>${machine.name}</code>`).join(', ')}.<br>
<span class="en" lang="en">Systems sign in with a key of their own:</span> <code>npx hub token --as ${machines[0]?.name ?? ''}</code></p></footer>`,
  );
}

/** What a person sees when a sign-in cannot go on. */
export function errorPage(code: string, description: string): string {
  return page(
    'Aanmelden is niet gelukt',
    `<h1>Aanmelden is niet gelukt</h1>
<p class="lead">Ga terug naar het programma waarmee u zich aanmeldde en begin opnieuw.</p>
<p class="en" lang="en">Signing in failed. Return to the program you came from and start again.</p>
<p><code>${escapeHtml(code)}</code> ${escapeHtml(description)}</p>`,
  );
}

function choice(identity: DemoIdentity): string {
  const organisation = identity.organisation?.name ?? 'Op eigen naam';
  return `<li><button name="identity" value="${identity.name}"><b>${escapeHtml(identity.dutch)}</b>
<span class="en" lang="en">${escapeHtml(identity.english)}</span>
<span>${escapeHtml(organisation)}</span><span class="name">${identity.name}</span></button></li>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head>
<body><main><header>${MARK}<strong>Noaberhub</strong></header>
${body}
</main></body></html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
