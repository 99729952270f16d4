import type { Texts } from '../texts';
import type * as english from '../english/records';

export const values: Texts<typeof english.values> = {
  yes: 'Oui',
  no: 'Non',
  quoted: '« {{text}} »',
};

export const list: Texts<typeof english.list> = {
  colon: ' :',
  columns: 'Colonnes',
  usualColumns: 'Colonnes habituelles',
  columnUp: 'Avancer « {{column}} »',
  columnDown: 'Reculer « {{column}} »',
  pages: 'Pages',
  pageSize: 'Lignes par page',
  previous: 'Précédent',
  next: 'Suivant',
  deleted: 'Supprimés',
  loading: 'Chargement',
  noMatch: 'Aucun résultat',
  noMatchHint:
    'Aucune fiche ne répond à tous les filtres. Retirez-en un, ou cherchez un texte plus court.',
};

export const filters: Texts<typeof english.filters> = {
  title: 'Filtres',
  more: 'Autres filtres',
  clear: 'Tout effacer',
  clearText: 'Effacer la recherche',
  chip: '{{field}} :',
  text: 'Texte : {{text}}',
  deleted: 'Supprimés',
  none: 'non renseigné',
  any: 'renseigné',
  without: 'Non renseigné',
  with: 'Renseigné',
  noValues: 'Il n’y a aucune valeur.',
  searchValues: 'Chercher une valeur',
  apply: 'Appliquer',
  fromLabel: 'De',
  toLabel: 'À',
  from: 'à partir de {{from}}',
  upTo: 'jusqu’à {{to}}',
  between: '{{from}} à {{to}}',
  prefixHint:
    'Plusieurs séparés par des virgules ; « LT-2024* » trouve ce qui commence ainsi.',
  presets: {
    past: 'Dans le passé',
    next30: '30 prochains jours',
    next90: '90 prochains jours',
    thisYear: 'Cette année',
    lastYear: 'L’an dernier',
  },
};

export const selection: Texts<typeof english.selection> = {
  bar: 'Sélection',
  page: 'Sélectionner toute la page',
  one: 'Sélectionner {{ref}}',
  chosen_one: '{{count}} sélectionné',
  chosen_other: '{{count}} sélectionnés',
  allChosen: 'Les {{total}} sont sélectionnés',
  takeAll: 'Sélectionner les {{total}}',
  clear: 'Ne rien sélectionner',
};

export const totals: Texts<typeof english.totals> = {
  count: 'Nombre',
  value: 'Prix d’achat',
};

export const exporting: Texts<typeof english.exporting> = {
  title: 'Exporter',
  hint: 'Tous les résultats, dans cet ordre et avec ces colonnes.',
  formats: {
    csv: 'CSV (.csv)',
    xlsx: 'Excel (.xlsx)',
    jsonl: 'JSON, une ligne par fiche (.jsonl)',
  },
};

export const form: Texts<typeof english.form> = {
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  open: 'Ouvrir',
  clear: 'Effacer',
  editTitle: 'Modifier {{ref}}',
  currency: 'Devise',
  searching: 'Recherche…',
  noneFound: 'Aucun résultat',
  makeNew: '{{noun}}, créé maintenant',
  clock: 'À l’heure de {{zone}}.',
  requiredHint: 'Les champs marqués * sont obligatoires.',
  wrongFields_one: '{{count}} champ est à revoir.',
  wrongFields_other: '{{count}} champs sont à revoir.',
};

export const formErrors: Texts<typeof english.formErrors> = {
  required: 'Ce champ est obligatoire.',
  tooLong: 'Ce texte est trop long.',
  pattern: 'La forme attendue n’est pas respectée.',
  date: 'Ce n’est pas une date.',
  number: 'Ce n’est pas un nombre.',
  money:
    'Attendu : un montant d’au moins 0 comme 1234,50 et une devise comme EUR.',
  entityRef: 'Choisissez dans la liste.',
  entityRefs: 'Choisissez dans la liste.',
};

export const record: Texts<typeof english.record> = {
  edit: 'Modifier',
  delete: 'Supprimer',
  restore: 'Rétablir',
  deleteTitle: 'Supprimer {{ref}} ?',
  deleteHint:
    'La fiche disparaît des listes et des totaux. Son historique est conservé, son numéro n’est pas réattribué, et elle peut être rétablie.',
  deleted: '{{ref}} a été supprimé.',
  created: '{{ref}} a été créé.',
  createAnother: 'Créer à l’identique',
  copyTitle: 'D’après {{ref}}',
  history: 'Historique',
  showAssets: 'Afficher ce matériel',
  parts: 'Parties de la page',
  copy: 'Copier : {{what}}',
  copied: 'Copié',
};

export const history: Texts<typeof english.history> = {
  empty: 'Il ne s’est encore rien passé.',
  more: 'Afficher les modifications plus anciennes',
  reason: '« {{reason}} »',
  to: 'devient',
  filled_one: '{{count}} champ renseigné',
  filled_other: '{{count}} champs renseignés',
};

export const stale: Texts<typeof english.stale> = {
  title: 'Quelqu’un d’autre a modifié cette fiche entre-temps.',
  hint: 'Rien n’a été enregistré. Chargez la nouvelle version : votre saisie reste, et vous pourrez enregistrer à nouveau.',
  reload: 'Charger la nouvelle version',
};

export const errors: Texts<typeof english.errors> = {
  retry: 'Réessayer',
  status: {
    0: 'Le serveur est injoignable.',
    400: 'La demande n’a pas été acceptée.',
    401: 'Vous n’êtes plus connecté.',
    403: 'Vous n’êtes pas autorisé à faire cela.',
    404: 'Cette fiche n’existe pas, ou vous ne pouvez pas la voir.',
    409: 'Ce n’est pas possible actuellement.',
    412: 'Quelqu’un d’autre a modifié cette fiche entre-temps.',
    500: 'Le serveur a rencontré une erreur.',
    503: 'La demande a pris trop de temps.',
  },
};

export const ruleList: Texts<typeof english.ruleList> = {
  standard: 'Ce sont les règles standard.',
  changed: 'Modifiées {{at}} par',
  unsaved: 'Pas encore enregistré.',
  add: 'Ajouter une règle',
  reset: 'Revenir au standard',
  discard: 'Abandonner les modifications',
  save: 'Enregistrer les règles',
  tryOut: 'Essayer',
  trying: 'Essai en cours…',
  up: 'Monter « {{rule}} »',
  down: 'Descendre « {{rule}} »',
  edit: 'Modifier « {{rule}} »',
  remove: 'Retirer « {{rule}} »',
  active: 'Utiliser « {{rule}} »',
  inactive: 'inutilisée',
  done: 'Reprendre',
};

export const pages: Texts<typeof english.pages> = {
  way: 'Chemin vers cette page',
};

export const feeds: Texts<typeof english.feeds> = {
  subscribe: 'S’abonner',
  hint: 'Crée une adresse à laquelle Outlook, Google Agenda et d’autres peuvent s’abonner. Elle montre ce que vous pouvez lire, et suit ce qui change.',
  name: 'Nom',
  create: 'Créer l’adresse',
  address: 'Adresse de l’agenda',
  once: 'Copiez-la maintenant : elle n’est affichée que cette fois. Qui la connaît lit l’agenda.',
  own: 'Vos agendas',
  used: 'Dernière lecture',
};
