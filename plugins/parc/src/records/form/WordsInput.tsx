import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useFacet } from '../useFacet';
import type { PickerProps } from './AsyncPicker';

/** Always the same list: another one would make the input forget what is being typed. */
const noWords: string[] = [];
/** Nothing is narrowed: words of all records are offered. */
const everything = { filters: {}, text: '', isDeleted: false };

/** Words by which a record is found: those that others bear are offered, new ones are typed. */
export const WordsInput = (
  props: PickerProps<string[]> & { noun: Noun; name: string },
) => {
  const { value = noWords, onChange } = props;
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const facet = useFacet(props.noun, props.name, everything, isOpen);
  const known = (facet.value ?? []).flatMap(each => each.value ?? []);
  const change = (words: readonly string[]) => {
    const apart = words
      .flatMap(each => each.toLowerCase().split(/[\s,;]+/))
      .filter(Boolean);
    onChange(apart.length ? [...new Set(apart)] : undefined);
  };
  return (
    <Autocomplete<string, true, false, true>
      id={props.id}
      multiple
      freeSolo
      filterSelectedOptions
      inputValue={typed}
      onInputChange={(_, next) => setTyped(next)}
      // What was typed and not confirmed counts too: a reader who goes on to the next field has said it.
      onBlur={() => {
        if (typed.trim()) change([...value, typed]);
        setTyped('');
      }}
      onOpen={() => setIsOpen(true)}
      disabled={props.disabled}
      options={known}
      loading={facet.isLoading}
      value={value}
      onChange={(_, words) => change(words)}
      loadingText={t('form.searching')}
      clearText={t('form.clear')}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label}
          required={props.required}
          error={Boolean(props.error)}
          helperText={props.error ?? props.help}
          variant="outlined"
          size="small"
        />
      )}
    />
  );
};
