import { cleanText } from './cleanText';

/** Thrown of what cannot be read at all; the message says why, in words for the page of what came in. */
export class InventoryUnreadable extends Error {
  override name = 'InventoryUnreadable';

  constructor(reason: string) {
    super(cleanText(reason, 200));
  }
}
