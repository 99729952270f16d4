import type { PositionExplanation } from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';

type Figures = Pick<
  PositionExplanation,
  | 'state'
  | 'entitled'
  | 'unlimited'
  | 'consumed'
  | 'shortfall'
  | 'surplus'
  | 'toCover'
  | 'covered'
>;

/** The numbers of a position in plain words: `50 owned − 57 used = 7 short`. */
export function positionSentence(
  { t }: Text,
  formats: Formats,
  figures: Figures,
): string {
  const { number } = formats;
  const { state, entitled = 0, consumed, shortfall, surplus } = figures;
  const amounts = {
    owned: number(entitled),
    used: number(consumed ?? 0),
    short: number(shortfall),
    left: number(surplus),
  };
  if (consumed === undefined) return t('positions.sentence.notCounted');
  if (state === 'unknown') {
    return t('positions.sentence.unknown', {
      ...amounts,
      toCover: number(figures.toCover),
    });
  }
  if (shortfall > 0 && (surplus > 0 || figures.unlimited)) {
    return t(
      figures.unlimited
        ? 'positions.sentence.unboundShort'
        : 'positions.sentence.both',
      { ...amounts, covered: number(figures.covered) },
    );
  }
  if (figures.unlimited) return t('positions.sentence.unbound', amounts);
  return t(`positions.sentence.${state}`, amounts);
}
