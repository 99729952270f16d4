import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import { useChangeSettings } from '../useChangeSettings';
import { inWords } from '../inWords';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0, 0, 1.5), padding: 0, listStyle: 'none' },
  question: { color: theme.palette.text.secondary },
}));

/** What was answered to the questionnaire, question by question, in words. */
export const RiskAnswers = ({ answers = [] }: { answers?: string[] }) => {
  const classes = useStyles();
  const { t, language } = useText();
  const { value: settings } = useChangeSettings();
  if (!settings) return null;
  return (
    <ul className={classes.list}>
      {settings.risk.questions.map(question => {
        const given = question.answers.find(({ id }) =>
          answers.includes(`${question.id}=${id}`),
        );
        return (
          <li key={question.id}>
            <span className={classes.question}>
              {inWords(question, language)}
            </span>{' '}
            {given ? inWords(given, language) : t('changes.noAnswer')}
          </li>
        );
      })}
    </ul>
  );
};
