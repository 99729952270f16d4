import {
  fillTagPattern,
  numberedTag,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { Draft } from './drafts';
import { groupBy } from './groupBy';
import { NumberStore } from './NumberStore';

/** How new records of a noun get their human reference. */
export interface Numbering {
  noun: Noun;
  /** The year of patterns with one. */
  year: number;
  /** The pattern of each record without a reference, such as `LIC-{yyyy}-{0000}`. */
  patternOf(
    unnumbered: readonly Draft[],
  ): Promise<(draft: Draft) => string> | ((draft: Draft) => string);
}

/**
 * Numbers new records by a pattern and writes every new reference down as given, typed ones too. A reference that was
 * ever given to another record of the noun is refused; a number that somebody typed before is passed over.
 */
export async function giveNumbers(
  trx: Knex.Transaction,
  drafts: readonly Draft[],
  { noun, year, patternOf }: Numbering,
): Promise<void> {
  const store = new NumberStore(trx);
  const accepted = drafts.filter(each => each.refused.length === 0);
  const refOf = ({ after }: Draft) => after[noun.refField];
  const typed = accepted.filter(
    each => refOf(each) && refOf(each) !== each.before?.[noun.refField],
  );
  await issueTyped(store, noun, typed);
  const unnumbered = accepted.filter(each => !refOf(each));
  const pattern = await patternOf(unnumbered);
  const groups = groupBy(unnumbered, pattern);
  // In one order everywhere, so that two transactions never wait for each other's counter.
  for (const each of [...groups.keys()].sort()) {
    const { prefix, width } = fillTagPattern(each, year);
    await numberAll(store, noun, groups.get(each)!, prefix, width);
  }
  if (!noun.fields.entityName) return;
  for (const draft of accepted)
    draft.after.entityName ??= String(refOf(draft)).toLowerCase();
}

async function issueTyped(
  store: NumberStore,
  noun: Noun,
  drafts: readonly Draft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const field = noun.refField;
  const taken = await store.issue(
    noun.name,
    drafts.map(({ after }) => ({ ref: String(after[field]), id: after.id })),
  );
  for (const draft of drafts) {
    const { row, after, refused } = draft;
    draft.isRefGiven = !taken.has(after.id);
    if (draft.isRefGiven) continue;
    refused.push({
      row,
      kind: 'conflict',
      field,
      value: after[field],
      message: `was given to another ${noun.name}; a ${field} is never given twice`,
    });
  }
}

async function numberAll(
  store: NumberStore,
  noun: Noun,
  drafts: readonly Draft[],
  prefix: string,
  width: number,
): Promise<void> {
  let waiting = [...drafts];
  while (waiting.length) {
    const first = await store.take(prefix, waiting.length);
    const refs = waiting.map((draft, index) => {
      const ref = numberedTag(prefix, width, first + index);
      draft.after[noun.refField] = ref;
      draft.isRefGiven = true;
      return { ref, id: draft.after.id };
    });
    const taken = await store.issue(noun.name, refs);
    waiting = waiting.filter(({ after }) => taken.has(after.id));
  }
}
