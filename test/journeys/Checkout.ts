import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of YAML that changes during a journey, as the checkout of a repository does. */
export class Checkout {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'parc-checkout-'));
  readonly #aside = mkdtempSync(path.join(tmpdir(), 'parc-aside-'));

  /** Writes a file in one go, as git does: nobody reads half of it. */
  write(name: string, text: string): void {
    const temporary = path.join(this.#aside, name);
    mkdirSync(path.dirname(temporary), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path.join(this.folder, name));
  }

  /** Replaces one piece of text of a file, which must be there. */
  edit(name: string, from: string, to: string): void {
    const text = readFileSync(path.join(this.folder, name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
    this.write(name, text.replace(from, to));
  }

  /** Takes files away; {@link Checkout.bringBack} has them. */
  takeAway(...names: string[]): void {
    for (const name of names) {
      renameSync(path.join(this.folder, name), path.join(this.#aside, name));
    }
  }

  bringBack(...names: string[]): void {
    for (const name of names) {
      renameSync(path.join(this.#aside, name), path.join(this.folder, name));
    }
  }

  /** How Parc names a file of it. */
  url(name: string): string {
    return `file:${path.join(this.folder, name)}`;
  }

  discard(): void {
    rmSync(this.folder, { recursive: true });
    rmSync(this.#aside, { recursive: true });
  }
}
