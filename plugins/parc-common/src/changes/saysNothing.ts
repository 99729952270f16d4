import { foldText } from '../records/foldText';

/**
 * What people write to get past a required field. Blanks, `N/A`, `None`, `TBC`, `TBD`, `-` and `see above` are those of
 * theitsmreview.com (2014), and their like in French.
 */
const rubbish: ReadonlySet<string> = new Set(
  `na, not applicable, none, no, nil, null, nothing, tbc, tbd, tba, to be confirmed, to be defined, to do, see above,
  see below, as above, same as above, same, ditto, unknown, later, test, yes, ok, various, etc, wip, lorem ipsum,
  nc, so, sans objet, non applicable, neant, rien, aucun, aucune, non, oui, nul, a definir, a confirmer, a completer,
  a preciser, a voir, voir ci dessus, voir plus haut, voir ci dessous, voir plus bas, cf ci dessus, idem, inconnu,
  non connu, plus tard, ras`
    .replace(/\s/g, '')
    .split(','),
);

/**
 * Whether a text is no answer: only blanks and signs, a phrase that stands for none (`N/A`, `see above`, `néant`), one
 * character or a short group of them over and over, or the title again. In English and French, whatever the case, the
 * accents and the signs.
 */
export function saysNothing(text: string, title = ''): boolean {
  const letters = lettersIn(text);
  return (
    letters === '' ||
    rubbish.has(letters) ||
    /^(.{1,4}?)\1{2,}$/u.test(letters) ||
    letters === lettersIn(title)
  );
}

/** How many letters and digits a text has. */
export function lettersOf(text: string): number {
  return lettersIn(text).length;
}

/** Letters and digits in lower case without accents, one blank between words: `N/A.` → `n a`. */
export function wordsOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function lettersIn(text: string): string {
  return wordsOf(text).replaceAll(' ', '');
}
