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
  'no-policy':
    'Aucune règle ne dit qui approuve ce changement. Un gestionnaire des changements peut en ajouter une.',
  'not-in-meeting': 'Ce changement n’est pas examiné dans cette réunion.',
  'not-at-meeting': 'Vous n’êtes pas parmi les participants de cette réunion.',
  'meeting-closed': 'Le compte rendu de cette réunion est clos.',
  'not-waiting': 'N’attend plus ce comité : {{changes}}.',
  'talked-over':
    'Quelque chose en a été dit ou décidé dans la réunion, et cela y reste : {{changes}}.',
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
  circle: 'Cela tournerait en rond : {{path}}.',
  'names-confidential':
    '{{value}} est confidentiel : rendre ce changement confidentiel aussi, ou le dire sur l’autre.',
  'named-openly':
    'Des changements qui ne sont pas confidentiels le nomment ({{changes}}) : les rendre confidentiels aussi, ou le dire sur celui-ci.',
  'type-is-fixed':
    'Son type est fixé dès qu’il est soumis : le réviser d’abord.',
  'task-begun': '« {{task}} » a été commencée, et reste.',
  'nothing-asked': 'Personne n’est appelé à l’approuver maintenant.',
  'not-asked': 'Vous n’êtes pas de ceux qui sont appelés à l’approuver.',
  'left-group':
    'Vous étiez appelé comme membre de {{groups}}, et l’avez quitté depuis.',
  'already-decided': 'Vous avez déjà décidé, ou quelqu’un à votre place.',
  'step-closed': 'D’autres ont été plus rapides : « {{policy}} » est décidé.',
  'not-yet': 'Ce n’est pas encore le tour de « {{policy}} ».',
  'delegation-overlaps':
    '{{to}} décide déjà à votre place du {{fromDay}} au {{toDay}} : y mettre fin d’abord.',
  'no-conflicts': 'Rien n’est en conflit avec lui.',
  'not-overridable':
    'La règle ne permet pas de passer outre certains de ces conflits.',
  'wrong-state':
    'L’état de la tâche ne le permet pas. Recharger la page pour le voir.',
  'change-not-begun':
    'Avant le début, seuls la préparation et les essais se font.',
  'change-ended': 'Le changement est terminé.',
  'no-such-point': 'La tâche n’a pas ce point.',
  unticked: 'Ces points ne sont pas encore cochés : {{points}}.',
  'task-needs-reason': 'Dire pourquoi.',
};
