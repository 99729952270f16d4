import { rowsOf, sql, type Transaction } from '../../records';

/** Models as agents name them. */
export class ModelNameStore {
  /**
   * The model of this maker and name: the name alone or behind the maker's, or the part number. `Dell Inc.` is Dell:
   * the first word of the maker counts.
   */
  async find(
    trx: Transaction,
    { manufacturer, name }: { manufacturer: string; name: string },
  ): Promise<string | undefined> {
    const [row] = await rowsOf<{ id: string }>(
      trx,
      sql(
        `select id from models
         where deleted_at is null and (lower(name) = lower(?) or lower(manufacturer || ' ' || name) = lower(?) or lower(part_number) = lower(?))
           and split_part(regexp_replace(lower(manufacturer), '[^a-z0-9]+', ' ', 'g'), ' ', 1)
             = split_part(regexp_replace(lower(?), '[^a-z0-9]+', ' ', 'g'), ' ', 1)
         order by created_at, id limit 1`,
        name,
        name,
        name,
        manufacturer,
      ),
    );
    return row?.id;
  }

  async bySlug(trx: Transaction, slug: string): Promise<string | undefined> {
    const [row] = await rowsOf<{ id: string }>(
      trx,
      sql(
        'select id from models where lower(slug) = ? and deleted_at is null',
        slug,
      ),
    );
    return row?.id;
  }

  /** Makes others who would make the same model wait until this transaction ends. */
  async lock(trx: Transaction, slug: string): Promise<void> {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `model ${slug}`,
    ]);
  }
}
