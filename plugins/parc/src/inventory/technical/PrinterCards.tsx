import { makeStyles } from '@material-ui/core/styles';
import type {
  Asset,
  PrinterReading,
  StateColour,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { Card, ErrorPanel, FactList, ShareBar } from '../../records';
import { ReadingsChart } from './ReadingsChart';
import { CardGrid } from './TechnicalPart';
import { useReadings } from './useTechnical';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
    fontSize: '0.875rem',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: 8 },
}));

/** What a printer printed, day by day, and what it still has. */
export const PrinterCards = ({ asset }: { asset: Asset }) => {
  const { value, error, reload } = useReadings(asset);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  const latest = value?.reduce((a, b) => (a.day > b.day ? a : b), value[0]);
  if (!value || !latest) return null;
  return (
    <CardGrid>
      <CountersCard readings={value} latest={latest} />
      <SuppliesCard reading={latest} />
    </CardGrid>
  );
};

const CountersCard = (props: {
  readings: PrinterReading[];
  latest: PrinterReading;
}) => {
  const { readings, latest } = props;
  const text = useText();
  const formats = useFormats();
  return (
    <Card heading={text.t('network.counters')}>
      <ReadingsChart readings={readings} />
      <FactList
        facts={Object.entries(latest.counters).map(([name, pages]) => ({
          label: text.find(`network.counterNames.${name}`) ?? name,
          value: formats.number(pages),
        }))}
      />
      <p>{text.t('network.reading', { day: formats.date(latest.day) })}</p>
    </Card>
  );
};

const SuppliesCard = ({ reading }: { reading: PrinterReading }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  if (!reading.supplies.length) return null;
  return (
    <Card heading={t('network.supplies')}>
      <ul className={classes.list}>
        {reading.supplies.map(supply => {
          const { name, percent, value, unit } = supply;
          const share = percent === undefined ? undefined : percent / 100;
          return (
            <li key={name}>
              <div className={classes.head}>
                <span>{name}</span>
                <span>
                  {share === undefined
                    ? [value, unit].filter(each => each !== undefined).join(' ')
                    : formats.percent(share)}
                </span>
              </div>
              {share !== undefined && (
                <ShareBar share={share} colour={colourOf(share)} />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};

const nearlyEmpty = 0.1;
const low = 0.25;

function colourOf(share: number): StateColour {
  if (share <= nearlyEmpty) return 'red';
  return share <= low ? 'orange' : 'green';
}
