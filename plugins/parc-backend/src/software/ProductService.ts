import {
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  products,
  standardProducts,
  type Reference,
  type StandardProduct,
} from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  type Draft,
  type Ground,
  type RecordService,
  type Transaction,
  byParc,
} from '../records';
import { ProductStore } from './ProductStore';
import type { RecognitionStore } from './RecognitionStore';

/** Software products, whatever agents call them. */
export class ProductService {
  readonly records: RecordService;
  private readonly store = new ProductStore();

  constructor(
    private readonly ground: Ground,
    private readonly recognition: RecognitionStore,
  ) {
    this.records = createRecords(ground, products, {
      permissions: {
        read: parcSoftwareReadPermission,
        create: parcSoftwareManagePermission,
        update: parcSoftwareManagePermission,
        remove: parcSoftwareManagePermission,
      },
      complete: (trx, drafts) => this.complete(trx, drafts),
      afterWrite: (trx, drafts) => this.follow(trx, drafts),
    });
  }

  /**
   * Makes the standard products that were never there. What an administrator changed stays so, and what was deleted
   * stays away.
   */
  async ensureStandard(): Promise<void> {
    await this.ground.knex.transaction(async trx => {
      // Two replicas may start at once: the second waits, and finds them there.
      await trx.raw('lock table products in share row exclusive mode');
      const known = await this.store.everCodes(trx);
      const missing = standardProducts.filter(({ code }) => !known.has(code));
      const isPart = ({ suite }: StandardProduct) => suite !== undefined;
      for (const level of [
        missing.filter(each => !isPart(each)),
        missing.filter(isPart),
      ]) {
        const inputs = level.map(toInput);
        if (inputs.length)
          await this.records.writer.create(byParc, inputs, {
            trx,
            partial: true,
          });
      }
    });
  }

  private async complete(trx: Transaction, drafts: Draft[]): Promise<void> {
    for (const { after } of drafts) after.licensing ??= 'licensed';
    const parts = drafts.filter(({ after }) => after.suite);
    const above = await this.store.suites(
      trx,
      parts.map(({ after }) => (after.suite as Reference).id),
    );
    // Those that are written together count as they will be.
    for (const { after } of drafts)
      above.set(after.id, (after.suite as Reference | undefined)?.id);
    for (const draft of parts) {
      if (isInCircle(draft.after.id, above))
        draft.refused.push({
          row: draft.row,
          kind: 'input',
          field: 'suite',
          value: (draft.after.suite as Reference).ref,
          message: 'is part of this product itself',
        });
    }
  }

  /** Other suites count for other releases; products that come, go or are held otherwise have all recognised anew. */
  private async follow(trx: Transaction, drafts: Draft[]): Promise<void> {
    const movers = drafts.filter(
      ({ before, after }) =>
        (before?.suite as Reference | undefined)?.id !==
        (after.suite as Reference | undefined)?.id,
    );
    if (movers.length) await this.recognition.linkSuites(trx);
    const isOther = drafts.some(
      ({ before, after }) =>
        !before ||
        before.licensing !== after.licensing ||
        before.deletedAt !== after.deletedAt,
    );
    if (isOther) await this.recognition.raise(trx);
  }
}

/** A product as `create` takes it. */
function toInput({
  finds: _,
  endOfSupport: __,
  ...product
}: StandardProduct): object {
  return product;
}

function isInCircle(
  id: string,
  above: ReadonlyMap<string, string | undefined>,
): boolean {
  const seen = new Set<string>([id]);
  for (let at = above.get(id); at !== undefined; at = above.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
