import type * as english from '../english/changeParts';
import type { Texts } from '../texts';

export const changeForm: Texts<typeof english.changeForm> = {
  check: 'Ce que l’on trouve pendant la saisie',
  completeness: 'Il manque encore',
  complete: 'Rien : les sept R ont leur réponse.',
  wouldBeAsked: 'Qui serait appelé à approuver',
  stillMissing: 'Il manque encore : {{fields}}.',
  questionsLeft_one: 'Il reste {{count}} question.',
  questionsLeft_other: 'Il reste {{count}} questions.',
  touchedAsset: 'Touche : un matériel',
  touchedEntity: 'Touche : un système, un composant…',
};

export const changeGaps: Texts<typeof english.changeGaps> = {
  missing: '{{field}} : pas encore de réponse.',
  'says-nothing': '{{field}} : « {{value}} » ne dit rien.',
  'too-short':
    '{{field}} : « {{value}} » est trop court pour dire quelque chose.',
  unanswered: '{{value}}',
  'no-back-out':
    '{{field}} : nécessaire, puisqu’il y a une interruption. Dire comment revenir en arrière.',
  'window-incomplete': '{{field}} : pas encore d’heure.',
  'window-out-of-order': '{{field}} : doit être après le début.',
  'before-window-end':
    '{{field}} : ne doit pas être avant la fin de la fenêtre.',
};

export const changeTasks: Texts<typeof english.changeTasks> = {
  title: 'Ce qui est à faire',
  backOut: 'S’il faut revenir en arrière',
  ended_one: '{{ended}} tâche terminée sur {{total}}',
  ended_other: '{{ended}} tâches terminées sur {{total}}',
  none: 'Aucune tâche',
  noneHint:
    'Les tâches disent qui fait quoi, et dans quel ordre. Celles du retour en arrière ne se font que si l’on revient en arrière.',
  plan: 'Prévoir les tâches',
  change: 'Modifier les tâches',
  add: 'Ajouter une tâche',
  save: 'Enregistrer les tâches',
  number: 'Tâche {{number}}',
  up: 'Avancer la tâche {{number}}',
  down: 'Reculer la tâche {{number}}',
  remove: 'Enlever la tâche {{number}}',
  wrong_one: '{{count}} tâche n’a pas de titre.',
  wrong_other: '{{count}} tâches n’ont pas de titre.',
  what: 'Ce qui est fait',
  kindLabel: 'Nature',
  assignee: 'Fait par',
  estimate: 'Minutes estimées',
  checklist: 'Points à cocher',
  checklistHelp: 'Un par ligne.',
  instructions: 'Instructions (Markdown)',
  estimated: 'environ {{minutes}} min',
  took: '{{minutes}} min',
  begunAt: 'commencée le {{at}}',
  endedAt: 'terminée le {{at}}',
  minutes: 'Minutes passées',
  minutesHelp: 'Vide : depuis le début.',
  notes: 'Notes',
  tickFirst: 'Cocher d’abord tous les points.',
  kind: {
    build: 'Préparation',
    test: 'Essais',
    communication: 'Communication',
    release: 'Mise en service',
    verification: 'Vérification',
    'back-out': 'Retour en arrière',
  },
  state: {
    open: 'À faire',
    'in-progress': 'En cours',
    done: 'Faite',
    failed: 'Échouée',
    skipped: 'Sautée',
  },
  verb: {
    start: 'Commencer',
    finish: 'Faite',
    fail: 'Échouée',
    skip: 'Sauter',
    reopen: 'Rouvrir',
  },
  meaning: {
    start: 'Elle est en cours à partir de maintenant.',
    finish: 'Elle est faite, avec tous ses points.',
    fail: 'Elle ne s’est pas passée comme prévu. Dire ce qui s’est passé.',
    skip: 'Elle n’est pas faite cette fois. Dire pourquoi.',
    reopen: 'Elle est à faire malgré tout, ou encore une fois.',
  },
};

