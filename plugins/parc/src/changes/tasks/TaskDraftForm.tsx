import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  changeTaskKinds,
  type ChangeTaskKind,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ChoiceInput,
  DraftRowButtons,
  EntityPicker,
  NumberInput,
  TextsInput,
} from '../../records';
import type { TaskDraft } from './taskDrafts';

const useStyles = makeStyles(theme => ({
  item: { padding: theme.spacing(2) },
  head: {
    display: 'flex',
    alignItems: 'center',
    marginBottom: theme.spacing(1),
  },
  number: { fontWeight: 600, marginRight: 'auto' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
}));

interface TaskDraftFormProps {
  draft: TaskDraft;
  place: number;
  of: number;
  isWrong: boolean;
  onChange(changed: TaskDraft): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One task as it is written: what, of which kind, by whom, how long, and what is ticked off. */
export const TaskDraftForm = (props: TaskDraftFormProps) => {
  const { draft, onChange } = props;
  const classes = useStyles();
  const { t } = useText();
  const id = `task-${props.place}`;
  const set = (changed: Partial<TaskDraft>) =>
    onChange({ ...draft, ...changed });
  return (
    <Paper variant="outlined" component="li" className={classes.item}>
      <Head {...props} />
      <div className={classes.fields}>
        <TextField
          id={`${id}-title`}
          className={classes.wide}
          label={t('changes.tasks.what')}
          required
          error={props.isWrong}
          helperText={props.isWrong ? t('formErrors.required') : undefined}
          variant="outlined"
          size="small"
          inputProps={{ maxLength: 255 }}
          value={draft.title}
          onChange={event => set({ title: event.target.value })}
        />
        <ChoiceInput
          id={`${id}-kind`}
          label={t('changes.tasks.kindLabel')}
          required
          value={draft.kind}
          choices={changeTaskKinds.map(value => ({
            value,
            label: t(`changes.tasks.kind.${value}`),
          }))}
          onChange={kind => set({ kind: kind as ChangeTaskKind })}
        />
        <EntityPicker
          id={`${id}-assignee`}
          label={t('changes.tasks.assignee')}
          kinds={['user', 'group']}
          value={draft.assignee}
          onChange={assignee => set({ assignee })}
        />
        <NumberInput
          id={`${id}-minutes`}
          label={t('changes.tasks.estimate')}
          value={draft.estimatedMinutes}
          onChange={estimatedMinutes => set({ estimatedMinutes })}
        />
        <div className={classes.wide}>
          <TextsInput
            id={`${id}-checklist`}
            label={t('changes.tasks.checklist')}
            help={t('changes.tasks.checklistHelp')}
            hasCommas
            value={draft.checklist}
            onChange={(checklist = []) => set({ checklist })}
          />
        </div>
        <TextField
          id={`${id}-instructions`}
          className={classes.wide}
          label={t('changes.tasks.instructions')}
          multiline
          minRows={2}
          maxRows={12}
          variant="outlined"
          size="small"
          value={draft.instructions ?? ''}
          onChange={event => set({ instructions: event.target.value })}
        />
      </div>
    </Paper>
  );
};

const Head = (props: TaskDraftFormProps) => {
  const { draft, place } = props;
  const classes = useStyles();
  const { t } = useText();
  const number = place + 1;
  return (
    <div className={classes.head}>
      <span className={classes.number}>
        {t('changes.tasks.number', { number })}
      </span>
      <DraftRowButtons
        place={place}
        of={props.of}
        labels={{
          up: t('changes.tasks.up', { number }),
          down: t('changes.tasks.down', { number }),
          remove: t('changes.tasks.remove', { number }),
        }}
        isKept={draft.isBegun}
        onMove={props.onMove}
        onRemove={props.onRemove}
      />
    </div>
  );
};
