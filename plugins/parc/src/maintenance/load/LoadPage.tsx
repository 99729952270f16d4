import Typography from '@material-ui/core/Typography';
import Group from '@material-ui/icons/Group';
import {
  addDays,
  weekdayOf,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AddressEntity,
  ChoiceFilter,
  EmptyState,
  ErrorPanel,
  FilterBar,
  PageTitle,
  RecordSkeleton,
  useSearchFilters,
  useToday,
} from '../../records';
import { LoadTable } from './LoadTable';
import { useLoad } from './useLoad';

/** So many weeks are shown unless the address says otherwise. */
const usualWeeks = 6;
const otherWeeks = ['4', '12'];
const daysOfWeek = 7;

/** `/parc/maintenance/load`: who has how much to do in which week, and the time for it. */
export const LoadPage = () => {
  const { t } = useText();
  const { get } = useSearchFilters();
  const today = useToday();
  const weeks =
    Number(otherWeeks.find(each => each === get('weeks'))) || usualWeeks;
  const from = addDays(today, -weekdayOf(today));
  const { value, error, reload, isLoading } = useLoad({
    from,
    to: addDays(from, weeks * daysOfWeek - 1),
    team: get('team'),
    assignee: get('assignee'),
  });
  return (
    <>
      <PageTitle title={t('load.title')} />
      <Typography variant="body2" paragraph>
        {t('load.hint')}
      </Typography>
      <LoadFilters />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.items.length === 0 && (
        <EmptyState
          icon={<Group fontSize="inherit" />}
          title={t('load.none')}
          hint={t('load.noneHint')}
        />
      )}
      {value && value.items.length > 0 && (
        <LoadTable load={value} isBusy={isLoading} />
      )}
    </>
  );
};

const LoadFilters = () => {
  const text = useText();
  const { get, set } = useSearchFilters();
  const weeksText = (weeks: string) => text.t('load.weeks', { weeks });
  return (
    <FilterBar>
      <ChoiceFilter
        id="load-weeks"
        label={text.t('load.ahead')}
        values={otherWeeks}
        labelOf={weeksText}
        anyLabel={weeksText(String(usualWeeks))}
        value={get('weeks')}
        onChange={weeks => set({ weeks })}
      />
      <AddressEntity
        kinds={['group']}
        id="load-team"
        label={text.field(workOrders, 'team')}
        name="team"
      />
      <AddressEntity
        kinds={['user', 'group']}
        id="load-assignee"
        label={text.field(workOrders, 'assignee')}
        name="assignee"
      />
    </FilterBar>
  );
};