export const changeApproval: Texts<typeof english.changeApproval> = {
  none: {
    'not-asked': 'Personne n’est encore appelé à approuver',
    'pre-authorised': 'Autorisé d’avance',
  },
  noneHint: {
    'not-asked':
      'L’approbation est demandée quand un changement normal a été évalué, et quand une urgence est soumise.',
    'pre-authorised':
      'Son modèle a été approuvé : il ne faut demander à personne.',
  },
  yours: 'Votre décision',
  yoursHint: 'Vous êtes appelé à approuver ce changement.',
  as: 'en tant que',
  insteadOf: 'à la place de',
  authorise: 'Approuver',
  refuse: 'Refuser',
  meaning: {
    approved: 'Cela compte dans chaque étape où vous êtes appelé.',
    refused: 'Un refus suffit : le changement revient à son auteur.',
  },
  round: 'Tour {{round}}',
  approvers: 'Appelés',
  until: 'avant le {{deadline}}',
  mode: {
    any: 'l’un d’eux',
    all: 'tous',
    quorum: 'au moins {{count}} d’entre eux',
  },
  state: {
    waiting: 'Attend les étapes d’avant',
    asked: 'Demandé',
    approved: 'Approuvé',
    refused: 'Refusé',
    withdrawn: 'Retiré',
  },
  decided: { approved: 'approuvé', refused: 'refusé' },
  nobodyIsAsked: 'Personne : aucune règle ne vaut pour ce changement.',
  nobody: 'Personne d’autre que l’auteur ne pourrait approuver : {{policies}}.',
};

export const changeConflicts: Texts<typeof english.changeConflicts> = {
  title: 'Conflits',
  none: 'Aucun n’a été trouvé.',
  at: 'Cherchés le {{at}}.',
  mayOverride: 'On peut passer outre en le justifiant',
  hidden: 'Un autre changement, que vous ne pouvez pas voir.',
  distance_one: 'à {{count}} pas',
  distance_other: 'à {{count}} pas',
  kind: {
    'shared-item': 'Le même élément au même moment',
    'dependent-item': 'Ce qui en dépend, au même moment',
    freeze: 'Gelé à ce moment',
    'outside-window': 'Hors des fenêtres de maintenance',
    person: 'La même personne au même moment',
    predecessor: 'Ce qui doit être fait avant ne l’est pas',
    declared: 'Dit incompatible au même moment',
    'item-gone': 'Un élément n’existe plus',
  },
};

export const changeRelations: Texts<typeof english.changeRelations> = {
  none: 'Aucun autre changement n’y est lié',
  namedBy: 'Changements qui nomment celui-ci',
};

export const changeModelTexts: Texts<typeof english.changeModelTexts> = {
  choose: 'Quel changement ? Le reste est dit par son modèle.',
  record: 'Réussis : {{successes}} · échoués : {{failures}}',
  createAndSubmit: 'Créer et soumettre',
  submitted: '{{ref}} a été créé et soumis.',
  made: 'Changements qui en sont faits',
  example:
    'owner: group:default/it\nreason:\n  category: maintenance\n  text: Correctifs du mois\ntasks:\n  - title: Installer les correctifs',
  unreadable: 'Ceci ne se lit pas :',
  says: 'Il dit : {{fields}}.',
  tasks_one: '{{total}} tâche.',
  tasks_other: '{{total}} tâches.',
};

export const changeImpact: Texts<typeof english.changeImpact> = {
  title: 'Impact',
  depth: 'Jusqu’où suivre les dépendances',
  what: 'Ce qui est touché',
  how: 'Parce qu’il',
  owners: 'Responsables',
  users: 'Utilisateurs',
  itself: 'est changé lui-même',
  unseen: 'est atteint par ce que vous ne pouvez pas voir',
  relation: {
    dependencyOf: 'dépend de',
    partOf: 'comprend',
    hasPart: 'fait partie de',
  },
  hidden_one: 'Et {{total}} de plus que vous ne pouvez pas voir.',
  hidden_other: 'Et {{total}} de plus que vous ne pouvez pas voir.',
  cut: 'Il y en a plus : tout n’a pas été regardé.',
  views: 'Présentation de l’impact',
  view: { list: 'Liste', graph: 'Graphe' },
  changed: '{{kind}} · est changé',
  kinds: {
    api: 'API',
    component: 'Composant',
    domain: 'Domaine',
    group: 'Groupe',
    hardwareasset: 'Matériel',
    resource: 'Ressource',
    system: 'Système',
  },
  reached: {
    dependencyOf: 'est nécessaire à',
    partOf: 'fait partie de',
    hasPart: 'comprend',
  },
  graphHint: 'Cliquez dans le graphe pour l’agrandir et le déplacer.',
  leftOut_one:
    'Le graphe omet {{total}} élément plus lointain : il est dans la liste.',
  leftOut_other:
    'Le graphe omet {{total}} éléments plus lointains : ils sont dans la liste.',
};
