import { cleanSerial } from '@parc/backstage-plugin-parc-common';
import { groupBy, type Draft, type Transaction } from '../records';
import type { AssetStore } from './AssetStore';

/** Which of these assets the caller may see; a warning names no other. */
export type FindVisible = (ids: string[]) => Promise<ReadonlySet<string>>;

/** Blanks serials that say nothing, and warns of those that another living asset has too. */
export async function checkSerials(
  trx: Transaction,
  store: AssetStore,
  drafts: readonly Draft[],
  findVisible: FindVisible,
): Promise<void> {
  const changed = drafts.filter(
    ({ before, after }) =>
      after.serial !== undefined && after.serial !== before?.serial,
  );
  for (const { after, warnings } of changed) {
    const given = after.serial as string;
    const serial = cleanSerial(given);
    if (serial) after.serial = serial;
    else {
      delete after.serial;
      warnings.push({
        code: 'serial-rubbish',
        field: 'serial',
        value: given,
        message: `serial: ${JSON.stringify(
          given,
        )} says nothing and was left out`,
      });
    }
  }
  const kept = changed.filter(({ after }) => after.serial !== undefined);
  if (kept.length) await warnOfDuplicates(trx, store, kept, findVisible);
}

async function warnOfDuplicates(
  trx: Transaction,
  store: AssetStore,
  drafts: readonly Draft[],
  findVisible: FindVisible,
) {
  const serialOf = ({ after }: Draft) => (after.serial as string).toLowerCase();
  const found = await store.bySerial(trx, drafts.map(serialOf));
  const given = drafts.map(each => ({
    id: each.after.id,
    tag: (each.after.tag as string | undefined) ?? `row ${each.row}`,
    serial: serialOf(each),
  }));
  const owners = groupBy([...found, ...given], each => each.serial);
  const visible = found.length
    ? await findVisible(found.map(each => each.id))
    : new Set<string>();
  const isHidden = (id: string) =>
    !visible.has(id) && !given.some(each => each.id === id);
  for (const draft of drafts) {
    const others = owners
      .get(serialOf(draft))!
      .filter(each => each.id !== draft.after.id);
    const seen = others.filter(each => !isHidden(each.id));
    const refs = [...new Set(seen.map(each => each.tag))];
    if (others.length) {
      draft.warnings.push({
        code: 'serial-duplicate',
        field: 'serial',
        value: draft.after.serial as string,
        message: `serial: ${JSON.stringify(
          draft.after.serial,
        )} is also that of ${refs.join(', ') || 'an asset elsewhere'}`,
        refs,
      });
    }
  }
}
