import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import type {
  ChecklistStep,
  StepAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../../language';
import { stepLabel } from '../../orders';
import { useWorkStyles } from '../useWorkStyles';

/** One of a few, each a line that can be touched. */
export const ChoiceStepInput = (props: {
  id: string;
  step: Extract<ChecklistStep, { kind: 'choice' }>;
  value: StepAnswer | undefined;
  onAnswer(answer: string): void;
}) => {
  const { id, step, value, onAnswer } = props;
  const classes = useWorkStyles();
  const { language } = useText();
  return (
    <RadioGroup
      id={id}
      aria-labelledby={id.replace('answer-', 'step-')}
      value={value ?? ''}
      onChange={(_, chosen) => onAnswer(chosen)}
    >
      {step.choices.map(choice => (
        <FormControlLabel
          key={choice.value}
          className={classes.row}
          value={choice.value}
          control={<Radio color="primary" />}
          label={stepLabel(choice, language)}
        />
      ))}
    </RadioGroup>
  );
};
