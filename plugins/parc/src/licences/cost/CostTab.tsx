import { useState } from 'react';
import type { LicencePeriod } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  StackedBars,
} from '../../records';
import type { LicencePartProps } from '../LicencePage';
import { useLicenceAbilities } from '../useLicenceAbilities';
import { CorrectPeriodDialog } from './CorrectPeriodDialog';
import { periodRows, type PeriodRow } from './periodRows';
import { PeriodTable } from './PeriodTable';
import { usePeriods } from './usePeriods';

/** What a licence cost, term by term: as bars, and as a table with each change. */
export const CostTab = ({ licence, onChanged }: LicencePartProps) => {
  const { t } = useText();
  const { value, error, reload } = usePeriods(licence);
  const { mayUpdate } = useLicenceAbilities(licence.id);
  const [corrected, setCorrected] = useState<LicencePeriod>();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  if (value.every(({ cost, from, to }) => !cost && !from && !to)) {
    return (
      <EmptyState
        title={t('licences.noCost')}
        hint={t('licences.noCostHint')}
      />
    );
  }
  const rows = periodRows(licence, value);
  const isDeclared = licence.declared?.includes('prices') ?? false;
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <CostChart rows={rows} />
      <PeriodTable
        rows={rows}
        onCorrect={mayUpdate && !isDeclared ? setCorrected : undefined}
      />
      {corrected && (
        <CorrectPeriodDialog
          licence={licence}
          period={corrected}
          onReload={onChanged}
          onClose={() => setCorrected(undefined)}
          onDone={() => {
            setCorrected(undefined);
            onChanged();
          }}
        />
      )}
    </div>
  );
};

/** One chart of one currency: that of the newest price. One bar is no chart. */
const CostChart = ({ rows }: { rows: readonly PeriodRow[] }) => {
  const { t } = useText();
  const formats = useFormats();
  const currency = rows.find(({ period }) => period.cost)?.period.cost
    ?.currency;
  const priced = rows
    .filter(({ period }) => period.cost?.currency === currency)
    .reverse();
  if (!currency || priced.length < 2) return null;
  return (
    <Card heading={t('licences.costByPeriod')}>
      <StackedBars
        series={[{ key: 'cost', label: t('fields.licence.cost') }]}
        points={priced.map(({ period }) => ({
          label: formats.date(period.from ?? period.to ?? ''),
          values: { cost: Number(period.cost?.amount) },
        }))}
        format={amount => formats.shortMoney(amount, currency)}
      />
    </Card>
  );
};
