import type { ReclaimItem } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';

/** Says what one of them saves, and whether each year; a dash where that is not known. */
export function useSavingText(): (
  item: Pick<ReclaimItem, 'saving' | 'savingIs'>,
) => string {
  const { t } = useText();
  const formats = useFormats();
  return ({ saving, savingIs }) =>
    saving
      ? t(`reclaim.savingIs.${savingIs}`, { amount: formats.money(saving) })
      : '–';
}
