import type { Texts } from '../texts';
import type * as english from '../english/licences';

export const licences: Texts<typeof english.licences> = {
  parts: 'Rubriques des licences',
  part: {
    list: 'Licences',
    positions: 'Positions',
    allocations: 'Attributions',
    renewals: 'Échéances',
    spend: 'Dépenses',
    reclaim: 'À récupérer',
  },
  tab: {
    overview: 'Vue d’ensemble',
    allocations: 'Attributions',
    cost: 'Coût',
    keys: 'Clés',
    files: 'Fichiers et commentaires',
    history: 'Historique',
  },
  deed: {
    allocate: 'Attribuer',
    renew: 'Renouveler',
    'let-lapse': 'Ne pas reconduire',
    terminate: 'Résilier',
    reinstate: 'Rétablir',
  },
  deedTitle: '{{deed}} : {{ref}}',
  whyNot: {
    'no-end': 'Elle n’a pas de fin : saisissez-en une d’abord.',
    'declared-in-git': 'Un fichier dans git le déclare : modifiez-le là-bas.',
    'licence-over': 'Elle a été résiliée.',
  },
  alert: {
    notice: 'Préavis {{distance}}',
    ending: 'Prend fin {{distance}}',
    renewing: 'Reconduite {{distance}}',
    ended: 'A pris fin {{distance}}',
  },
  position: 'Produit : {{state}}',
  positionTitle: 'Position du produit',
  noPosition: 'Rien n’a encore été compté pour ce produit et cette métrique.',
  noProduct:
    'Elle n’a pas de produit : rien ne peut être compté en face. Modifiez-la pour en choisir un.',
  explain: 'Expliquer ces chiffres',
  use: 'Attribution',
  allocatedOf: '{{allocated}} sur {{rights}} attribuées',
  allocatedUnbound_one: '{{allocated}} attribuée, sans limite',
  allocatedUnbound_other: '{{allocated}} attribuées, sans limite',
  left: 'Restent',
  tooMany: 'Attribuées en trop',
  deletedFiles: 'Ses fichiers reviennent avec elle quand on la restaure.',
  terminateOn: 'Plus en vigueur à partir du',
  terminateOnHint: 'Premier jour où l’on ne peut plus s’en servir.',
  period: 'Période',
  periods: 'Périodes',
  currentPeriod: 'En cours',
  periodFrom: 'Du',
  periodTo: 'Au',
  periodCost: 'Coût de la période',
  periodNote: 'Note',
  costBefore: 'Jusqu’ici {{cost}}.',
  costChange: '{{change}}.',
  costByPeriod: 'Coût par période',
  change: 'Évolution',
  unitChange: 'Évolution par droit',
  noCost: 'Ni durée ni coût pour l’instant',
  noCostHint:
    'Modifiez la licence pour dire combien elle dure et ce qu’elle coûte. Chaque renouvellement conserve alors ce qui précède.',
  correct: 'Corriger',
  correctTitle: 'Corriger la période {{from}} – {{to}}',
  correctHint: 'Ses dates restent ; la modification figure dans l’historique.',
  giveTo: 'Attribuée à',
  holder: { user: 'Une personne', group: 'Une équipe', asset: 'Une machine' },
  allocateHint: '« {{name}} » est attribuée à partir d’un jour donné.',
  allocatedDone: '« {{name}} » a été attribuée.',
  overDone:
    '« {{name}} » a été attribuée. Il y en a maintenant plus que ce qui est acquis : {{value}} en tout.',
  overNotice:
    'Il en reste {{left}} : on en attribuerait {{missing}} de plus que ce qui est acquis.',
  allocationState: 'État',
  allocationStates: {
    current: 'En cours',
    locked: 'Bloquée jusqu’au {{date}}',
    ended: 'Terminée',
  },
  end: 'Reprendre',
  endTitle: 'Reprendre {{ref}}',
  endHint: 'Le tout ({{quantity}}) peut ensuite être attribué à d’autres.',
  endOn: 'Plus à eux à partir du',
  move: 'Transférer',
  moveTitle: 'Transférer {{ref}}',
  moveHint: 'Elle s’arrête ici et commence là-bas, le même jour.',
};

export const keys: Texts<typeof english.keys> = {
  hint: 'Les clés sont conservées chiffrées. Seuls leurs libellés sont listés ; qui regarde une clé dit pourquoi, et chaque consultation figure au journal d’audit.',
  none: 'Aucune clé pour l’instant',
  list: 'Clés',
  add: 'Saisir une clé',
  addTitle: 'Saisir une clé de {{ref}}',
  addHint:
    'Elle est chiffrée aussitôt. Elle n’apparaît jamais dans une liste, un export, une recherche ou l’historique.',
  label: 'Libellé',
  labelHint: 'Ce qui la distingue, comme Site de Lyon. Pas la clé.',
  key: 'Clé',
  created: 'Saisie',
  by: 'par',
  reveal: 'Afficher',
  revealTitle: 'Afficher la clé « {{label}} » ?',
  revealHint:
    'Qui l’a consultée, quand et pourquoi est inscrit au journal d’audit.',
  shownTitle: 'Clé « {{label}} »',
  shownHint:
    'Elle n’est affichée que cette fois et disparaît à la fermeture de cette fenêtre.',
  hide: 'Masquer',
  remove: 'Supprimer',
  removeTitle: 'Supprimer la clé « {{label}} » ?',
  removeHint: 'On ne pourra pas la retrouver.',
};

