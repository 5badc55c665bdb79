import { ERROR_CODES, type CodeMeaning } from '../platform/errors.ts';

/**
 * Every code that a client of the gateway may find in `extensions.code`, with the HTTP status when the
 * whole request is refused. Nothing with another code passes.
 */
export const GATEWAY_ERROR_CODES = {
  ...ERROR_CODES,
  NOT_FOUND: {
    status: 404,
    meaning: 'There is nothing at this path.',
    messageNl: 'Hier is niets te vinden.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'This path does not take this HTTP method.',
    messageNl: 'Zo kan deze app dit niet vragen. Meld dit aan de maker van de app.',
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    meaning: 'The body has more bytes than allowed.',
    messageNl: 'U stuurt te veel in één keer. Stuur minder tegelijk.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    meaning: 'The body is not `application/json` in UTF-8 without compression.',
    messageNl: 'De vraag van deze app heeft niet de goede vorm. Meld dit aan de maker van de app.',
  },
  SHUTTING_DOWN: {
    status: 503,
    meaning: 'The hub is stopping; try again elsewhere or later.',
    messageNl: 'Noaberhub start opnieuw op. Probeer het over een minuut nog een keer.',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    meaning: 'The issuer of tokens does not answer, so no token can be checked; try again later.',
    messageNl: 'Inloggen lukt nu niet. Probeer het later nog een keer.',
  },
  OPERATION_TOO_LONG: {
    status: 400,
    meaning: 'The document has more tokens than allowed.',
    messageNl: 'De app vraagt te veel in één keer. Meld dit aan de maker van de app.',
  },
  OPERATION_TOO_DEEP: {
    status: 400,
    meaning: 'Fields are nested deeper than allowed.',
    messageNl: 'De app vraagt te veel in één keer. Meld dit aan de maker van de app.',
  },
  TOO_MANY_ALIASES: {
    status: 400,
    meaning: 'The operation has more aliases than allowed.',
    messageNl: 'De app vraagt te veel in één keer. Meld dit aan de maker van de app.',
  },
  TOO_MANY_ROOT_FIELDS: {
    status: 400,
    meaning: 'The operation has more root fields than allowed.',
    messageNl: 'De app vraagt te veel in één keer. Meld dit aan de maker van de app.',
  },
  TOO_MANY_SELECTIONS: {
    status: 400,
    meaning: 'With its fragments spread, the operation has more selections than allowed.',
    messageNl: 'De app vraagt te veel in één keer. Meld dit aan de maker van de app.',
  },
  OPERATION_TOO_COSTLY: {
    status: 400,
    meaning: 'The estimated cost is higher than allowed; ask smaller pages or fewer fields.',
    messageNl: 'De app vraagt te veel in één keer. Vraag een kleiner deel.',
  },
  OPERATION_NOT_PLANNED: {
    status: 400,
    meaning:
      'No plan was found for the operation, or not in time; give a field that is asked with different arguments names of its own, or ask for less at once.',
    messageNl: 'De app vraagt dit op een manier die niet kan. Meld dit aan de maker van de app.',
  },
  NULL_IN_NON_NULL_FIELD: {
    status: 200,
    meaning: 'A value that must be there is missing; what is around it is null instead.',
    messageNl:
      'Een deel van het antwoord ontbreekt door een fout bij ons. Probeer het later nog een keer.',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 200,
    meaning:
      'The part of the hub that owns these fields does not answer, or not rightly: they are null without saying anything of what they hold. Ask again later; repeat a mutation with the same idempotency key.',
    messageNl: 'Een deel van Noaberhub werkt nu niet. Probeer het later nog een keer.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    meaning: 'There are as many open subscriptions as allowed; end one first.',
    messageNl: 'U volgt al zoveel als kan. Sluit eerst een ander venster.',
  },
  EXPORT_RUNNING: {
    status: 429,
    meaning: 'An export of this person is running; wait until it ends.',
    messageNl: 'Er wordt al een kopie van uw gegevens gemaakt. Wacht tot die klaar is.',
  },
  FELL_BEHIND: {
    status: 200,
    meaning:
      'More happened at once than could be passed on, or the client read too slowly; the subscription has ended. Ask for what was missed, then subscribe again.',
    messageNl:
      'Er gebeurde meer dan wij zo snel konden doorgeven. Open de lijst of uw logboek opnieuw; daar staat alles in.',
  },
  LIVE_UNAVAILABLE: {
    status: 503,
    meaning:
      'Events are not heard now, or one could not be delivered; the subscription has ended. Ask for what was missed, then subscribe again.',
    messageNl: 'Nieuwe berichten komen nu niet vanzelf binnen. Ververs de pagina later.',
  },
  OPERATION_NOT_KNOWN: {
    status: 400,
    meaning:
      'No operation is registered under this `documentId`; or the hub answers registered operations alone, and this is none.',
    messageNl: 'Deze vraag is hier niet bekend. Meld dit aan de maker van de app.',
  },
  RESUME_IMPOSSIBLE: {
    status: 200,
    meaning:
      'The subscription cannot go on after this event: it is none of the caller, or too long ago. Read the list, then subscribe without `after`.',
    messageNl: 'Verder lezen vanaf dit punt kan niet meer. Ververs de pagina.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    meaning: 'Automatic persisted queries are off; send the document.',
    messageNl: 'Deze manier van vragen kan hier niet. Meld dit aan de maker van de app.',
  },
} as const satisfies Record<string, CodeMeaning>;

export type GatewayErrorCode = keyof typeof GATEWAY_ERROR_CODES;
