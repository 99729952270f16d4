import { useState } from 'react';
import Button from '@material-ui/core/Button';
import EventNote from '@material-ui/icons/EventNote';
import RssFeed from '@material-ui/icons/RssFeed';
import Alert from '@material-ui/lab/Alert';
import { addDays, addMonths } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  useSearchFilters,
  useToday,
} from '../../records';
import { FeedDialog } from './FeedDialog';
import { MonthGrid } from './MonthGrid';
import { RenewalFilters, usualMonths } from './RenewalFilters';
import { RenewalList } from './RenewalList';
import { renewalMonths } from './renewalMonths';
import { useRenewals, type RenewalsWanted } from './useRenewals';

/** `/parc/licences/renewals`: notice days, ends, renewals and ends of maintenance; as a calendar and as a list. */
export const RenewalsPage = () => {
  const { t } = useText();
  const wanted = useWanted();
  const [isSubscribing, setIsSubscribing] = useState(false);
  const { value, error, reload } = useRenewals(wanted);
  return (
    <>
      <PageTitle title={t('renewals.title')}>
        <Button
          variant="outlined"
          startIcon={<RssFeed />}
          onClick={() => setIsSubscribing(true)}
        >
          {t('renewals.subscribe')}
        </Button>
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
      {isSubscribing && (
        <FeedDialog wanted={wanted} onClose={() => setIsSubscribing(false)} />
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
