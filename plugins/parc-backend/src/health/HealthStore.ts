import { rowsOf, sql, type Database } from '../records';

/** Whether the database has the tables that this Parc needs. */
export class HealthStore {
  constructor(
    private readonly knex: Database,
    /** The file name of the newest migration. */
    private readonly newestMigration: string,
  ) {}

  /** Throws when it does not answer, or when an older state was put into it. */
  async assertMigrated(): Promise<void> {
    const rows = await rowsOf(
      this.knex,
      sql('select 1 from knex_migrations where name = ?', this.newestMigration),
    );
    if (rows.length === 0)
      throw new Error(`the migration ${this.newestMigration} has not run`);
  }
}
