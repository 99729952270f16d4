import EventNote from '@material-ui/icons/EventNote';
import Alert from '@material-ui/lab/Alert';
import {
  addDays,
  addMonths,
  licences,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  SubscribeButton,
  useSearchFilters,
  useToday,
} from '../../records';
import { MonthGrid } from './MonthGrid';
import { RenewalFilters, usualMonths } from './RenewalFilters';
import { RenewalList } from './RenewalList';
import { renewalMonths } from './renewalMonths';
import { filterOf, useRenewals, type RenewalsWanted } from './useRenewals';

/** `/parc/licences/renewals`: notice days, ends, renewals and ends of maintenance; as a calendar and as a list. */
export const RenewalsPage = () => {
  const { t } = useText();
  const wanted = useWanted();
  const { value, error, reload } = useRenewals(wanted);
  return (
    <>
      <PageTitle title={t('renewals.title')}>
        <SubscribeButton
          noun={licences}
          filter={filterOf(wanted)}
          title={t('renewals.feedTitle')}
          usualName={t('renewals.feedUsualName')}
          filteredHint={t('renewals.feedFiltered')}
        />
      </PageTitle>
      <RenewalFilters />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.isCapped && (
        <Alert severity="warning">{t('renewals.capped')}</Alert>
      )}
      {value?.items.length === 0 && (
        <EmptyState
          icon={<EventNote fontSize="inherit" />}
          title={t('renewals.none')}
          hint={t('renewals.noneHint')}
        />
      )}
      {value && value.items.length > 0 && (
        <Months months={renewalMonths(value.items, value.from, value.to)} />
      )}
    </>
  );
};

const Months = (props: { months: ReturnType<typeof renewalMonths> }) => (
  <>
    <MonthGrid months={props.months} />
    <RenewalList months={props.months} />
  </>
);

/** The address says which; from today on, unless it says so. */
function useWanted(): RenewalsWanted {
  const { get } = useSearchFilters();
  const today = useToday();
  const months = Number(get('months')) || usualMonths;
  return {
    from: today,
    to: addDays(addMonths(today, months), -1),
    kind: get('kind'),
    owner: get('owner'),
    supplier: get('supplier'),
  };
}
