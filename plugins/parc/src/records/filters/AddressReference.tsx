import type { Noun, Reference } from '@parc/backstage-plugin-parc-common';
import { FilterSlot } from '../FilterBar';
import { ReferencePicker } from '../form';
import { useRecordName } from '../useRecordName';
import { useSearchFilters } from '../useSearchFilters';

interface AddressReferenceProps {
  noun: Noun;
  id: string;
  label: string;
  /** What the address calls it: `?plan=`, with its reference alone. */
  name: string;
}

interface PickerProps extends AddressReferenceProps {
  onChange(value: string | undefined): void;
}

/** Another record by which a page is narrowed, in the address; in a {@link FilterBar}. */
export const AddressReference = (props: AddressReferenceProps) => {
  const { name } = props;
  const { get, set } = useSearchFilters();
  const value = get(name);
  const onChange = (chosen: string | undefined) => set({ [name]: chosen });
  return (
    <FilterSlot>
      {value === undefined ? (
        <Picker {...props} chosen={undefined} onChange={onChange} />
      ) : (
        <NamedPicker {...props} value={value} onChange={onChange} />
      )}
    </FilterSlot>
  );
};

/** The address has the reference alone. */
const NamedPicker = (props: PickerProps & { value: string }) => {
  const { noun, value } = props;
  const name = useRecordName(noun, value);
  return <Picker {...props} chosen={{ id: value, ref: value, name }} />;
};

const Picker = (props: PickerProps & { chosen: Reference | undefined }) => (
  <ReferencePicker
    to={props.noun.plural}
    id={props.id}
    label={props.label}
    value={props.chosen}
    onChange={chosen => props.onChange(chosen?.ref)}
  />
);
