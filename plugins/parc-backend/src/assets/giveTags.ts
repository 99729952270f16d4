import { assets, type Reference } from '@parc/backstage-plugin-parc-common';
import type { CategoryStore } from '../models';
import { giveNumbers, type Draft, type Transaction } from '../records';

/** Numbers new assets by their category's pattern. */
export async function giveTags(
  trx: Transaction,
  categories: CategoryStore,
  drafts: readonly Draft[],
  year: number,
): Promise<void> {
  const categoryOf = ({ after }: Draft) => (after.category as Reference).id;
  await giveNumbers(trx, drafts, {
    noun: assets,
    year,
    patternOf: async unnumbered => {
      const rules = await categories.rules(trx, unnumbered.map(categoryOf));
      return draft => rules.get(categoryOf(draft))!.tagPattern;
    },
  });
}
