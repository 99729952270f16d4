import type * as english from '../english/changeRefusals';
import type { Texts } from '../texts';

export const changeRefusals: Texts<typeof english.changeRefusals> = {
  incomplete: 'Il n’est pas encore complet : sa page dit ce qui manque.',
  conflicts_one:
    'Il faut d’abord résoudre {{count}} conflit, ou passer outre en le justifiant.',
  conflicts_other:
    'Il faut d’abord résoudre {{count}} conflits, ou passer outre en le justifiant.',
  'no-valid-model':
    'Son modèle est suspendu, retiré ou expiré : il doit être approuvé comme un changement normal.',
  'nobody-approves':
    'Personne d’autre que l’auteur ne peut l’approuver : {{policies}}. Désigner d’autres approbateurs.',
  'predecessors-open': 'Ce dont il dépend n’est pas fait : {{changes}}.',
  'outcome-needs-text': 'Dire ce qui s’est passé.',
  'open-tasks': 'Des tâches sont encore ouvertes : {{tasks}}.',
  'approval-open': 'Il reste à approuver : il a été commencé avant de l’être.',
  'needs-review':
    'Il lui faut une revue : dire ce que l’on a appris, et si le retour a été obtenu.',
  'return-needs-text': 'Dire ce qui a été mesuré.',
  'nothing-to-override': 'Rien n’est en conflit avec lui.',
  'may-not-override':
    'La règle ne permet pas de passer outre certains de ces conflits.',
  'already-linked': 'L’incident {{incident}} est déjà lié.',
  'revise-first':
    'Ce qui a été soumis est verrouillé : le reprendre d’abord par « Réviser ».',
  'wrong-state':
    'L’état de la tâche ne le permet pas. Recharger la page pour le voir.',
  'change-not-begun':
    'Avant le début, seuls la préparation et les essais se font.',
  'change-ended': 'Le changement est terminé.',
  'no-such-point': 'La tâche n’a pas ce point.',
  unticked: 'Ces points ne sont pas encore cochés : {{points}}.',
  'task-needs-reason': 'Dire pourquoi.',
};
