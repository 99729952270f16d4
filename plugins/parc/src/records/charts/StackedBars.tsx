import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { seriesColours } from './seriesColours';

/** One part of each bar: its words, and its colour where it means something. */
export interface BarSeries {
  key: string;
  label: string;
  colour?: string;
}

/** One bar, with the value of each of its parts. */
export interface BarPoint {
  label: string;
  values: Readonly<Record<string, number>>;
}

/**
 * Bars made of parts, for the eye. The same words and numbers stand in the table beside, which is what a screen reader
 * reads: the chart itself is hidden from it.
 */
export const StackedBars = (props: {
  series: readonly BarSeries[];
  points: readonly BarPoint[];
  format(value: number): string;
}) => {
  const { series, points, format } = props;
  const { palette } = useTheme();
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const colours = seriesColours(palette.type);
  const tick = { fill: palette.text.secondary, fontSize: 12 };
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={280}>
        <BarChart
          data={points.map(({ label, values }) => ({ label, ...values }))}
          margin={{ left: 0, right: 16, top: 8, bottom: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={palette.divider} vertical={false} />
          <XAxis dataKey="label" tick={tick} tickLine={false} minTickGap={8} />
          <YAxis
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={72}
            tickFormatter={format}
          />
          <Tooltip
            formatter={value => format(Number(value))}
            cursor={{ fill: palette.action.hover }}
            contentStyle={{
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
              color: palette.text.primary,
            }}
          />
          {series.length > 1 && (
            <Legend
              wrapperStyle={{ fontSize: 12 }}
              // Some colours of parts are too pale for words (WCAG 1.4.3).
              formatter={words => (
                <span style={{ color: palette.text.primary }}>{words}</span>
              )}
            />
          )}
          {series.map(({ key, label, colour }, at) => (
            <Bar
              key={key}
              dataKey={key}
              name={label}
              stackId="all"
              fill={colour ?? colours[at % colours.length]}
              isAnimationActive={!isStill}
              maxBarSize={48}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
};
