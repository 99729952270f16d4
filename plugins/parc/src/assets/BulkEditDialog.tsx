import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Close from '@material-ui/icons/Close';
import { makeStyles } from '@material-ui/core/styles';
import {
  assets,
  type BulkAnswer,
  type BulkTarget,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  ChoiceInput,
  FieldInput,
  formFields,
  toInput,
  type FormValues,
  type BulkScope,
} from '../records';
import { AssetBulkDialog } from './AssetBulkDialog';

/** What is one asset's own; giving it to many is never meant. */
const notInBulk = ['tag', 'serial', 'hostname', 'macAddresses', 'ipAddresses'];

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
  field: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
  },
  hint: { margin: 0, color: theme.palette.text.secondary },
}));

/** Sets some fields of many assets to the same; a field left empty is cleared. */
export const BulkEditDialog = (props: {
  target: BulkTarget;
  scope: BulkScope;
  onDone(answer: BulkAnswer): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const [names, setNames] = useState<readonly string[]>([]);
  const [values, setValues] = useState<FormValues>({});
  const [reason, setReason] = useState('');
  return (
    <AssetBulkDialog
      title={t('bulk.editTitle', { ...props.scope })}
      confirmLabel={t('form.save')}
      isDisabled={names.length === 0}
      toRequest={partial => ({
        ...props.target,
        patch: toBulkPatch(names, values, reason),
        partial,
      })}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <BulkFields
        names={names}
        values={values}
        onNames={setNames}
        onValue={(name, value) =>
          setValues(before => ({ ...before, [name]: value }))
        }
      />
      <TextField
        fullWidth
        multiline
        margin="normal"
        variant="outlined"
        size="small"
        id="bulk-reason"
        label={t('verbFields.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
    </AssetBulkDialog>
  );
};

const BulkFields = (props: {
  names: readonly string[];
  values: FormValues;
  onNames(names: readonly string[]): void;
  onValue(name: string, value: unknown): void;
}) => {
  const { names, values, onNames, onValue } = props;
  const classes = useStyles();
  const text = useText();
  const offered = formFields(assets, false).filter(
    ([name]) => !notInBulk.includes(name) && !names.includes(name),
  );
  return (
    <div className={classes.root}>
      <p className={classes.hint}>{text.t('bulk.editHint')}</p>
      {formFields(assets, false)
        .filter(([name]) => names.includes(name))
        .map(([name, field]) => (
          <div key={name} className={classes.field}>
            <FieldInput
              noun={assets}
              name={name}
              field={field}
              id={`bulk-${name}`}
              label={text.field(assets, name)}
              value={values[name]}
              onChange={value => onValue(name, value)}
              help={
                values[name] === undefined
                  ? text.t('bulk.willBeCleared')
                  : undefined
              }
            />
            <IconButton
              size="small"
              aria-label={text.t('bulk.leaveField', {
                field: text.field(assets, name),
              })}
              onClick={() => onNames(names.filter(each => each !== name))}
            >
              <Close fontSize="small" />
            </IconButton>
          </div>
        ))}
      <ChoiceInput
        id="bulk-add-field"
        label={text.t('bulk.addField')}
        value={undefined}
        choices={offered.map(([name]) => ({
          value: name,
          label: text.field(assets, name),
        }))}
        onChange={name => name && onNames([...names, name])}
      />
    </div>
  );
};

/** `null` clears a field of all of them. */
function toBulkPatch(
  names: readonly string[],
  values: FormValues,
  reason: string,
): object {
  const patch = Object.fromEntries(
    formFields(assets, false)
      .filter(([name]) => names.includes(name))
      .map(([name, field]) => [name, toInput(field, values[name]) ?? null]),
  );
  return { ...patch, ...(reason.trim() ? { reason: reason.trim() } : {}) };
}
