import type { Texts } from '../texts';
import type * as english from '../english/maintenancePlanNouns';

export const maintenancePlanNounFields: Texts<
  typeof english.maintenancePlanNounFields
> = {
  'maintenance-plan': {
    code: 'Code',
    name: 'Nom',
    nameFr: 'Nom en français',
    description: 'Description',
    owner: 'Propriétaire',
    kind: 'Nature',
    status: 'Statut',
    covers: 'Couvre',
    updates: 'Mises à jour demandées',
    covered: 'Matériels',
    due: 'À faire',
    overdue: 'En retard',
    basis: 'Compté depuis',
    everyFrom: 'Pas avant',
    everyTarget: 'Cible',
    everyTo: 'Pas après',
    anchor: 'Premier jour',
    rule: 'Récurrence',
    counter: 'Compteur',
    counterEvery: 'Toutes les',
    counterLeeway: 'À tant près',
    leadTime: 'Commandé à l’avance',
    horizon: 'Planifié à l’avance',
    batchBy: 'Un ordre par',
    assignee: 'Confié à',
    rotation: 'À tour de rôle à',
    inWindows: 'En fenêtre de maintenance',
    slotDays: 'Jours de la semaine',
    slotFrom: 'De',
    slotTo: 'À',
    userNotice: 'Utilisateurs prévenus',
    estimatedMinutes: 'Minutes par matériel',
    downtimeMinutes: 'Minutes d’indisponibilité',
    estimatedCost: 'Coût par matériel',
    skills: 'Compétences',
    managedBy: 'Géré par',
    gitEntity: 'Déclaré par',
    gitFile: 'Fichier dans git',
    declared: 'Champs déclarés',
    entityName: 'Nom dans le catalogue',
  },
};

export const maintenancePlanNounChoices: Texts<
  typeof english.maintenancePlanNounChoices
> = {
  'maintenance-plan': {
    kind: {
      preventive: 'Maintenance préventive',
      inspection: 'Contrôle',
      replacement: 'Remplacement',
      'software-update': 'Mise à jour logicielle',
    },
    status: { active: 'Actif', paused: 'En pause', ended: 'Terminé' },
    basis: { floating: 'La dernière fois', fixed: 'Un jour fixe' },
    batchBy: {
      asset: 'Matériel',
      room: 'Salle',
      site: 'Site',
      model: 'Modèle',
      owner: 'Propriétaire',
    },
    managedBy: { portal: 'Portail', git: 'Git' },
  },
};

export const maintenancePlanNounHelp: Texts<
  typeof english.maintenancePlanNounHelp
> = {
  'maintenance-plan': {
    code: 'Minuscules et chiffres, comme portables.',
    covers:
      'Quels matériels, comme on filtre leur liste ; ceux de demain aussi. Ce qui est réformé, cédé ou perdu n’en est pas.',
    updates:
      'Des mises à jour : builds et produits avec leur version minimale, en JSON. Vide : chaque système au build le plus récent vu.',
    basis:
      'Depuis la dernière fois ; ou depuis un jour fixe, quel que soit le jour où c’est fait.',
    everyFrom: 'La fenêtre s’ouvre autant de temps après.',
    everyTarget: 'Ce qu’on vise. Vide : le milieu de la fenêtre.',
    everyTo:
      'La fenêtre se ferme après ; le lendemain, le matériel est en retard.',
    anchor: 'D’un calendrier fixe : le premier jour où c’est à faire.',
    rule: 'Quand un jour de semaine ou une date compte, comme l’écrivent les agendas : FREQ=MONTHLY;BYDAY=2TH.',
    counter:
      'Des imprimantes, comme leurs agents le rapportent : total, colour. C’est à faire selon lui ou selon le calendrier, au premier des deux.',
    leadTime: 'Un ordre est ouvert tant de temps avant sa cible.',
    horizon: 'Jusqu’où l’agenda montre ce qui sera à faire.',
    rotation:
      'Chaque nouvel ordre au suivant d’entre eux, à la place de la personne désignée.',
    inWindows:
      'Planifié dans les fenêtres de maintenance du lieu et du système, et non les jours ouvrés.',
    slotDays:
      'Quels jours on y travaille. Aucun : les jours ouvrés. Jamais les jours fériés.',
    slotFrom: 'Quand le travail peut commencer, à l’heure du lieu : 19:00.',
    slotTo: 'Quand il doit être fini, le même jour : 22:00.',
    downtimeMinutes:
      'Pendant combien de temps personne ne peut se servir du matériel.',
    estimatedCost: 'En plus du temps de travail.',
    userNotice: 'Tant de temps avant le jour prévu. Vide : pas du tout.',
  },
};

