import { makeStyles, useTheme } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { assets, type StateColour } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Text } from '../../language';
import { Card, listLink, stateColours } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import type { AnsweredQuestion } from './usePosture';

const useStyles = makeStyles(theme => ({
  share: {
    fontSize: '1.75rem',
    fontWeight: 600,
    lineHeight: 1.2,
    fontVariantNumeric: 'tabular-nums',
  },
  good: {
    marginLeft: theme.spacing(1),
    fontSize: '0.875rem',
    fontWeight: 'normal',
    color: theme.palette.text.secondary,
  },
  bar: {
    display: 'flex',
    height: 12,
    margin: theme.spacing(1, 0, 1.5),
    borderRadius: 6,
    overflow: 'hidden',
    backgroundColor: theme.palette.action.hover,
  },
  answers: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: '0.875rem',
    '& li': {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0),
    },
    '& a': { textDecoration: 'underline' },
  },
  dot: { flexShrink: 0, width: 12, height: 12, borderRadius: 3 },
  count: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
}));

interface Answer {
  key: string;
  label: string;
  colour: StateColour;
  count: number;
  to: string;
}

/** One question as a share, a bar for the eye, and its answers in words, each a way to its assets. */
export const PostureCard = (props: {
  question: AnsweredQuestion;
  total: number;
}) => {
  const { question, total } = props;
  const classes = useStyles();
  const text = useText();
  const formats = useFormats();
  const colours = stateColours(useTheme().palette.type);
  const answers = useAnswers(question);
  const good = answers[0].count;
  return (
    <Card heading={headingOf(text, question.field)}>
      <div className={classes.share}>
        {formats.percent(good / total)}
        <span className={classes.good}>
          {text.t(`posture.good.${question.field}`)}
        </span>
      </div>
      <div className={classes.bar} aria-hidden>
        {answers.map(({ key, colour, count }) => (
          <span
            key={key}
            style={{
              width: `${(100 * count) / total}%`,
              backgroundColor: colours[colour].solid,
            }}
          />
        ))}
      </div>
      <ul className={classes.answers}>
        {answers
          .filter(({ count }) => count > 0)
          .map(({ key, label, colour, count, to }) => (
            <li key={key}>
              <span
                className={classes.dot}
                style={{ backgroundColor: colours[colour].solid }}
                aria-hidden
              />
              <Link to={to}>{label}</Link>
              <span className={classes.count}>{formats.number(count)}</span>
            </li>
          ))}
      </ul>
    </Card>
  );
};

/** What was answered, and of whom nothing is known; unknown is neither good nor bad. */
function useAnswers(question: AnsweredQuestion): Answer[] {
  const text = useText();
  const list = useParcPaths().list('assets');
  return [
    ...question.values.map(({ value, colour, filters, count }) => ({
      key: value,
      label:
        text.find(`posture.answers.${question.field}.${value}`) ??
        text.choice(assets, question.field, value),
      colour,
      count,
      to: listLink(list, filters),
    })),
    {
      key: 'unknown',
      label: text.t('posture.unknown'),
      colour: 'grey' as const,
      count: question.unknownCount,
      to: listLink(list, question.unknown),
    },
  ];
}

function headingOf(text: Text, field: string): string {
  if (field === 'osEndOfSupport') return text.t('posture.systems');
  if (field === 'lastSeen') return text.t('posture.seen');
  return text.field(assets, field);
}
