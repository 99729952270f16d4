import { rowsOf, sql, type Database, type Table } from '../records';

/** A record that a text may mean. */
export interface Named {
  id: string;
  ref: string;
  name: string;
  /** Without the maker. */
  ownName: string;
  nameFr?: string;
}

/** Finds what people wrote: records by their name. */
export class LookUpStore {
  constructor(private readonly knex: Database) {}

  /** The living records whose id, human reference or name is one of these texts, in lower case. */
  named(table: Table, texts: readonly string[]): Promise<Named[]> {
    const name = table.nameSql('t');
    return rowsOf<Named>(
      this.knex,
      sql(
        `select t.id::text, t.${table.refColumn} as ref, ${name} as name,
           t.name as "ownName"${
             table.noun.fields.nameFr ? ', t.name_fr as "nameFr"' : ''
           }
         from ${table.name} t where t.deleted_at is null and (lower(t.${
          table.refColumn
        }) = any(?::text[]) or t.id::text = any(?::text[]) or lower(${name}) = any(?::text[])
          or lower(t.name) = any(?::text[])${
            table.noun.fields.nameFr
              ? ' or lower(t.name_fr) = any(?::text[])'
              : ''
          })`,
        ...Array.from({ length: table.noun.fields.nameFr ? 5 : 4 }, () => [
          ...texts,
        ]),
      ),
    );
  }

  /** For each text the human reference of the record that is called most like it. */
  async likest(
    table: Table,
    texts: readonly string[],
  ): Promise<Map<string, string>> {
    const name = table.nameSql('t');
    const rows = await rowsOf<{ text: string; ref: string }>(
      this.knex,
      sql(
        `select given.text, best.ref from unnest(?::text[]) as given(text), lateral (
           select t.${table.refColumn} as ref,
             greatest(similarity(lower(t.${table.refColumn}), given.text), similarity(lower(${name}), given.text)) as likeness
           from ${table.name} t where t.deleted_at is null order by likeness desc, ref limit 1
         ) best where best.likeness > 0.3`,
        [...texts],
      ),
    );
    return new Map(rows.map(({ text, ref }) => [text, ref]));
  }

  /** The makers of known models, the longest names first. */
  async manufacturers(): Promise<string[]> {
    const rows = await rowsOf<{ manufacturer: string }>(
      this.knex,
      sql(
        `select distinct manufacturer from models where deleted_at is null order by manufacturer`,
      ),
    );
    return rows
      .map(each => each.manufacturer)
      .sort((a, b) => b.length - a.length);
  }
}
