/** Why a request of an agent is not taken; it is answered in the agent's own dialect. */
export class RefusedAgent extends Error {
  readonly name = 'RefusedAgent';

  constructor(
    readonly status: 400 | 401 | 405 | 408 | 413 | 415 | 429 | 501 | 503,
    message: string,
    /** Seconds after which it is worth another try. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
