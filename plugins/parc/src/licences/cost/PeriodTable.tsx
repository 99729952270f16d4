import type { LicencePeriod } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Formats } from '../../language';
import {
  ActionButton,
  PlainTable,
  StateChip,
  type PlainColumn,
} from '../../records';
import type { PeriodRow } from './periodRows';

/** The terms of a licence with their prices, the newest first. */
export const PeriodTable = (props: {
  rows: readonly PeriodRow[];
  /** Undefined for who may not correct earlier terms. */
  onCorrect?: (period: LicencePeriod) => void;
}) => {
  const { t } = useText();
  const { onCorrect } = props;
  const columns = usePeriodColumns();
  const actions: PlainColumn<PeriodRow> = {
    key: 'actions',
    heading: t('discovered.what'),
    cell: ({ period }) =>
      !period.isCurrent && (
        <ActionButton
          size="small"
          label={t('licences.correct')}
          fullLabel={`${t('licences.correct')}: ${period.from ?? period.to}`}
          onClick={() => onCorrect?.(period)}
        />
      ),
    isEmpty: ({ period }) => period.isCurrent,
  };
  return (
    <PlainTable
      caption={t('licences.periods')}
      columns={onCorrect ? [...columns, actions] : columns}
      rows={props.rows}
      keyOf={({ key }) => key}
    />
  );
};

function usePeriodColumns(): PlainColumn<PeriodRow>[] {
  const { t } = useText();
  const formats = useFormats();
  return [
    {
      key: 'term',
      heading: t('licences.period'),
      cell: ({ period }) => (
        <>
          {termText(formats, period)}{' '}
          {period.isCurrent && (
            <StateChip colour="blue">{t('licences.currentPeriod')}</StateChip>
          )}
        </>
      ),
    },
    ...useAmountColumns(),
    {
      key: 'note',
      heading: t('licences.periodNote'),
      cell: ({ period }) => period.note ?? '–',
      isEmpty: ({ period }) => !period.note,
    },
  ];
}

/** How many, and what they cost: together and one by one, with each change. */
function useAmountColumns(): PlainColumn<PeriodRow>[] {
  const { t } = useText();
  const formats = useFormats();
  const change = (share: number | undefined) =>
    share === undefined ? '–' : formats.change(share);
  return [
    {
      key: 'quantity',
      heading: t('fields.licence.quantity'),
      isNumeric: true,
      cell: ({ period }) =>
        period.quantity === undefined ? '–' : formats.number(period.quantity),
    },
    {
      key: 'cost',
      heading: t('fields.licence.cost'),
      isNumeric: true,
      cell: ({ period }) => (period.cost ? formats.money(period.cost) : '–'),
    },
    {
      key: 'change',
      heading: t('licences.change'),
      isNumeric: true,
      cell: row => change(row.change),
      isEmpty: row => row.change === undefined,
    },
    {
      key: 'unitCost',
      heading: t('fields.licence.unitCost'),
      isNumeric: true,
      cell: ({ unitCost }) => (unitCost ? formats.money(unitCost) : '–'),
      isEmpty: ({ unitCost }) => !unitCost,
    },
    {
      key: 'unitChange',
      heading: t('licences.unitChange'),
      isNumeric: true,
      cell: row => change(row.unitChange),
      isEmpty: row => row.unitChange === undefined,
    },
  ];
}

/** `1 Jan 2026 – 31 Dec 2026`; what is not known is a dash. */
function termText(formats: Formats, { from, to }: LicencePeriod): string {
  const day = (given: string | undefined) =>
    given === undefined ? '…' : formats.date(given);
  return `${day(from)} – ${day(to)}`;
}
