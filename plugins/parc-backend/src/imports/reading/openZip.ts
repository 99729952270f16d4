import { Readable, Transform } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { InputError } from '@backstage/errors';
import { limits, tooMuch } from './limits';

/** The parts of a workbook, by their path in lower case. */
export interface Zip {
  has(path: string): boolean;
  /** A part, unpacked as it is read. It fails when it unpacks to more than it may. */
  open(path: string): Promise<Readable>;
}

/**
 * Opens a zip by its directory, which is what spreadsheet programs do too. What the directory says of sizes is not
 * believed: the bytes are counted as they come, over all parts together, against the size of the file.
 */
export async function openZip(content: Buffer): Promise<Zip> {
  const file = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(content, { lazyEntries: true }, (error, opened) =>
      error ? reject(broken(error)) : resolve(opened),
    ),
  );
  const entries = await entriesOf(file);
  const budget = {
    left: Math.min(
      limits.unpacked,
      limits.unpackedAlways + content.length * limits.ratio,
    ),
  };
  return {
    has: path => entries.has(path.toLowerCase()),
    async open(path) {
      const entry = entries.get(path.toLowerCase());
      if (!entry) throw new InputError(`The workbook has no ${path}`);
      return openEntry(file, entry, budget);
    },
  };
}

function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (file.entryCount > limits.entries) {
      reject(tooMuch('many parts', limits.entries));
      return;
    }
    file.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      file.readEntry();
    });
    file.once('end', () => resolve(entries));
    file.once('error', error => reject(broken(error)));
    file.readEntry();
  });
}

async function openEntry(
  file: ZipFile,
  entry: Entry,
  budget: { left: number },
): Promise<Readable> {
  const packed = await new Promise<Readable>((resolve, reject) =>
    file.openReadStream(entry, (error, stream) =>
      error ? reject(broken(error)) : resolve(stream),
    ),
  );
  const counted = new Transform({
    transform(piece: Buffer, _, done) {
      budget.left -= piece.length;
      if (budget.left < 0)
        done(
          new InputError(
            'The workbook unpacks to far more than its size: it is not read further',
          ),
        );
      else done(null, piece);
    },
  });
  packed.once('error', error => counted.destroy(broken(error)));
  counted.once('close', () => packed.destroy());
  return packed.pipe(counted);
}

function broken(error: Error): InputError {
  return new InputError(`The workbook cannot be read: ${error.message}`);
}
