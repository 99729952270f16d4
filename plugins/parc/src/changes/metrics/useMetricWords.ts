import { useFormats, useText } from '../../language';

/** From so many hours on, days are easier to read. */
const mostHours = 48;

/** How metrics are written: of nothing there is no share and no time, and that is said. */
export function useMetricWords() {
  const { t } = useText();
  const formats = useFormats();
  const rounded = (value: number) =>
    formats.number(Math.round(value * 10) / 10);
  return {
    share: (share: number | undefined) =>
      share === undefined ? t('changeMetrics.nothing') : formats.percent(share),
    hours: (hours: number | undefined) => {
      if (hours === undefined) return t('changeMetrics.nothing');
      return hours < mostHours
        ? t('changeMetrics.hours', { hours: rounded(hours) })
        : t('changeMetrics.days', { days: rounded(hours / 24) });
    },
    /** Minutes after the end of a window; before it they are below 0. */
    minutes: (minutes: number | undefined) => {
      if (minutes === undefined) return t('changeMetrics.nothing');
      const text = t('changeMetrics.minutes', {
        minutes: formats.number(Math.round(Math.abs(minutes))),
      });
      return minutes > 0 ? `+${text}` : `${minutes < 0 ? '−' : ''}${text}`;
    },
  };
}
