import { AsyncPicker, type OwnInputProps } from '../../records';
import { useChangesOf } from '../relations/useChangesOf';
import { RefChips } from './RefChips';
import { useChangeSearch, type RefOption } from './useRefSearch';

/** Another change, by number or title. */
export const ChangePicker = (props: OwnInputProps) => {
  const value = props.value as string | undefined;
  const labelOf = useLabels(value ? [value] : []);
  return (
    <Picker
      {...props}
      chosen={value ? { ref: value, label: labelOf(value) } : undefined}
      onPick={props.onChange}
    />
  );
};

/** Several changes: one is picked after the other. */
export const ChangesPicker = (props: OwnInputProps) => {
  const { onChange } = props;
  const refs = (props.value as string[] | undefined) ?? [];
  return (
    <RefChips
      refs={refs}
      onChange={onChange}
      labelOf={useLabels(refs)}
      disabled={props.disabled}
    >
      <Picker
        {...props}
        // A new picker after each choice begins empty again.
        key={refs.length}
        chosen={undefined}
        onPick={ref => ref && !refs.includes(ref) && onChange([...refs, ref])}
      />
    </RefChips>
  );
};

const Picker = (
  props: OwnInputProps & {
    chosen: RefOption | undefined;
    onPick(ref: string | undefined): void;
  },
) => {
  const { id, label, required, disabled, error, help, chosen } = props;
  return (
    <AsyncPicker<RefOption>
      {...{ id, label, required, disabled, error, help }}
      source="changes by entity"
      value={chosen}
      load={useChangeSearch()}
      keyOf={option => option.ref}
      labelOf={option => option.label}
      onChange={option => props.onPick(option?.ref)}
    />
  );
};

/** Number and title of each; of one that the reader may not see, its reference. */
function useLabels(refs: readonly string[]): (ref: string) => string {
  const changes = useChangesOf(refs);
  return ref => {
    const change = changes.get(ref);
    return change ? `${change.number} · ${change.title}` : ref;
  };
}
