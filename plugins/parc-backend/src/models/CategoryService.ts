import { categories } from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  referencePermissions,
  type Ground,
  type RecordService,
  byParc,
} from '../records';
import { CategoryStore } from './CategoryStore';
import { standardCategories } from './standardCategories';

/** What things are, as a tree. */
export class CategoryService {
  readonly records: RecordService;
  readonly store = new CategoryStore();

  constructor(private readonly ground: Ground) {
    this.records = createRecords(ground, categories, {
      permissions: referencePermissions,
      afterWrite: (trx, drafts) =>
        this.store.writePaths(
          trx,
          drafts.map(each => each.after.id),
        ),
    });
  }

  /** Gives a register that never had a category the standard ones, so that assets can be entered at once. */
  async ensureStandard(): Promise<void> {
    await this.ground.knex.transaction(async trx => {
      // Two replicas may start at once: the second waits, and finds them there.
      await trx.raw('lock table categories in share row exclusive mode');
      const known = await trx.raw('select 1 from categories limit 1');
      if (known.rows.length) return;
      for (const level of standardCategories) {
        await this.records.writer.create(byParc, level, { trx });
      }
    });
  }
}
