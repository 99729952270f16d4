import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { rowsOf, sql } from '../sql';

/** Where the content of files is kept. */
export interface FileStorage {
  /** Keeps a content under an id, piece by piece; what fails half way is left for `remove`. */
  write(id: string, content: AsyncIterable<Buffer>): Promise<void>;
  /** The content again. The stream fails rather than end before its size. */
  read(id: string, size: number): Readable;
  /** Forgets a content; one that is not there is no error. */
  remove(id: string): Promise<void>;
}

/** Large enough for few statements, small enough that many uploads at once need little memory. */
const chunkSize = 256 * 1024;

/**
 * Keeps files in the register's own database: one backup holds all. Each piece is written by itself, so that a slow
 * upload keeps no transaction open, which would hold back everyone who reads the feed.
 */
export class PostgresFileStorage implements FileStorage {
  constructor(
    private readonly knex: Knex,
    /** The tables whose rows have a content, under their own id. */
    private readonly owners: readonly string[] = ['record_files'],
  ) {}

  async write(id: string, content: AsyncIterable<Buffer>): Promise<void> {
    let position = 0;
    for await (const chunk of inChunks(content)) {
      await this.knex.raw(
        'insert into file_chunks (file_id, position, content) values (?, ?, ?)',
        [id, position, chunk],
      );
      position += 1;
    }
  }

  read(id: string, size: number): Readable {
    return Readable.from(this.chunks(id, size), { objectMode: false });
  }

  async remove(id: string): Promise<void> {
    await this.knex.raw('delete from file_chunks where file_id = ?', [id]);
  }

  /** Sweeps away what uploads left that never became a file. Their ids tell when they began. */
  async removeUnattached(before: DateTime): Promise<void> {
    const unowned = this.owners
      .map(
        table =>
          `and not exists (select from ${table} f where f.id = c.file_id)`,
      )
      .join(' ');
    await this.knex.raw(
      `delete from file_chunks c where c.file_id < ? ${unowned}`,
      [uuidv7({ msecs: before.toMillis(), seq: 0 })],
    );
  }

  private async *chunks(id: string, size: number): AsyncGenerator<Buffer> {
    let left = size;
    for (let position = 0; left > 0; position += 1) {
      const [row] = await rowsOf<{ content: Buffer }>(
        this.knex,
        sql(
          'select content from file_chunks where file_id = ? and position = ?',
          id,
          position,
        ),
      );
      if (!row) throw new Error(`file ${id} ends ${left} bytes too early`);
      left -= row.content.length;
      yield row.content;
    }
  }
}

/** The same bytes in pieces of one size. */
async function* inChunks(
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    held.push(piece);
    size += piece.length;
    if (size >= chunkSize) {
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
