import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { MaintenanceDuesSummary } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { PlainTable, ShareBar, useSearchFilters } from '../../records';

const useStyles = makeStyles(theme => ({
  quiet: { color: theme.palette.text.secondary },
  bar: { minWidth: 120 },
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
      <Typography variant="body2" gutterBottom className={classes.quiet}>
        {t('duePage.outlookHint')}
      </Typography>
      <PlainTable
        caption={t('duePage.outlook')}
        columns={[
          {
            key: 'by',
            heading: t('duePage.by'),
            cell: ({ by }) => (
              <Link to={linkTo(by)} underline="always">
                {formats.date(by)}
              </Link>
            ),
          },
          {
            key: 'overdue',
            heading: t('duePage.overdue'),
            isNumeric: true,
            cell: ({ overdue }) => formats.number(overdue),
          },
          {
            key: 'bar',
            heading: '',
            cell: ({ overdue }) => (
              <div className={classes.bar} aria-hidden>
                <ShareBar share={overdue / most} colour="red" />
              </div>
            ),
          },
        ]}
        rows={outlook}
        keyOf={({ by }) => by}
      />
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
