import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { Reference } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ReferencePicker } from '../../records';

const useStyles = makeStyles(theme => ({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    marginTop: theme.spacing(1),
  },
  chip: { margin: 0 },
}));

/** Several assets: one is picked after the other, and each can be taken off again. */
export const AssetsPicker = (props: {
  value: readonly Reference[];
  onChange(assets: Reference[]): void;
  error?: string;
}) => {
  const { value, onChange, error } = props;
  const classes = useStyles();
  const { t } = useText();
  return (
    <>
      <ReferencePicker
        // A new picker after each choice begins empty again.
        key={value.length}
        id="work-order-assets"
        label={t('orders.assets')}
        to="assets"
        required
        error={error}
        help={t('orders.assetsHelp')}
        value={undefined}
        onChange={asset =>
          asset &&
          !value.some(({ ref }) => ref === asset.ref) &&
          onChange([...value, asset])
        }
      />
      <div className={classes.chips}>
        {value.map(({ ref, name }) => (
          <Chip
            key={ref}
            size="small"
            className={classes.chip}
            label={name === ref ? ref : `${ref} · ${name}`}
            onDelete={() => onChange(value.filter(each => each.ref !== ref))}
          />
        ))}
      </div>
    </>
  );
};
