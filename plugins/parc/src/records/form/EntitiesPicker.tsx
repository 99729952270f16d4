import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { EntityLink } from '../EntityLink';
import { EntityPicker } from './EntityPicker';
import type { PickerProps } from './AsyncPicker';

/** What something may depend on, where the field does not narrow it. */
const usualKinds = ['component', 'system', 'resource', 'api', 'hardwareasset'];

const useStyles = makeStyles(theme => ({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    marginTop: theme.spacing(0.5),
  },
  chip: { margin: 0 },
}));

/** Several entities: one is picked after the other, and each can be taken off again. */
export const EntitiesPicker = (
  props: PickerProps<string[]> & { kinds?: readonly string[] },
) => {
  const { value = [], onChange, kinds, ...picker } = props;
  const classes = useStyles();
  const set = (refs: string[]) => onChange(refs.length ? refs : undefined);
  return (
    <div>
      <EntityPicker
        {...picker}
        // A new picker after each choice begins empty again.
        key={value.length}
        kinds={kinds ?? usualKinds}
        value={undefined}
        onChange={ref => ref && !value.includes(ref) && set([...value, ref])}
      />
      <div className={classes.chips}>
        {value.map(ref => (
          <Chip
            key={ref}
            size="small"
            className={classes.chip}
            label={<EntityLink entityRef={ref} isPlain />}
            disabled={props.disabled}
            onDelete={() => set(value.filter(each => each !== ref))}
          />
        ))}
      </div>
    </div>
  );
};
