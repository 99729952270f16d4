import type * as english from '../english/softwareUpdates';
import type { Texts } from '../texts';

/** Ce que demandent les plans de mises à jour, et les machines qui ne sont pas à jour. */
export const updates: Texts<typeof english.updates> = {
  title: 'Machines qui ne sont pas à jour',
  hint: 'Ce que demande le plan, comparé au dernier rapport des agents. Le prochain ordre porte sur les machines qui ne sont pas à jour quand son jour vient ; une machine qui se dit à jour est faite d’elle-même.',
  none: 'Toutes les machines sont à jour',
  noneHint:
    'Dès qu’un agent rapporte moins que ce que le plan demande, sa machine est listée ici.',
  more: 'Afficher la suite',
  asset: 'Machine',
  behindIn: 'À mettre à jour',
  location: 'Emplacement',
  lastSeen: 'Dernier rapport',
  order: 'Ordre ouvert',
  wanted: '{{installed}}, demandé {{wanted}}',
  reached: '{{installed}} → {{reached}}, demandé {{wanted}}',
  least: '{{what}} en {{version}} ou plus récent',
  systems: 'Systèmes d’exploitation au build le plus récent vu',
  addProduct: 'Ajouter un produit',
  removeProduct: 'Retirer {{product}}',
  leastVersion: 'Version minimale',
};
