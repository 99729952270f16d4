import { foldText, type Noun } from '../records';
import { calendarChoiceWords } from './calendarFieldWords';
import { changeChoiceWords } from './changeFieldWords';
import { licenceChoiceWords } from './licenceChoiceWords';
import { maintenancePlanChoiceWords } from './maintenancePlanFieldWords';

/** What people write for the choices of a field, beside the choices themselves: the pages' labels, and synonyms. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'asset.status': {
    planned: 'Planned|Prévu|Ordered|Commandé|On order|En commande',
    'in-stock':
      'In stock|En stock|Stock|Available|Disponible|Spare|Ready to deploy',
    deployed:
      'Deployed|En service|In use|Utilisé|Active|Actif|Affecté|Assigned|Production',
    'in-repair': 'In repair|En réparation|Repair|Out for repair|SAV|En panne',
    lost: 'Lost|Perdu|Stolen|Volé|Lost/Stolen',
    retired: 'Retired|Réformé|Archived|Archivé|Retiré',
    disposed:
      'Disposed of|Mis au rebut|Disposed|Rebut|Recycled|Recyclé|Scrapped',
  },
  'asset.condition': {
    new: 'New|Neuf',
    good: 'Good|Bon',
    fair: 'Fair|Correct|Moyen',
    poor: 'Poor|Usé|Mauvais',
    broken: 'Broken|Hors service|HS|Cassé',
  },
  'asset.managedBy': { portal: 'Portal|Portail', git: 'Git' },
  'location.kind': {
    site: 'Site',
    building: 'Building|Bâtiment',
    floor: 'Floor|Étage',
    room: 'Room|Salle|Bureau|Office',
    rack: 'Rack|Baie',
    cupboard: 'Cupboard|Armoire|Cabinet',
  },
  ...licenceChoiceWords,
  ...calendarChoiceWords,
  ...maintenancePlanChoiceWords,
  ...changeChoiceWords,
};

const trueWords = ['true', 'yes', 'y', '1', 'x', 'oui', 'o', 'vrai', 'on'];
const falseWords = ['false', 'no', 'n', '0', 'non', 'faux', 'off'];

/** `Oui` → true; undefined for what is neither. */
export function booleanNamed(text: string): boolean | undefined {
  const plain = foldText(text);
  if (trueWords.includes(plain)) return true;
  return falseWords.includes(plain) ? false : undefined;
}

/** The words of a field's choices, without accents and in lower case, and which choice each means. */
export function choicesByWord(noun: Noun, name: string): Map<string, string> {
  const own = words[`${noun.name}.${name}`] ?? {};
  return new Map(
    (noun.fields[name].choices ?? []).flatMap(choice =>
      [choice, ...(own[choice]?.split('|') ?? [])].map(
        word => [plainWord(word), choice] as const,
      ),
    ),
  );
}

/** `En  Réparation` and `en-reparation` are the same word. */
export function plainWord(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The word that differs the least, when it differs by little: what was probably meant. */
export function nearest(
  text: string,
  known: Iterable<string>,
): string | undefined {
  let best: string | undefined;
  // A third of the letters: one slip in a short word, two in a longer one.
  let least = Math.floor(text.length / 3) + 1;
  for (const each of known) {
    const distance = distanceOf(text, each, least);
    if (distance < least) {
      least = distance;
      best = each;
    }
  }
  return best;
}

/** How many letters have to be changed, added or taken away (Levenshtein), up to a limit. */
function distanceOf(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at++) {
    const next = [at];
    for (let other = 1; other <= to.length; other++) {
      const isSame = from[at - 1] === to[other - 1];
      next[other] = Math.min(
        row[other] + 1,
        next[other - 1] + 1,
        row[other - 1] + (isSame ? 0 : 1),
      );
    }
    row = next;
  }
  return row[to.length];
}
