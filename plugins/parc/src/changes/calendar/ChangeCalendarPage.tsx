import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import { changes } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { PageTitle, SubscribeButton } from '../../records';
import { ChangeCalendarFilterBar } from './ChangeCalendarFilterBar';
import { ShownChanges } from './ShownChanges';
import {
  useChangeCalendarWanted,
  type ChangeCalendarFilters,
} from './useChangeCalendarWanted';

/** `/parc/changes/calendar`: what is changed when, with freezes, maintenance windows and work orders. */
export const ChangeCalendarPage = () => {
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const wanted = useChangeCalendarWanted(isPhone ? 'week' : 'month');
  return (
    <>
      <PageTitle title={t('changeCalendar.title')}>
        <SubscribeButton
          noun={changes}
          filter={feedFilterOf(wanted.filters)}
          title={t('changeCalendar.feedTitle')}
          usualName={t('changeCalendar.feedUsualName')}
          filteredHint={t('changeCalendar.feedFiltered')}
        />
      </PageTitle>
      <ChangeCalendarFilterBar withOrders={wanted.filters.withOrders} />
      <ShownChanges wanted={wanted} isPhone={isPhone} />
    </>
  );
};

/** As the list of changes is narrowed: `owner=group:default/it`. */
function feedFilterOf(filters: ChangeCalendarFilters): string[] {
  const { type, status, riskLevel, owner } = filters;
  return Object.entries({ type, status, riskLevel, owner })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}=${value}`);
}
