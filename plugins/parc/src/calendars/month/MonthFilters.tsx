import {
  locations,
  windowEntityKinds,
  windowKinds,
  windows,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AddressEntity,
  AddressReference,
  ChoiceFilter,
  FilterBar,
  useSearchFilters,
} from '../../records';

/** Which windows: of a kind, and what concerns a place or a system; in the page's address. */
export const MonthFilters = () => {
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <FilterBar>
      <ChoiceFilter
        id="window-kind"
        label={text.t('windowMonth.kind')}
        values={windowKinds}
        labelOf={kind => text.choice(windows, 'kind', kind)}
        value={get('kind')}
        onChange={kind => set({ kind })}
      />
      <AddressReference
        noun={locations}
        id="window-location"
        label={text.field(windows, 'location')}
        name="location"
      />
      <AddressEntity
        kinds={windowEntityKinds}
        id="window-entity"
        label={text.field(windows, 'entity')}
        name="entity"
      />
    </FilterBar>
  );
};
