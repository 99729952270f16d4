import type * as english from '../english/maintenance';
import type { Texts } from '../texts';

export const maintenance: Texts<typeof english.maintenance> = {
  parts: 'Parties de la maintenance',
  part: {
    calendar: 'Calendrier',
    work: 'Mon travail',
    orders: 'Ordres',
    plans: 'Plans',
    dues: 'Échéances',
    load: 'Charge',
    compliance: 'Conformité',
  },
};
