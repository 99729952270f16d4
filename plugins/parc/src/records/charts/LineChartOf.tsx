import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

/** One line: its words, and how it is drawn. */
export interface ChartLine {
  key: string;
  label: string;
  colour?: string;
  /** Told apart by more than the colour. */
  isDashed?: boolean;
}

/** One place on the axis of time, with the value of each line; one that is not known leaves a gap. */
export interface ChartPoint {
  label: string;
  values: Readonly<Record<string, number | undefined>>;
}

/**
 * Numbers over time, for the eye. The same words and numbers stand in the table beside, which is what a screen reader
 * reads: the chart itself is hidden from it.
 */
export const LineChartOf = (props: {
  lines: readonly ChartLine[];
  points: readonly ChartPoint[];
  format(value: number): string;
  /** A value holds until the next one: the line goes in steps. */
  isStepped?: boolean;
}) => {
  const { lines, points, format } = props;
  const { palette } = useTheme();
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const tick = { fill: palette.text.secondary, fontSize: 12 };
  const axis = { tick, tickLine: false } as const;
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={260}>
        <LineChart
          data={points.map(({ label, values }) => ({ label, ...values }))}
          margin={{ left: 0, right: 16, top: 8, bottom: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={palette.divider} vertical={false} />
          <XAxis dataKey="label" {...axis} minTickGap={40} />
          <YAxis
            {...axis}
            axisLine={false}
            width={64}
            allowDecimals={false}
            domain={[0, 'auto']}
            tickFormatter={format}
          />
          <Tooltip
            formatter={value => format(Number(value))}
            contentStyle={{
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
              color: palette.text.primary,
            }}
          />
          {lines.length > 1 && <Legend iconType="plainline" />}
          {lines.map(({ key, label, colour, isDashed }) => (
            <Line
              key={key}
              dataKey={key}
              name={label}
              type={props.isStepped ? 'stepAfter' : 'linear'}
              stroke={colour ?? palette.primary.main}
              strokeWidth={2}
              strokeDasharray={isDashed ? '6 4' : undefined}
              dot={points.length < 3}
              isAnimationActive={!isStill}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
};
