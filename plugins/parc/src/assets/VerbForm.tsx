import { makeStyles } from '@material-ui/core/styles';
import { assets, type AssetVerb } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  FieldInput,
  useFormErrorText,
  type FormErrors,
  type FormValues,
} from '../records';
import { verbFields } from './verbFields';

const useStyles = makeStyles(theme => ({
  meaning: {
    margin: theme.spacing(0, 0, 2),
    color: theme.palette.text.secondary,
  },
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** The inputs of a verb, with what the verb means. */
export const VerbForm = (props: {
  verb: AssetVerb;
  values: FormValues;
  errors: FormErrors;
  onChange(name: string, value: unknown): void;
}) => {
  const { verb, values, errors, onChange } = props;
  const classes = useStyles();
  const text = useText();
  const errorText = useFormErrorText();
  return (
    <>
      <p className={classes.meaning}>{text.t(`verbs.${verb}.meaning`)}</p>
      <div className={classes.fields}>
        {verbFields(verb).map(({ name, field, isRequired }) => (
          <FieldInput
            key={name}
            noun={assets}
            name={name}
            field={field}
            id={`verb-${name}`}
            label={text.find(`verbFields.${name}`) ?? text.field(assets, name)}
            value={values[name]}
            onChange={value => onChange(name, value)}
            required={isRequired}
            error={errorText(errors[name])}
          />
        ))}
      </div>
    </>
  );
};
