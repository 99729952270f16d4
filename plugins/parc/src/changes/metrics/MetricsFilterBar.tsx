import {
  changeCategories,
  changeMetricGroupings,
  changeReasons,
  changes,
  changeTypes,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AddressEntity,
  ChoiceFilter,
  FilterBar,
  periods,
  useSearchFilters,
} from '../../records';

const choices = {
  reasonCategory: changeReasons,
  category: changeCategories,
  type: changeTypes,
} as const;

/** Of which period and changes, and how they are grouped; in the page's address. */
export const MetricsFilterBar = () => {
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <FilterBar>
      <ChoiceFilter
        id="metrics-period"
        label={text.t('compliance.period')}
        values={periods}
        labelOf={period => text.t(`compliance.periods.${period}`)}
        anyLabel={text.t('compliance.periods.year')}
        value={get('period')}
        onChange={period => set({ period })}
      />
      <ChoiceFilter
        id="metrics-by"
        label={text.t('compliance.groupedBy')}
        values={changeMetricGroupings.filter(each => each !== 'month')}
        labelOf={by => text.field(changes, by)}
        anyLabel={text.t('changeMetrics.month')}
        value={get('by')}
        onChange={by => set({ by })}
      />
      <AddressEntity
        kinds={['user']}
        id="metrics-raised-by"
        label={text.field(changes, 'raisedBy')}
        name="raisedBy"
      />
      <AddressEntity
        kinds={['system', 'component', 'resource', 'api', 'hardwareasset']}
        id="metrics-items"
        label={text.field(changes, 'items')}
        name="items"
      />
      {Object.entries(choices).map(([field, values]) => (
        <ChoiceFilter
          key={field}
          id={`metrics-${field}`}
          label={text.field(changes, field)}
          values={values}
          labelOf={value => text.choice(changes, field, value)}
          value={get(field)}
          onChange={value => set({ [field]: value })}
        />
      ))}
    </FilterBar>
  );
};
