import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Add from '@material-ui/icons/Add';
import Delete from '@material-ui/icons/Delete';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../language';
import type { ChoiceDraft, StepDraft } from './stepDrafts';

/** As the domain has it. */
const fewest = 2;
const most = 20;

const useStyles = makeStyles(theme => ({
  choices: { border: 'none', margin: theme.spacing(1.5, 0, 0), padding: 0 },
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** What can be chosen, and which of these is a failure. */
export const ChoicesEditor = (props: {
  id: string;
  draft: StepDraft;
  wrong: readonly string[];
  onSet(changes: Partial<StepDraft>): void;
}) => {
  const { id, wrong, onSet } = props;
  const { choices } = props.draft;
  const classes = useStyles();
  const { t } = useText();
  const set = (next: readonly ChoiceDraft[]) => onSet({ choices: next });
  return (
    <fieldset className={classes.choices}>
      <legend>{t('checklist.choices')}</legend>
      {choices.map((choice, at) => (
        <ChoiceRow
          // eslint-disable-next-line react/no-array-index-key
          key={at}
          id={`${id}-choice-${at}`}
          choice={choice}
          place={at}
          canRemove={choices.length > fewest}
          onChange={changed =>
            set(choices.map((each, place) => (place === at ? changed : each)))
          }
          onRemove={() => set(choices.filter((_, place) => place !== at))}
        />
      ))}
      {wrong.includes('choices') && (
        <FormHelperText error>{t('checklist.choicesNeeded')}</FormHelperText>
      )}
      <Button
        size="small"
        startIcon={<Add />}
        disabled={choices.length >= most}
        onClick={() => set([...choices, { label: '', isFailure: false }])}
      >
        {t('checklist.addChoice')}
      </Button>
    </fieldset>
  );
};

const ChoiceRow = (props: {
  id: string;
  choice: ChoiceDraft;
  place: number;
  canRemove: boolean;
  onChange(choice: ChoiceDraft): void;
  onRemove(): void;
}) => {
  const { id, choice, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const number = String(props.place + 1);
  return (
    <div className={classes.choice}>
      <TextField
        id={`${id}-label`}
        label={t('checklist.choice', { number })}
        variant="outlined"
        size="small"
        value={choice.label}
        onChange={event => onChange({ ...choice, label: event.target.value })}
      />
      <TextField
        id={`${id}-label-fr`}
        label={t('checklist.choiceFr', { number })}
        variant="outlined"
        size="small"
        value={choice.labelFr ?? ''}
        onChange={event => onChange({ ...choice, labelFr: event.target.value })}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={choice.isFailure}
            onChange={(_, isFailure) => onChange({ ...choice, isFailure })}
          />
        }
        label={t('checklist.isFailure')}
      />
      <IconButton
        size="small"
        aria-label={t('checklist.removeChoice', { number })}
        disabled={!props.canRemove}
        onClick={props.onRemove}
      >
        <Delete fontSize="small" />
      </IconButton>
    </div>
  );
};
