import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { waitFor, type PortalClient } from '../support';

/** For the answer to a request for a WebSocket. */
const patienceMilliseconds = 3_000;

/** Hears what the portal's signals tell one person on a channel, as their open pages do (RFC 6455). */
export class SignalListener {
  /** All that came, as text; a server does not mask its frames. */
  heard = '';

  private constructor(private readonly socket: Socket) {
    socket.on('data', chunk => {
      this.heard += chunk.toString();
    });
  }

  /** The portal leaves the first WebSocket of its life unanswered: as on the pages, another follows. */
  static connect(
    ...given: Parameters<typeof SignalListener.tryToConnect>
  ): Promise<SignalListener> {
    return waitFor(() => SignalListener.tryToConnect(...given), {
      what: 'the connection to the signals',
    });
  }

  private static async tryToConnect(
    portalUrl: string,
    client: PortalClient,
    channel: string,
  ): Promise<SignalListener> {
    const upgrade = request(`${portalUrl}/api/signals`, {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        'Sec-WebSocket-Protocol': await client.token(),
      },
    });
    const socket = await new Promise<Socket>((resolve, reject) => {
      upgrade.on('upgrade', (_, opened: Socket) => resolve(opened));
      upgrade.on('response', ({ statusCode }) =>
        reject(new Error(`no WebSocket: ${statusCode}`)),
      );
      upgrade.on('error', reject);
      upgrade.setTimeout(patienceMilliseconds, () =>
        upgrade.destroy(new Error('no answer')),
      );
      upgrade.end();
    });
    socket.setTimeout(0);
    const listener = new SignalListener(socket);
    socket.write(maskedText(JSON.stringify({ action: 'subscribe', channel })));
    return listener;
  }

  stop() {
    this.socket.destroy();
  }
}

/** A short text as a client sends it: with a mask, here of zeros, which changes nothing. */
function maskedText(text: string): Buffer {
  const head = Buffer.from([0x81, 0x80 + text.length, 0, 0, 0, 0]);
  return Buffer.concat([head, Buffer.from(text)]);
}
