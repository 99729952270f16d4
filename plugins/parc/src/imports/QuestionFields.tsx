import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ImportColumn,
  ImportQuestion,
  Reading,
} from '@parc/backstage-plugin-parc-common';
import { useText, type Text } from '../language';
import { delimiterText, headerText } from './readingTexts';

const useStyles = makeStyles(theme => ({
  question: { display: 'block', margin: theme.spacing(1.5, 0) },
  label: { color: theme.palette.text.primary, fontWeight: 500 },
  choice: { alignItems: 'flex-start', margin: theme.spacing(0.25, 0) },
  samples: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
}));

/** A question with its choices, and what the file would say with each. Nothing is chosen beforehand. */
export const QuestionFields = (props: {
  question: ImportQuestion;
  columns: ImportColumn[];
  reading?: Reading;
  isDisabled?: boolean;
  onAnswer(value: string): void;
}) => {
  const { question, columns, reading, isDisabled, onAnswer } = props;
  const classes = useStyles();
  const text = useText();
  const column = columns.find(each => each.index === question.column);
  const label = text.t(`imports.questions.${question.code}`, {
    column: column ? headerText(text, column) : '',
  });
  return (
    <FormControl component="fieldset" className={classes.question}>
      <FormLabel component="legend" className={classes.label}>
        {label}
      </FormLabel>
      <RadioGroup
        name={`${question.code}-${question.column ?? 'file'}`}
        value={answerOf(question, reading) ?? ''}
        onChange={event => onAnswer(event.target.value)}
      >
        {question.choices.map(({ value, samples }) => (
          <FormControlLabel
            key={value}
            value={value}
            disabled={isDisabled}
            className={classes.choice}
            control={<Radio color="primary" size="small" />}
            label={
              <span>
                {choiceText(text, question, value)}
                {value === question.suggested &&
                  ` (${text.t('imports.questions.likely')})`}
                <span className={classes.samples}>
                  {samplesText(question, samples)}
                </span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};

/** What was said in answer to a question about a column. */
function answerOf(
  { code, column }: ImportQuestion,
  reading?: Reading,
): string | undefined {
  if (column === undefined) return undefined;
  const said = reading?.columns[column]?.[code as 'decimal'];
  return said === undefined ? undefined : String(said);
}

function choiceText(
  text: Text,
  { code }: ImportQuestion,
  value: string,
): string {
  const { t } = text;
  switch (code) {
    case 'delimiter':
      return delimiterText(text, value);
    case 'headerRow':
      return value === '0'
        ? t('imports.reading.noHeader')
        : t('imports.rows.line', { line: value });
    case 'dateOrder':
      return t(`imports.questions.${value}`);
    case 'decimal':
      return t(`imports.questions.${value === ',' ? 'comma' : 'point'}`);
    case 'century':
      return t('imports.questions.years', {
        from: value,
        to: Number(value) + 99,
      });
    case 'digits':
      return value === '0'
        ? t('imports.questions.noZeros')
        : t('imports.questions.zeros', { digits: value });
    default:
      return value;
  }
}

/** Of a column: what stands in it and what that would be. Of the file: its first lines. */
function samplesText(question: ImportQuestion, samples: string[]): string {
  if (question.column === undefined) return samples.join('\n');
  return samples
    .slice(0, 3)
    .map((sample, index) => `${question.samples[index]} → ${sample}`)
    .join('   ');
}
