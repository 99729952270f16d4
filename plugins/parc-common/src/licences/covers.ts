import { compareReleases } from './compareReleases';

/** An edition and a release; what is empty is not known, or not asked. */
export interface Variant {
  edition?: string;
  release?: string;
}

/** What a licence is for, and how far its rights reach. */
export interface Reach extends Variant {
  hasUpgradeRight?: boolean;
  hasDowngradeRight?: boolean;
}

/**
 * Why a right does not cover what is used; nothing when it does. A licence without edition or release is for any; what
 * is used in an unknown edition or release is covered by any. Newer releases need an upgrade right, older ones a
 * downgrade right (the rights of version use of ISO/IEC 19770-3).
 */
export function whyNotCovered(
  licence: Reach,
  used: Variant,
): 'edition' | 'release' | undefined {
  if (
    licence.edition &&
    used.edition &&
    licence.edition.trim().toLowerCase() !== used.edition.trim().toLowerCase()
  )
    return 'edition';
  if (!licence.release || !used.release) return undefined;
  const newer = compareReleases(used.release, licence.release);
  if (newer === 0) return undefined;
  const isCovered =
    newer > 0 ? licence.hasUpgradeRight : licence.hasDowngradeRight;
  return isCovered ? undefined : 'release';
}
