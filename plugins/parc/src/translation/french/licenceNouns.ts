import type { Texts } from '../texts';
import type * as english from '../english/licenceNouns';

export const licenceNounFields: Texts<typeof english.licenceNounFields> = {
  product: {
    code: 'Code',
    name: 'Nom',
    publisher: 'Éditeur',
    suite: 'Fait partie de la suite',
    machines: 'Machines',
    licensing: 'Régime',
    metric: 'Métrique',
    coresPerProcessor: 'Cœurs comptés par processeur, au moins',
    coresPerServer: 'Cœurs comptés par serveur, au moins',
    listPrice: 'Prix catalogue',
    entity: 'Entité du catalogue',
    website: 'Site web',
    purl: 'Package URL',
    cpe: 'CPE 2.3',
    swid: 'Identifiant SWID',
    notes: 'Notes',
  },
  licence: {
    number: 'Numéro',
    name: 'Nom',
    product: 'Produit',
    edition: 'Édition',
    release: 'Version',
    type: 'Type',
    status: 'Statut',
    metric: 'Métrique',
    quantity: 'Quantité',
    packSize: 'Droits par unité',
    unlimited: 'Illimitée',
    allocated: 'Attribué',
    keys: 'Clés',
    upgradeRight: 'Couvre les versions plus récentes',
    downgradeRight: 'Couvre les versions antérieures',
    reassignmentLock: 'Blocage de réaffectation',
    maintenanceUntil: 'Maintenance jusqu’au',
    start: 'Début',
    end: 'Fin',
    renewal: 'À l’échéance',
    noticePeriod: 'Préavis',
    noticeDate: 'Préavis avant le',
    terminatedOn: 'Résiliée le',
    owner: 'Propriétaire',
    system: 'Système',
    dependencyOf: 'Nécessaire à',
    supplier: 'Fournisseur',
    agreement: 'Contrat-cadre',
    orderNumber: 'N° de commande',
    invoiceNumber: 'N° de facture',
    purchaseDate: 'Date d’achat',
    cost: 'Coût',
    unitCost: 'Coût par droit',
    costCentre: 'Centre de coûts',
    notes: 'Notes',
    managedBy: 'Géré dans',
    gitEntity: 'Entité du catalogue',
    gitFile: 'Fichier dans git',
    declared: 'Déclaré dans git',
    entityName: 'Nom d’entité',
  },
  allocation: {
    number: 'Numéro',
    licence: 'Licence',
    assignee: 'Attribué à',
    asset: 'Matériel',
    quantity: 'Quantité',
    since: 'Depuis',
    lockedUntil: 'Bloquée jusqu’au',
    until: 'Jusqu’au',
    notes: 'Notes',
    managedBy: 'Géré dans',
  },
  position: {
    code: 'Position',
    product: 'Produit',
    publisher: 'Éditeur',
    metric: 'Métrique',
    state: 'État',
    entitled: 'Acquis',
    unlimited: 'Illimité',
    consumed: 'Utilisé',
    shortfall: 'Manque',
    surplus: 'Excédent',
    shortfallCost: 'Coût du manque',
    surplusCost: 'Coût de l’excédent',
    computedAt: 'Calculé',
  },
};

const metric = {
  installation: 'Installation',
  device: 'Machine',
  'named-user': 'Utilisateur nommé',
  'concurrent-user': 'Utilisateur simultané',
  processor: 'Processeur',
  core: 'Cœur',
  instance: 'Instance',
  site: 'Site',
  seat: 'Siège d’abonnement',
};
const managedBy = { portal: 'Portail', git: 'Git' };

export const licenceNounChoices: Texts<typeof english.licenceNounChoices> = {
  product: {
    licensing: {
      licensed: 'Soumis à licence',
      free: 'Gratuit',
      'open-source': 'Open source',
      forbidden: 'Interdit',
      system: 'Partie du système',
    },
    metric,
  },
  licence: {
    type: {
      perpetual: 'Perpétuelle',
      subscription: 'Abonnement',
      oem: 'OEM',
      'open-source': 'Open source',
    },
    status: {
      active: 'Active',
      lapsing: 'Non reconduite',
      terminated: 'Résiliée',
    },
    metric,
    renewal: {
      manual: 'Prend fin sauf renouvellement',
      automatic: 'Se reconduit tacitement',
      evergreen: 'Court jusqu’à résiliation',
    },
    managedBy,
  },
  allocation: { managedBy },
  position: {
    state: {
      compliant: 'Conforme',
      surplus: 'Excédent',
      shortfall: 'Manque',
      unknown: 'Inconnu',
    },
    metric,
  },
};

