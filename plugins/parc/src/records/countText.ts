import type { ListAnswer } from '@parc/backstage-plugin-parc-common';
import type { Formats } from '../language';

/** How many there are: `412`, or `10,000+` where the API stopped counting. */
export function countText(
  formats: Formats,
  answer: Pick<ListAnswer<unknown>, 'totalItems' | 'isCapped'> | undefined,
): string {
  if (answer?.totalItems === undefined) return '…';
  return `${formats.number(answer.totalItems)}${answer.isCapped ? '+' : ''}`;
}
