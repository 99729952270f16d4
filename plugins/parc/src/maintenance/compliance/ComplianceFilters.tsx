import {
  complianceGroupings,
  locations,
  maintenancePlans,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AddressEntity,
  AddressReference,
  ChoiceFilter,
  FilterBar,
  periods,
  useSearchFilters,
} from '../../records';

/** Of which period and what, and how it is grouped; in the page's address. */
export const ComplianceFilters = () => {
  const text = useText();
  const { get, set } = useSearchFilters();
  const groupings = complianceGroupings.filter(each => each !== 'plan');
  return (
    <FilterBar>
      <ChoiceFilter
        id="compliance-period"
        label={text.t('compliance.period')}
        values={periods}
        labelOf={period => text.t(`compliance.periods.${period}`)}
        anyLabel={text.t('compliance.periods.year')}
        value={get('period')}
        onChange={period => set({ period, from: undefined, to: undefined })}
      />
      <ChoiceFilter
        id="compliance-by"
        label={text.t('compliance.groupedBy')}
        values={groupings}
        labelOf={by => text.t(`compliance.by.${by}`)}
        anyLabel={text.t('compliance.by.plan')}
        value={get('by')}
        onChange={by => set({ by })}
      />
      <AddressReference
        noun={maintenancePlans}
        id="compliance-plan"
        label={text.field(workOrders, 'plan')}
        name="plan"
      />
      <AddressReference
        noun={locations}
        id="compliance-location"
        label={text.field(workOrders, 'location')}
        name="location"
      />
      <AddressEntity
        kinds={['group']}
        id="compliance-team"
        label={text.field(workOrders, 'team')}
        name="team"
      />
    </FilterBar>
  );
};
