import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  occasionKinds,
  occasionLooks,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { StateChip } from '../../records';
import type { RenewalMonth } from './renewalMonths';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 3),
    padding: 0,
  },
  month: {
    height: '100%',
    padding: theme.spacing(1, 1.25),
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    alignItems: 'flex-start',
    fontSize: '0.875rem',
  },
  name: { fontWeight: 600 },
  link: { color: 'inherit' },
  quiet: { color: theme.palette.text.secondary },
  cost: { marginTop: 'auto', fontVariantNumeric: 'tabular-nums' },
}));

/** The coming months at a glance: how much comes up in each, and what it costs. A month leads to its list. */
export const MonthGrid = ({ months }: { months: readonly RenewalMonth[] }) => {
  const classes = useStyles();
  const { t } = useText();
  return (
    <ul className={classes.grid} aria-label={t('renewals.calendar')}>
      {months.map(month => (
        <li key={month.month}>
          <Month month={month} />
        </li>
      ))}
    </ul>
  );
};

const Month = ({ month }: { month: RenewalMonth }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const name = formats.month(month.month);
  const isEmpty = month.items.length === 0;
  return (
    <Paper variant="outlined" className={classes.month}>
      <span className={`${classes.name} ${isEmpty ? classes.quiet : ''}`}>
        {isEmpty ? (
          name
        ) : (
          <a href={`#${monthId(month.month)}`} className={classes.link}>
            {name}
          </a>
        )}
      </span>
      {occasionKinds
        .filter(kind => month.counts[kind])
        .map(kind => (
          <StateChip key={kind} {...occasionLooks[kind]}>
            {t(`renewals.counts.${kind}`, {
              count: month.counts[kind] ?? 0,
              total: formats.number(month.counts[kind] ?? 0),
            })}
          </StateChip>
        ))}
      {month.costs.length > 0 && (
        <span className={classes.cost}>
          {month.costs.map(formats.roundMoney).join(' + ')}
        </span>
      )}
    </Paper>
  );
};

/** Where the list of a month stands on the page. */
export function monthId(month: string): string {
  return `renewals-${month}`;
}
