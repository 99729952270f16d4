import type * as english from '../english/quickFind';
import type { Texts } from '../texts';

export const quickFind: Texts<typeof english.quickFind> = {
  title: 'Trouver un matériel',
  shortcut: '{{keys}}K',
  placeholder:
    'N° d’inventaire, n° de série, nom d’hôte, personne, ordre, plan ou changement',
  hint: 'Saisissez au moins deux lettres ou chiffres.',
  none: 'Rien trouvé parmi ce que vous pouvez voir.',
  noneShort:
    'Rien ne commence ainsi. Une troisième lettre fait chercher aussi à l’intérieur.',
  searching: 'Recherche…',
  results: 'Ce qui a été trouvé',
  keys: '↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer',
  close: 'Fermer',
};
