import { Agent, request } from 'node:http';

export interface Response {
  status: number;
  bytes: number;
  /** Milliseconds until the first byte of the body, and until the last. */
  firstByte: number;
  total: number;
  body: string;
  etag?: string;
}

/** Asks the portal as one person, over connections that stay open, with as little work of its own as can be. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  /** Throws when the answer is not a success. Keeps the body only where asked. */
  send(
    path: string,
    options: {
      method?: string;
      /** An object goes as JSON, a text as a file. */
      body?: object | string;
      headers?: Record<string, string>;
      keepBody?: boolean;
      /** Hangs up when the first of the body is there. */
      onlyBeginning?: boolean;
    } = {},
  ): Promise<Response> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const outgoing = request(
        `${this.baseUrl}/api/parc${path}`,
        {
          agent: this.agent,
          method: options.method ?? 'GET',
          headers: {
            authorization: `Bearer ${this.token}`,
            ...contentType(options.body),
            ...options.headers,
          },
        },
        incoming => {
          let firstByte = 0;
          let bytes = 0;
          const chunks: Buffer[] = [];
          const status = incoming.statusCode ?? 0;
          const keeps = options.keepBody || status >= 300;
          incoming.on('data', (chunk: Buffer) => {
            firstByte ||= performance.now() - started;
            bytes += chunk.length;
            if (keeps) chunks.push(chunk);
            if (options.onlyBeginning) incoming.destroy();
          });
          incoming.on('error', reject);
          incoming.on('close', () => {
            const body = Buffer.concat(chunks).toString();
            if (status >= 300) reject(new Error(`${path}: ${status} ${body}`));
            if (!incoming.complete && !options.onlyBeginning)
              reject(new Error(`${path}: broken off`));
            const total = performance.now() - started;
            const etag = incoming.headers.etag;
            resolve({ status, bytes, firstByte, total, body, etag });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(
        typeof options.body === 'object'
          ? JSON.stringify(options.body)
          : options.body,
      );
    });
  }

  /** Sends a file and answers what came back. */
  async sendFile<T>(path: string, file: string): Promise<T> {
    const sent = { method: 'POST', body: file, keepBody: true };
    return JSON.parse((await this.send(path, sent)).body);
  }

  async json<T>(path: string): Promise<T> {
    return JSON.parse((await this.send(path, { keepBody: true })).body);
  }
}

function contentType(body: object | string | undefined) {
  if (body === undefined) return {};
  return {
    'content-type':
      typeof body === 'string'
        ? 'application/octet-stream'
        : 'application/json',
  };
}
