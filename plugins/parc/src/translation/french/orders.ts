import type * as english from '../english/orders';
import type { Texts } from '../texts';

export const orders: Texts<typeof english.orders> = {
  tab: {
    overview: 'Vue d’ensemble',
    assets: 'Matériels',
    files: 'Fichiers et commentaires',
    history: 'Historique',
  },
  work: 'Faire le travail',
  orderWork: 'Demander un travail',
  verbTitle: '{{verb}} : {{ref}}',
  window: 'Sa fenêtre va du {{from}} au {{to}}.',
  closeOn: 'Fait le',
  closeOnHint_one: 'Le jour de ce qui est encore ouvert : {{count}} matériel.',
  closeOnHint_other:
    'Le jour de ce qui est encore ouvert : {{count}} matériels.',
  urgent: 'Urgent',
  late: 'En retard, attendu {{distance}}',
  deletedFiles: 'Ses fichiers reviennent avec lui quand il est restauré.',
  progress: 'Avancement',
  ended_one: '{{ended}} matériel terminé sur {{total}}',
  ended_other: '{{ended}} matériels terminés sur {{total}}',
  followUps: 'Ce qui a suivi',
  followUp: 'Suite',
  moreAssets: 'Matériels suivants',
  found: 'Ce qui a été constaté',
  failed: 'Échec',
  minutes: '{{minutes}} min',
  photos_one: '{{count}} photo',
  photos_other: '{{count}} photos',
  photo: 'Photo {{number}}',
  itemState: {
    open: 'À faire',
    done: 'Fait',
    'partly-done': 'Fait en partie',
    skipped: 'Sauté',
    left: 'Sorti de l’ordre',
  },
  assets: 'Sur quels matériels',
  assetsHelp: 'L’un après l’autre, par étiquette, nom ou numéro de série.',
  noAssets: 'En choisir au moins un.',
};
