const notes = 'Notes|Note|Comment|Comments|Commentaire|Commentaires|Remarques';

/** The words of the fields of software and licences; see `fieldWords`. */
export const licenceFieldWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  product: {
    code: 'Code|Slug|Product code|Code produit',
    name: 'Name|Nom|Product|Produit|Software|Logiciel|Product name|Nom du produit',
    publisher: 'Publisher|Éditeur|Vendor|Manufacturer|Fabricant',
    suite: 'Part of the suite|Fait partie de la suite|Suite',
    licensing: 'Licensing|Régime|License category|Catégorie de licence',
    metric: 'Metric|Métrique|Licence metric|License metric|Unité de compte',
    coresPerProcessor:
      'Cores counted per processor, at least|Cœurs comptés par processeur, au moins|Minimum cores per processor',
    coresPerServer:
      'Cores counted per server, at least|Cœurs comptés par serveur, au moins|Minimum cores per server',
    listPrice: 'List price|Prix catalogue|Prix public|Unit price',
    entity: 'Catalog entity|Entité du catalogue|Component|Composant',
    website: 'Website|Site web|URL|Homepage',
    purl: 'Package URL|purl',
    cpe: 'CPE 2.3|CPE',
    swid: 'SWID tag id|Identifiant SWID|SWID',
    notes,
  },
  licence: {
    number:
      'Number|Numéro|Licence number|License number|N° de licence|License ID',
    name: 'Name|Nom|License name|Licence name|Nom de la licence|Licence|License|Désignation|Libellé|Software name',
    product: 'Product|Produit|Software|Logiciel|Product name',
    edition: 'Edition|Édition',
    release: 'Release|Version',
    type: 'Type|License type|Type de licence',
    metric: 'Metric|Métrique|Licence metric|License metric',
    quantity:
      'Quantity|Quantité|Seats|Total seats|Sièges|Postes|Nombre de licences|Nb licences|Qty|Count|Nombre de postes',
    packSize: 'Rights per unit|Droits par unité|Pack size|Taille du pack',
    unlimited: 'Unlimited|Illimitée|Illimité',
    upgradeRight:
      'Covers newer releases|Couvre les versions plus récentes|Upgrade right|Upgrade rights',
    downgradeRight:
      'Covers older releases|Couvre les versions antérieures|Downgrade right|Downgrade rights',
    reassignmentLock:
      'Reassignment lock|Blocage de réaffectation|Délai de réaffectation',
    maintenanceUntil:
      'Maintenance until|Maintenance jusqu’au|Maintenance end|Fin de maintenance|Support until',
    start:
      'Start|Début|Start date|Date de début|Valid from|Begin|Date d’activation',
    end: 'End|Fin|End date|Date de fin|Expiration date|Expires|Expiry|Expiry date|Date d’expiration|Échéance|Valid until|Date d’échéance|Renewal date',
    renewal:
      'At the end|À l’échéance|Renewal|Reconduction|Renouvellement|Auto renewal',
    noticePeriod: 'Notice period|Préavis|Notice|Délai de préavis',
    owner: 'Owner|Propriétaire|Owned by|Department|Responsable',
    system: 'System|Système',
    dependencyOf: 'Relied on by|Nécessaire à',
    supplier: 'Supplier|Fournisseur|Vendor|Revendeur|Reseller',
    agreement:
      'Agreement|Contrat-cadre|Contract|Contrat|Contract number|N° de contrat|Agreement number',
    orderNumber:
      'Order number|N° de commande|Purchase order|PO number|Bon de commande|Purchase order number',
    invoiceNumber: 'Invoice number|N° de facture|Invoice|Facture',
    purchaseDate: 'Purchase date|Date d’achat|Bought on|Acheté le|Order date',
    cost: 'Cost|Coût|Price|Prix|Purchase cost|Prix d’achat|Montant|Amount|Total cost|Coût total',
    costCentre:
      'Cost centre|Centre de coûts|Cost center|Centre de coût|Imputation',
    notes,
    managedBy: 'Managed in|Géré dans|Managed by',
    gitEntity: 'Catalog entity|Entité du catalogue',
    gitFile: 'File in git|Fichier dans git',
    declared: 'Declared in git|Déclaré dans git',
    entityName: 'Entity name|Nom d’entité',
  },
  allocation: {
    number:
      'Number|Numéro|Allocation number|N° d’attribution|Allocation|Attribution',
    licence: 'Licence|License|License name|Logiciel|Software',
    assignee:
      'Given to|Attribué à|Assigned to|User|Utilisateur|Assignee|Affecté à|Checked out to|Bénéficiaire',
    asset: 'Asset|Matériel|Asset tag|Machine|Poste|N° d’inventaire|Device',
    quantity: 'Quantity|Quantité|Qty|Seats|Sièges',
    since:
      'Since|Depuis|Assignment date|Date d’attribution|Checkout date|Assigned since',
    notes,
    managedBy: 'Managed in|Géré dans',
  },
};
