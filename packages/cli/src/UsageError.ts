/** What keeps the command from its work: how it was called, a file that is not there, a portal that does not answer. */
export class UsageError extends Error {
  name = 'UsageError';
}
