import type { ReactNode } from 'react';
import { MarkdownContent } from '@backstage/core-components';
import {
  stepResultOf,
  type ChecklistStep,
  type StepAnswer,
  type WorkOrder,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../../language';
import { StateChip } from '../../../records';
import { stepLabel } from '../../orders';
import type { PendingPhoto } from '../outbox';
import { useWorkStyles } from '../useWorkStyles';
import { CheckInput } from './CheckInput';
import { ChoiceStepInput } from './ChoiceStepInput';
import { PhotoInput } from './PhotoInput';
import { TextInput } from './TextInput';
import { ValueInput } from './ValueInput';

export interface StepCardProps {
  order: WorkOrder;
  item: WorkOrderItem;
  step: ChecklistStep;
  onAnswer(answer: StepAnswer | null, photo?: PendingPhoto): void;
}

/** One step: what is to be done, how, and its answer; one that failed says at once what follows. */
export const StepCard = (props: StepCardProps) => {
  const { item, step } = props;
  const classes = useWorkStyles();
  const { t, language } = useText();
  const how =
    (language === 'fr' ? step.instructionsFr : undefined) ?? step.instructions;
  const hasFailed = stepResultOf(step, item.answers[step.id]) === 'failed';
  return (
    <section className={classes.step} aria-labelledby={`step-${step.id}`}>
      <div id={`step-${step.id}`} className={classes.stepLabel}>
        {stepLabel(step, language)}
        {step.isRequired && ' *'}
      </div>
      {how && (
        <details>
          <summary className={classes.how}>{t('work.how')}</summary>
          <MarkdownContent content={how} dialect="gfm" />
        </details>
      )}
      {inputOf(props)}
      <div role="status">
        {hasFailed && (
          <StateChip colour="red" icon="ReportProblem">
            {t(`work.failed.${step.kind === 'value' ? 'value' : 'choice'}`)}
          </StateChip>
        )}
      </div>
    </section>
  );
};

/** The input of a step by its kind. */
function inputOf(props: StepCardProps): ReactNode {
  const { order, item, step, onAnswer } = props;
  const answer = item.answers[step.id];
  const input = { id: `answer-${step.id}`, onAnswer };
  switch (step.kind) {
    case 'check':
      return <CheckInput {...input} isOn={answer === true} />;
    case 'value':
      return (
        <ValueInput
          {...input}
          step={step}
          value={typeof answer === 'number' ? answer : undefined}
        />
      );
    case 'choice':
      return <ChoiceStepInput {...input} step={step} value={answer} />;
    case 'text':
      return (
        <TextInput
          {...input}
          labelledBy={`step-${step.id}`}
          value={typeof answer === 'string' ? answer : ''}
        />
      );
    case 'photo':
      return (
        <PhotoInput
          {...input}
          order={order}
          item={item}
          step={step}
          photos={Array.isArray(answer) ? answer : []}
        />
      );
    default:
      throw new Error(`unknown step ${step satisfies never}`);
  }
}
