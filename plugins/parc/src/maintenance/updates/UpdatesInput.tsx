import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Add from '@material-ui/icons/Add';
import Delete from '@material-ui/icons/Delete';
import {
  products,
  readSoftwareUpdates,
  whyNoSoftwareUpdates,
  type Reference,
  type SoftwareUpdates,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ReferencePicker, type OwnInputProps } from '../../records';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1), justifyItems: 'start' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 10rem) auto',
    alignItems: 'center',
    gap: theme.spacing(1),
    width: '100%',
    maxWidth: 640,
  },
}));

/** A product that is asked for, as far as it is chosen. */
interface Row {
  key: number;
  product?: Reference;
  version: string;
}

/** What a plan of software updates asks for: systems at their newest builds, and products with the least version. */
export const UpdatesInput = (props: OwnInputProps) => {
  const { id, error, disabled, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const asked = readAsked(props.value);
  const [rows, setRows] = useState(() => rowsOf(asked));
  const write = (next: SoftwareUpdates, nextRows = rows) => {
    setRows(nextRows);
    onChange(textOf({ ...next, products: productsOf(nextRows) }));
  };
  const change = (key: number, part: Partial<Row>) =>
    write(
      asked,
      rows.map(row => (row.key === key ? { ...row, ...part } : row)),
    );
  return (
    <div className={classes.root} id={id}>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            disabled={disabled}
            checked={asked.systems !== false}
            onChange={(_, isOn) =>
              write({ ...asked, systems: isOn ? undefined : false })
            }
          />
        }
        label={t('updates.systems')}
      />
      {rows.map(row => (
        <ProductRow
          key={row.key}
          id={`${id}-${row.key}`}
          row={row}
          disabled={disabled}
          onChange={part => change(row.key, part)}
          onRemove={() =>
            write(
              asked,
              rows.filter(({ key }) => key !== row.key),
            )
          }
        />
      ))}
      <Button
        size="small"
        startIcon={<Add />}
        disabled={disabled}
        onClick={() =>
          setRows([...rows, { key: (rows.at(-1)?.key ?? 0) + 1, version: '' }])
        }
      >
        {t('updates.addProduct')}
      </Button>
      {error && <FormHelperText error>{error}</FormHelperText>}
    </div>
  );
};

const ProductRow = (props: {
  id: string;
  row: Row;
  disabled?: boolean;
  onChange(part: Partial<Row>): void;
  onRemove(): void;
}) => {
  const { id, row, disabled, onChange } = props;
  const classes = useStyles();
  const text = useText();
  const name = row.product?.name ?? text.noun(products, 'one');
  return (
    <div className={classes.row}>
      <ReferencePicker
        id={`${id}-product`}
        to={products.plural}
        label={text.noun(products, 'one')}
        value={row.product}
        disabled={disabled}
        onChange={product => onChange({ product })}
      />
      <TextField
        id={`${id}-version`}
        label={text.t('updates.leastVersion')}
        variant="outlined"
        size="small"
        disabled={disabled}
        value={row.version}
        onChange={event => onChange({ version: event.target.value })}
      />
      <IconButton
        aria-label={text.t('updates.removeProduct', { product: name })}
        disabled={disabled}
        onClick={props.onRemove}
      >
        <Delete />
      </IconButton>
    </div>
  );
};

function readAsked(value: unknown): SoftwareUpdates {
  const isReadable =
    typeof value === 'string' && whyNoSoftwareUpdates(value) === undefined;
  return readSoftwareUpdates(isReadable ? value : undefined);
}

function rowsOf({ products: given = [] }: SoftwareUpdates): Row[] {
  return given.map(({ product, version }, key) => ({
    key,
    product: { id: product, ref: product, name: product },
    version,
  }));
}

/** Those that are chosen whole. */
function productsOf(rows: readonly Row[]): SoftwareUpdates['products'] {
  const whole = rows.flatMap(({ product, version }) =>
    product && version.trim()
      ? [{ product: product.ref, version: version.trim() }]
      : [],
  );
  return whole.length ? whole : undefined;
}

/** Nothing where it says what a plan asks for anyway. */
function textOf(updates: SoftwareUpdates): string | undefined {
  const text = JSON.stringify(updates);
  return text === '{}' ? undefined : text;
}
