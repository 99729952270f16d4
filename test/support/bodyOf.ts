import { Answer } from './PortalClient';

/** The body of an answer that must be a success; the error of another says what was answered. */
export function bodyOf({ status, body }: Answer) {
  if (status < 200 || status > 299) {
    throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  }
  return body;
}
