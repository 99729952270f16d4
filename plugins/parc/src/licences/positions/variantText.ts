import type { Text } from '../../language';

interface Licensed {
  edition?: string;
  release?: string;
  upgradeRight?: boolean;
  downgradeRight?: boolean;
}

/** What a licence is for: `Professional 2021 and newer`, `any`. */
export function variantText({ t }: Text, licence: Licensed): string {
  const { edition, release, upgradeRight, downgradeRight } = licence;
  if (!release) return edition ?? t('positions.anyVariant');
  const named = [edition, release].filter(Boolean).join(' ');
  if (upgradeRight && downgradeRight) {
    return edition ?? t('positions.anyVariant');
  }
  if (upgradeRight) return t('positions.andNewer', { release: named });
  return downgradeRight ? t('positions.andOlder', { release: named }) : named;
}
