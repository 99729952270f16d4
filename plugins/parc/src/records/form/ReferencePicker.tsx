import type { Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { getNoun } from '../nouns';
import { AsyncPicker, type PickerProps } from './AsyncPicker';
import { useReferenceSearch } from './useReferenceSearch';

/** Another record of Parc: a model, a place, a supplier. */
export const ReferencePicker = (
  props: PickerProps<Reference> & { to: string },
) => {
  const { to, ...picker } = props;
  const text = useText();
  return (
    <AsyncPicker
      {...picker}
      source={to}
      load={useReferenceSearch(getNoun(to))}
      keyOf={option => option.ref}
      labelOf={option => text.name(option) ?? option.ref}
      hintOf={option => option.ref}
    />
  );
};
