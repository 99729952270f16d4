import { FilterSlot } from '../FilterBar';
import { EntityPicker } from '../form';
import { useSearchFilters } from '../useSearchFilters';

/** A person, group or other entity by which a page is narrowed, in the address; in a {@link FilterBar}. */
export const AddressEntity = (props: {
  kinds: readonly string[];
  id: string;
  label: string;
  /** What the address calls it: `?team=`, with its entity reference. */
  name: string;
}) => {
  const { name, ...picker } = props;
  const { get, set } = useSearchFilters();
  return (
    <FilterSlot>
      <EntityPicker
        {...picker}
        value={get(name)}
        onChange={chosen => set({ [name]: chosen })}
      />
    </FilterSlot>
  );
};
