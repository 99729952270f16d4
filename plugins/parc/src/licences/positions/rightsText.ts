import type { ExplainedLicence } from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';

/** The rights of a licence, with how they come from packs: `25 × 2 = 50`; undefined when it gives none. */
export function rightsText(
  { t }: Text,
  formats: Formats,
  licence: Pick<
    ExplainedLicence,
    'rights' | 'quantity' | 'packSize' | 'isUnlimited'
  >,
): string | undefined {
  const { rights, quantity, packSize = 1, isUnlimited } = licence;
  if (isUnlimited) return t('positions.unbound');
  if (rights === undefined) return undefined;
  const total = formats.number(rights);
  return packSize > 1 && quantity !== undefined
    ? `${formats.number(quantity)} × ${formats.number(packSize)} = ${total}`
    : total;
}
