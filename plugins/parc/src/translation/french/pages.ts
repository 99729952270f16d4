import { changeNounNames } from './changeNouns';
import type { Texts } from '../texts';
import type * as english from '../english/pages';
import { calendarNounNames } from './calendarNouns';
import { maintenancePlanNounNames } from './maintenancePlanNouns';
import { workOrderNounNames } from './workOrderNouns';
import { licenceNounNames } from './licenceNouns';

export const tabs: Texts<typeof english.tabs> = {
  title: 'Parc',
  overview: 'Vue d’ensemble',
  assets: 'Matériel',
  myEquipment: 'Mon matériel',
  reference: 'Référentiel',
  referenceParts: 'Parties du référentiel',
  locations: 'Emplacements',
  models: 'Modèles',
  categories: 'Catégories',
  suppliers: 'Fournisseurs',
  software: 'Logiciels',
  licences: 'Licences',
  maintenance: 'Maintenance',
  changes: 'Changements',
  calendars: 'Calendriers',
  inventory: 'Inventaire',
  problems: 'Anomalies',
  imports: 'Imports',
  people: 'Départs',
};

export const nouns: Texts<typeof english.nouns> = {
  asset: {
    one: 'Matériel',
    many: 'Matériel',
    new: 'Nouveau matériel',
    create: 'Créer le matériel',
    count_one: '{{total}} matériel',
    count_other: '{{total}} matériels',
    search: 'N° d’inventaire, nom, n° de série, personne…',
    empty: 'Pas encore de matériel',
    emptyHint:
      'Créez le premier ici, ou déposez un fichier HardwareAsset dans git : il apparaîtra de lui-même.',
    inGit:
      'Ce matériel est déclaré par un fichier dans git. Ce que dit le fichier se modifie là-bas ; le reste peut être modifié ici.',
  },
  location: {
    one: 'Emplacement',
    many: 'Emplacements',
    new: 'Nouvel emplacement',
    create: 'Créer l’emplacement',
    count_one: '{{total}} emplacement',
    count_other: '{{total}} emplacements',
    search: 'Chemin ou nom',
    empty: 'Pas encore d’emplacement',
    emptyHint:
      'Commencez par un site ; les bâtiments, étages et salles viennent en dessous.',
  },
  supplier: {
    one: 'Fournisseur',
    many: 'Fournisseurs',
    new: 'Nouveau fournisseur',
    create: 'Créer le fournisseur',
    count_one: '{{total}} fournisseur',
    count_other: '{{total}} fournisseurs',
    search: 'Code, nom, contact…',
    empty: 'Pas encore de fournisseur',
    emptyHint:
      'Ajoutez ceux chez qui le matériel est acheté, pour retrouver commandes et contacts.',
  },
  category: {
    one: 'Catégorie',
    many: 'Catégories',
    new: 'Nouvelle catégorie',
    create: 'Créer la catégorie',
    count_one: '{{total}} catégorie',
    count_other: '{{total}} catégories',
    search: 'Code ou nom',
    empty: 'Pas encore de catégorie',
    emptyHint:
      'Une catégorie dit ce qu’est un matériel et comment il est numéroté.',
  },
  model: {
    one: 'Modèle',
    many: 'Modèles',
    new: 'Nouveau modèle',
    create: 'Créer le modèle',
    count_one: '{{total}} modèle',
    count_other: '{{total}} modèles',
    search: 'Fabricant, nom, référence…',
    empty: 'Pas encore de modèle',
    emptyHint:
      'Un modèle est ce que vend le fabricant ; chaque matériel en est un exemplaire.',
  },
  ...licenceNounNames,
  ...calendarNounNames,
  ...workOrderNounNames,
  ...maintenancePlanNounNames,
  ...changeNounNames,
};

export const asset: Texts<typeof english.asset> = {
  more: 'Autres actions',
  moreVerbs: 'Autres',
  verbTitle: '{{verb}} : {{ref}}',
  deleted: 'Supprimé',
  tab: {
    details: 'Fiche',
    hardware: 'Composants',
    software: 'Logiciels',
    network: 'Réseau',
    security: 'Sécurité',
    timeline: 'Chronologie',
    relations: 'Relations',
    history: 'Historique',
  },
};

export const warranty: Texts<typeof english.warranty> = {
  over: 'Garantie échue {{distance}}',
  ending: 'Fin de garantie {{distance}}',
  running: 'Sous garantie, échéance {{distance}}',
};

export const git: Texts<typeof english.git> = {
  entity: 'Entité :',
  locked: 'Déclaré dans git',
};

export const yaml: Texts<typeof english.yaml> = {
  open: 'Extraire en YAML',
  title: '{{ref}} en YAML',
  hint: 'Déposez ce fichier dans un dossier que lit le catalogue : le matériel appartient alors au fichier, et son historique est conservé.',
  copy: 'Copier',
  download: 'Télécharger',
};

