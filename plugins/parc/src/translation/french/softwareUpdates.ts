import type * as english from '../english/softwareUpdates';
import type { Texts } from '../texts';

/** Ce que demandent les plans de mises à jour, et les machines en retard. */
export const updates: Texts<typeof english.updates> = {
  title: 'Machines en retard de mises à jour',
  hint: 'D’après le dernier rapport de leurs agents. Le prochain ordre porte sur celles qui sont en retard quand son jour vient ; une machine qui se dit à jour est faite d’elle-même.',
  none: 'Aucune machine en retard',
  noneHint:
    'Dès qu’un agent rapporte moins que ce que le plan demande, sa machine est listée ici.',
  more: 'Afficher la suite',
  asset: 'Machine',
  behindIn: 'En retard sur',
  location: 'Lieu',
  lastSeen: 'Vue la dernière fois',
  order: 'Ordre ouvert',
  wanted: '{{installed}}, demandé {{wanted}}',
  reached: '{{installed}} → {{reached}}, demandé {{wanted}}',
  least: '{{what}} en {{version}} ou plus récent',
  systems: 'Systèmes d’exploitation au build le plus récent vu',
  addProduct: 'Ajouter un produit',
  removeProduct: 'Retirer {{product}}',
  leastVersion: 'Version minimale',
};
