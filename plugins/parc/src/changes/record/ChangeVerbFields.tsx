import TextField from '@material-ui/core/TextField';
import {
  changes,
  changeVerbSchemas,
  returnAnswers,
  type Change,
  type ChangeAnyVerb,
  type ChangeVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ChoiceInput, DateInput, ReasonInput } from '../../records';
import { needsReason, needsText } from './changeVerbBody';

interface ChangeVerbFieldsProps {
  change: Change;
  verb: ChangeAnyVerb;
  body: ChangeVerbBody;
  onChange(body: ChangeVerbBody): void;
}

/** What a verb asks for, and why. */
export const ChangeVerbFields = (props: ChangeVerbFieldsProps) => {
  const { verb, body, onChange } = props;
  return (
    <>
      <OwnFields {...props} />
      <ReasonInput
        id="change-reason"
        value={body.reason ?? ''}
        onChange={reason => onChange({ ...body, reason })}
        required={needsReason(verb)}
      />
    </>
  );
};

const OwnFields = (props: ChangeVerbFieldsProps) => {
  switch (props.verb) {
    case 'finish':
      return (
        <>
          <Outcome {...props} />
          <LongText {...props} name="text" field="outcomeText" />
        </>
      );
    case 'back-out':
      return <LongText {...props} name="text" field="outcomeText" />;
    case 'close':
      return (
        <>
          <LongText {...props} name="review" field="reviewText" />
          <Return {...props} />
        </>
      );
    case 'verify-return':
      return (
        <>
          <Return {...props} />
          <MeasuredOn {...props} />
        </>
      );
    case 'link-incident':
      return <Incident {...props} />;
    default:
      return null;
  }
};

const Outcome = ({ body, onChange }: ChangeVerbFieldsProps) => {
  const text = useText();
  return (
    <ChoiceInput
      id="change-outcome"
      label={text.field(changes, 'outcome')}
      required
      value={body.outcome}
      choices={changeVerbSchemas.finish.shape.outcome.options.map(value => ({
        value,
        label: text.choice(changes, 'outcome', value),
      }))}
      onChange={value =>
        onChange({ ...body, outcome: value as ChangeVerbBody['outcome'] })
      }
    />
  );
};

const LongText = (
  props: ChangeVerbFieldsProps & {
    name: 'text' | 'review' | 'returnText';
    field: string;
    isRequired?: boolean;
  },
) => {
  const { change, verb, body, name, field, onChange } = props;
  const text = useText();
  const isRequired =
    props.isRequired ||
    (name === 'text' && needsText(verb, body)) ||
    (name === 'review' && Boolean(change.needsReview));
  return (
    <TextField
      id={`change-${name}`}
      label={text.field(changes, field)}
      required={isRequired}
      fullWidth
      multiline
      minRows={3}
      maxRows={12}
      variant="outlined"
      size="small"
      inputProps={{ maxLength: 10_000 }}
      value={body[name] ?? ''}
      onChange={event => onChange({ ...body, [name]: event.target.value })}
    />
  );
};

/** Whether the promised return was obtained, beside what was promised. */
const Return = (props: ChangeVerbFieldsProps) => {
  const { change, verb, body, onChange } = props;
  const text = useText();
  const isAsked =
    verb === 'verify-return' ||
    (Boolean(change.needsReview) && !change.returnObtained);
  return (
    <>
      {change.benefit && (
        <div style={{ whiteSpace: 'pre-line' }}>
          {text.t('changes.verifyHint', { benefit: change.benefit })}
        </div>
      )}
      <ChoiceInput
        id="change-returnObtained"
        label={text.field(changes, 'returnObtained')}
        required={isAsked}
        value={body.returnObtained}
        choices={returnAnswers.map(value => ({
          value,
          label: text.choice(changes, 'returnObtained', value),
        }))}
        onChange={value =>
          onChange({
            ...body,
            returnObtained: value as ChangeVerbBody['returnObtained'],
          })
        }
      />
      <LongText
        {...props}
        name="returnText"
        field="returnText"
        isRequired={isAsked || Boolean(body.returnObtained)}
      />
    </>
  );
};

const MeasuredOn = ({ body, onChange }: ChangeVerbFieldsProps) => {
  const text = useText();
  return (
    <DateInput
      id="change-on"
      label={text.field(changes, 'returnVerifiedOn')}
      value={body.on}
      onChange={on => onChange({ ...body, on })}
    />
  );
};

const Incident = ({ body, onChange }: ChangeVerbFieldsProps) => {
  const { t } = useText();
  return (
    <TextField
      id="change-incident"
      label={t('changes.incident')}
      required
      fullWidth
      variant="outlined"
      size="small"
      inputProps={{ maxLength: 255 }}
      value={body.incident ?? ''}
      onChange={event => onChange({ ...body, incident: event.target.value })}
    />
  );
};
