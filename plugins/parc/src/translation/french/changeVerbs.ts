import type * as english from '../english/changeVerbs';
import type { Texts } from '../texts';

export const changeVerbs: Texts<typeof english.changeVerbs> = {
  submit: {
    name: 'Soumettre',
    meaning:
      'Il est écrit et avance : un changement normal est évalué, une urgence approuvée, un changement standard planifié.',
  },
  'request-approval': {
    name: 'Demander l’approbation',
    meaning:
      'Il est évalué. Ceux que les règles désignent sont appelés à approuver, et son contenu est verrouillé.',
  },
  revise: {
    name: 'Réviser',
    meaning:
      'Il revient à son auteur pour être réécrit. Ce qui a été approuvé ne compte plus.',
  },
  start: {
    name: 'Commencer',
    meaning: 'Il est en cours à partir de maintenant.',
  },
  finish: {
    name: 'Terminer',
    meaning:
      'C’est fait. Dire comment cela s’est passé ; la revue vient après.',
  },
  'back-out': {
    name: 'Revenir en arrière',
    meaning:
      'Ce qui a été commencé est défait. Dire ce qui s’est passé et où l’on en est.',
  },
  close: {
    name: 'Clore',
    meaning: 'La revue est faite, et il ne reste rien à faire.',
  },
  cancel: {
    name: 'Annuler',
    meaning: 'Il n’est pas fait, et ne le sera pas.',
  },
  override: {
    name: 'Passer outre les conflits',
    meaning: 'Les conflits trouvés sont acceptés. Dire pourquoi.',
  },
  'link-incident': {
    name: 'Lier un incident',
    meaning: 'Le changement a causé un incident, ou peut l’avoir fait.',
  },
  'verify-return': {
    name: 'Vérifier le retour',
    meaning: 'Dire si ce qui était promis est venu, et ce qui a été mesuré.',
  },
};

export const changeModelVerbs: Texts<typeof english.changeModelVerbs> = {
  suspend: {
    name: 'Suspendre',
    meaning: 'Ses changements sont normaux jusqu’à ce qu’il soit repris.',
  },
  resume: {
    name: 'Reprendre',
    meaning:
      'Ses changements sont de nouveau autorisés d’avance, et ses échecs oubliés.',
  },
  retire: {
    name: 'Retirer',
    meaning: 'On n’en fait plus de changements.',
  },
};

export const changeActions: Texts<typeof english.changeActions> = {
  change: {
    submit: 'Soumission',
    'request-approval': 'Demande d’approbation',
    authorise: 'Autorisation',
    refuse: 'Refus',
    revise: 'Reprise pour révision',
    start: 'Début',
    finish: 'Fin',
    'back-out': 'Retour en arrière',
    close: 'Clôture',
    cancel: 'Annulation',
    override: 'Poursuite malgré les conflits',
    'link-incident': 'Incident lié',
    'verify-return': 'Retour vérifié',
    'tasks-planned': 'Tâches planifiées',
    'approval-asked': 'Appel à approuver',
    'approval-overdue': 'Approbation en retard',
    'conflicts-looked-for': 'Conflits recherchés',
    'approved-by-merge': 'Approuvé par la revue fusionnée de son fichier',
    'stand-ins': 'Remplacement',
    'task-start': 'Tâche commencée',
    'task-finish': 'Tâche terminée',
    'task-fail': 'Échec d’une tâche',
    'task-skip': 'Tâche passée',
    'task-reopen': 'Tâche rouverte',
    approved: 'Approbation par un de ceux qui sont appelés',
    refused: 'Refus par un de ceux qui sont appelés',
    'verb-refused': '« {{verb}} » a été refusé',
  },
  'change-model': {
    outcome: 'Compté',
    suspend: 'Suspension',
    resume: 'Reprise',
    retire: 'Retrait',
  },
};
