import type { Reference } from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, RecordService, Transaction } from '../../records';
import { ModelNameStore } from './ModelNameStore';

/** Finds the model that an agent names, or makes it, so that a fleet that fills itself can be counted by model. */
export class ModelFinder {
  constructor(
    private readonly models: RecordService,
    private readonly store: ModelNameStore,
    private readonly isCreating: boolean,
  ) {}

  /** Its id; undefined when there is none and none is to be made. */
  async find(
    trx: Transaction,
    said: { manufacturer: string; name: string },
    category: Reference | string,
    context: ChangeContext,
  ): Promise<string | undefined> {
    const found = await this.store.find(trx, said);
    if (found || !this.isCreating) return found;
    return this.create(trx, said, category, context);
  }

  /** Who makes the same model at the same time waits, and finds it. */
  private async create(
    trx: Transaction,
    said: { manufacturer: string; name: string },
    category: Reference | string,
    context: ChangeContext,
  ): Promise<string | undefined> {
    const slug = slugOf(`${said.manufacturer} ${said.name}`);
    if (!slug) return undefined;
    await this.store.lock(trx, slug);
    const found =
      (await this.store.find(trx, said)) ??
      (await this.store.bySlug(trx, slug));
    if (found) return found;
    const { written } = await this.models.writer.create(
      context,
      [
        {
          slug,
          ...said,
          category: typeof category === 'string' ? category : category.id,
        },
      ],
      { trx, partial: true },
    );
    return written[0]?.record.id;
  }
}

function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 63)
    .replace(/-$/, '');
}
