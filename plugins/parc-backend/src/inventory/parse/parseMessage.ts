import { inflateSync } from 'node:zlib';
import type { ParsedInventory } from '@parc/backstage-plugin-parc-common';
import { InventoryUnreadable } from './InventoryUnreadable';
import { parseInventory, type ParseOptions } from './parseInventory';
import { digestOf, sectionDigests } from './sectionDigests';

/** A message as the queue has it. */
export interface InventoryMessage extends ParseOptions {
  /** zlib (RFC 1950), or as it is. */
  body: Uint8Array;
  /** The most that the body may unfold to. */
  maxBytes: number;
}

/** All that a worker thread does with a message: unfolds it, reads it and makes its digests. */
export function parseMessage(message: InventoryMessage): ParsedInventory {
  const inventory = parseInventory(unfold(message), message);
  const digests = sectionDigests(inventory);
  return { inventory, digests, digest: digestOf(inventory, digests) };
}

function unfold({ body, maxBytes }: InventoryMessage): Buffer {
  const given = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  // RFC 1950, 2.2: deflate in a window of up to 32 KiB, and the first two bytes are a multiple of 31.
  const [method = 0, flags = 0] = given;
  const isZlib =
    method % 16 === 8 && method < 128 && (method * 256 + flags) % 31 === 0;
  if (!isZlib) return given;
  try {
    return inflateSync(given, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLong =
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new InventoryUnreadable(
      isTooLong
        ? `unfolds to more than ${maxBytes} bytes`
        : 'is not what its compression says',
    );
  }
}
