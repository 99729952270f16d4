import type * as english from '../english/maintenancePlans';
import type { Texts } from '../texts';

/** Les pages des plans de maintenance. */
export const plans: Texts<typeof english.plans> = {
  tab: {
    overview: 'Vue d’ensemble',
    assets: 'Matériels',
    dues: 'Échéances',
    behind: 'Pas à jour',
    orders: 'Ordres de travail',
    checklist: 'Liste de contrôle',
    files: 'Fichiers et commentaires',
    history: 'Historique',
  },
  deletedFiles:
    'Restaurez le plan pour voir ses liens, fichiers et commentaires.',
  overdue_one: '{{total}} en retard',
  overdue_other: '{{total}} en retard',
  states: 'État de ses matériels',
  every: {
    floating: 'Pas avant {{from}} et pas après {{to}} depuis la dernière fois.',
    fixed: 'Pas avant {{from}} et pas après {{to}}, à jours fixes.',
    rule: 'C’est dû {{rule}}.',
    anchor: 'À partir du {{date}}.',
    counter:
      'Tous les {{every}} du compteur « {{counter}} », à {{leeway}} près.',
    orCounter:
      'Ou tous les {{every}} du compteur « {{counter}} », à {{leeway}} près : au premier des deux.',
  },
  deed: { pause: 'Mettre en pause', resume: 'Reprendre', end: 'Terminer' },
  meaning: {
    pause:
      'Rien n’en est dû et aucun ordre de travail n’est ouvert jusqu’à la reprise. Ses jours continuent de courir, et ses ordres ouverts le restent.',
    resume:
      'Ses matériels sont de nouveau dus comme ils l’auraient été sans cette pause.',
    end: 'Il prend fin pour de bon : rien n’en devient plus dû. Son historique et ses ordres ouverts restent.',
  },
  covers: 'Actuellement {{assets}}.',
  coversNone: 'Il ne couvre aucun matériel pour l’instant',
  coversNoneHint:
    'Aucun matériel en service ne correspond. Dès qu’il y en a un, il est couvert.',
  coversHint:
    'Quels matériels, comme leur liste est filtrée ; sans filtre, tous. Ce qui est acheté demain et correspond est couvert demain ; ce qui est réformé, cédé ou perdu ne l’est jamais.',
  openList: 'Ouvrir dans la liste des matériels',
  noOrders: 'Pas encore d’ordre de travail',
  noOrdersHint: 'Un ordre est ouvert dès qu’un matériel approche de sa cible.',
  openOrders: 'Ouvrir dans la liste des ordres de travail',
  showAssets: 'Les afficher',
  hideAssets: 'Les masquer',
  asFilters: 'Choisir par filtres',
  asQuery: 'Écrire comme requête',
  onlyQuery: 'Ce que dit cette requête ne se dit pas par des filtres.',
  query: 'Requête de matériels (JSON)',
  queryHint: 'Comme la liste des matériels la prend dans query=.',
  noRule: 'À chaque période après le premier jour',
  preview: 'Ce que ce changement déplace',
  previewIncomplete:
    'Indiquez la fréquence et les matériels pour voir ce qu’il déplace.',
  previewCovered_one: 'Le plan couvre {{total}} matériel.',
  previewCovered_other: 'Le plan couvre {{total}} matériels.',
  previewJoining_one: '{{total}} y entre.',
  previewJoining_other: '{{total}} y entrent.',
  previewLeaving_one: '{{total}} en sort.',
  previewLeaving_other: '{{total}} en sortent.',
  previewMoved_one:
    '{{total}} échéance se déplace. Les ordres ouverts restent tels quels.',
  previewMoved_other:
    '{{total}} échéances se déplacent. Les ordres ouverts restent tels quels.',
  previewNone: 'Aucune échéance ne se déplace.',
  previewMore_one: 'Et {{total}} autre.',
  previewMore_other: 'Et {{total}} autres.',
  before: 'Jusqu’ici',
  after: 'Désormais',
};

/** Ce qui est dû. */
export const dues: Texts<typeof english.dues> = {
  title: 'Échéances',
  asset: 'Matériel',
  state: 'État',
  target: 'Cible',
  windowHeading: 'Fenêtre',
  location: 'Emplacement',
  owner: 'Propriétaire',
  order: 'Ordre ouvert',
  none: 'Pas dû',
  byCounter: 'Selon son compteur',
  more: 'En afficher plus',
  states: {
    'not-yet': 'Pas encore dû',
    'in-window': 'À faire maintenant',
    overdue: 'En retard',
    paused: 'En pause',
  },
  overdueBy_one: 'En retard de {{total}} jour',
  overdueBy_other: 'En retard de {{total}} jours',
  nothing: 'Rien n’est dû ici',
  nothingHint:
    'Aucun matériel que vous pouvez voir ne relève d’un tel plan. Un nouveau plan connaît ses matériels après quelques secondes.',
};

/** Les étapes d’un plan. */
export const checklist: Texts<typeof english.checklist> = {
  title: 'Liste de contrôle',
  version: 'Version {{version}}, {{date}}. Les ordres ouverts gardent la leur.',
  none: 'Pas encore d’étapes',
  noneHint:
    'Sans liste de contrôle, un ordre demande seulement si le travail est fait. Les étapes disent quoi regarder, avec des bornes pour ce qui se mesure.',
  write: 'Écrire les étapes',
  change: 'Modifier les étapes',
  save: 'Enregistrer les étapes',
  add: 'Ajouter une étape',
  step: 'Étape {{step}} : {{kind}}',
  up: 'Monter l’étape {{step}}',
  down: 'Descendre l’étape {{step}}',
  remove: 'Retirer l’étape {{step}}',
  kinds: {
    check: 'Une coche',
    value: 'Un nombre',
    text: 'Un texte',
    photo: 'Une photo',
    choice: 'Un choix',
  },
  label: 'Ce qui est à faire (en anglais)',
  labelFr: 'Le même en français',
  instructions: 'Comment, en anglais (Markdown)',
  instructionsFr: 'Comment, en français',
  required: 'Sans elle, le travail n’est fait qu’en partie',
  optional: 'facultatif',
  unit: 'Unité',
  min: 'Au moins',
  max: 'Au plus',
  belowMin: 'Ne doit pas être inférieur au minimum.',
  inUnit: 'en {{unit}}',
  atLeast: 'au moins {{min}}',
  atMost: 'au plus {{max}}',
  choices: 'Ce qui peut être choisi',
  choice: 'Choix {{number}}',
  choiceFr: 'Choix {{number}} en français',
  isFailure: 'Est un échec',
  failing: '{{choice}} (échec)',
  addChoice: 'Ajouter un choix',
  removeChoice: 'Retirer le choix {{number}}',
  choicesNeeded: 'Chaque choix doit avoir un libellé.',
  wrong_one: '{{count}} étape n’est pas complète.',
  wrong_other: '{{count}} étapes ne sont pas complètes.',
};
