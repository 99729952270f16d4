import { useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ChecklistStep,
  MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../../language';
import { DraftsFoot, useSeen } from '../../../records';
import { AddStep } from './AddStep';
import { StepEditor } from './StepEditor';
import {
  movedStep,
  newDraft,
  toDrafts,
  toSteps,
  wrongSteps,
  type StepDraft,
} from './stepDrafts';
import { useSaveChecklist } from './useChecklist';

const useStyles = makeStyles(theme => ({
  steps: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1.5),
  },
}));

/** Writes the steps of a plan: adds, changes, moves and takes away. Saved they are a new version. */
export const ChecklistEditor = (props: {
  plan: MaintenancePlan;
  steps: readonly ChecklistStep[];
  onSaved(): void;
  onReload(): void;
  onCancel(): void;
}) => {
  const [plan, takeNewest] = useSeen(props.plan);
  const classes = useStyles();
  const { t } = useText();
  const [drafts, setDrafts] = useState(() => toDrafts(props.steps));
  const [isChecked, setIsChecked] = useState(false);
  const made = useRef(0);
  const saving = useSaveChecklist(plan, props.onSaved);
  const wrong = wrongSteps(drafts);
  const change = (at: number, changed: StepDraft) =>
    setDrafts(drafts.map((each, place) => (place === at ? changed : each)));
  const save = (reason?: string) => {
    setIsChecked(true);
    if (wrong.size === 0) void saving.run(toSteps(drafts), reason);
  };
  return (
    <section aria-label={t('checklist.title')}>
      <ol className={classes.steps}>
        {drafts.map((draft, at) => (
          <StepEditor
            key={draft.key}
            draft={draft}
            place={at}
            of={drafts.length}
            wrong={isChecked ? wrong.get(at) ?? [] : []}
            onChange={changed => change(at, changed)}
            onMove={by => setDrafts(movedStep(drafts, at, by))}
            onRemove={() =>
              setDrafts(drafts.filter((_, place) => place !== at))
            }
          />
        ))}
      </ol>
      <AddStep
        onAdd={kind => {
          made.current += 1;
          setDrafts([...drafts, newDraft(kind, `new ${made.current}`)]);
        }}
      />
      <DraftsFoot
        id="checklist-reason"
        wrong={
          isChecked && wrong.size > 0
            ? t('checklist.wrong', { count: wrong.size })
            : undefined
        }
        saveLabel={t('checklist.save')}
        saving={saving}
        onSave={save}
        onCancel={props.onCancel}
        onTakeNewer={() => {
          takeNewest();
          props.onReload();
        }}
      />
    </section>
  );
};
