import type { Request, Response } from 'express';

/** How long the rest of a refused body is listened to, so that its sender hears the answer. */
const lingerMilliseconds = 5_000;

/** A rest up to here is let fall, and the connection kept: agents repeat a refused request on it at once. */
const smallRest = 1024 * 1024;

/** A reply as it goes out. */
export interface Reply {
  status: number;
  type: string;
  body: Buffer | string;
  headers?: Record<string, string>;
}

/**
 * Sends a reply, also when the body of the request was not read to its end: what still comes is let fall, without being
 * kept, for some seconds. A connection that is cut at once would take the reply with it.
 */
export function sendReply(
  request: Request,
  response: Response,
  { status, type, body, headers = {} }: Reply,
): void {
  if (response.destroyed || response.headersSent) return;
  if (!request.complete) {
    const rest = Number(request.headers['content-length'] ?? Infinity);
    if (!(rest <= smallRest)) response.setHeader('Connection', 'close');
    const timer = setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, lingerMilliseconds).unref();
    request.once('close', () => clearTimeout(timer));
  }
  response.writeHead(status, {
    ...headers,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
