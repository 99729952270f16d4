import {
  fillTagPattern,
  numberedTag,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { CategoryStore } from '../models';
import { groupBy, type Draft, type Transaction } from '../records';
import type { AssetStore } from './AssetStore';

/**
 * Numbers new assets by their category's pattern and writes every new tag down as given, typed ones too. A tag that
 * was ever given to another asset is refused; a number that somebody typed before is passed over.
 */
export async function giveTags(
  trx: Transaction,
  store: AssetStore,
  categories: CategoryStore,
  drafts: readonly Draft[],
  year: number,
): Promise<void> {
  const accepted = drafts.filter(each => each.refused.length === 0);
  const typed = accepted.filter(
    ({ before, after }) => after.tag && after.tag !== before?.tag,
  );
  await issueTyped(trx, store, typed);
  const unnumbered = accepted.filter(({ after }) => !after.tag);
  const categoryOf = ({ after }: Draft) => (after.category as Reference).id;
  const rules = await categories.rules(trx, unnumbered.map(categoryOf));
  const groups = groupBy(
    unnumbered,
    each => rules.get(categoryOf(each))!.tagPattern,
  );
  // In one order everywhere, so that two transactions never wait for each other's counter.
  for (const pattern of [...groups.keys()].sort()) {
    const { prefix, width } = fillTagPattern(pattern, year);
    await numberAll(trx, store, groups.get(pattern)!, prefix, width);
  }
  for (const { after } of accepted)
    after.entityName ??= String(after.tag).toLowerCase();
}

async function issueTyped(
  trx: Transaction,
  store: AssetStore,
  drafts: readonly Draft[],
) {
  if (drafts.length === 0) return;
  const taken = await store.issueTags(
    trx,
    drafts.map(({ after }) => ({ tag: after.tag as string, id: after.id })),
  );
  for (const draft of drafts) {
    const tag = draft.after.tag as string;
    if (!taken.has(draft.after.id)) continue;
    draft.refused.push({
      row: draft.row,
      kind: 'conflict',
      field: 'tag',
      value: tag,
      message: 'was given to another asset; a tag is never given twice',
    });
  }
}

async function numberAll(
  trx: Transaction,
  store: AssetStore,
  drafts: readonly Draft[],
  prefix: string,
  width: number,
) {
  let waiting = [...drafts];
  while (waiting.length) {
    const first = await store.takeNumbers(trx, prefix, waiting.length);
    for (const [index, { after }] of waiting.entries()) {
      after.tag = numberedTag(prefix, width, first + index);
    }
    const taken = await store.issueTags(
      trx,
      waiting.map(({ after }) => ({ tag: after.tag as string, id: after.id })),
    );
    waiting = waiting.filter(({ after }) => taken.has(after.id));
  }
}
