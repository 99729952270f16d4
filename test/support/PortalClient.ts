/** An answer of the portal, with its body parsed if it is JSON. */
export type Answer = {
  status: number;
  headers: Headers;
  /* The shape is what the test asserts. */
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  /** The body as it came. */
  bytes: Uint8Array;
};

export type RequestOptions = { headers?: Record<string, string> };

/** Talks HTTP to the portal as one person, or as nobody. */
export class PortalClient {
  #token: string | undefined;

  constructor(
    private readonly baseUrl: string,
    /** Entity ref of the person of the demo sign-in; without it, requests carry no token. */
    private readonly userRef?: string,
  ) {}

  get = (path: string, options?: RequestOptions) =>
    this.send('GET', path, undefined, options);

  post = (path: string, body?: unknown, options?: RequestOptions) =>
    this.send('POST', path, body, options);

  put = (path: string, body?: unknown, options?: RequestOptions) =>
    this.send('PUT', path, body, options);

  patch = (path: string, body?: unknown, options?: RequestOptions) =>
    this.send('PATCH', path, body, options);

  delete = (path: string, options?: RequestOptions) =>
    this.send('DELETE', path, undefined, options);

  /** Sends a request; the token is fetched with the first. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    options: RequestOptions = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        ...(await this.authorization()),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      body: toRequestBody(body),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      body: parseBody(response.headers, bytes),
      bytes,
    };
  }

  /** The token of the person, for what does not go through this client. */
  async token(): Promise<string> {
    if (!this.userRef) {
      throw new Error('Nobody has no token');
    }
    this.#token ??= await fetchToken(this.baseUrl, this.userRef);
    return this.#token;
  }

  private async authorization(): Promise<Record<string, string>> {
    return this.userRef
      ? { authorization: `Bearer ${await this.token()}` }
      : {};
  }
}

async function fetchToken(baseUrl: string, userRef: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/auth/demo/refresh`, {
    headers: { 'x-parc-demo-user': userRef },
  });
  if (!response.ok) {
    throw new Error(
      `${userRef} could not sign in: ${
        response.status
      } ${await response.text()}`,
    );
  }
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

function toRequestBody(body: unknown): string | undefined {
  if (body === undefined || typeof body === 'string') {
    return body;
  }
  return JSON.stringify(body);
}

function parseBody(headers: Headers, bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  const isJson = /\bjson\b/.test(headers.get('content-type') ?? '');
  return isJson && text ? JSON.parse(text) : text;
}
