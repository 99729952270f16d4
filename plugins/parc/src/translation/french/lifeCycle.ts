import { changeRefusals } from './changeRefusals';
import { changeActions } from './changeVerbs';
import { changeNounChoices } from './changeNouns';
import type { Texts } from '../texts';
import type * as english from '../english/lifeCycle';
import { calendarNounChoices, calendarRefusals } from './calendarNouns';
import {
  maintenancePlanActions,
  maintenancePlanNounChoices,
  maintenancePlanRefusals,
  maintenancePlanVerbTexts,
} from './maintenancePlanNouns';
import {
  workOrderActions,
  workOrderNounChoices,
  workOrderRefusals,
  workOrderVerbTexts,
} from './workOrderNouns';
import { licenceNounChoices } from './licenceNouns';

export const choices: Texts<typeof english.choices> = {
  asset: {
    status: {
      planned: 'Prévu',
      'in-stock': 'En stock',
      deployed: 'En service',
      'in-repair': 'En réparation',
      lost: 'Perdu',
      retired: 'Réformé',
      disposed: 'Mis au rebut',
    },
    condition: {
      new: 'Neuf',
      good: 'Bon',
      fair: 'Correct',
      poor: 'Usé',
      broken: 'Hors service',
    },
    antivirus: {
      current: 'À jour',
      outdated: 'Pas à jour',
      off: 'Désactivé',
      none: 'Aucun',
    },
    diskEncryption: {
      encrypted: 'Chiffrés',
      partial: 'Partiellement chiffrés',
      none: 'Non chiffrés',
    },
    firewall: {
      on: 'Actif',
      partial: 'Partiellement actif',
      off: 'Inactif',
    },
    secureBoot: {
      enabled: 'Activé',
      disabled: 'Désactivé',
      unsupported: 'Non pris en charge',
    },
    managedBy: { portal: 'Portail', git: 'Git' },
  },
  location: {
    kind: {
      site: 'Site',
      building: 'Bâtiment',
      floor: 'Étage',
      room: 'Salle',
      rack: 'Baie',
      cupboard: 'Armoire',
    },
  },
  ...licenceNounChoices,
  ...calendarNounChoices,
  ...workOrderNounChoices,
  ...maintenancePlanNounChoices,
  ...changeNounChoices,
};

export const verbs: Texts<typeof english.verbs> = {
  receive: {
    name: 'Réceptionner',
    meaning: 'Il est arrivé et entre en stock.',
    done: 'Réception',
  },
  'hand-out': {
    name: 'Remettre',
    meaning: 'Quelqu’un le reçoit, ou il est mis en service quelque part.',
    done: 'Remise',
  },
  'take-back': {
    name: 'Reprendre',
    meaning: 'Il est restitué : il revient en stock et n’est plus affecté.',
    done: 'Restitution',
  },
  transfer: {
    name: 'Transférer',
    meaning: 'Il passe à quelqu’un d’autre ou change d’emplacement.',
    done: 'Transfert',
  },
  'send-to-repair': {
    name: 'Envoyer en réparation',
    meaning: 'Il part en réparation ; il reste affecté à la même personne.',
    done: 'Départ en réparation',
  },
  'return-from-repair': {
    name: 'Retour de réparation',
    meaning: 'Il retourne à la personne à qui il est affecté, sinon en stock.',
    done: 'Retour de réparation',
  },
  'report-lost': {
    name: 'Déclarer perdu',
    meaning: 'Il est perdu ou volé. Indiquez ce que l’on en sait.',
    done: 'Perte déclarée',
  },
  'report-found': {
    name: 'Déclarer retrouvé',
    meaning: 'Il est de nouveau là.',
    done: 'Retrouvé',
  },
  retire: {
    name: 'Réformer',
    meaning: 'Il sort définitivement du service, en attente de mise au rebut.',
    done: 'Réforme',
  },
  dispose: {
    name: 'Mettre au rebut',
    meaning: 'Il quitte l’entreprise : vendu, donné ou recyclé.',
    done: 'Mise au rebut',
  },
  renew: {
    name: 'Renouveler',
    meaning:
      'Une nouvelle période commence. La précédente est conservée, avec son prix.',
    done: 'Renouvellement',
  },
  'let-lapse': {
    name: 'Ne pas reconduire',
    meaning:
      'Elle reste en vigueur jusqu’à la fin de sa période, sans être reconduite.',
    done: 'Non-reconduction',
  },
  terminate: {
    name: 'Résilier',
    meaning: 'Elle n’est plus en vigueur à partir d’un jour donné.',
    done: 'Résiliation',
  },
  reinstate: {
    name: 'Rétablir',
    meaning:
      'Elle est de nouveau en vigueur, comme avant sa non-reconduction ou sa résiliation.',
    done: 'Rétablissement',
  },
  ...workOrderVerbTexts,
  ...maintenancePlanVerbTexts,
};

