import {
  maintenancePlans,
  type MaintenanceDuesSummary,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { PlainTable, ReferenceLink, type PlainColumn } from '../../records';

type PlanDues = MaintenanceDuesSummary['items'][number];

/** How each plan stands. */
export const DuesByPlan = (props: { items: readonly PlanDues[] }) => {
  const text = useText();
  const formats = useFormats();
  const count = (
    key: 'covered' | 'inWindow' | 'overdue',
    heading: string,
  ): PlainColumn<PlanDues> => ({
    key,
    heading,
    isNumeric: true,
    cell: each => formats.number(each[key]),
  });
  return (
    <PlainTable
      caption={text.t('duePage.byPlan')}
      columns={[
        {
          key: 'plan',
          heading: text.noun(maintenancePlans, 'one'),
          cell: ({ plan }) => (
            <ReferenceLink to={maintenancePlans.plural} reference={plan} />
          ),
        },
        count('covered', text.t('duePage.covered')),
        count('inWindow', text.t('dues.states.in-window')),
        count('overdue', text.t('dues.states.overdue')),
      ]}
      rows={props.items}
      keyOf={({ plan }) => plan.id}
    />
  );
};
