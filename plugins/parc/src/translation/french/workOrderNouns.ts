import type * as english from '../english/workOrderNouns';

export const workOrderNounFields: typeof english.workOrderNounFields = {
  'work-order': {
    number: 'Numéro',
    title: 'Titre',
    kind: 'Nature',
    plan: 'Plan',
    status: 'Statut',
    waitingFor: 'En attente de',
    priority: 'Priorité',
    plannedOn: 'Prévu le',
    windowFrom: 'Pas avant le',
    target: 'Date visée',
    windowTo: 'Pas après le',
    movedBecause: 'Hors de sa fenêtre car',
    location: 'Emplacement',
    assignee: 'Confié à',
    team: 'Équipe',
    checklistVersion: 'Version de la liste de contrôle',
    assetCount: 'Matériels',
    openCount: 'Restant à faire',
    estimatedMinutes: 'Durée estimée (minutes)',
    minutesSpent: 'Temps passé (minutes)',
    cost: 'Coût',
    startedAt: 'Commencé le',
    finishedAt: 'Terminé le',
    reason: 'Motif',
    followUpOf: 'Fait suite à',
    notes: 'Notes',
    assets: 'Matériel',
    closedOn: 'Le',
    timeliness: 'Dans les temps',
  },
};

export const workOrderNounChoices: typeof english.workOrderNounChoices = {
  'work-order': {
    kind: {
      preventive: 'Préventif',
      corrective: 'Correctif',
      update: 'Mise à jour',
      'follow-up': 'Suite',
    },
    status: {
      planned: 'Planifié',
      ready: 'Prêt',
      'in-progress': 'En cours',
      waiting: 'En attente',
      done: 'Fait',
      'partly-done': 'Fait en partie',
      skipped: 'Sauté',
      cancelled: 'Annulé',
    },
    waitingFor: {
      part: 'Une pièce',
      access: 'L’accès',
      user: 'L’utilisateur',
    },
    timeliness: {
      early: 'En avance',
      'in-window': 'Dans sa fenêtre',
      late: 'En retard',
    },
    priority: { low: 'Basse', normal: 'Normale', high: 'Haute' },
  },
};

export const workOrderNounHelp: typeof english.workOrderNounHelp = {
  'work-order': {
    number: 'Laisser vide pour recevoir le numéro suivant.',
    title: 'Ce qui est à faire, en quelques mots.',
    plannedOn:
      'Un jour à venir : il est planifié. Vide, ou aujourd’hui : il est prêt.',
    location:
      'Vide : là où sont ses matériels, s’ils sont tous au même endroit.',
    team: 'Le groupe qui en répond, et qui peut le faire.',
    minutesSpent: 'Si vide, celui de ses matériels ensemble.',
  },
};

export const workOrderNounNames: typeof english.workOrderNounNames = {
  'work-order': {
    one: 'Ordre de travail',
    many: 'Ordres de travail',
    new: 'Nouvel ordre de travail',
    create: 'Créer l’ordre de travail',
    count_one: '{{total}} ordre de travail',
    count_other: '{{total}} ordres de travail',
    search: 'Numéro ou titre',
    empty: 'Aucun ordre de travail pour l’instant',
    emptyHint:
      'Les plans de maintenance les ouvrent quand leurs matériels arrivent à échéance ; demandez vous-même ce qui est en panne.',
  },
};

export const workOrderNounSections: typeof english.workOrderNounSections = {
  planning: 'Quand et qui',
  work: 'Le travail',
};

export const workOrderVerbTexts: typeof english.workOrderVerbTexts = {
  assign: {
    name: 'Confier',
    meaning: 'Quelqu’un d’autre le fait, ou une autre équipe en répond.',
    done: 'Confié',
  },
  plan: {
    name: 'Déplacer',
    meaning: 'Il est fait un autre jour ; hors de sa fenêtre, dire pourquoi.',
    done: 'Déplacé à un autre jour',
  },
  release: {
    name: 'Lancer',
    meaning: 'Il peut être commencé.',
    done: 'Lancé',
  },
  start: {
    name: 'Commencer',
    meaning: 'Le travail commence maintenant.',
    done: 'Commencé',
  },
  wait: {
    name: 'Mettre en attente',
    meaning:
      'Il ne peut pas continuer : il manque une pièce, l’accès ou l’utilisateur.',
    done: 'Mis en attente',
  },
  resume: { name: 'Reprendre', meaning: 'Il continue.', done: 'Repris' },
  close: {
    name: 'Clore',
    meaning:
      'Le travail est terminé. Ce qui est encore ouvert finit selon ses réponses : fait, ou fait en partie et de nouveau à échéance.',
    done: 'Clos',
  },
  skip: {
    name: 'Sauter',
    meaning:
      'Il n’est pas fait cette fois. Ses matériels reviennent à échéance quand le plan le dit.',
    done: 'Sauté',
  },
  cancel: {
    name: 'Annuler',
    meaning:
      'Cet ordre n’a pas lieu d’être. Ses matériels restent dus comme ils l’étaient.',
    done: 'Annulé',
  },
  reopen: {
    name: 'Rouvrir',
    meaning:
      'Il a été clos par erreur : corriger ses matériels, puis le clore de nouveau.',
    done: 'Rouvert',
  },
};

export const workOrderActions: typeof english.workOrderActions = {
  'asset-done': 'Fait',
  'asset-partly-done': 'Fait en partie',
  'asset-skipped': 'Sauté',
  'asset-left': 'Sorti de l’ordre',
  'asset-reopened': 'Rouvert',
};

export const workOrderRefusals: typeof english.workOrderRefusals = {
  'outside-window':
    'C’est hors de la fenêtre du {{from}} au {{to}} : dire pourquoi.',
  'in-the-past': 'Ce jour est passé : nous sommes le {{today}}.',
  'cancel-first':
    'L’annuler d’abord : seul ce qui est annulé peut être supprimé.',
  'window-out-of-order':
    'La fenêtre doit s’ouvrir avant la date visée, et se fermer après.',
  'asset-gone': '{{asset}} n’est plus en service.',
  'item-not-open': 'Il est déjà terminé dans cet ordre : défaire cela d’abord.',
  'item-not-closed': 'Il n’y a rien à défaire.',
  'no-such-step':
    'La liste de contrôle de cet ordre n’a pas d’étape « {{step}} ».',
  'wrong-answer':
    'La réponse à « {{step}} » n’est pas du genre que l’étape demande.',
  'file-is-answer':
    'C’est la réponse à une étape pour {{asset}} : retirez-la d’abord là-bas.',
  'no-such-photo': 'Une photo n’est pas parmi les fichiers de cet ordre.',
  'open-elsewhere':
    'Le plan a ouvert entre-temps un autre ordre pour lui : {{order}}.',
};
