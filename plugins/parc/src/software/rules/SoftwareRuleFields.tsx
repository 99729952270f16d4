import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  products,
  softwareCategories,
  type Reference,
  type SoftwareRule,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ChoiceInput, ReferencePicker, useRecord } from '../../records';
import { ReleaseOfRule } from './ReleaseOfRule';
import type { RuleError } from './checkRule';

export const useRuleFieldStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

export interface RuleFieldsProps {
  rule: SoftwareRule;
  onChange(changes: Partial<SoftwareRule>): void;
  /** What is wrong, by field. */
  errors: Readonly<Record<string, RuleError>>;
}

/** The patterns of a rule, and what fits them is taken for. */
export const SoftwareRuleFields = (props: RuleFieldsProps) => {
  const classes = useRuleFieldStyles();
  return (
    <div className={classes.fields}>
      <RulePatterns {...props} />
      <RuleOutcome {...props} />
    </div>
  );
};

/** What a rule is called, and its patterns. */
export const RulePatterns = ({ rule, onChange, errors }: RuleFieldsProps) => {
  const { t } = useText();
  const field = (name: 'name' | 'title' | 'publisher' | 'version') => (
    <TextField
      id={`rule-${name}`}
      label={t(`softwareRules.fields.${name}`)}
      value={rule[name] ?? ''}
      onChange={event =>
        onChange({
          [name]:
            name === 'name'
              ? event.target.value
              : event.target.value || undefined,
        })
      }
      required={name === 'name'}
      error={Boolean(errors[name])}
      helperText={
        errors[name] ? t(`softwareRules.wrong.${errors[name]}`) : undefined
      }
      inputProps={{ maxLength: name === 'name' ? 100 : 1_000 }}
      variant="outlined"
      size="small"
      fullWidth
    />
  );
  return (
    <>
      {field('name')}
      <Typography variant="body2">{t('softwareRules.patternHint')}</Typography>
      {field('title')}
      {field('publisher')}
      {field('version')}
    </>
  );
};

const productChoice = 'product';

/** What fits a rule is taken for: a product, or only a category. */
export const RuleOutcome = ({ rule, onChange, errors }: RuleFieldsProps) => {
  const text = useText();
  const { t } = text;
  return (
    <>
      <ChoiceInput
        id="rule-outcome"
        required
        label={t('softwareRules.fields.outcome')}
        value={rule.licensing ?? productChoice}
        choices={[
          { value: productChoice, label: t('softwareRules.aProduct') },
          ...softwareCategories.map(value => ({
            value,
            label: text.choice(products, 'licensing', value),
          })),
        ]}
        onChange={value =>
          onChange(
            value === productChoice
              ? { licensing: undefined }
              : {
                  licensing: softwareCategories.find(each => each === value),
                  product: undefined,
                  edition: undefined,
                  release: undefined,
                },
          )
        }
      />
      {!rule.licensing && (
        <>
          <ProductOfRule
            code={rule.product}
            error={errors.product && t(`softwareRules.wrong.${errors.product}`)}
            onChange={product => onChange({ product })}
          />
          <EditionOfRule rule={rule} onChange={onChange} errors={errors} />
        </>
      )}
    </>
  );
};

/** Which edition and release of the product it is. */
export const EditionOfRule = ({ rule, onChange }: RuleFieldsProps) => {
  const { t } = useText();
  return (
    <>
      <TextField
        id="rule-edition"
        label={t('softwareRules.fields.edition')}
        helperText={t('softwareRules.editionHint')}
        value={rule.edition ?? ''}
        onChange={event =>
          onChange({ edition: event.target.value || undefined })
        }
        inputProps={{ maxLength: 100 }}
        variant="outlined"
        size="small"
        fullWidth
      />
      <ReleaseOfRule
        release={rule.release}
        onChange={release => onChange({ release })}
      />
    </>
  );
};

const ProductOfRule = (props: {
  code: string | undefined;
  error?: string;
  onChange(code: string | undefined): void;
}) => {
  const { code } = props;
  const { t } = useText();
  const known = useRecord(products, code).value;
  const chosen: Reference | undefined = code
    ? { id: code, ref: code, name: String(known?.name ?? code) }
    : undefined;
  return (
    <ReferencePicker
      id="rule-product"
      to="products"
      required
      label={t('softwareRules.aProduct')}
      value={chosen}
      error={props.error}
      onChange={product => props.onChange(product?.ref)}
    />
  );
};
