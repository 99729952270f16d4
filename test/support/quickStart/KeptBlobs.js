/* Many blobs in one file, which is read in one go. */
const fs = require('node:fs');
const path = require('node:path');

/** The first bytes of the file: how long the list of what is in it is. */
const HEADER = 8;

module.exports = class KeptBlobs {
  #file;
  #blobs = new Map();

  constructor(file) {
    this.#file = file;
    if (!fs.existsSync(file)) return;
    const content = fs.readFileSync(file);
    let end = HEADER + Number(content.readBigUInt64LE(0));
    const list = JSON.parse(content.subarray(HEADER, end).toString());
    for (const [key, length] of list) {
      this.#blobs.set(key, content.subarray(end, end + length));
      end += length;
    }
  }

  get(key) {
    return this.#blobs.get(key);
  }

  set(key, blob) {
    this.#blobs.set(key, blob);
  }

  /** Puts the file in its place in one go: nobody reads half of it. */
  write() {
    const entries = [...this.#blobs];
    const list = Buffer.from(
      JSON.stringify(entries.map(([key, blob]) => [key, blob.length])),
    );
    const header = Buffer.alloc(HEADER);
    header.writeBigUInt64LE(BigInt(list.length));
    const temporary = `${this.#file}.${process.pid}`;
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    fs.writeFileSync(
      temporary,
      Buffer.concat([header, list, ...entries.map(([, blob]) => blob)]),
    );
    fs.renameSync(temporary, this.#file);
  }
};
