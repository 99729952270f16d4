import type { Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { getNoun } from '../nouns';
import { useMayNoun } from '../useMayNoun';
import { AsyncPicker, type PickerProps } from './AsyncPicker';
import { codeFor } from './codeFor';
import { useMakeRecord } from './useMakeRecord';
import { useReferenceSearch } from './useReferenceSearch';

/** What needs no more than a code and a name, and is often missing while another record is written down. */
const madeOnTheWay = ['products', 'suppliers'];

/** Stands among what was found for what could be made. */
const newId = 'new';

/** Another record of Parc: a model, a place, a supplier. Some can be made on the way, by who may. */
export const ReferencePicker = (
  props: PickerProps<Reference> & { to: string },
) => {
  const { to, ...picker } = props;
  const text = useText();
  const noun = getNoun(to);
  const search = useReferenceSearch(noun);
  const mayCreate = useMayNoun(to, 'create');
  const making = useMakeRecord(noun, props.onChange);
  const canMake = mayCreate && madeOnTheWay.includes(to);
  return (
    <AsyncPicker
      {...picker}
      source={to}
      load={async term => {
        const found = await search(term);
        const isKnown = found.some(each => isNamed(each, term));
        return canMake && codeFor(term) && !isKnown
          ? [...found, { id: newId, ref: codeFor(term), name: term.trim() }]
          : found;
      }}
      onChange={chosen =>
        chosen?.id === newId ? making.run(chosen) : props.onChange(chosen)
      }
      error={props.error ?? making.error?.message}
      disabled={props.disabled || making.isRunning}
      keyOf={option => option.ref}
      labelOf={option => text.name(option) ?? option.ref}
      hintOf={option =>
        option.id === newId
          ? text.t('form.makeNew', { noun: text.noun(noun, 'new') })
          : option.ref
      }
    />
  );
};

function isNamed({ ref, name }: Reference, term: string): boolean {
  const wanted = term.trim().toLowerCase();
  return ref.toLowerCase() === wanted || name?.toLowerCase() === wanted;
}
