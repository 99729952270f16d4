/** Chance that comes out the same each time: the demo is the same for everybody who starts it on the same day. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in about this share of all calls; `share` from 0 to 1. */
  happens(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** The same items in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** Fills a pattern: `#` a digit, `*` a letter or digit without vowels, `%` a hexadecimal digit; others stay. */
  fill(pattern: string): string;
}

// Park and Miller's "minimal standard" generator (CACM 31:10, 1988), with the multiplier that they chose later.
const modulus = 2_147_483_647;
const multiplier = 48_271;

// What serials are made of: nothing that reads as another letter or makes a word.
const alphabet = '0123456789BCDFGHJKLMNPQRSTVWXYZ';

/** `seed`: from 1 to 2,147,483,646. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state * multiplier) % modulus;
    return state / modulus;
  };
  const whole = (least: number, most: number) =>
    least + Math.floor(next() * (most - least + 1));
  const characterOf = (characters: string) =>
    characters[whole(0, characters.length - 1)];
  return {
    whole,
    happens: share => next() < share,
    pick: items => items[whole(0, items.length - 1)],
    shuffle: items =>
      items
        .map(item => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
    fill: pattern =>
      pattern.replace(/[#*%]/g, mark => {
        if (mark === '#') return characterOf('0123456789');
        return characterOf(mark === '%' ? '0123456789ABCDEF' : alphabet);
      }),
  };
}
