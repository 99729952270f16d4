import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { AsyncPicker, type PickerProps } from './AsyncPicker';
import { useEntitySearch, type EntityOption } from './useEntitySearch';

interface EntityPickerProps extends PickerProps<string> {
  kinds: readonly string[];
}

/** A person, group, system or other entity of the catalog. */
export const EntityPicker = (props: EntityPickerProps) =>
  props.value === undefined ? (
    <Picker {...props} chosen={undefined} />
  ) : (
    <NamedPicker {...props} value={props.value} />
  );

/** What is already chosen shows the name that the catalog knows it by. */
const NamedPicker = (props: EntityPickerProps & { value: string }) => {
  const { primaryTitle } = useEntityPresentation(props.value);
  return (
    <Picker {...props} chosen={{ ref: props.value, name: primaryTitle }} />
  );
};

const Picker = (
  props: EntityPickerProps & { chosen: EntityOption | undefined },
) => {
  const { kinds, chosen, value: _, onChange, ...picker } = props;
  return (
    <AsyncPicker<EntityOption>
      {...picker}
      value={chosen}
      onChange={option => onChange(option?.ref)}
      source={kinds.join()}
      load={useEntitySearch(kinds)}
      keyOf={option => option.ref}
      labelOf={option => option.name}
      hintOf={option => option.ref}
    />
  );
};
