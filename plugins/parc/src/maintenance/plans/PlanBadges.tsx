import {
  maintenancePlans,
  type MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { FieldValue, StateChip } from '../../records';

/** What is seen at first sight: whether it runs, and how much of it is too late. */
export const PlanBadges = ({ plan }: { plan: MaintenancePlan }) => {
  const { t } = useText();
  const formats = useFormats();
  const { status, overdue = 0 } = plan;
  return (
    <>
      <FieldValue noun={maintenancePlans} field="status" value={status} />
      {status === 'active' && overdue > 0 && (
        <StateChip colour="red" icon="ReportProblem">
          {t('plans.overdue', {
            count: overdue,
            total: formats.number(overdue),
          })}
        </StateChip>
      )}
      {plan.deletedAt && (
        <StateChip colour="red" icon="Delete">
          {t('asset.deleted')}
        </StateChip>
      )}
    </>
  );
};
