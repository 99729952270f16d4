import AssignmentTurnedIn from '@material-ui/icons/AssignmentTurnedIn';
import { LinkButton } from '@backstage/core-components';
import {
  workOrders,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EmptyState, InnerList, listLink, useInnerList } from '../../records';
import { useParcPaths } from '../../useParcPaths';

const columns = [
  'number',
  'title',
  'status',
  'plannedOn',
  'windowTo',
  'location',
  'assignee',
];

/** The orders that a plan has opened. */
export const PlanOrders = ({ plan }: { plan: MaintenancePlan }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const list = useInnerList(workOrders, { plan: plan.code }, columns);
  if (list.answer?.items.length === 0) {
    return (
      <EmptyState
        icon={<AssignmentTurnedIn fontSize="inherit" />}
        title={t('plans.noOrders')}
        hint={t('plans.noOrdersHint')}
      />
    );
  }
  return (
    <>
      <InnerList list={list} />
      <LinkButton
        to={listLink(paths.list(workOrders.plural), { plan: [plan.code] })}
        color="primary"
      >
        {t('plans.openOrders')}
      </LinkButton>
    </>
  );
};
