import { errors } from 'jose';

const MALFORMED = 'The token is malformed: expected a signed JWT with sub, exp, iat, aud and iss.';
const EXPIRED = 'The token has expired; ask its issuer for a new one.';
const FOREIGN_ISSUER = 'The token is not of the expected issuer.';
const FOREIGN_KEY = 'The token is not signed with a key of the expected issuer.';
const FOREIGN_AUDIENCE = 'The token is not meant for this audience.';

/**
 * What is wrong with a token, for its bearer; null when the token cannot be judged because the keys
 * of the issuer could not be read.
 */
export function explainTokenError(error: unknown): string | null {
  if (error instanceof errors.JWTExpired) return EXPIRED;
  if (error instanceof errors.JWTClaimValidationFailed) return explainClaim(error);
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return 'The token is malformed: it is signed in a way that is not accepted here.';
  }
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey
  ) {
    return FOREIGN_KEY;
  }
  if (error instanceof errors.JWKSMultipleMatchingKeys) {
    return 'The token is malformed: it does not say which key of its issuer signed it (kid).';
  }
  if (
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported
  ) {
    return MALFORMED;
  }
  return null;
}

function explainClaim({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The token is malformed: it lacks the claim ${claim}.`;
  if (claim === 'iss') return FOREIGN_ISSUER;
  if (claim === 'aud') return FOREIGN_AUDIENCE;
  if (claim === 'nbf' || claim === 'iat') {
    return 'The token is not valid yet; compare the clocks.';
  }
  if (claim === 'typ') return 'The token is malformed: it is not an access token (typ).';
  return `The token is malformed: its claim ${claim} is not valid.`;
}