export const renewals: Texts<typeof english.renewals> = {
  title: 'Échéances',
  calendar: 'Mois',
  ahead: 'Horizon',
  months: '{{months}} mois',
  what: 'Quoi',
  day: 'Jour',
  kinds: {
    notice: 'Dernier jour de préavis',
    end: 'Prend fin',
    renewal: 'Se reconduit',
    maintenance: 'Fin de maintenance',
  },
  counts: {
    notice_one: '{{total}} préavis',
    notice_other: '{{total}} préavis',
    end_one: '{{total}} fin',
    end_other: '{{total}} fins',
    renewal_one: '{{total}} reconduction',
    renewal_other: '{{total}} reconductions',
    maintenance_one: '{{total}} maintenance',
    maintenance_other: '{{total}} maintenances',
  },
  termEnds: 'Période jusqu’au {{date}}',
  expected: 'Prévu, d’après la période précédente',
  none: 'Aucune échéance',
  noneHint:
    'Aucun préavis, aucune fin ni reconduction ne tombe dans ces mois avec ces filtres.',
  capped: 'Il y en a plus que ce qui est affiché : précisez les filtres.',
  feedTitle: 'Les échéances dans votre agenda',
  feedFiltered:
    'Seules celles du propriétaire et du fournisseur choisis y sont.',
  feedUsualName: 'Échéances des licences',
};

export const spend: Texts<typeof english.spend> = {
  title: 'Dépenses à venir',
  by: 'Par',
  withRenewals: 'Avec ce qui n’est dû qu’en cas de renouvellement',
  heading: 'Ce qui est dû, en {{currency}}',
  table: 'Dépenses par {{by}}, en {{currency}}',
  month: 'Mois',
  due: 'Dû',
  ifRenewed: 'Si renouvelé',
  total: 'Total',
  without: 'Non précisé',
  rest: 'Autres',
  none: 'Rien n’est dû',
  noneHint:
    'Aucune licence avec une durée et un coût ne recommence dans ces mois.',
  withoutCost_one:
    '{{total}} licence commence une période dans ces mois et n’a pas de coût.',
  withoutCost_other:
    '{{total}} licences commencent une période dans ces mois et n’ont pas de coût.',
};

export const reclaim: Texts<typeof english.reclaim> = {
  title: 'À récupérer',
  tab: { allocations: 'Attribué', installations: 'Installé, inutilisé' },
  cause: 'Pourquoi',
  causes: {
    departed: 'Personne partie',
    'asset-gone': 'Machine sortie',
    unused: 'Inutilisée',
    'not-installed': 'Pas installée',
  },
  lastUsed: 'Dernier usage le {{date}}',
  lastUse: 'Dernier usage',
  saving: 'Économie',
  savingIs: { yearly: '{{amount}} par an', once: '{{amount}}' },
  saves: {
    yearly: 'économise {{amount}} par an',
    once: 'libère {{amount}}',
  },
  count_one: '{{total}} à récupérer',
  count_other: '{{total}} à récupérer',
  none: 'Rien à récupérer',
  noneHint:
    'Les attributions de personnes parties et de machines sorties apparaissent ici, et celles de logiciels que personne n’utilise.',
  unusedCount_one: '{{total}} installation inutilisée depuis un certain temps',
  unusedCount_other:
    '{{total}} installations inutilisées depuis un certain temps',
  unusedHint:
    'Ce qui a servi, puis plus depuis un certain temps, dans la mesure où l’usage est signalé. L’économie est le prix d’un droit, là où les droits se comptent par machine ou par installation.',
  noneUnused: 'Rien n’est connu comme inutilisé',
  noneUnusedHint:
    'Les logiciels des machines apparaissent ici quand leur usage a été signalé, puis ne l’a plus été depuis un certain temps. Ce qui n’a jamais été signalé n’est pas connu comme inutilisé.',
  chooseAll: 'Choisir tout ce qui est affiché',
  chooseFirst: 'Choisissez-en d’abord.',
  take_one: 'En reprendre {{total}}',
  take_other: 'En reprendre {{total}}',
  dialogTitle_one: 'Reprendre {{total}} attribution ?',
  dialogTitle_other: 'Reprendre {{total}} attributions ?',
  dialogHint:
    'Elles prennent fin aujourd’hui, chacune avec votre motif dans son historique. Ce qui était attribué est alors libre pour d’autres.',
  done_one: '{{total}} a été reprise.',
  done_other: '{{total}} ont été reprises.',
  refused_one: '{{total}} n’a pas pu l’être :',
  refused_other: '{{total}} n’ont pas pu l’être :',
};

export const periods: Texts<typeof english.periods> = {
  unit: 'Unité',
  units: {
    D: 'jours',
    W: 'semaines',
    M: 'mois',
    Y: 'ans',
    minutes: 'minutes',
    hours: 'heures',
    days: 'jours',
  },
};