export const actions: Texts<typeof english.actions> = {
  created: 'Création',
  updated: 'Modification',
  deleted: 'Suppression',
  restored: 'Rétablissement',
  'link-added': 'Lien ajouté',
  'link-removed': 'Lien retiré',
  'comment-added': 'Commentaire',
  'comment-edited': 'Commentaire modifié',
  'comment-removed': 'Commentaire retiré',
  'file-added': 'Fichier ajouté',
  'file-removed': 'Fichier retiré',
  'period-corrected': 'Période antérieure corrigée',
  'key-added': 'Clé saisie',
  'key-removed': 'Clé supprimée',
  'key-revealed': 'Clé affichée',
  end: 'Reprise',
  move: 'Transfert',
  allocate: 'Attribution',
  ...workOrderActions,
  ...maintenancePlanActions,
  ...changeActions,
};

export const refusals: Texts<typeof english.refusals> = {
  'file-type':
    'Sont acceptés : PDF, images (PNG, JPEG, WebP, GIF), documents bureautiques (DOCX, XLSX, PPTX, ODT, ODS, ODP), texte brut ou CSV en UTF-8 ; c’est le contenu qui compte, pas le nom.',
  'file-too-large': 'Un fichier ne peut pas dépasser {{megabytes}} Mo.',
  'too-many-attached': 'Il y en a déjà {{count}}, le maximum.',
  'view-name-taken': 'Vous avez déjà une vue nommée « {{name}} ».',
  'wrong-status':
    'Son statut est « {{status}} », ce qui ne le permet pas. Rechargez la page pour voir où il en est.',
  'nobody-and-nowhere': 'Indiquez à qui ou à quel endroit il est remis.',
  'nothing-changes': 'Il est déjà affecté à cette personne, à cet endroit.',
  'assigned-to-itself': 'Un matériel ne peut pas être affecté à lui-même.',
  'before-assignment':
    'La date est antérieure à la remise, le {{assignedSince}}.',
  'back-before-start':
    'Le retour ne peut pas être prévu ({{expectedBack}}) avant le départ.',
  'in-the-future': 'La date du {{date}} est dans le futur.',
  'too-long-ago':
    'Le {{date}} remonte à plus d’un an : est-ce la bonne année ?',
  'no-place': 'Indiquez où il est rangé.',
  'declared-in-git': 'Un fichier dans git le déclare : modifiez-le là-bas.',
  'in-use': 'D’autres fiches l’utilisent encore : {{count}}.',
  'deleted-meanwhile':
    'Cette fiche dépend de {{ref}}, supprimé entre-temps. Restaurez-le d’abord.',
  'data-not-wiped':
    'Le matériel de cette catégorie contient des données : indiquez quand et par qui elles ont été effacées.',
  'period-out-of-order': 'Le {{to}} est avant le {{from}}.',
  'period-too-long': 'Du {{from}} au {{to}}, il y a plus de {{days}} jours.',
  'too-many-lines':
    'Cela fait {{count}} lignes, et un tel fichier peut en avoir {{most}}. Restreignez, ou prenez CSV.',
  'no-end': 'Elle n’a pas de fin. Saisissez-en une d’abord.',
  'no-length':
    'Dites quand finit la nouvelle période : l’actuelle n’a pas de début.',
  'term-overlaps': 'La nouvelle période doit commencer après le {{end}}.',
  'ends-before-it-starts':
    'La période finirait avant de commencer le {{from}}.',
  'before-start': 'C’est avant le début de sa période, le {{start}}.',
  'already-ended': 'Elle a déjà été reprise le {{until}}.',
  'reassignment-locked':
    'Elle ne peut être réaffectée avant le {{lockedUntil}}.',
  'before-allocation': 'C’est avant son attribution, le {{since}}.',
  'over-allocated':
    'On attribuerait plus que ce qui est acquis : {{allocated}} sur {{owned}}.',
  'no-key-secret':
    'Ce portail n’a pas de secret pour chiffrer les clés : il se règle dans parc.licences.keys.',
  ...calendarRefusals,
  ...workOrderRefusals,
  ...maintenancePlanRefusals,
  ...changeRefusals,
};

export const verbFields: Texts<typeof english.verbFields> = {
  date: 'Date',
  reason: 'Motif',
};

export const sources: Texts<typeof english.sources> = {
  portal: 'Portail',
  api: 'API',
  git: 'Git',
  import: 'Import',
  agent: 'Agent',
  system: 'Système',
};

export const warnings: Texts<typeof english.warnings> = {
  'serial-rubbish':
    'Le numéro de série « {{value}} » ne veut rien dire ; il a été laissé vide.',
  'serial-duplicate': 'Le numéro de série {{value}} est aussi celui de',
  'over-allocated':
    'On a attribué plus que ce qui est acquis : {{value}} en tout, de',
  'skill-missing':
    'Le plan demande des compétences qu’on ne connaît pas à cette personne : {{value}}.',
  'approval-asked-here':
    'Il attend une approbation ailleurs : il arrive en évaluation, pour être approuvé ici.',
  'made-normal':
    'Il est devenu un changement normal, qui doit être approuvé : un changement standard demande un modèle actif et non expiré.',
};