export const licenceNounHelp: Texts<typeof english.licenceNounHelp> = {
  product: {
    code: 'Minuscules et chiffres, comme visio-professional.',
    suite: 'Ses installations comptent alors pour la suite.',
    licensing: 'Seul ce qui est soumis à licence a une position.',
    metric: 'Comment on compte quand aucune licence ne dit autre chose.',
    coresPerProcessor: 'Windows Server : 8.',
    coresPerServer: 'Windows Server : 16.',
    listPrice:
      'Pour un droit. Valorise un manque tant qu’aucune licence n’a de prix.',
    purl: 'Comme pkg:npm/left-pad.',
    cpe: 'Comme cpe:2.3:a:7-zip:7-zip.',
  },
  licence: {
    number: 'Laissez vide pour obtenir le numéro suivant.',
    edition: 'Comme Professionnel. Vide : toutes les éditions sont couvertes.',
    release: 'Comme 2021. Vide : toutes les versions sont couvertes.',
    metric: 'Ce que l’on compte. Vide : comme le dit le produit.',
    quantity: 'Le nombre acheté : des packs, si elle se vend par packs.',
    packSize:
      'Le nombre de droits que donne chaque unité : 2 pour un pack de deux cœurs.',
    unlimited: 'Licence de site ou équivalent : on ne compte rien.',
    upgradeRight:
      'Les versions sorties après celle de la licence sont couvertes.',
    downgradeRight:
      'Les versions plus anciennes que celle de la licence sont couvertes.',
    reassignmentLock:
      'Combien de temps elle reste à qui l’a reçue, comme « 90 jours ».',
    maintenanceUntil:
      'Dernier jour où les versions plus récentes sont comprises.',
    end: 'Dernier jour de la période. Vide : sans fin.',
    noticePeriod:
      'Combien de temps avant la fin il faut prévenir, comme « 3 mois ».',
    agreement: 'Numéro ou nom du contrat-cadre.',
    cost: 'De la période en cours, pour toute la quantité.',
    dependencyOf: 'Composants et systèmes qui ne peuvent s’en passer.',
  },
  allocation: {
    number: 'Laissez vide pour obtenir le numéro suivant.',
    assignee:
      'Une personne ou une équipe. Ou laissez vide et choisissez un matériel.',
    asset: 'La machine à laquelle elle est liée.',
    quantity: 'Vide : une.',
    since: 'Vide : aujourd’hui.',
  },
};

export const licenceNounNames: Texts<typeof english.licenceNounNames> = {
  product: {
    one: 'Produit',
    many: 'Produits',
    new: 'Nouveau produit',
    create: 'Créer le produit',
    count_one: '{{total}} produit',
    count_other: '{{total}} produits',
    search: 'Code, nom, éditeur…',
    empty: 'Aucun produit pour l’instant',
    emptyHint:
      'Les produits apparaissent quand les agents signalent des logiciels que les règles reconnaissent ; ajoutez les autres ici.',
  },
  licence: {
    one: 'Licence',
    many: 'Licences',
    new: 'Nouvelle licence',
    create: 'Créer la licence',
    count_one: '{{total}} licence',
    count_other: '{{total}} licences',
    search: 'Nom, numéro, produit, commande…',
    empty: 'Aucune licence pour l’instant',
    emptyHint:
      'Saisissez ici ce qui a été acheté, importez un tableau, ou déposez un fichier Licence dans git : elle apparaît d’elle-même.',
    inGit:
      'Cette licence est déclarée par un fichier dans git. Ce que dit le fichier se modifie là-bas ; le reste peut être modifié ici.',
  },
  allocation: {
    one: 'Attribution',
    many: 'Attributions',
    new: 'Nouvelle attribution',
    create: 'Attribuer',
    count_one: '{{total}} attribution',
    count_other: '{{total}} attributions',
    search: 'Numéro, licence, personne…',
    empty: 'Rien n’est attribué pour l’instant',
    emptyHint:
      'Attribuez une licence à une personne, à une équipe ou à une machine.',
    inGit:
      'Cette attribution est déclarée par un fichier dans git. Ce que dit le fichier se modifie là-bas ; le reste peut être modifié ici.',
  },
  position: {
    one: 'Position',
    many: 'Positions',
    new: 'Nouvelle position',
    create: 'Créer la position',
    count_one: '{{total}} position',
    count_other: '{{total}} positions',
    search: 'Produit ou code',
    empty: 'Aucune position pour l’instant',
    emptyHint:
      'Une position apparaît dès qu’un produit soumis à licence est installé ou acheté.',
  },
};

export const licenceNounSections: Texts<typeof english.licenceNounSections> = {
  rights: 'Droits',
  term: 'Durée et préavis',
  licensing: 'Licence',
  links: 'Liens et identifiants',
};
