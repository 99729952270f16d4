import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import {
  riskOf,
  unansweredOf,
  type RiskQuestion,
  type RiskQuestionnaire,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ErrorPanel, type OwnInputProps } from '../../records';
import { inWords } from '../inWords';
import { RiskChip } from '../RiskChip';
import { useChangeSettings } from '../useChangeSettings';
import { answerTo, withAnswer } from './riskAnswers';

const useStyles = makeStyles(theme => ({
  questions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: theme.spacing(2),
  },
  question: { ...theme.typography.body2, color: theme.palette.text.primary },
  score: { margin: theme.spacing(1, 0) },
}));

/** The questionnaire about the risks, and what the answers come to. */
export const RiskInput = (props: OwnInputProps) => {
  const classes = useStyles();
  const answers = (props.value as string[] | undefined) ?? [];
  const { value: settings, error, reload } = useChangeSettings();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!settings) return <Skeleton variant="rect" height={160} />;
  return (
    <>
      <div className={classes.questions}>
        {settings.risk.questions.map(question => (
          <Question
            key={question.id}
            question={question}
            disabled={props.disabled}
            value={answerTo(question, answers)}
            onChange={id => props.onChange(withAnswer(question, id, answers))}
          />
        ))}
      </div>
      {props.error && <FormHelperText error>{props.error}</FormHelperText>}
      <div className={classes.score} role="status">
        <Score answers={answers} questionnaire={settings.risk} />
      </div>
    </>
  );
};

const Question = (props: {
  question: RiskQuestion;
  value: string | undefined;
  disabled?: boolean;
  onChange(answer: string): void;
}) => {
  const { question } = props;
  const classes = useStyles();
  const { language } = useText();
  return (
    <FormControl component="fieldset" disabled={props.disabled}>
      <FormLabel
        component="legend"
        focused={false}
        className={classes.question}
      >
        {inWords(question, language)}
      </FormLabel>
      <RadioGroup
        name={`risk-${question.id}`}
        value={props.value ?? ''}
        onChange={(_, answer) => props.onChange(answer)}
      >
        {question.answers.map(answer => (
          <FormControlLabel
            key={answer.id}
            value={answer.id}
            control={<Radio color="primary" size="small" />}
            label={inWords(answer, language)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};

/** The score and the level; until all is answered, how much is left. */
const Score = (props: {
  answers: readonly string[];
  questionnaire: RiskQuestionnaire;
}) => {
  const { answers, questionnaire } = props;
  const { t } = useText();
  const risk = riskOf(answers, questionnaire);
  if (risk) return <RiskChip {...risk} />;
  const left = unansweredOf(answers, questionnaire).length;
  return <>{t('changes.form.questionsLeft', { count: left })}</>;
};
