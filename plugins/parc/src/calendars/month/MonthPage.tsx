import EventNote from '@material-ui/icons/EventNote';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Alert from '@material-ui/lab/Alert';
import { useTheme } from '@material-ui/core/styles';
import {
  windowKinds,
  windows,
  type WindowOccurrencesAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  SubscribeButton,
  useMayNoun,
  useSearchFilters,
  useToday,
  CreateButton,
} from '../../records';
import { Agenda } from './Agenda';
import { monthEntries } from './monthEntries';
import { MonthFilters } from './MonthFilters';
import { MonthNav } from './MonthNav';
import { MonthTable } from './MonthTable';
import { useOccurrences, type MonthWanted } from './useOccurrences';

/** `/parc/calendars/month`: when there are windows and freezes, day by day. */
export const MonthPage = () => {
  const text = useText();
  const mayCreate = useMayNoun(windows.plural, 'create');
  const wanted = useWanted();
  const { value, error, reload, isLoading } = useOccurrences(wanted);
  return (
    <>
      <PageTitle title={text.t('windowMonth.title')}>
        <SubscribeButton
          noun={windows}
          filter={wanted.kind ? [`kind=${wanted.kind}`] : []}
          title={text.t('windowMonth.feedTitle')}
          usualName={text.t('windowMonth.feedUsualName')}
          filteredHint={text.t('windowMonth.feedFiltered')}
        />
        {mayCreate && <CreateButton noun={windows} />}
      </PageTitle>
      <MonthFilters />
      <MonthNav month={wanted.month} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && !error && (
        <div aria-busy={isLoading}>
          <Month month={wanted.month} answer={value} />
        </div>
      )}
    </>
  );
};

const Month = (props: { month: string; answer: WindowOccurrencesAnswer }) => {
  const { month, answer } = props;
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const byDay = monthEntries(answer.items, month);
  if (byDay.size === 0) {
    return (
      <EmptyState
        icon={<EventNote fontSize="inherit" />}
        title={t('windowMonth.none')}
        hint={t('windowMonth.noneHint')}
      />
    );
  }
  return (
    <>
      {answer.isCut && <Alert severity="warning">{t('windowMonth.cut')}</Alert>}
      {isPhone ? (
        <Agenda byDay={byDay} />
      ) : (
        <MonthTable month={month} byDay={byDay} />
      )}
      <Typography variant="body2">
        {t('windowMonth.zone', {
          zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        })}
      </Typography>
    </>
  );
};

/** The address says which; the present month, unless it says so. */
function useWanted(): MonthWanted {
  const { get } = useSearchFilters();
  const today = useToday();
  const month = get('month') ?? '';
  return {
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    kind: windowKinds.find(kind => kind === get('kind')),
    location: get('location'),
    entity: get('entity'),
  };
}
