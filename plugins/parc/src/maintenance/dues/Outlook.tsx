import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { MaintenanceDuesSummary } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ShareBar, useSearchFilters } from '../../records';

const useStyles = makeStyles(theme => ({
  quiet: { color: theme.palette.text.secondary },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.75),
    fontSize: '0.875rem',
  },
  week: {
    display: 'grid',
    gridTemplateColumns: '7.5em 4em 1fr',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
}));

/** What becomes overdue if nothing is done, week by week; each week leads to which. */
export const Outlook = (props: {
  outlook: MaintenanceDuesSummary['outlook'];
}) => {
  const { outlook } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const linkTo = useLinkTo();
  const most = Math.max(1, ...outlook.map(({ overdue }) => overdue));
  return (
    <>
      <Typography variant="body2" paragraph className={classes.quiet}>
        {t('duePage.outlookHint')}
      </Typography>
      <ol className={classes.list}>
        {outlook.map(({ by, overdue }) => (
          <li key={by} className={classes.week}>
            <Link to={linkTo(by)} underline="always">
              {formats.date(by)}
            </Link>
            <span className={classes.number}>{formats.number(overdue)}</span>
            <ShareBar share={overdue / most} colour="red" />
          </li>
        ))}
      </ol>
    </>
  );
};

/** The same page, of what is overdue by a day. */
function useLinkTo(): (day: string) => string {
  const { get } = useSearchFilters();
  return day => {
    const search = new URLSearchParams({ overdueBy: day });
    for (const name of ['plan', 'location', 'owner']) {
      const value = get(name);
      if (value) search.set(name, value);
    }
    return `?${search}`;
  };
}
