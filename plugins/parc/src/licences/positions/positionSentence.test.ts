import { createFormats, createText } from '../../language';
import * as english from '../../translation/english';
import { flattenTexts } from '../../translation/texts';
import { positionSentence } from './positionSentence';

const texts = flattenTexts({ ...english });
const text = createText('en', (key, values = {}) =>
  texts[key].replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name])),
);

const figures = {
  state: 'shortfall' as const,
  entitled: 50,
  unlimited: false,
  consumed: 57,
  covered: 50,
  toCover: 7,
  shortfall: 7,
  surplus: 0,
};

describe('a position in words', () => {
  it.each([
    [{}, '50 owned − 57 used = 7 short.'],
    [
      {
        state: 'surplus',
        consumed: 40,
        covered: 40,
        shortfall: 0,
        surplus: 10,
      },
      '50 owned − 40 used = 10 left over.',
    ],
    [
      { state: 'compliant', consumed: 50, shortfall: 0 },
      '50 owned − 50 used: nothing short, nothing left over.',
    ],
    [
      { covered: 45, shortfall: 12, surplus: 5 },
      '50 owned, 57 used: 45 of them covered, so 12 short – and 5 left over that do not fit.',
    ],
    [
      { state: 'unknown', entitled: undefined, consumed: 5, toCover: 5 },
      '5 used, and nothing is recorded as bought: 5 to be covered.',
    ],
    [
      { state: 'unknown', consumed: undefined },
      'How many are used cannot be counted: nobody has reported it.',
    ],
    [
      {
        state: 'compliant',
        unlimited: true,
        entitled: undefined,
        shortfall: 0,
      },
      'Owned without bound, 57 used: nothing is short.',
    ],
    [
      { unlimited: true, entitled: undefined, covered: 50 },
      'Some is owned without bound, 57 used: 50 of them covered, so 7 short.',
    ],
  ] as const)('%j: %s', (change, expected) => {
    expect(
      positionSentence(text, createFormats('en'), { ...figures, ...change }),
    ).toBe(expected);
  });
});
