import {
  licences,
  occasionKinds,
  suppliers,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AddressEntity,
  AddressReference,
  ChoiceFilter,
  FilterBar,
  useSearchFilters,
} from '../../records';

/** How far the page looks ahead at first, in months. */
export const usualMonths = 12;
const otherMonths = ['3', '6', '24', '36'];

/** Whose licences, and how far ahead; in the page's address. */
export const RenewalFilters = () => {
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <FilterBar>
      <ChoiceFilter
        id="renewal-months"
        label={text.t('renewals.ahead')}
        values={otherMonths}
        labelOf={months => text.t('renewals.months', { months })}
        anyLabel={text.t('renewals.months', { months: usualMonths })}
        value={get('months')}
        onChange={months => set({ months })}
      />
      <ChoiceFilter
        id="renewal-kind"
        label={text.t('renewals.what')}
        values={occasionKinds}
        labelOf={kind => text.t(`renewals.kinds.${kind}`)}
        value={get('kind')}
        onChange={kind => set({ kind })}
      />
      <AddressEntity
        kinds={['group', 'user']}
        id="renewal-owner"
        label={text.field(licences, 'owner')}
        name="owner"
      />
      <AddressReference
        noun={suppliers}
        id="renewal-supplier"
        label={text.field(licences, 'supplier')}
        name="supplier"
      />
    </FilterBar>
  );
};
