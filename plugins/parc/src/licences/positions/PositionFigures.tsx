import Typography from '@material-ui/core/Typography';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  positions,
  type PositionExplanation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText, type Formats, type Text } from '../../language';
import { FactList, useToday, type Fact } from '../../records';
import { positionSentence } from './positionSentence';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), marginBottom: theme.spacing(1.5) },
  sentence: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.35 },
}));

/** The numbers in plain words, how they are counted, and what they cost. */
export const PositionFigures = (props: {
  explanation: PositionExplanation;
}) => {
  const { explanation } = props;
  const { metric, at } = explanation;
  const classes = useStyles();
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  const today = useToday();
  const day = formats.date(at);
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography component="p" className={classes.sentence}>
        {positionSentence(text, formats, explanation)}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {t(`positions.metricMeans.${metric}`)}{' '}
        {at < today && t('positions.asItWas', { day })}
        {at > today && t('positions.asItWillBe', { day })}
      </Typography>
      <FactList facts={factsOf(explanation, text, formats)} />
    </Paper>
  );
};

function factsOf(
  explanation: PositionExplanation,
  text: Text,
  formats: Formats,
): Fact[] {
  const { t } = text;
  const { shortfall, shortfallCost, surplusCosts, peak } = explanation;
  const shortfallText = shortfallCost
    ? formats.money(shortfallCost)
    : t('positions.noPrice');
  return [
    {
      label: text.field(positions, 'shortfallCost'),
      value: shortfall > 0 ? shortfallText : undefined,
    },
    {
      label: text.field(positions, 'surplusCost'),
      value: formats.list(surplusCosts.map(formats.money)),
    },
    {
      label: t('positions.minimums'),
      value: minimumsText(explanation, t),
    },
    {
      label: t('positions.peak'),
      value:
        peak &&
        t('positions.peakAt', {
          sessions: formats.number(peak.sessions),
          at: formats.instant(peak.at),
          since: formats.date(peak.since),
        }),
    },
  ];
}

function minimumsText(
  { minimums }: PositionExplanation,
  t: Text['t'],
): string | undefined {
  if (!minimums) return undefined;
  const { perProcessor, perServer } = minimums;
  return [
    perProcessor && t('positions.perProcessor', { count: perProcessor }),
    perServer && t('positions.perServer', { count: perServer }),
  ]
    .filter(Boolean)
    .join(', ');
}
