import type { Texts } from '../texts';
import type * as english from '../english/views';

export const views: Texts<typeof english.views> = {
  title: 'Vues',
  current: 'Vue : {{name}}',
  changed: '{{name}} (modifiée)',
  none: 'Aucune vue enregistrée. Arrangez la liste, puis enregistrez-la.',
  mine: 'Les miennes',
  shared: 'Partagées',
  by: 'par',
  isDefault: 's’ouvre en premier',
  leave: 'Sans vue',
  save: 'Enregistrer les modifications',
  saveAs: 'Enregistrer sous…',
  edit: 'Renommer ou partager…',
  setDefault: 'Ouvrir celle-ci en premier',
  unsetDefault: 'Ne plus ouvrir celle-ci en premier',
  remove: 'Supprimer',
  saveAsTitle: 'Enregistrer cette vue',
  editTitle: 'Renommer ou partager « {{name}} »',
  saveHint:
    'Les filtres, l’ordre et les colonnes de la liste telle que vous la voyez.',
  name: 'Nom',
  sharedWith: 'Partagée avec',
  sharedHelp:
    'Un groupe dont les membres la voient aussi ; vous seul la modifiez.',
  removeTitle: 'Supprimer la vue « {{name}} » ?',
  removeHint: 'Les fiches qu’elle montre restent inchangées.',
  removeSharedHint:
    'Les membres de son groupe la perdent aussi. Les fiches qu’elle montre restent inchangées.',
};
