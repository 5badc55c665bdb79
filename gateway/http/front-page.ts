import type { RouteHandler } from '../server.ts';
import { sendText } from './respond.ts';

const TEXT = `Noaberhub is een koppeling tussen systemen. Hier staan geen pagina’s om te lezen.
Kreeg u een bericht van Noaberhub? Log dan in bij de app of de site die u daarvoor gebruikt.

Noaberhub is an interface between systems, without pages to read.
Did you get a notice of Noaberhub? Sign in with the app or the site that you use for it.

GraphQL: /graphql
`;

/** What a person finds who follows the address of the hub. */
export const sendFrontPage: RouteHandler = (_req, res) => {
  sendText(res, 200, TEXT, 'text/plain; charset=utf-8');
};
