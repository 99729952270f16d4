import type { Noun, Reference } from '@parc/backstage-plugin-parc-common';
import { ReferencePicker } from '../form';
import { useRecordName } from '../useRecordName';

interface ReferenceFilterProps {
  noun: Noun;
  id: string;
  label: string;
  /** Its reference alone, as the address has it. */
  value: string | undefined;
  onChange(value: string | undefined): void;
}

/** Another record by which a page is narrowed. */
export const ReferenceFilter = (props: ReferenceFilterProps) =>
  props.value === undefined ? (
    <Picker {...props} chosen={undefined} />
  ) : (
    <NamedPicker {...props} value={props.value} />
  );

/** The address has the reference alone. */
const NamedPicker = (props: ReferenceFilterProps & { value: string }) => {
  const { noun, value } = props;
  const name = useRecordName(noun, value);
  return <Picker {...props} chosen={{ id: value, ref: value, name }} />;
};

const Picker = (
  props: ReferenceFilterProps & { chosen: Reference | undefined },
) => (
  <ReferencePicker
    to={props.noun.plural}
    id={props.id}
    label={props.label}
    value={props.chosen}
    onChange={chosen => props.onChange(chosen?.ref)}
  />
);
