import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../language';
import { DraftRowButtons } from '../../../records';
import { ChoicesEditor } from './ChoicesEditor';
import { BoundsEditor } from './BoundsEditor';
import type { StepDraft } from './stepDrafts';

const useStyles = makeStyles(theme => ({
  step: { padding: theme.spacing(1.5, 2) },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
  name: { flexGrow: 1, fontWeight: 600 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    marginTop: theme.spacing(1),
    alignItems: 'start',
  },
}));

export interface StepEditorProps {
  draft: StepDraft;
  /** From 0. */
  place: number;
  of: number;
  /** The fields that are not as they must be. */
  wrong: readonly string[];
  onChange(draft: StepDraft): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One step: what is done, in both languages, how, and how it is answered. */
export const StepEditor = (props: StepEditorProps) => {
  const { draft, place, wrong, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const id = `step-${place}`;
  const set = (changes: Partial<StepDraft>) =>
    onChange({ ...draft, ...changes });
  return (
    <Paper variant="outlined" component="li" className={classes.step}>
      <StepHead {...props} />
      <div className={classes.fields}>
        <TextField
          id={`${id}-label`}
          label={t('checklist.label')}
          required
          error={wrong.includes('label')}
          helperText={wrong.includes('label') && t('formErrors.required')}
          variant="outlined"
          size="small"
          inputProps={{ maxLength: 255 }}
          value={draft.label}
          onChange={event => set({ label: event.target.value })}
        />
        <TextField
          id={`${id}-label-fr`}
          label={t('checklist.labelFr')}
          variant="outlined"
          size="small"
          inputProps={{ maxLength: 255 }}
          value={draft.labelFr ?? ''}
          onChange={event => set({ labelFr: event.target.value })}
        />
        <Instructions id={id} name="instructions" draft={draft} onSet={set} />
        <Instructions id={id} name="instructionsFr" draft={draft} onSet={set} />
        {draft.kind === 'value' && (
          <BoundsEditor id={id} draft={draft} wrong={wrong} onSet={set} />
        )}
      </div>
      {draft.kind === 'choice' && (
        <ChoicesEditor id={id} draft={draft} wrong={wrong} onSet={set} />
      )}
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={draft.isRequired}
            onChange={(_, isRequired) => set({ isRequired })}
          />
        }
        label={t('checklist.required')}
      />
    </Paper>
  );
};

const StepHead = (props: StepEditorProps) => {
  const { draft, place } = props;
  const classes = useStyles();
  const { t } = useText();
  const step = String(place + 1);
  return (
    <div className={classes.head}>
      <Typography variant="subtitle2" component="h3" className={classes.name}>
        {t('checklist.step', {
          step,
          kind: t(`checklist.kinds.${draft.kind}`),
        })}
      </Typography>
      <DraftRowButtons
        place={place}
        of={props.of}
        labels={{
          up: t('checklist.up', { step }),
          down: t('checklist.down', { step }),
          remove: t('checklist.remove', { step }),
        }}
        onMove={props.onMove}
        onRemove={props.onRemove}
      />
    </div>
  );
};

const Instructions = (props: {
  id: string;
  name: 'instructions' | 'instructionsFr';
  draft: StepDraft;
  onSet(changes: Partial<StepDraft>): void;
}) => {
  const { id, name, draft, onSet } = props;
  const { t } = useText();
  return (
    <TextField
      id={`${id}-${name}`}
      label={t(`checklist.${name}`)}
      multiline
      maxRows={8}
      variant="outlined"
      size="small"
      inputProps={{ maxLength: 4_000 }}
      value={draft[name] ?? ''}
      onChange={event => onSet({ [name]: event.target.value })}
    />
  );
};
