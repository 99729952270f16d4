/**
 * Something that the person at the keyboard can mend. The message says what is wrong, with the folder or the port, and
 * what to do about it: show it without a stack trace.
 */
export class LocalPostgresError extends Error {
  override readonly name = 'LocalPostgresError';
}

/** The end of the advice wherever our own PostgreSQL cannot run at all. */
export const useYourOwnPostgres =
  'Use a PostgreSQL of your own instead (14 or newer): set POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER and POSTGRES_PASSWORD.';
