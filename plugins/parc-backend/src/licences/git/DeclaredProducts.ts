import {
  everything,
  productCode,
  type AnyRecord,
  type DeclaredLicence,
} from '@parc/backstage-plugin-parc-common';
import {
  gitContext,
  type RecordService,
  type Transaction,
} from '../../records';

/** The products that files name, by their code or as their publishers call them. */
export class DeclaredProducts {
  constructor(private readonly products: RecordService) {}

  /**
   * Puts the code of the product where its name stands; a product that the register does not have is made of what the
   * file says. A name that can be no product's is a problem.
   */
  async resolve(trx: Transaction, declared: DeclaredLicence): Promise<void> {
    const name = declared.values.product as string | undefined;
    if (name === undefined) return;
    const found =
      (await this.find(trx, name, declared.product.publisher)) ??
      (await this.create(trx, name, declared));
    if (found) declared.values.product = found.ref;
    else delete declared.values.product;
  }

  private async find(
    trx: Transaction,
    name: string,
    publisher: string | undefined,
  ): Promise<AnyRecord | undefined> {
    const { store } = this.products;
    const [byCode] = await store.find(trx, [name]);
    if (byCode) return byCode;
    const named = await store.findBy(trx, 'name', [name], everything);
    if (publisher === undefined) return named[0];
    const isOf = ({ publisher: of }: AnyRecord) =>
      typeof of === 'string' && of.toLowerCase() === publisher.toLowerCase();
    return named.find(isOf) ?? named.find(each => each.publisher === undefined);
  }

  private async create(
    trx: Transaction,
    name: string,
    { product, values, problems }: DeclaredLicence,
  ): Promise<AnyRecord | undefined> {
    const code = await this.freeCode(trx, productCode(name, product.publisher));
    const { written, refused } = await this.products.writer.create(
      gitContext,
      [
        {
          code,
          name,
          ...product,
          metric: values.metric,
          licensing: 'licensed',
        },
      ],
      { trx, partial: true },
    );
    for (const { message } of refused)
      problems.push({ field: 'spec.product', value: name, message });
    return written[0]?.record;
  }

  private async freeCode(trx: Transaction, code: string): Promise<string> {
    for (let count = 1; ; count += 1) {
      const tried = count === 1 ? code : `${code}-${count}`;
      const [taken] = await this.products.store.find(trx, [tried]);
      if (!taken) return tried;
    }
  }
}