export const bulk: Texts<typeof english.bulk> = {
  edit: 'Modifier',
  verbs: 'Actions',
  editTitle_one: 'Modifier {{total}} matériel',
  editTitle_other: 'Modifier {{total}} matériels',
  editHint:
    'Choisissez les champs à renseigner. Ils prennent partout la même valeur ; les autres ne changent pas.',
  addField: 'Champ à renseigner',
  leaveField: 'Laisser « {{field}} » tel quel',
  willBeCleared: 'Laissé vide, le champ sera effacé.',
  verbTitle_one: '{{verb}} : {{total}} matériel',
  verbTitle_other: '{{verb}} : {{total}} matériels',
  deleteTitle_one: 'Supprimer {{total}} matériel ?',
  deleteTitle_other: 'Supprimer {{total}} matériels ?',
  partial: 'Continuer même si certains sont refusés',
  nothingDone_one: 'Rien n’a été modifié, à cause d’un refus :',
  nothingDone_other: 'Rien n’a été modifié, à cause de {{count}} refus :',
  resultTitle: 'Résultat',
  done_one: '{{things}} a été modifié.',
  done_other: '{{things}} ont été modifiés.',
  refused_one: '{{count}} a été refusé et reste inchangé :',
  refused_other: '{{count}} ont été refusés et restent inchangés :',
  moreErrors_one: 'et {{count}} autre',
  moreErrors_other: 'et {{count}} autres',
  field: 'Champ',
  why: 'Raison',
};

export const locations: Texts<typeof english.locations> = {
  search: 'Chercher un lieu',
  tree: 'Lieux',
  sites: 'Matériel par site',
  choose: 'Choisissez un lieu pour voir ce qui s’y trouve.',
  backToTree: 'Tous les lieux',
  below: 'Lieux contenus',
  nothingBelow: 'Ce lieu n’en contient pas d’autre.',
  addBelow: 'Ajouter un lieu ici',
  byCategory: 'Matériel par catégorie',
};

export const problems: Texts<typeof english.problems> = {
  title: 'Anomalies',
  none: 'Aucune anomalie',
  noneHint:
    'Tout ce que déclarent les fichiers dans git a pu être repris dans le registre.',
  codes: {
    field: 'Champ',
    schema: 'Fichier refusé',
    'retirement-brake': 'Fichiers disparus',
  },
  since: 'Depuis le {{since}}',
  brakeTitle:
    'Beaucoup de fichiers ont disparu d’un coup. Rien n’a été réformé.',
  brakeHint:
    'Un dossier déplacé ou un dépôt en panne ressemble à du matériel ou à des licences disparus. Vérifiez les fichiers ; si leur départ est voulu, dites-le ici.',
  retire: 'Les réformer',
  retireHint:
    'Le matériel dont les fichiers ont disparu est réformé, les licences ne sont pas reconduites, et cette décision figure dans leur historique. Si les fichiers sont revenus entre-temps, rien ne se passe.',
  retired_one: '{{count}} fiche a été réformée.',
  retired_other: '{{count}} fiches ont été réformées.',
};

export const overview: Texts<typeof english.overview> = {
  title: 'Vue d’ensemble',
  inHand: 'Matériel détenu',
  value: 'Valeur d’achat détenue',
  endingSoon: 'Garanties finissant sous 90 jours',
  overdue: 'Retours en retard',
  byStatus: 'Par statut',
  byCategory: 'Par catégorie',
  bySite: 'Par site',
  purchases: 'Achats par an',
  year: 'Année',
  warranties: 'Garanties arrivant à échéance',
  within: 'D’ici',
  days_one: '{{count}} jour',
  days_other: '{{count}} jours',
  others_one: 'et {{count}} autre',
  others_other: 'et {{count}} autres',
  note: '« Détenu » désigne tout ce qui n’est ni réformé ni mis au rebut. Les valeurs sont des prix d’achat ; les devises ne sont jamais additionnées.',
};

export const my: Texts<typeof english.my> = {
  title: 'Mon matériel',
  sections: {
    mine: 'Affecté à moi ({{total}})',
    groups: 'Affecté à mes groupes ({{total}})',
    owned: 'Appartenant aussi à moi ou à mes groupes ({{total}})',
  },
  empty: {
    mine: 'Aucun matériel ne vous est affecté. Si vous en avez pourtant, signalez-le au service informatique.',
    groups: 'Aucun matériel n’est affecté à vos groupes.',
    owned: 'Vous et vos groupes ne possédez rien d’autre.',
  },
  overdue: 'En retard',
  licences: 'Mes licences ({{total}})',
  noLicences: 'Aucune licence n’est attribuée à vous ou à vos groupes.',
  showAll: 'Tout afficher en liste',
};
