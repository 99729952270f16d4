import { useEffect, type ComponentType, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import Lock from '@material-ui/icons/Lock';
import { makeStyles } from '@material-ui/core/styles';
import type { Field } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ErrorPanel } from '../ErrorPanel';
import { FieldValue } from '../FieldValue';
import { formFields, type FormValues } from '../formValues';
import { bySection } from '../sections';
import { FieldInput, type FieldInputProps } from './FieldInput';
import { useFocusOnError } from './useFocusOnError';
import { useFormErrorText } from './useFormErrorText';
import type { RecordFormState } from './useRecordForm';

const useStyles = makeStyles(theme => ({
  section: { padding: theme.spacing(2), marginBottom: theme.spacing(2) },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  heading: { marginBottom: theme.spacing(2), fontWeight: 600 },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  notice: { width: '100%' },
  hint: { color: theme.palette.text.secondary, marginRight: 'auto' },
  locked: { ...theme.typography.body2, overflowWrap: 'anywhere' },
  lockedLabel: { color: theme.palette.text.secondary, fontSize: '0.75rem' },
}));

/** The input of one field that looks at others, too. */
export type OwnInputProps = FieldInputProps & { values: FormValues };

/** What the form of a noun has that its field list does not say. */
export interface FormParts {
  /** By field, instead of the input of its kind; each has a row of its own. */
  inputs?: Readonly<Record<string, ComponentType<OwnInputProps>>>;
  /** By section, below its fields: what follows from what is typed. */
  below?: Readonly<Record<string, ComponentType<{ values: FormValues }>>>;
  /** Around the form: what its parts share, such as what a check says of all that is typed. */
  around?: ComponentType<{
    form: RecordFormState;
    children: ReactNode;
  }>;
  /** Whether a field goes with what else is typed; one that does not is not shown, and cleared. */
  isShown?(name: string, values: FormValues): boolean;
}

export interface RecordFormProps {
  form: RecordFormState;
  parts?: FormParts;
  /** Fields that a file in git declares: shown, not changed here. */
  lockedFields?: readonly string[];
  error?: Error;
  /** Replaces the error's panel, for an error that asks for a decision. */
  notice?: ReactNode;
  isSaving: boolean;
  saveLabel: string;
  onSave(): void;
  onCancel(): void;
}

/** A form from a noun's field list, its sections as headings. */
export const RecordForm = (props: RecordFormProps) => {
  const { form, parts = {} } = props;
  const classes = useStyles();
  const text = useText();
  useClearHidden(form, parts);
  const sections = bySection(
    formFields(form.noun, form.isNew).filter(
      ([name]) => parts.isShown?.(name, form.values) ?? true,
    ),
  );
  const body = (
    <form
      ref={useFocusOnError(form.errors)}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (form.check()) props.onSave();
      }}
    >
      {sections.map(([section, fields]) => {
        const Below = parts.below?.[section];
        return (
          <Paper key={section} variant="outlined" className={classes.section}>
            <Typography
              variant="subtitle1"
              component="h2"
              className={classes.heading}
            >
              {text.section(section)}
            </Typography>
            <div className={classes.grid}>
              {fields.map(([name, field]) => (
                <FormField key={name} {...props} name={name} field={field} />
              ))}
            </div>
            {Below && <Below values={form.values} />}
          </Paper>
        );
      })}
      <FormFoot {...props} />
    </form>
  );
  return parts.around ? <parts.around form={form}>{body}</parts.around> : body;
};

/** What is not shown is not sent either. */
function useClearHidden(form: RecordFormState, { isShown }: FormParts): void {
  const { noun, isNew, values, set } = form;
  useEffect(() => {
    if (!isShown) return;
    for (const [name] of formFields(noun, isNew)) {
      if (values[name] !== undefined && !isShown(name, values))
        set(name, undefined);
    }
  }, [noun, isNew, values, set, isShown]);
}

const FormField = (props: RecordFormProps & { name: string; field: Field }) => {
  const { form, name, field, lockedFields = [] } = props;
  const classes = useStyles();
  const text = useText();
  const errorText = useFormErrorText();
  if (lockedFields.includes(name)) {
    return <LockedField form={form} name={name} />;
  }
  const isRequired = field.required && !(form.isNew && field.hasDefault);
  // How a field is filled in by itself is said only where it is.
  const help =
    form.isNew || !field.hasDefault
      ? text.find(`help.${form.noun.name}.${name}`)
      : undefined;
  const input: FieldInputProps = {
    noun: form.noun,
    name,
    field,
    id: `${form.noun.name}-${name}`,
    label: text.field(form.noun, name),
    value: form.values[name],
    onChange: value => form.set(name, value),
    required: isRequired,
    error: errorText(form.errors[name]),
    help,
  };
  const OwnInput = props.parts?.inputs?.[name];
  const isWide = OwnInput || field.kind === 'longText';
  return (
    <div className={isWide ? classes.wide : undefined}>
      {OwnInput ? (
        <OwnInput {...input} values={form.values} />
      ) : (
        <FieldInput {...input} />
      )}
    </div>
  );
};

/** What a file in git declares is read here and changed there. */
const LockedField = (props: { form: RecordFormState; name: string }) => {
  const { form, name } = props;
  const classes = useStyles();
  const text = useText();
  return (
    <div className={classes.locked}>
      <div className={classes.lockedLabel}>
        <Lock fontSize="inherit" titleAccess={text.t('git.locked')} />{' '}
        {text.field(form.noun, name)}
      </div>
      <FieldValue
        noun={form.noun}
        field={name}
        value={form.values[name]}
        empty="–"
      />
    </div>
  );
};

const FormFoot = (props: RecordFormProps) => {
  const classes = useStyles();
  const { t } = useText();
  const wrong = Object.keys(props.form.errors).length;
  return (
    <Paper square elevation={0} className={classes.foot}>
      <div className={classes.notice}>
        {props.notice ?? (props.error && <ErrorPanel error={props.error} />)}
      </div>
      <Typography variant="body2" className={classes.hint} role="status">
        {wrong > 0
          ? t('form.wrongFields', { count: wrong })
          : t('form.requiredHint')}
      </Typography>
      <Button onClick={props.onCancel}>{t('form.cancel')}</Button>
      <Button
        type="submit"
        variant="contained"
        color="primary"
        disabled={props.isSaving || (!props.form.isNew && !props.form.isDirty)}
      >
        {props.saveLabel}
      </Button>
    </Paper>
  );
};
