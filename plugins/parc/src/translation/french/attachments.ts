import type { Texts } from '../texts';
import type * as english from '../english/attachments';

export const links: Texts<typeof english.links> = {
  title: 'Liens',
  none: 'Aucun lien.',
  add: 'Ajouter un lien',
  name: 'Titre',
  nameHelp: 'Laissé vide, l’adresse est affichée.',
  url: 'Adresse',
  urlHelp: 'Commence par https://, http:// ou mailto:.',
  remove: 'Retirer le lien {{name}}',
};

export const comments: Texts<typeof english.comments> = {
  title: 'Commentaires',
  none: 'Aucun commentaire.',
  write: 'Écrire un commentaire',
  add: 'Commenter',
  edited: 'modifié',
  edit: 'Modifier',
  remove: 'Retirer',
  removeTitle: 'Retirer ce commentaire ?',
  removeHint:
    'Son texte disparaît définitivement ; l’historique garde qu’il y en avait un.',
  save: 'Enregistrer',
  older: 'Afficher les commentaires plus anciens',
};

export const files: Texts<typeof english.files> = {
  title: 'Fichiers',
  none: 'Aucun fichier.',
  add: 'Ajouter des fichiers',
  drop: 'Ou déposez-les ici. {{megabytes}} Mo au plus par fichier.',
  sending: 'Envoi de {{name}}…',
  refused: '{{name}} n’a pas été ajouté.',
  remove: 'Retirer le fichier {{name}}',
  removeTitle: 'Retirer {{name}} ?',
  removeHint:
    'Le fichier disparaît définitivement ; l’historique garde son nom.',
};
