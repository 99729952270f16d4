import type { Problem } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { rowsOf, sql } from '../sql';

/** A catalog entity that declares a record, as it was last read. */
export interface GitEntity {
  entity: string;
  etag: string;
  recordId?: string;
  file?: string;
  /** The retirement brake holds its record. */
  isHeld: boolean;
  /** Its record was retired because its file had gone. */
  isRetired: boolean;
  hasProblems: boolean;
}

/** Something wrong, before it is written down. */
export interface NewProblem {
  code: Problem['code'];
  entity?: string;
  recordId?: string;
  file?: string;
  field?: string;
  value?: unknown;
  message: string;
}

/** What the catalog said last, and what is wrong with it. */
export class GitStore {
  constructor(private readonly knex: Knex, private readonly noun: string) {}

  async entities(): Promise<Map<string, GitEntity>> {
    const rows = await rowsOf<
      GitEntity & { recordId: string | null; file: string | null }
    >(
      this.knex,
      sql(
        `select entity, etag, record_id as "recordId", file, vanished_at is not null as "isHeld",
           retired_at is not null as "isRetired",
           exists (select 1 from problems p where p.entity = g.entity and p.code = 'field') as "hasProblems"
         from git_entities g where noun = ?`,
        this.noun,
      ),
    );
    return new Map(
      rows.map(({ recordId, file, ...row }) => [
        row.entity,
        {
          ...row,
          ...(recordId ? { recordId } : {}),
          ...(file ? { file } : {}),
        },
      ]),
    );
  }

  /** Writes down that an entity was read. */
  async read(
    trx: Knex.Transaction,
    given: { entity: string; etag: string; recordId?: string; file?: string },
  ): Promise<void> {
    await trx.raw(
      `insert into git_entities (entity, noun, etag, record_id, file, read_at) values (?, ?, ?, ?, ?, now())
       on conflict (entity) do update set etag = excluded.etag, file = excluded.file, read_at = excluded.read_at,
         record_id = coalesce(excluded.record_id, git_entities.record_id), vanished_at = null, retired_at = null`,
      [
        given.entity,
        this.noun,
        given.etag,
        given.recordId ?? null,
        given.file ?? null,
      ],
    );
  }

  /** Entities that were held back and are there again. */
  async release(entities: readonly string[]): Promise<void> {
    await this.knex.raw(
      'update git_entities set vanished_at = null where entity = any(?::text[]) and vanished_at is not null',
      [[...entities]],
    );
  }

  async hold(entities: readonly string[]): Promise<void> {
    await this.knex.raw(
      'update git_entities set vanished_at = now() where entity = any(?::text[]) and vanished_at is null',
      [[...entities]],
    );
  }

  /** The record of an entity was retired with it, or there never was one. */
  async gone(trx: Knex.Transaction, entity: string): Promise<void> {
    await trx.raw(
      `update git_entities set vanished_at = null, retired_at = now() where entity = ? and record_id is not null`,
      [entity],
    );
    await trx.raw(
      'delete from git_entities where entity = ? and record_id is null',
      [entity],
    );
    await trx.raw('delete from problems where entity = ?', [entity]);
  }

  /** Replaces what is wrong with an entity's fields; what was wrong before keeps its date. */
  async setProblems(
    trx: Knex.Transaction,
    entity: string,
    problems: readonly NewProblem[],
  ): Promise<void> {
    const before = await rowsOf<{
      field: string | null;
      message: string;
      since: Date;
    }>(
      trx,
      sql(
        'delete from problems where entity = ? returning field, message, since',
        entity,
      ),
    );
    for (const problem of problems) {
      const same = before.find(
        each =>
          each.field === (problem.field ?? null) &&
          each.message === problem.message,
      );
      await this.insert(trx, problem, same?.since);
    }
  }

  /** An entity or a file that the catalog refused; said again, it is only seen again. */
  async setRefused(problem: NewProblem): Promise<void> {
    const subject = [problem.entity ?? null, problem.file ?? null];
    const same = `code = 'schema' and entity is not distinct from ? and file is not distinct from ?`;
    await this.knex.transaction(async trx => {
      await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [
        subject.join(' '),
      ]);
      const seen = await trx.raw(
        `update problems set seen_at = now() where ${same} and message = ?`,
        [...subject, problem.message],
      );
      if (seen.rowCount) return;
      await trx.raw(`delete from problems where ${same}`, subject);
      await this.insert(trx, problem);
    });
  }

  /**
   * Refusals of entities that the catalog has accepted since, or does not speak of any more: it says them again at
   * each of its own intervals, for which an hour is long.
   */
  async forgetRefused(
    accepted: readonly string[],
    fileSeconds: number,
  ): Promise<void> {
    await this.knex.raw(
      `delete from problems where code = 'schema' and noun = ? and (
         entity = any(?::text[]) or seen_at < now() - interval '1 hour'
         or entity is null and seen_at < now() - make_interval(secs => ?))`,
      [this.noun, [...accepted], fileSeconds],
    );
  }

  /** Says that the brake holds so many, or that it holds none any more. */
  async setBrake(held: readonly GitEntity[], message: string): Promise<void> {
    await this.knex.transaction(async trx => {
      await trx.raw(
        `select pg_advisory_xact_lock(hashtext('parc-retirement-brake'))`,
      );
      const before = await rowsOf<{ since: Date }>(
        trx,
        sql(
          `delete from problems where code = 'retirement-brake' and noun = ? returning since`,
          this.noun,
        ),
      );
      if (held.length === 0) return;
      await this.insert(
        trx,
        {
          code: 'retirement-brake',
          message,
          value: held.map(each => each.entity).sort(),
        },
        before[0]?.since,
      );
    });
  }

  private async insert(
    trx: Knex.Transaction,
    problem: NewProblem,
    since?: Date,
  ): Promise<void> {
    await trx.raw(
      `insert into problems (id, code, noun, entity, record_id, file, field, value, message, since, seen_at)
       values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, coalesce(?::timestamptz, now()), now())`,
      [
        uuidv7(),
        problem.code,
        this.noun,
        problem.entity ?? null,
        problem.recordId ?? null,
        problem.file ?? null,
        problem.field ?? null,
        problem.value === undefined ? null : JSON.stringify(problem.value),
        problem.message,
        since?.toISOString() ?? null,
      ],
    );
  }
}
