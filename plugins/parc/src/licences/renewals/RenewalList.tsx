import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  licences,
  occasionLooks,
  type RenewalEntry,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EntityLink,
  PlainTable,
  ReferenceLink,
  StateChip,
  useToday,
  type PlainColumn,
} from '../../records';
import { monthId } from './MonthGrid';
import type { RenewalMonth } from './renewalMonths';

const useStyles = makeStyles(theme => ({
  month: { marginBottom: theme.spacing(2) },
  heading: { fontWeight: 600, marginBottom: theme.spacing(0.5) },
  quiet: { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
}));

/** All that comes up, month by month. */
export const RenewalList = (props: { months: readonly RenewalMonth[] }) => {
  const classes = useStyles();
  const formats = useFormats();
  const columns = useRenewalColumns();
  return (
    <>
      {props.months
        .filter(({ items }) => items.length > 0)
        .map(({ month, items }) => (
          <section key={month} id={monthId(month)} className={classes.month}>
            <Typography
              variant="subtitle1"
              component="h2"
              className={classes.heading}
            >
              {formats.month(month)}
            </Typography>
            <PlainTable
              caption={formats.month(month)}
              columns={columns}
              rows={items}
              keyOf={({ kind, date, licence }) =>
                `${kind} ${date} ${licence.id}`
              }
            />
          </section>
        ))}
    </>
  );
};

function useRenewalColumns(): PlainColumn<RenewalEntry>[] {
  const text = useText();
  const formats = useFormats();
  const heading = (field: string) => text.field(licences, field);
  return [
    {
      key: 'date',
      heading: text.t('renewals.day'),
      cell: each => <Day entry={each} />,
    },
    {
      key: 'what',
      heading: text.t('renewals.what'),
      cell: each => <What entry={each} />,
    },
    {
      key: 'licence',
      heading: text.noun(licences, 'one'),
      cell: each => (
        <ReferenceLink to={licences.plural} reference={each.licence} />
      ),
    },
    {
      key: 'supplier',
      heading: heading('supplier'),
      cell: ({ supplier }) =>
        supplier ? <ReferenceLink to="suppliers" reference={supplier} /> : '–',
      isEmpty: ({ supplier }) => !supplier,
    },
    {
      key: 'owner',
      heading: heading('owner'),
      cell: ({ owner }) => (owner ? <EntityLink entityRef={owner} /> : '–'),
      isEmpty: ({ owner }) => !owner,
    },
    {
      key: 'cost',
      heading: heading('cost'),
      isNumeric: true,
      cell: ({ cost }) => (cost ? formats.money(cost) : '–'),
      isEmpty: ({ cost }) => !cost,
    },
  ];
}

/** The day, and how far off it is. */
const Day = ({ entry }: { entry: RenewalEntry }) => {
  const classes = useStyles();
  const formats = useFormats();
  const today = useToday();
  return (
    <>
      <time dateTime={entry.date}>{formats.date(entry.date)}</time>
      <div className={classes.quiet}>{formats.distance(entry.date, today)}</div>
    </>
  );
};

/** What comes up, and of a notice day the end that it is about. */
const What = ({ entry }: { entry: RenewalEntry }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { kind, termEnd, isExpected, status } = entry;
  const remarks = [
    kind === 'notice' &&
      termEnd &&
      t('renewals.termEnds', { date: formats.date(termEnd) }),
    isExpected && t('renewals.expected'),
    status === 'lapsing' && t('choices.licence.status.lapsing'),
  ].filter(Boolean);
  return (
    <>
      <StateChip {...occasionLooks[kind]}>
        {t(`renewals.kinds.${kind}`)}
      </StateChip>
      {remarks.length > 0 && (
        <div className={classes.quiet}>{remarks.join(' · ')}</div>
      )}
    </>
  );
};
