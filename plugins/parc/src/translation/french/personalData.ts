import type { Texts } from '../texts';
import type * as english from '../english/personalData';

export const people: Texts<typeof english.people> = {
  title: 'Personnes parties',
  hint: 'Le parc nomme ces personnes ; le catalogue ne les connaît plus. Recherche faite une fois par jour.',
  none: 'Personne',
  noneHint: 'Le catalogue connaît toutes les personnes que le parc nomme.',
  assets_one: '{{count}} champ d’un matériel',
  assets_other: '{{count}} champs de matériels',
  changes_one: '{{count}} entrée de l’historique',
  changes_other: '{{count}} entrées de l’historique',
  since: 'Constaté le {{since}}',
  download: 'Télécharger ce qui est conservé',
  erase: 'Effacer le nom',
  eraseTitle: 'Effacer {{person}} ?',
  eraseHint:
    'Un pseudonyme prend la place du nom dans le matériel et dans l’historique. Il ne mène à personne, et l’effacement est définitif. Les noms dans les notes et autres textes libres restent.',
  counts: 'À modifier : {{assets}}, {{changes}}.',
  reason: 'Motif, sans le nom',
  reasonHint: 'Le numéro de la demande, par exemple.',
  erased: 'Le nom a été effacé.',
};
