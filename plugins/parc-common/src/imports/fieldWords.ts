import { calendarFieldWords } from './calendarFieldWords';
import { changeFieldWords } from './changeFieldWords';
import { licenceFieldWords } from './licenceFieldWords';
import { maintenancePlanFieldWords } from './maintenancePlanFieldWords';

/**
 * What people call the fields in their files: the labels of the pages in English and French (a test of the pages
 * compares them), then synonyms: of other products' exports, and of the tables that people make.
 */
export const fieldWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  asset: {
    tag: 'Tag|N° d’inventaire|Asset tag|Asset number|Asset ID|Inventory number|Numéro d’inventaire|N° inventaire|Code inventaire|Immobilisation|N° immo|Étiquette|Code barre|Barcode',
    name: 'Name|Nom|Asset name|Désignation|Libellé|Nom du matériel|Device name|Description',
    category:
      'Category|Catégorie|Type|Type de matériel|Asset type|Device type|Famille',
    model: 'Model|Modèle|Model name|Product|Produit|Modèle du matériel',
    serial:
      'Serial number|N° de série|Serial|Numéro de série|S/N|SN|N° série|Num série|Service tag|Serial no',
    status: 'Status|Statut|Lifecycle|Asset status|Situation',
    condition: 'Condition|État|État physique',
    tags: 'Keywords|Mots-clés|Labels|Étiquettes',
    location:
      'Location|Emplacement|Lieu|Localisation|Place|Bureau|Salle|Office|Room|Site|Bâtiment',
    owner: 'Owner|Propriétaire|Owned by|Department|Service|Direction',
    assignedTo:
      'Assigned to|Affecté à|User|Utilisateur|Assignee|Attribué à|Bénéficiaire|Holder|Détenteur|Checked out to|Username',
    assignedSince:
      'Assigned since|Affecté depuis|Assignment date|Date d’affectation|Date de remise|Checkout date',
    expectedBack:
      'Expected back|Retour prévu|Return date|Date de retour|Expected checkin date|Due back',
    system: 'System|Système',
    dependsOn: 'Depends on|Dépend de',
    dependencyOf: 'Relied on by|Nécessaire à',
    supplier: 'Supplier|Fournisseur|Vendor|Vendeur|Revendeur|Reseller',
    orderNumber:
      'Order number|N° de commande|Purchase order|PO number|Bon de commande|Commande|BC|Order no',
    invoiceNumber: 'Invoice number|N° de facture|Invoice|Facture|Invoice no',
    purchaseDate:
      'Purchase date|Date d’achat|Bought on|Date of purchase|Acheté le|Date d’acquisition|Order date|Date de commande',
    purchaseCost:
      'Purchase cost|Prix d’achat|Price|Prix|Cost|Coût|Purchase price|Montant|Amount|Valeur d’achat|Prix HT|Coût d’achat',
    replacementCost:
      'Replacement cost|Coût de remplacement|Replacement value|Valeur de remplacement',
    residualValue:
      'Residual value|Valeur résiduelle|Book value|VNC|Valeur nette comptable',
    inServiceDate:
      'In service since|En service depuis|In service|Date de mise en service|Mise en service|In service date|Deployed on',
    warrantyEnd:
      'Warranty end|Fin de garantie|Warranty expiration|Warranty expires|Warranty until|Garantie|Warranty|Date de fin de garantie|Garantie jusqu’au|Warranty expiry date',
    contract:
      'Contract|Contrat|Contract number|N° de contrat|Maintenance contract',
    endOfSupport: 'End of support|Fin de support|EOS|Support until',
    endOfLife: 'End of life|Fin de vie|EOL|EOL date',
    lastCheck:
      'Last physical check|Dernier contrôle physique|Last audit|Dernier inventaire|Last checked',
    hostname:
      'Host name|Nom d’hôte|Hostname|Computer name|Nom machine|Nom du poste|DNS name|FQDN',
    macAddresses: 'MAC addresses|Adresses MAC|MAC address|Adresse MAC|MAC',
    ipAddresses: 'IP addresses|Adresses IP|IP address|Adresse IP|IP',
    wipedOn: 'Data wiped on|Données effacées le|Wiped on|Wipe date',
    wipedBy: 'Data wiped by|Données effacées par|Wiped by',
    wipeCertificate:
      'Wipe certificate|Certificat d’effacement|Certificate of destruction',
    notes:
      'Notes|Note|Comment|Comments|Commentaire|Commentaires|Remarque|Remarques|Observations|Remarks',
  },
  location: {
    path: 'Path|Chemin|Code|Location code|Code lieu',
    name: 'Name|Nom|Libellé|Location|Lieu',
    kind: 'Kind|Type|Type de lieu',
    timeZone: 'Time zone|Fuseau horaire|Timezone|Zone',
    address: 'Address|Adresse|Street|Rue',
    notes: 'Notes|Note|Comment|Comments|Commentaire|Commentaires|Remarques',
  },
  supplier: {
    code: 'Code|Supplier code|Code fournisseur|Vendor code',
    name: 'Name|Nom|Supplier|Fournisseur|Company|Société|Raison sociale|Vendor',
    customerNumber:
      'Our customer number|Notre n° de client|Customer number|N° client|Numéro client|Account number',
    contact: 'Contact|Contact person|Interlocuteur|Contact name',
    email: 'E-mail|Courriel|Email|Mail|Adresse e-mail|E-mail address',
    phone: 'Telephone|Téléphone|Phone|Tél|Tel|Phone number|N° de téléphone',
    website: 'Website|Site web|URL|Web|Site internet',
    notes: 'Notes|Note|Comment|Comments|Commentaire|Commentaires|Remarques',
  },
  category: {
    code: 'Code|Category code',
    name: 'Name in English|Nom en anglais|Name|English name',
    nameFr: 'Name in French|Nom en français|Nom|French name|Libellé',
    parent: 'Part of|Fait partie de|Parent|Parent category|Catégorie parente',
    tagPattern: 'Tag pattern|Modèle de numérotation|Numbering|Numérotation',
    holdsData: 'Holds data|Contient des données',
  },
  model: {
    slug: 'Code|Slug|Model code|Code modèle',
    manufacturer:
      'Manufacturer|Fabricant|Brand|Marque|Constructeur|Vendor|Make',
    name: 'Name|Nom|Model|Modèle|Model name|Product|Désignation|Libellé',
    category: 'Category|Catégorie|Type|Device type|Famille',
    partNumber:
      'Part number|Référence fabricant|P/N|PN|Model number|Référence|SKU|Part no',
    endOfSupport: 'End of support|Fin de support|EOS',
    endOfLife: 'End of life|Fin de vie|EOL',
    replacementCost:
      'Replacement cost|Coût de remplacement|Price|Prix|Cost|Coût',
    rackUnits:
      'Height (rack units)|Hauteur (U)|U height|Rack units|Height (U)|Height|Hauteur',
    isFullDepth: 'Full depth|Pleine profondeur|Is full depth',
    weightKg: 'Weight (kg)|Poids (kg)|Weight|Poids',
    airflow: 'Airflow|Flux d’air',
    ports: 'Ports|Interfaces',
    notes: 'Notes|Note|Comment|Comments|Commentaire|Commentaires|Remarques',
  },
  ...licenceFieldWords,
  ...calendarFieldWords,
  ...maintenancePlanFieldWords,
  ...changeFieldWords,
};

/** What the currency of an amount is called beside its name: `Purchase cost currency`, `Devise`. */
export const currencyWords = [
  'Currency',
  'Devise',
  'Monnaie',
  'Cur',
  'Currency code',
];
