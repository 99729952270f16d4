import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { InfoCard, Link } from '@backstage/core-components';
import { useFormats, useText } from '../language';
import {
  ChoiceButton,
  countText,
  ErrorPanel,
  listLink,
  StateChip,
  useToday,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { AssetLines } from './AssetLines';
import { endingFilters, endingPeriods, soonest, type Ending } from './endings';
import { useEndings, type EndingsOf } from './useEndings';

/** On the home page; each number leads to the rest. */
const mostLines = 5;

const useStyles = makeStyles(theme => ({
  periods: { marginBottom: theme.spacing(1) },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(0, 0, 1),
    padding: 0,
    listStyle: 'none',
    fontSize: '0.875rem',
  },
}));

/** Warranties, support and lives that end, and what is expected back, of what the reader may see. */
export const EndsSoonWidget = () => {
  const classes = useStyles();
  const { t } = useText();
  const [days, setDays] = useState<number>(endingPeriods[2]);
  const { value, error, reload } = useEndings(days, mostLines);
  return (
    <InfoCard title={t('home.endsSoon')}>
      <ToggleButtonGroup
        exclusive
        size="small"
        className={classes.periods}
        value={days}
        onChange={(_, next: number | null) => next && setDays(next)}
        aria-label={t('overview.within')}
      >
        {endingPeriods.map(each => (
          <ChoiceButton key={each} value={each}>
            {t('overview.days', { count: each })}
          </ChoiceButton>
        ))}
      </ToggleButtonGroup>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && (
        <Skeleton variant="rect" height={160} animation="wave" />
      )}
      {value && !error && <Endings found={value} days={days} />}
    </InfoCard>
  );
};

const Endings = ({ found, days }: { found: EndingsOf[]; days: number }) => {
  const { t } = useText();
  const endings = soonest(found, mostLines);
  if (endings.length === 0)
    return <Typography variant="body2">{t('home.nothingEnds')}</Typography>;
  return (
    <>
      <Counts found={found} days={days} />
      <AssetLines
        lines={endings.map(ending => ({
          key: `${ending.asset.id} ${ending.field}`,
          asset: ending.asset,
          beside: <EndChip ending={ending} />,
        }))}
      />
    </>
  );
};

/** How many of each kind, as links to all of them, the soonest first. */
const Counts = ({ found, days }: { found: EndingsOf[]; days: number }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const today = useToday();
  return (
    <ul className={classes.counts}>
      {found
        .filter(each => each.totalItems)
        .map(each => (
          <li key={each.field}>
            <Link
              to={listLink(
                paths.list('assets'),
                endingFilters(each.field, today, days),
                { sort: each.field },
              )}
            >
              {t(`home.counts.${each.field}`, {
                count: each.totalItems ?? 0,
                total: countText(formats, each),
              })}
            </Link>
          </li>
        ))}
    </ul>
  );
};

const EndChip = ({ ending }: { ending: Ending }) => {
  const { t } = useText();
  const formats = useFormats();
  const today = useToday();
  const isOver = ending.day < today;
  return (
    <StateChip
      colour={isOver ? 'red' : 'orange'}
      icon={isOver ? 'ReportProblem' : 'Schedule'}
    >
      {t(`home.ends.${ending.field}`, {
        distance: formats.distance(ending.day, today),
      })}
    </StateChip>
  );
};
