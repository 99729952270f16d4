import type * as english from '../english/entity';
import type { Texts } from '../texts';

export const entity: Texts<typeof english.entity> = {
  declared: 'Ce que déclare son fichier',
  open: 'Ouvrir dans Parc',
  asset: 'Matériel',
  noLicence:
    'Le registre n’a pas cette licence, ou aucune que vous puissiez voir. Si son fichier est nouveau, elle suit dans quelques secondes.',
  noPlan:
    'Le registre n’a pas ce plan de maintenance, ou aucun que vous puissiez voir. Si son fichier est nouveau, il suit en quelques secondes.',
  maintenance: 'Maintenance',
  systemMaintenance: 'Maintenance de ses matériels',
  groupMaintenance: 'Travail à faire',
  orders: 'Ordres de travail',
  closedOn: 'Terminé le',
  closedBy: 'Par',
  work: {
    open: 'Ouverts en tout',
    overdue: 'En retard',
    thisWeek: 'Prévus cette semaine ou avant',
  },
  licences: 'Licences',
  teamLicences: 'Licences de l’équipe',
  licencesUsed: 'Licences nécessaires',
  allocated: 'Attribuées',
  ownedLicences: 'En propriété',
  software: 'Logiciels sous licence',
  allSoftware: 'Tous les logiciels de ce matériel',
  noAsset:
    'Le registre n’a pas ce matériel, ou aucun que vous puissiez voir. Si son fichier est nouveau, il suit dans quelques secondes.',
  equipment: 'Matériel',
  teamEquipment: 'Matériel de l’équipe',
  hardware: 'Matériel dont il dépend',
  standsHere: 'Matériel à {{path}}',
  assigned: 'Affecté',
  owned: 'Appartenant aussi',
  manyMembers:
    'Le matériel du groupe lui-même. Il a plus de {{most}} membres : le leur n’est pas listé ici.',
  changes: {
    heading: 'Changements',
    lately: 'Ce qui a changé ici récemment',
    now: 'En cours',
    planned: 'Prévus',
    past: 'Faits récemment',
    none: {
      now: 'Aucun changement en cours, ou aucun que vous puissiez voir.',
      planned: 'Aucun changement prévu, ou aucun que vous puissiez voir.',
      past: 'Aucun changement n’a été fait, ou aucun que vous puissiez voir.',
    },
    lists: {
      touching: 'Tous ceux qui le touchent',
      answered: 'Tous ceux dont il répond',
    },
  },
  none: {
    orders:
      'Aucun travail n’y a été commandé, ou aucun que vous puissiez voir.',
    open: 'Aucun travail à faire, ou aucun que vous puissiez voir.',
    dues: 'Aucun de ses matériels ne relève d’un plan de maintenance, ou aucun que vous puissiez voir.',
    overdue: 'Rien n’est en retard.',
    thisWeek: 'Rien n’est prévu cette semaine.',
    held: 'Rien n’est affecté, ou rien que vous puissiez voir.',
    owned: 'Rien d’autre en propriété.',
    team: 'Le groupe et ses membres n’ont rien, ou rien que vous puissiez voir.',
    hardware:
      'Aucun matériel n’y est rattaché, ou aucun que vous puissiez voir.',
    allocated: 'Aucune licence attribuée, ou aucune que vous puissiez voir.',
    ownedLicences:
      'Aucune licence en propriété, ou aucune que vous puissiez voir.',
    licences:
      'Aucune licence n’y est rattachée, ou aucune que vous puissiez voir.',
    givenOut: 'Attribuée à personne, ou à personne que vous puissiez voir.',
    position: 'Rien n’est encore compté de ce produit.',
    software: 'Aucun logiciel soumis à licence n’y a été trouvé.',
    place: 'Rien ne s’y trouve, ou rien que vous puissiez voir.',
  },
  lists: {
    all: 'Voir en liste',
    held: 'Liste du matériel affecté',
    owned: 'Liste du matériel en propriété',
    serving: 'Liste de ce dont il dépend',
    partOf: 'Liste de ce qui en fait partie',
    ofProduct: 'Liste des licences de ses produits',
    work: 'Liste du travail de l’équipe',
    named: 'Liste de ce que nomme son fichier',
  },
};

export const entityTabs: Texts<typeof english.entityTabs> = {
  technical: 'Technique',
  history: 'Historique',
  relations: 'Relations',
};

export const relations: Texts<typeof english.relations> = {
  title: 'Relations',
  none: 'Aucune relation pour l’instant.',
  noEntity:
    'Le catalogue n’a pas d’entité pour ce matériel, ou aucune que vous puissiez voir : c’est lui qui connaît les relations.',
  types: {
    ownedBy: 'appartient à',
    ownerOf: 'possède',
    assignedTo: 'affecté à',
    hasAssigned: 'détient',
    partOf: 'fait partie de',
    hasPart: 'contient',
    dependsOn: 'dépend de',
    dependencyOf: 'nécessaire à',
    maintains: 'entretient',
    maintainedBy: 'entretenu par',
    affects: 'touche',
    affectedBy: 'touché par',
    raisedBy: 'demandé par',
    hasRaised: 'a demandé',
    memberOf: 'membre de',
    hasMember: 'a pour membre',
    parentOf: 'au-dessus de',
    childOf: 'au-dessous de',
    providesApi: 'fournit',
    apiProvidedBy: 'fourni par',
    consumesApi: 'utilise',
    apiConsumedBy: 'utilisé par',
  },
};

export const home: Texts<typeof english.home> = {
  allMine: 'Tout mon matériel',
  more: '{{total}} en tout',
  endsSoon: 'Bientôt à échéance',
  nothingEnds: 'Rien n’arrive à échéance dans ce délai.',
  counts: {
    expectedBack_one: '{{total}} retour',
    expectedBack_other: '{{total}} retours',
    warrantyEnd_one: '{{total}} garantie',
    warrantyEnd_other: '{{total}} garanties',
    endOfSupport_one: '{{total}} fin de support',
    endOfSupport_other: '{{total}} fins de support',
    endOfLife_one: '{{total}} fin de vie',
    endOfLife_other: '{{total}} fins de vie',
  },
  ends: {
    expectedBack: 'Retour prévu {{distance}}',
    warrantyEnd: 'Fin de garantie {{distance}}',
    endOfSupport: 'Fin de support {{distance}}',
    endOfLife: 'Fin de vie {{distance}}',
  },
};
