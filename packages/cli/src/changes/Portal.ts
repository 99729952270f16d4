import { ResponseError } from '@backstage/errors';
import {
  changeCheckSchema,
  ParcClient,
  type ChangeCheck,
} from '@parc/backstage-plugin-parc-common';
import { UsageError } from '../UsageError';
import type { ChangeInFile } from './ChangeFile';

/** A portal answers within a second; a proxy that does not answer is not waited for. */
const longestWait = 60_000;

/** A portal that knows the windows, the freezes and all open changes. */
export class Portal {
  private readonly client: ParcClient;

  constructor(private readonly url: string, token: string | undefined) {
    this.client = new ParcClient({
      discoveryApi: { getBaseUrl: async () => `${url}/api/parc` },
      fetchApi: {
        fetch: (address, options) =>
          fetch(address, {
            ...options,
            // A token is for this portal only.
            redirect: 'error',
            signal: AbortSignal.timeout(longestWait),
            headers: {
              ...options?.headers,
              ...(token ? { authorization: `Bearer ${token}` } : {}),
            },
          }),
      },
    });
  }

  /** What the portal says of a change; undefined when it refuses its fields, which is reported then. */
  async check({
    declared,
    report,
  }: ChangeInFile): Promise<ChangeCheck | undefined> {
    try {
      return changeCheckSchema.parse(
        await this.client.changes.check(declared.values),
      );
    } catch (error) {
      const { statusCode, body } = error as Partial<ResponseError>;
      if (statusCode !== 400) throw this.explain(error as Error);
      const message = body?.error.message ?? 'the portal refuses it';
      report({ path: 'metadata.name', rule: 'refused', message });
      return undefined;
    }
  }

  private explain(error: Error): UsageError {
    const { statusCode } = error as ResponseError;
    const why =
      statusCode === 401 || statusCode === 403
        ? 'PARC_TOKEN is not a token that may read changes'
        : [error.message, (error.cause as Error | undefined)?.message]
            .filter(Boolean)
            .join(': ');
    return new UsageError(`${this.url} could not be asked: ${why}`);
  }
}
