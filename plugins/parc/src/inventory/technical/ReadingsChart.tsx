import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { PrinterReading } from '@parc/backstage-plugin-parc-common';
import { useFormats } from '../../language';

/** Pages over time, for the eye: the newest numbers stand below it. One reading is no line. */
export const ReadingsChart = ({ readings }: { readings: PrinterReading[] }) => {
  const { palette } = useTheme();
  const formats = useFormats();
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const points = [...readings]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, counters }) => ({
      label: formats.date(day),
      pages: counters.total ?? counters.printTotal,
    }))
    .filter(({ pages }) => pages !== undefined);
  if (points.length < 2) return null;
  const tick = { fill: palette.text.secondary, fontSize: 12 };
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={180}>
        <LineChart
          data={points}
          margin={{ left: 0, right: 16, top: 8, bottom: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={palette.divider} vertical={false} />
          <XAxis dataKey="label" tick={tick} tickLine={false} minTickGap={40} />
          <YAxis
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={70}
            domain={['auto', 'auto']}
            tickFormatter={formats.number}
          />
          <Tooltip
            formatter={value => [formats.number(Number(value)), '']}
            separator=""
            contentStyle={{
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
            }}
          />
          <Line
            dataKey="pages"
            stroke={palette.primary.main}
            strokeWidth={2}
            dot={false}
            isAnimationActive={!isStill}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
};
