import type { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useFormats, useText } from '../language';
import type { Loaded } from '../loading';
import { listLink, totalOf, useToday, type Group } from '../records';
import { useParcPaths } from '../useParcPaths';
import { inHand, overdueFilters, warrantyFilters } from './estate';
import { useGroups } from './useGroups';

const useStyles = makeStyles(theme => ({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 45%), 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    listStyle: 'none',
  },
  tile: { padding: theme.spacing(2), height: '100%' },
  number: {
    display: 'block',
    fontSize: '1.25rem',
    fontWeight: 600,
    lineHeight: 1.2,
    fontVariantNumeric: 'tabular-nums',
  },
  label: { color: theme.palette.text.secondary, fontSize: '0.875rem' },
}));

/** The numbers that are looked at first, each the way to what it counts. */
export const NumberTiles = ({ byStatus }: { byStatus: Loaded<Group[]> }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const today = useToday();
  const list = (filters: Readonly<Record<string, readonly string[]>>) =>
    listLink(paths.list('assets'), filters);
  const groups = byStatus.value ?? [];
  const held = groups.filter(each => inHand.status.includes(each.value ?? ''));
  const estate = totalOf(held);
  const ofStatus = (status: string) =>
    groups.find(each => each.value === status)?.count ?? 0;
  const ending = totalOf(
    useGroups(undefined, warrantyFilters(today, 90)).value ?? [],
  );
  const overdue = totalOf(
    useGroups(undefined, overdueFilters(today)).value ?? [],
  );
  const tile = (status: string) => ({
    label: t(`choices.asset.status.${status}`),
    number: formats.number(ofStatus(status)),
    to: list({ status: [status] }),
  });
  const tiles = [
    {
      label: t('overview.inHand'),
      number: formats.number(estate.count),
      to: list(inHand),
    },
    {
      label: t('overview.value'),
      number: estate.sums.map(formats.roundMoney).join(' + ') || '–',
      to: list(inHand),
    },
    tile('deployed'),
    tile('in-stock'),
    tile('in-repair'),
    {
      label: t('overview.endingSoon'),
      number: formats.number(ending.count),
      to: list(warrantyFilters(today, 90)),
    },
    {
      label: t('overview.overdue'),
      number: formats.number(overdue.count),
      to: list(overdueFilters(today)),
    },
  ];
  return (
    <ul className={classes.tiles}>
      {tiles.map(each => (
        <Tile key={each.label} {...each} isLoading={!byStatus.value} />
      ))}
    </ul>
  );
};

const Tile = (props: {
  label: string;
  number: ReactNode;
  to: string;
  isLoading: boolean;
}) => {
  const classes = useStyles();
  return (
    <li>
      <Paper variant="outlined" className={classes.tile}>
        <Link to={props.to}>
          <span className={classes.number}>
            {props.isLoading ? '…' : props.number}
          </span>
          <span className={classes.label}>{props.label}</span>
        </Link>
      </Paper>
    </li>
  );
};