export const maintenancePlanNounNames: Texts<
  typeof english.maintenancePlanNounNames
> = {
  'maintenance-plan': {
    one: 'Plan de maintenance',
    many: 'Plans de maintenance',
    new: 'Nouveau plan de maintenance',
    create: 'Créer le plan',
    count_one: '{{total}} plan de maintenance',
    count_other: '{{total}} plans de maintenance',
    search: 'Code ou nom',
    empty: 'Aucun plan de maintenance pour l’instant',
    emptyHint:
      'Un plan dit de quels matériels on s’occupe, et tous les combien : les portables tous les trois à six mois.',
    inGit:
      'Ce plan est déclaré par un fichier dans git. Ce que dit le fichier se modifie là-bas ; le reste peut être modifié ici.',
  },
};

export const maintenancePlanNounSections: Texts<
  typeof english.maintenancePlanNounSections
> = {
  coverage: 'Quels matériels',
  schedule: 'Tous les combien',
  orders: 'Ses ordres',
};

export const maintenancePlanVerbTexts: Texts<
  typeof english.maintenancePlanVerbTexts
> = {
  pause: {
    name: 'Mettre en pause',
    meaning: 'Rien n’est demandé entre-temps ; ses jours continuent.',
    done: 'Mis en pause',
  },
  end: {
    name: 'Terminer',
    meaning: 'Plus rien n’est à faire par lui. Son historique reste.',
    done: 'Terminé',
  },
};

export const maintenancePlanActions: Texts<
  typeof english.maintenancePlanActions
> = {
  'end-plan': 'Terminé',
  'checklist-changed': 'Liste de contrôle modifiée',
};

export const maintenancePlanRefusals: Texts<
  typeof english.maintenancePlanRefusals
> = {
  'covers-unreadable': 'Ce n’est pas un filtre de matériels : {{part}}.',
  'updates-unreadable': 'Ce ne sont pas des mises à jour : {{part}}.',
  'updates-only': 'Cela ne va qu’avec un plan de mises à jour de logiciels.',
  'product-unknown': 'Il n’y a pas de produit {{product}}.',
  'window-incomplete':
    'Dites à la fois quand la fenêtre s’ouvre et quand elle se ferme.',
  'counter-incomplete':
    'Un compteur demande un nom, un nombre entier d’au moins 1 et une tolérance.',
  'anchor-needed': 'Dites depuis quel jour compte un calendrier fixe.',
  'floating-only':
    'Cela ne va qu’avec un calendrier compté depuis la dernière fois.',
  'fixed-only': 'Cela ne va qu’avec un calendrier compté depuis un jour fixe.',
  'no-interval': 'Dites tous les combien.',
  'empty-period': 'Une période doit être plus longue que rien.',
  'target-needed':
    'Dites ce qu’on vise : il n’y a pas de période entière au milieu de celles-ci.',
  'never-due': 'Selon cette règle, il ne serait jamais à échéance.',
  'leeway-too-wide':
    'La tolérance doit être inférieure à l’intervalle du compteur.',
  'minutes-out-of-range': 'Des minutes entières, de {{least}} à {{most}}.',
  'slot-incomplete':
    'Dites à la fois quand le travail peut commencer et quand il doit être fini.',
  'slot-out-of-order': 'Le travail doit être fini plus tard le même jour.',
};
