import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

/** One bar: its words, its length and, where it means something, its colour. */
export interface ChartBar {
  label: string;
  value: number;
  colour?: string;
}

const barHeight = 30;

/**
 * Bars for the eye. The same words and numbers stand in the table beside, which is what a screen reader
 * reads: the chart itself is hidden from it.
 */
export const BarChartOf = (props: {
  bars: ChartBar[];
  /** Bars that lie are for words, bars that stand for years. */
  isUpright?: boolean;
  format(value: number): string;
}) => {
  const { bars, isUpright, format } = props;
  const { palette } = useTheme();
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const tick = { fill: palette.text.secondary, fontSize: 12 };
  const words = {
    dataKey: 'label',
    tick,
    tickLine: false,
    interval: 0,
  } as const;
  const numbers = {
    tick,
    tickLine: false,
    axisLine: false,
    tickFormatter: format,
  } as const;
  return (
    <div aria-hidden>
      <ResponsiveContainer
        width="100%"
        height={isUpright ? 240 : bars.length * barHeight + 40}
      >
        <BarChart
          data={bars}
          layout={isUpright ? 'horizontal' : 'vertical'}
          margin={{ left: 0, right: 16, top: 8, bottom: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid
            stroke={palette.divider}
            vertical={!isUpright}
            horizontal={Boolean(isUpright)}
          />
          {isUpright ? (
            <XAxis {...words} />
          ) : (
            <YAxis {...words} type="category" width={130} />
          )}
          {isUpright ? (
            <YAxis {...numbers} width={70} />
          ) : (
            <XAxis {...numbers} type="number" allowDecimals={false} />
          )}
          <Tooltip
            formatter={value => [format(Number(value)), '']}
            separator=""
            cursor={{ fill: palette.action.hover }}
            contentStyle={{
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
              color: palette.text.primary,
            }}
            itemStyle={{ color: palette.text.primary }}
          />
          <Bar
            dataKey="value"
            isAnimationActive={!isStill}
            radius={2}
            maxBarSize={36}
          >
            {bars.map(bar => (
              <Cell key={bar.label} fill={bar.colour ?? palette.primary.main} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
};
