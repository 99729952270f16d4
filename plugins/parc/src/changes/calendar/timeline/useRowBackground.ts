import { useTheme } from '@material-ui/core/styles';
import type { WindowOccurrence } from '@parc/backstage-plugin-parc-common';
import { shadeOf } from '../shades';
import { bandImage, percent } from './bandImage';
import type { TimelineScale } from './TimelineScale';

/**
 * What lies behind the bars of a row: the lines between days, the present moment, and as bands the freezes and maintenance
 * windows of everything, of places and of the row's own system; those of other entities are told in their own row alone.
 */
export function useRowBackground(
  windows: readonly WindowOccurrence[],
  scale: TimelineScale,
): (system?: string) => string {
  const theme = useTheme();
  const { divider, primary } = theme.palette;
  const bandsOf = (kind: WindowOccurrence['kind'], system?: string) =>
    bandImage(
      windows
        .filter(each => each.kind === kind)
        .filter(({ entity }) => entity === undefined || entity === system)
        .map(each => scale.extentOf(each)),
      shadeOf(theme, kind),
    );
  const wide = percent(1 / scale.columns.length);
  const lines = `repeating-linear-gradient(to right, ${divider} 0 1px, transparent 1px ${wide})`;
  const now = scale.positionOf(Date.now());
  const [before, after] = ['-', '+'].map(
    sign => `calc(${percent(now)} ${sign} 1px)`,
  );
  const line =
    now > 0 && now < 1
      ? `linear-gradient(to right, transparent ${before}, ${primary.main} ${before} ${after}, transparent ${after})`
      : undefined;
  return system =>
    [line, lines, bandsOf('freeze', system), bandsOf('maintenance', system)]
      .filter(Boolean)
      .join(', ');
}
