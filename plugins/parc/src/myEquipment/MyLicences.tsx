import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import {
  allocations,
  licences,
  type Allocation,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import {
  countText,
  EntityLink,
  ErrorPanel,
  PlainTable,
  ReferenceLink,
  type MyRefs,
  type PlainColumn,
} from '../records';
import { useMyLicences } from './useMyLicences';

const useStyles = makeStyles(theme => ({
  section: { marginBottom: theme.spacing(3) },
  heading: { fontWeight: 600, marginBottom: theme.spacing(1) },
}));

/** The licences that I have, or my groups. */
export const MyLicences = ({ refs }: { refs: MyRefs }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { value, error, reload } = useMyLicences(refs);
  const columns = useLicenceColumns();
  return (
    <section className={classes.section} aria-labelledby="my-licences">
      <Typography
        variant="h6"
        component="h2"
        id="my-licences"
        className={classes.heading}
      >
        {t('my.licences', { total: countText(formats, value) })}
      </Typography>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && (
        <Skeleton variant="rect" height={80} animation="wave" />
      )}
      {value?.items.length === 0 && (
        <Typography variant="body2">{t('my.noLicences')}</Typography>
      )}
      {value && value.items.length > 0 && (
        <PlainTable
          caption={t('licences.part.allocations')}
          columns={columns}
          rows={value.items}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
};

function useLicenceColumns(): PlainColumn<Allocation>[] {
  const text = useText();
  const formats = useFormats();
  const heading = (field: string) => text.field(allocations, field);
  return [
    {
      key: 'licence',
      heading: heading('licence'),
      cell: ({ licence }) => (
        <ReferenceLink to={licences.plural} reference={licence} />
      ),
    },
    {
      key: 'assignee',
      heading: heading('assignee'),
      cell: ({ assignee }) => assignee && <EntityLink entityRef={assignee} />,
    },
    {
      key: 'quantity',
      heading: heading('quantity'),
      isNumeric: true,
      cell: ({ quantity }) => formats.number(quantity),
    },
    {
      key: 'since',
      heading: heading('since'),
      cell: ({ since }) => formats.date(since),
    },
  ];
}
