import type { IncomingMessage } from 'node:http';
import { RefusedAgent } from '../RefusedAgent';
import type { ByteBudget } from './ByteBudget';

/** Who sends nothing for so long has gone; agents themselves wait for three minutes. */
const silenceMilliseconds = 30_000;

/** Reads a body of up to `limit` bytes. They are taken from the budget as they come, and given back by {@link HeldBody.release}. */
export interface HeldBody {
  bytes: Buffer;
  release(): void;
}

/**
 * Throws a {@link RefusedAgent} as soon as the body is known to be too large, when the budget is used up, and when
 * nothing comes any more. Nothing more is read then.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  budget: ByteBudget,
): Promise<HeldBody> {
  if (Number(request.headers['content-length'] ?? 0) > limit)
    throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let taken = 0;
  const release = () => budget.giveBack(taken);
  try {
    await new Promise<void>((resolve, reject) => {
      const silence = setTimeout(
        () => reject(new RefusedAgent(408, 'nothing came for 30 seconds')),
        silenceMilliseconds,
      );
      const settle = (error?: Error) => {
        clearTimeout(silence);
        request.removeAllListeners('data').pause();
        return error ? reject(error) : resolve();
      };
      request.on('data', (chunk: Buffer) => {
        silence.refresh();
        if (taken + chunk.length > limit) settle(tooLarge(limit));
        else if (!budget.take(chunk.length)) settle(tooBusy());
        else {
          taken += chunk.length;
          chunks.push(chunk);
        }
      });
      request.once('end', () => settle());
      request.once('error', settle);
      request.once('close', () =>
        settle(new RefusedAgent(400, 'was broken off')),
      );
    });
  } catch (error) {
    release();
    throw error;
  }
  return { bytes: Buffer.concat(chunks), release };
}

function tooLarge(limit: number): RefusedAgent {
  return new RefusedAgent(413, `is larger than ${limit} bytes`);
}

function tooBusy(): RefusedAgent {
  return new RefusedAgent(503, 'too much is being received at once', 60);
}
