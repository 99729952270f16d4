import { makeStyles } from '@material-ui/core/styles';
import type { WorkLoad, WorkLoadOf } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { EntityLink, PlainTable, type PlainColumn } from '../../records';
import { WeekLoad } from './WeekLoad';

const useStyles = makeStyles(theme => ({
  who: { minWidth: 140, overflowWrap: 'break-word' },
  quiet: { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
}));

/** A row for each, who has the most to do first; what is nobody's comes last. */
export const LoadTable = (props: { load: WorkLoad; isBusy: boolean }) => {
  const { load, isBusy } = props;
  const { t } = useText();
  const formats = useFormats();
  const columns: PlainColumn<WorkLoadOf>[] = [
    {
      key: 'who',
      heading: t('load.who'),
      cell: of => <Who of={of} />,
    },
    ...load.weeks.map(
      ({ week, from, to, businessDays }, at): PlainColumn<WorkLoadOf> => ({
        key: week,
        heading: formats.days(from, to),
        cell: ({ ref, weeks }) => (
          <WeekLoad
            load={weeks[at]}
            from={from}
            who={ref}
            isClosed={businessDays === 0}
          />
        ),
        isEmpty: ({ weeks }) => weeks[at].orders === 0,
      }),
    ),
  ];
  return (
    <PlainTable
      caption={t('load.title')}
      columns={columns}
      rows={load.items}
      keyOf={({ ref }) => ref ?? ''}
      isBusy={isBusy}
    />
  );
};

/** Who it is, and for how many hours a week. */
const Who = ({ of }: { of: WorkLoadOf }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  return (
    <div className={classes.who}>
      {of.ref ? <EntityLink entityRef={of.ref} /> : t('load.nobody')}
      {of.hoursPerWeek !== undefined && (
        <div className={classes.quiet}>
          {t('load.hoursPerWeek', { hours: formats.number(of.hoursPerWeek) })}
        </div>
      )}
    </div>
  );
};
