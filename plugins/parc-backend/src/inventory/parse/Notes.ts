import type { InventoryNote } from '@parc/backstage-plugin-parc-common';
import { cleanText } from './cleanText';

/** What was left out of an inventory and why; of thousands of bad values the first are enough. */
export class Notes {
  readonly notes: InventoryNote[] = [];
  private untold = 0;

  add(path: string, message: string, value?: unknown): void {
    if (this.notes.length >= maxNotes) {
      this.untold += 1;
      return;
    }
    const shown = value === undefined ? undefined : shorten(value);
    this.notes.push({
      path: cleanText(path, 200),
      ...(shown !== undefined && { value: shown }),
      message,
    });
  }

  /** All of them, and how many more there were. */
  toList(): InventoryNote[] {
    return this.untold === 0
      ? this.notes
      : [
          ...this.notes,
          {
            path: '',
            message: `${this.untold} more values were left out`,
          },
        ];
  }
}

const maxNotes = 100;

/** A number or a flag as it is, a text cut; of anything else its kind. */
function shorten(value: unknown): string | number | boolean {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : String(value);
  }
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return cleanText(value, 100);
  return Array.isArray(value) ? '[…]' : '{…}';
}
