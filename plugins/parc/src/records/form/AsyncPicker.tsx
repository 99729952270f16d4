import { useState, type ReactNode } from 'react';
import CircularProgress from '@material-ui/core/CircularProgress';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../../language';
import { useLoaded } from '../../loading';

const pauseInMs = 250;

export interface PickerProps<T> {
  id: string;
  label: string;
  value: T | undefined;
  onChange(value: T | undefined): void;
  required?: boolean;
  disabled?: boolean;
  error?: string;
  help?: ReactNode;
}

interface AsyncPickerProps<T> extends PickerProps<T> {
  /** What `load` searches; part of the key under which answers are kept apart. */
  source: string;
  load(term: string): Promise<T[]>;
  keyOf(option: T): string;
  labelOf(option: T): string;
  /** A second line below an option's label. */
  hintOf?(option: T): string | undefined;
}

/** Chooses one thing out of many by typing a part of its name; the server searches. */
export function AsyncPicker<T>(props: AsyncPickerProps<T>) {
  const { value, labelOf, keyOf, hintOf } = props;
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [term, setTerm] = useState('');
  useDebounce(() => setTerm(typed), pauseInMs, [typed]);
  // The label of what is already chosen is no search.
  const wanted = value !== undefined && term === labelOf(value) ? '' : term;
  const options = useLoaded(
    isOpen ? `${props.source} ${wanted}` : undefined,
    () => props.load(wanted),
  );

  // What was found for less than is typed by now is not offered: whoever types on would choose it by mistake.
  const isBehind = typed !== term || options.isLoading;

  return (
    <Autocomplete<T>
      id={props.id}
      open={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
      disabled={props.disabled}
      options={isBehind ? [] : options.value ?? []}
      loading={isBehind}
      value={value ?? null}
      onChange={(_, chosen) => props.onChange(chosen ?? undefined)}
      onInputChange={(_, next) => setTyped(next)}
      getOptionLabel={labelOf}
      getOptionSelected={(option, chosen) => keyOf(option) === keyOf(chosen)}
      // The server has searched already, in more than the label.
      filterOptions={found => found}
      loadingText={t('form.searching')}
      noOptionsText={
        options.error ? options.error.message : t('form.noneFound')
      }
      openText={t('form.open')}
      closeText={t('form.close')}
      clearText={t('form.clear')}
      renderOption={option => (
        <div>
          {labelOf(option)}
          {hintOf?.(option) && (
            <div style={{ fontSize: '0.8125rem', opacity: 0.75 }}>
              {hintOf(option)}
            </div>
          )}
        </div>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label}
          required={props.required}
          error={Boolean(props.error)}
          helperText={props.error ?? props.help}
          variant="outlined"
          size="small"
          InputProps={{
            ...params.InputProps,
            endAdornment: (
              <>
                {options.isLoading && (
                  <CircularProgress size={16} aria-hidden />
                )}
                {params.InputProps.endAdornment}
              </>
            ),
          }}
        />
      )}
    />
  );
}
