import { useSearchParams } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { Card, ErrorPanel } from '../records';
import { MappingTable } from './MappingTable';
import { PlanFields } from './PlanFields';
import { QuestionFields } from './QuestionFields';
import { ReadingCard } from './ReadingCard';
import { targetText } from './readingTexts';
import type { ImportActions } from './useImport';
import { saidOfFile, usePlan, type PlanState } from './usePlan';

/** How the file is read, what each column is, and what is to be done: then the rows are checked. */
export const MappingStep = (props: { one: Import; actions: ImportActions }) => {
  const { one, actions } = props;
  const state = usePlan(one);
  const { t } = useText();
  const { plan, inspect } = actions;
  const [, setParams] = useSearchParams();
  const check = async () => {
    const { createReferences, emptyMeans, reading, reason } = state.plan;
    const started = await plan.run({
      reading,
      mapping: state.mapping,
      matchOn: state.matchOn,
      createReferences,
      emptyMeans,
      reason: reason.trim(),
    });
    if (started) setParams({}, { replace: true });
  };
  return (
    <>
      <ReadingCard one={one} inspect={inspect} />
      <Questions one={one} state={state} actions={actions} />
      <Card heading={t('imports.mapping.title')}>
        {one.isRemembered && (
          <Typography variant="body2">
            {t('imports.mapping.remembered')}
          </Typography>
        )}
        <MappingTable one={one} state={state} />
      </Card>
      <PlanFields state={state} />
      <MissingText state={state} />
      {plan.error && <ErrorPanel error={plan.error} />}
      <Button
        variant="contained"
        color="primary"
        style={{ marginTop: 16 }}
        disabled={isIncomplete(state) || plan.isRunning || inspect.isRunning}
        onClick={check}
      >
        {t('imports.mapping.check')}
      </Button>
    </>
  );
};

function isIncomplete({ problem, twice, plan }: PlanState): boolean {
  return Boolean(problem || twice) || plan.reason.trim() === '';
}

const MissingText = ({ state }: { state: PlanState }) => {
  const text = useText();
  const { problem, twice, noun } = state;
  const missing = twice
    ? text.t('imports.mapping.twice', { field: targetText(text, noun, twice) })
    : problem && text.t(problem);
  return missing ? (
    <Alert severity="warning" style={{ marginTop: 16 }}>
      {missing}
    </Alert>
  ) : null;
};

const Questions = (props: {
  one: Import;
  state: PlanState;
  actions: ImportActions;
}) => {
  const { one, state, actions } = props;
  const { t } = useText();
  const { asked, fileQuestions } = state;
  if (!asked.length && !fileQuestions.length) return null;
  return (
    <Card heading={t('imports.questions.title')}>
      <Typography variant="body2">{t('imports.questions.hint')}</Typography>
      {fileQuestions.map(question => (
        <QuestionFields
          key={question.code}
          question={question}
          columns={one.columns}
          isDisabled={actions.inspect.isRunning}
          onAnswer={value =>
            actions.inspect.run(
              saidOfFile(one, {
                [question.code]:
                  question.code === 'headerRow' ? Number(value) : value,
              }),
            )
          }
        />
      ))}
      {asked.map(question => (
        <QuestionFields
          key={`${question.code} ${question.column}`}
          question={question}
          columns={one.columns}
          reading={state.plan.reading}
          onAnswer={value => state.answer(question, value)}
        />
      ))}
    </Card>
  );
};
