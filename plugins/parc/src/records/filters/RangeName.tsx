import type { Field } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Formats } from '../../language';
import { readFilterValue } from '../filterValue';

/** `2024-01-01..2024-12-31` as «1 Jan 2024 to 31 Dec 2024». */
export const RangeName = ({
  field,
  value,
}: {
  field: Field;
  value: string;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const range = readFilterValue(field, value);
  if (range.is !== 'range') return <>{value}</>;
  const end = (given: string) => endText(formats, field, given, range.currency);
  const from = range.from && end(range.from);
  const to = range.to && end(range.to);
  if (from && to)
    return <>{from === to ? from : t('filters.between', { from, to })}</>;
  return (
    <>
      {from ? t('filters.from', { from }) : t('filters.upTo', { to: to ?? '' })}
    </>
  );
};

function endText(
  formats: Formats,
  field: Field,
  value: string,
  currency: string | undefined,
): string {
  if (field.kind === 'money' && currency) {
    return formats.roundMoney({ amount: value, currency });
  }
  return field.kind === 'date' || field.kind === 'instant'
    ? formats.date(value)
    : formats.number(Number(value));
}
