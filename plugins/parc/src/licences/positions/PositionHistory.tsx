import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTheme } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import {
  positions,
  type PositionPoint,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ChoiceFilter,
  ErrorPanel,
  FieldValue,
  LineChartOf,
  numberColumn,
  PlainTable,
  stateColours,
  textColumn,
  useSearchFilters,
  useToday,
  type PlainColumn,
} from '../../records';
import { changedPoints } from './changedPoints';
import { usePoints } from './usePositions';

const usualMonths = 12;
const monthChoices = ['3', '36'] as const;

/** How the position stood day by day. */
export const PositionHistory = ({ code }: { code: string }) => {
  const { t } = useText();
  const { get, set } = useSearchFilters();
  const today = useToday();
  const asked = monthChoices.find(each => each === get('months'));
  const from = DateTime.fromISO(today)
    .minus({ months: Number(asked ?? usualMonths) })
    .toISODate()!;
  const { value, error, reload } = usePoints(code, from);
  const months = (count: number) => t('productPage.months', { count });
  return (
    <Card heading={t('positions.history')}>
      <ChoiceFilter
        id="history-months"
        label={t('productPage.period')}
        values={monthChoices}
        labelOf={count => months(Number(count))}
        anyLabel={months(usualMonths)}
        value={asked}
        onChange={next => set({ months: next })}
      />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <Skeleton variant="rect" height={260} />}
      {value?.length === 0 && (
        <Typography variant="body2" style={{ marginTop: 12 }}>
          {t('positions.noHistory')}
        </Typography>
      )}
      {value && value.length > 0 && <Points points={value} />}
    </Card>
  );
};

const Points = ({ points }: { points: PositionPoint[] }) => {
  const text = useText();
  const formats = useFormats();
  const colours = stateColours(useTheme().palette.type);
  const columns = useColumns();
  return (
    <>
      <LineChartOf
        isStepped
        lines={[
          {
            key: 'entitled',
            label: text.field(positions, 'entitled'),
            colour: colours.blue.solid,
            isDashed: true,
          },
          {
            key: 'consumed',
            label: text.field(positions, 'consumed'),
            colour: colours.orange.solid,
          },
        ]}
        points={points.map(({ day, entitled, consumed }) => ({
          label: formats.date(day),
          values: { entitled, consumed },
        }))}
        format={formats.number}
      />
      <Typography variant="body2" gutterBottom>
        {text.t('positions.historyHint')}
      </Typography>
      <PlainTable
        caption={text.t('positions.history')}
        columns={columns}
        rows={changedPoints(points)}
        keyOf={({ day }) => day}
      />
    </>
  );
};

function useColumns(): PlainColumn<PositionPoint>[] {
  const text = useText();
  const formats = useFormats();
  const number = (name: 'entitled' | 'consumed' | 'shortfall' | 'surplus') =>
    numberColumn<PositionPoint>(name, text.field(positions, name), point => {
      const value = point[name];
      return value === undefined ? undefined : formats.number(value);
    });
  return [
    textColumn('day', text.t('positions.day'), ({ day }) => formats.date(day)),
    {
      key: 'state',
      heading: text.field(positions, 'state'),
      cell: ({ state }) => (
        <FieldValue noun={positions} field="state" value={state} />
      ),
    },
    number('entitled'),
    number('consumed'),
    number('shortfall'),
    number('surplus'),
  ];
}
