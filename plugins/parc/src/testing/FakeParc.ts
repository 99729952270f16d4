import { ParcClient } from '@parc/backstage-plugin-parc-common';

/** One call of the API, as the pages made it. */
export interface Call {
  method: string;
  /** Below `/api/parc`. */
  path: string;
  params: URLSearchParams;
  body?: unknown;
  ifMatch?: string;
}

type Answer = { status?: number; body?: unknown };
type Handler = (call: Call) => Answer;

/** Answers the real client from a table of `METHOD /path`; a path that is not there is a 404. */
export class FakeParc {
  readonly calls: Call[] = [];
  readonly client: ParcClient;

  constructor(private readonly handlers: Record<string, Handler>) {
    this.client = new ParcClient({
      discoveryApi: { getBaseUrl: async () => 'http://parc.test/api/parc' },
      fetchApi: { fetch: (input, init) => this.answer(input, init) },
    });
  }

  /** The calls of one kind so far: `callsOf('GET /assets')`. */
  callsOf(key: string): Call[] {
    return this.calls.filter(call => `${call.method} ${call.path}` === key);
  }

  private async answer(
    input: RequestInfo | URL,
    init?: RequestInit,
  ): Promise<Response> {
    const url = new URL(String(input));
    const call: Call = {
      method: init?.method ?? 'GET',
      path: decodeURIComponent(url.pathname.replace('/api/parc', '')),
      params: url.searchParams,
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      ifMatch: new Headers(init?.headers).get('If-Match') ?? undefined,
    };
    this.calls.push(call);
    const handler = this.handlers[`${call.method} ${call.path}`];
    const { status = 200, body } = handler?.(call) ?? {
      status: 404,
      body: errorBody(404, { name: 'NotFoundError', message: 'not there' }),
    };
    return {
      ok: status < 400,
      status,
      statusText: String(status),
      headers: new Headers({ 'content-type': 'application/json' }),
      json: async () => body,
      text: async () => JSON.stringify(body),
    } as unknown as Response;
  }
}

/** An error as the backend answers it. */
export function errorBody(statusCode: number, error: object): object {
  return { error, response: { statusCode } };
}
