import {
  type AnyRecord,
  type ImportError,
  type Noun,
  type RowValues,
} from '@parc/backstage-plugin-parc-common';
import { nothing } from '@parc/backstage-plugin-parc-common';
import type { RecordService } from '../records';
import type { ImportJob, StoredRow } from './ImportJob';
import { makePatch } from './makePatch';
import type { ReferenceFinder, Speaking } from './ReferenceFinder';

/** A row of the file, read. */
export interface ReadRow {
  number: number;
  line: number;
  said: RowValues;
}

/** Says of rows what would be written: which record each is about, and what of it changes. */
export class RowPreparation {
  constructor(
    private readonly records: RecordService,
    private readonly references: ReferenceFinder,
    private readonly job: ImportJob,
  ) {}

  async prepare(rows: readonly ReadRow[]): Promise<StoredRow[]> {
    const speaking = rows.map(({ line, said }) => ({
      line,
      values: said.values,
      errors: said.problems
        .filter(each => each.doubtful === undefined)
        .map(toError),
      needs: new Set<string>(),
    }));
    await this.references.resolve(this.noun, speaking);
    const keys = rows.map(({ said }) => this.keyOf(said));
    const found = await this.find(keys);
    return rows.map((row, index) => {
      const key = keys[index];
      const matching = key === undefined ? [] : found.get(key) ?? [];
      return this.toStored(row, speaking[index], key, matching);
    });
  }

  /** The records whose key is one of these, by key in lower case. */
  async find(
    keys: ReadonlyArray<string | undefined>,
    fields?: readonly string[],
  ): Promise<Map<string, AnyRecord[]>> {
    const { store, writer } = this.records;
    const given = [...new Set(keys.filter(each => each !== undefined))];
    const scope =
      this.job.granted[writer.rules.permissions.read.name] ?? nothing;
    const { matchOn } = this.job;
    const found =
      matchOn === 'id'
        ? await store.find(store.knex, given, { filter: scope, fields })
        : await store.findBy(store.knex, matchOn, given, scope, fields);
    const byKey = new Map<string, AnyRecord[]>();
    for (const record of found) {
      const key = String(record[matchOn]).toLowerCase();
      byKey.set(key, [...(byKey.get(key) ?? []), record]);
    }
    return byKey;
  }

  private get noun(): Noun {
    return this.records.noun;
  }

  private keyOf({ id, values }: RowValues): string | undefined {
    const { matchOn } = this.job;
    const said = matchOn === 'id' ? id : values[matchOn];
    return typeof said === 'string' ? said.trim().toLowerCase() : undefined;
  }

  private toStored(
    { number, line, said }: ReadRow,
    { values, errors, needs }: Speaking,
    key: string | undefined,
    matching: readonly AnyRecord[],
  ): StoredRow {
    const [record] = matching;
    const isAbsent = key !== undefined && !record;
    if (isAbsent && this.job.matchOn === 'id') errors.push(this.noSuchId(key));
    if (matching.length > 1) errors.push(this.ambiguous(key!, matching));
    const about = record && {
      recordId: record.id,
      ref: record.ref,
      version: record.version,
    };
    const changed = record
      ? makePatch(this.noun, this.job, record, said)
      : {
          input: values,
          errors: said.problems
            .filter(each => each.doubtful !== undefined)
            .map(toError),
        };
    errors.push(...changed.errors);
    return {
      level: 0,
      number,
      line,
      key,
      claim: this.claimOf(changed.input),
      ...about,
      outcome: outcomeOf(errors, record),
      input: changed.input,
      errors: errors.length ? errors.map(each => this.named(each)) : undefined,
      warnings: this.warningsOf(key, record),
      needs: needs.size ? [...needs] : undefined,
    };
  }

  /** What is wrong with a field is said with the column that it came from. */
  named(error: ImportError): ImportError {
    const column = this.job.mapping!.find(
      each => each.field === error.field,
    )?.column;
    const header = this.job.columns.find(each => each.index === column)?.header;
    return { ...error, column: error.column ?? header };
  }

  /** A human reference that is given newly, where that is not what rows are matched on. */
  private claimOf(input: Record<string, unknown>) {
    const { refField } = this.noun;
    const given = input[refField];
    if (typeof given !== 'string' || this.job.matchOn === refField)
      return undefined;
    return given.trim().toLowerCase();
  }

  private warningsOf(key: string | undefined, record: AnyRecord | undefined) {
    if (key !== undefined || record) return undefined;
    const { matchOn } = this.job;
    return [
      {
        code: 'no-key',
        field: matchOn,
        message: `has no ${matchOn} to be found by: imported again, it would be created again`,
      },
    ].map(each => this.named(each));
  }

  private noSuchId(id: string): ImportError {
    return {
      code: 'unknown-id',
      field: 'id',
      value: id,
      params: { noun: this.noun.name },
      message: `is the id of no ${this.noun.name}; leave it empty to create one`,
    };
  }

  private ambiguous(key: string, matching: readonly AnyRecord[]): ImportError {
    const refs = matching
      .map(each => each.ref)
      .sort()
      .join(', ');
    return {
      code: 'ambiguous-match',
      field: this.job.matchOn,
      value: key,
      params: { refs },
      message: `is that of several: ${refs}`,
    };
  }
}

function outcomeOf(errors: readonly ImportError[], record?: AnyRecord) {
  if (errors.length) return 'error' as const;
  return record ? ('update' as const) : ('create' as const);
}

function toError(problem: RowValues['problems'][number]): ImportError {
  const { doubtful: _, ...error } = problem;
  return error;
}
