import Typography from '@material-ui/core/Typography';
import Assessment from '@material-ui/icons/Assessment';
import { mostMetricsGroups } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
} from '../../records';
import { MetricsFilterBar } from './MetricsFilterBar';
import { MetricsHeadline } from './MetricsHeadline';
import { MetricsTable } from './MetricsTable';
import { useChangeMetrics } from './useChangeMetrics';

/** `/parc/changes/metrics`: how the changes went that were closed in a period. */
export const ChangeMetricsPage = () => {
  const { t } = useText();
  const formats = useFormats();
  const { value, error, reload, narrowed } = useChangeMetrics();
  return (
    <>
      <PageTitle title={t('changeMetrics.title')} />
      <MetricsFilterBar />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.totals.closed === 0 && (
        <EmptyState
          icon={<Assessment fontSize="inherit" />}
          title={t('changeMetrics.none')}
          hint={t('changeMetrics.noneHint')}
        />
      )}
      {value && value.totals.closed > 0 && (
        <>
          <Typography variant="body2" role="status">
            {t('changeMetrics.headline', {
              closed: formats.number(value.totals.closed),
              from: formats.date(value.from),
              to: formats.date(value.to),
            })}
          </Typography>
          <MetricsHeadline totals={value.totals} />
          <MetricsTable answer={value} narrowed={narrowed} />
          {value.isCut && (
            <Typography variant="body2" style={{ marginTop: 16 }}>
              {t('changeMetrics.cut', { most: mostMetricsGroups })}
            </Typography>
          )}
          <Typography variant="body2" style={{ marginTop: 16 }}>
            {t('changeMetrics.meaning')}
          </Typography>
        </>
      )}
    </>
  );
};
