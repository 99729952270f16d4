/** What a text holds where a pattern has `{release}` and `{edition}`. */
export interface Captured {
  release?: string;
  edition?: string;
}

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'any' }
  | { kind: 'one' }
  | { kind: 'release' | 'edition' };

interface Alternative {
  tokens: readonly Token[];
  /** What every text that fits begins and ends with: most texts are refused by looking at that alone. */
  begins: string;
  ends: string;
  /** The longest piece that every text that fits holds. */
  holds: string;
  /** Whether it is made of texts and `*` alone. */
  isSimple: boolean;
}

/**
 * A pattern of a rule: fits a whole text without regard to case. `*` is any text, `?` one character, `a|b` alternatives,
 * `{release}` a word with a digit in it, `{edition}` any text that is not empty. There is no way to write these signs
 * themselves; `?` stands for them. Of several ways to fit, `{…}` hold as much as they can, from the left. Takes a time
 * that grows with the lengths of pattern and text multiplied, and no faster.
 */
export class Pattern {
  private readonly alternatives: readonly Alternative[];

  constructor(pattern: string) {
    this.alternatives = pattern.split('|').map(toAlternative);
  }

  /** What the text holds; undefined when it does not fit. */
  match(text: string): Captured | undefined {
    const lowered = text.toLowerCase();
    for (const alternative of this.alternatives) {
      const captured = matchOne(alternative, lowered, text);
      if (captured) return captured;
    }
    return undefined;
  }

  /** Whether a text that begins so, a character in lower case, may fit. */
  mayBeginWith(character: string): boolean {
    return this.alternatives.some(
      ({ begins, tokens }) =>
        begins.startsWith(character) ||
        (begins === '' && tokens.length > 0) ||
        (tokens.length === 0 && character === ''),
    );
  }
}

function toAlternative(pattern: string): Alternative {
  const tokens = pattern
    .split(/(\*+|\?|\{release\}|\{edition\})/i)
    .filter(Boolean)
    .map(toToken);
  const textOf = (token: Token | undefined) =>
    token?.kind === 'text' ? token.text : '';
  const texts = tokens.map(textOf);
  return {
    tokens,
    begins: texts[0] ?? '',
    ends: texts[texts.length - 1] ?? '',
    holds: texts.reduce((a, b) => (b.length > a.length ? b : a), ''),
    isSimple: tokens.every(({ kind }) => kind === 'text' || kind === 'any'),
  };
}

function toToken(piece: string): Token {
  const lowered = piece.toLowerCase();
  if (lowered.startsWith('*')) return { kind: 'any' };
  if (lowered === '?') return { kind: 'one' };
  if (lowered === '{release}') return { kind: 'release' };
  if (lowered === '{edition}') return { kind: 'edition' };
  return { kind: 'text', text: lowered };
}

function matchOne(
  alternative: Alternative,
  text: string,
  original: string,
): Captured | undefined {
  const { tokens, begins, ends, holds, isSimple } = alternative;
  if (!text.startsWith(begins) || !text.endsWith(ends)) return undefined;
  if (!text.includes(holds)) return undefined;
  if (isSimple) return fitsSimply(alternative, text) ? {} : undefined;
  const fits = fitsFrom(tokens, text);
  return fits[0][0]
    ? // Lower case of some letters is longer than they are.
      capture(
        tokens,
        fits,
        text,
        original.length === text.length ? original : text,
      )
    : undefined;
}

/** Takes the first place of each piece, which leaves the most to the next ones; the last one stands at the end. */
function fitsSimply({ tokens, ends }: Alternative, text: string): boolean {
  const last = tokens[tokens.length - 1];
  if (!tokens.some(({ kind }) => kind === 'any'))
    return text.length === ends.length;
  const until = text.length - ends.length;
  let at = 0;
  for (const token of tokens) {
    if (token.kind !== 'text' || token === last) continue;
    const found = text.indexOf(token.text, at);
    at = found + token.text.length;
    if (found < 0 || at > until) return false;
  }
  return true;
}

/** For each token and each place of the text: whether the text from there fits the tokens from there. */
function fitsFrom(tokens: readonly Token[], text: string): boolean[][] {
  const { length } = text;
  const fits: boolean[][] = [];
  fits[tokens.length] = new Array(length + 1).fill(false);
  fits[tokens.length][length] = true;
  for (let index = tokens.length - 1; index >= 0; index--)
    fits[index] = fitsToken(tokens[index], text, fits[index + 1]);
  return fits;
}

function fitsToken(token: Token, text: string, rest: boolean[]): boolean[] {
  const { length } = text;
  const here: boolean[] = new Array(length + 1).fill(false);
  // Of {release}: whether the text from here fits a rest of the word, before and after its digit.
  let hasWord = false;
  let hasDigit = false;
  let hasAny = false;
  for (let at = length; at >= 0; at--) {
    switch (token.kind) {
      case 'text':
        here[at] =
          text.startsWith(token.text, at) &&
          (rest[at + token.text.length] ?? false);
        break;
      case 'one':
        here[at] = at < length && rest[at + 1];
        break;
      case 'any':
        hasAny ||= rest[at];
        here[at] = hasAny;
        break;
      case 'edition':
        here[at] = hasAny;
        hasAny ||= rest[at];
        break;
      default: {
        const isSpace = at === length || space.test(text[at]);
        const isDigit = !isSpace && digit.test(text[at]);
        hasDigit =
          !isSpace && ((isDigit && (hasWord || rest[at + 1])) || hasDigit);
        hasWord = !isSpace && (hasWord || rest[at + 1]);
        here[at] = hasDigit;
      }
    }
  }
  return here;
}

const space = /\s/;
const digit = /\d/;

/** Walks through a text that fits, and takes out what `{…}` hold. */
function capture(
  tokens: readonly Token[],
  fits: readonly boolean[][],
  text: string,
  original: string,
): Captured {
  const captured: Captured = {};
  let at = 0;
  tokens.forEach((token, index) => {
    const rest = fits[index + 1];
    switch (token.kind) {
      case 'text':
        at += token.text.length;
        break;
      case 'one':
        at += 1;
        break;
      case 'any':
        at = rest.indexOf(true, at);
        break;
      default: {
        const end = endOf(token.kind, text, at, rest);
        captured[token.kind] = original.slice(at, end);
        at = end;
      }
    }
  });
  return captured;
}

function endOf(
  kind: 'release' | 'edition',
  text: string,
  at: number,
  rest: readonly boolean[],
): number {
  if (kind === 'edition') return rest.lastIndexOf(true);
  const [word] = /^\S*/.exec(text.slice(at))!;
  let end = at + word.length;
  while (!rest[end] || !digit.test(text.slice(at, end))) end--;
  return end;
}
