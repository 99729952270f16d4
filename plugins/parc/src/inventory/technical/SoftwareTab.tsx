import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import type { Asset, Installation } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  PastSwitch,
  type PlainColumn,
  PlainTable,
  textColumn,
} from '../../records';
import { matchingSoftware } from './matchingSoftware';
import { TechnicalPart } from './TechnicalPart';
import { useSoftware } from './useTechnical';

const useStyles = makeStyles(theme => ({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1.5),
  },
  search: { width: 300, maxWidth: '100%' },
}));

/** What is installed on the machine, and since when. */
export const SoftwareTab = ({ asset }: { asset: Asset }) => (
  <TechnicalPart asset={asset} Content={Software} />
);

/** As many are drawn at once; a server has thousands. */
const pageSize = 100;

const Software = ({ asset }: { asset: Asset }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const [term, setTerm] = useState('');
  const [isPast, setIsPast] = useState(false);
  const { value, error, reload } = useSoftware(asset, isPast);
  const found = useMemo(
    () => matchingSoftware(value ?? [], term),
    [value, term],
  );
  return (
    <Card heading={t('software.title')}>
      <div className={classes.tools}>
        <TextField
          className={classes.search}
          size="small"
          variant="outlined"
          type="search"
          value={term}
          onChange={event => setTerm(event.target.value)}
          placeholder={t('software.search')}
          inputProps={{ 'aria-label': t('software.search') }}
        />
        <PastSwitch isOn={isPast} onChange={setIsPast} />
        {value && (
          <Typography variant="body2" role="status">
            {t('software.count', {
              count: found.length,
              total: formats.number(found.length),
            })}
          </Typography>
        )}
      </div>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <Skeleton variant="rect" height={320} />}
      {value && found.length === 0 && (
        <Typography variant="body2">
          {t(value.length ? 'software.noMatch' : 'software.none')}
        </Typography>
      )}
      {found.length > 0 && <SoftwareList software={found} isPast={isPast} />}
    </Card>
  );
};

const SoftwareList = (props: { software: Installation[]; isPast: boolean }) => {
  const { software, isPast } = props;
  const { t } = useText();
  const [limit, setLimit] = useState(pageSize);
  const columns = useColumns(isPast);
  const more = Math.min(software.length - limit, 5 * pageSize);
  return (
    <>
      <PlainTable
        caption={t('software.title')}
        columns={columns}
        rows={software.slice(0, limit)}
        keyOf={keyOf}
        isGone={({ until }) => Boolean(until)}
      />
      {more > 0 && (
        <Button onClick={() => setLimit(limit + 5 * pageSize)}>
          {t('software.more', { count: more })}
        </Button>
      )}
    </>
  );
};

const keyOf = (each: Installation) =>
  [each.name, each.publisher, each.version, each.architecture, each.since].join(
    ' ',
  );

function useColumns(isPast: boolean): PlainColumn<Installation>[] {
  const { t } = useText();
  const formats = useFormats();
  const day = (given?: string) => given && formats.date(given);
  const columns: PlainColumn<Installation>[] = [
    textColumn('name', t('software.name'), ({ name }) => name),
    textColumn('version', t('software.version'), ({ version, architecture }) =>
      [version, architecture].filter(Boolean).join(' · '),
    ),
    textColumn('publisher', t('software.publisher'), each => each.publisher),
    textColumn('installed', t('software.installedOn'), ({ installedOn }) =>
      day(installedOn),
    ),
    textColumn('since', t('technical.since'), ({ since }) => day(since)),
  ];
  return isPast
    ? [
        ...columns,
        textColumn('until', t('technical.until'), ({ until }) => day(until)),
      ]
    : columns;
}
