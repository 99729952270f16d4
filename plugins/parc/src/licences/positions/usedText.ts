import type { Text } from '../../language';

/** What is used: `Professional 2021`; in an edition and release that nobody knows, that. */
export function usedText(
  { t }: Text,
  { edition, release }: { edition?: string; release?: string },
): string {
  return (
    [edition, release].filter(Boolean).join(' ') ||
    t('positions.unknownRelease')
  );
}
