import type {
  ImportPlan,
  NamedMapping,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../records';
import type { ImportJob } from './ImportJob';

interface MappingRow {
  noun: NamedMapping['noun'];
  signature: string;
  name: string | null;
  columns: NamedMapping['columns'];
  match_on: string;
  reading: NamedMapping['reading'];
  empty_means: NamedMapping['emptyMeans'];
}

/** Remembers how files of one kind, which have the same headings, were last imported. */
export class MappingStore {
  constructor(private readonly knex: Database) {}

  async remembered(
    noun: string,
    signature: string,
  ): Promise<NamedMapping | undefined> {
    const row = await this.knex<MappingRow>('import_mappings')
      .where({ noun: noun as MappingRow['noun'], signature })
      .first();
    return row && toMapping(row);
  }

  /** Those that have a name. */
  async named(): Promise<NamedMapping[]> {
    const rows = await this.knex<MappingRow>('import_mappings')
      .whereNotNull('name')
      .orderBy('name')
      .limit(500);
    return rows.map(toMapping);
  }

  /** Keeps a plan for the next file of its kind. A name goes from the one that had it. */
  async remember(
    job: ImportJob,
    plan: ImportPlan,
    who: string,
    at: string,
  ): Promise<void> {
    const { noun, signature } = job;
    const headers = new Map(job.columns.map(each => [each.index, each.header]));
    const kept = {
      columns: JSON.stringify(
        plan.mapping.map(({ column, field }) => ({
          header: headers.get(column) ?? '',
          column,
          field,
        })),
      ),
      match_on: plan.matchOn,
      reading: JSON.stringify(plan.reading),
      empty_means: plan.emptyMeans,
      used_at: at,
      used_by: who,
    };
    await this.knex.transaction(async trx => {
      if (plan.name) {
        await trx('import_mappings')
          .where({ noun })
          .whereRaw('lower(name) = lower(?)', [plan.name])
          .update({ name: null });
      }
      await trx('import_mappings')
        .insert({
          id: uuidv7(),
          noun,
          signature,
          ...kept,
          name: plan.name ?? null,
        })
        .onConflict(['noun', 'signature'])
        .merge({ ...kept, ...(plan.name ? { name: plan.name } : {}) });
    });
  }
}

function toMapping(row: MappingRow): NamedMapping {
  return {
    noun: row.noun,
    ...(row.name ? { name: row.name } : {}),
    columns: row.columns,
    matchOn: row.match_on,
    reading: row.reading,
    emptyMeans: row.empty_means,
  };
}
