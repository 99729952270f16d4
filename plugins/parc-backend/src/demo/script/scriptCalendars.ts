import type { DateTime } from 'luxon';
import type { Fields } from './Step';

/** The company's own, of a workshop that opens on Saturdays, and of a site that closes for lunch. */
export function scriptCalendars(today: DateTime): Fields[] {
  const { year } = today;
  return [
    {
      code: 'atelier-verne',
      name: 'Atelier Verne',
      hours: 'Mo-Fr 09:00-18:00',
      country: 'FR',
      closedOn: [year, year + 1].map(
        each => `${each}-12-25/${each + 1}-01-01 Fermeture annuelle`,
      ),
    },
    {
      code: 'lyon',
      name: 'Atelier de Lyon',
      location: 'LYO',
      hours: 'Mo-Fr 07:30-12:00,13:00-17:00; Sa 08:00-12:00',
      country: 'FR',
      closedOn: [year, year + 1].map(
        each => `${each}-08-03/${each}-08-21 Congés d’été`,
      ),
    },
    {
      code: 'nantes',
      name: 'Agence de Nantes',
      location: 'NTE',
      hours: 'Mo-Fr 08:30-12:30,13:30-17:30',
      country: 'FR',
      openOn: [`${year}-12-05 09:00-12:30 Portes ouvertes`],
      closedOn: [`${year + 1}-05-07 Pont de l’Ascension`],
    },
  ];
}

/** One a month and one a week, one that was, one of a system, and the freeze at the year's end. */
export function scriptWindows(today: DateTime): Fields[] {
  const begin = today.minus({ months: 10 }).startOf('year');
  const at = (day: DateTime, time: string) => `${day.toISODate()}T${time}`;
  return [
    {
      name: 'Serveurs : premier samedi du mois',
      kind: 'maintenance',
      start: at(begin, '22:00'),
      duration: 'PT4H',
      rule: 'FREQ=MONTHLY;BYDAY=1SA',
      owner: 'group:default/it-infrastructure',
      reason: 'Mises à jour et redémarrages des serveurs.',
    },
    {
      name: 'Réseau de Lyon : le dimanche',
      kind: 'maintenance',
      location: 'LYO',
      start: at(begin, '06:00'),
      duration: 'PT3H',
      rule: 'FREQ=WEEKLY;BYDAY=SU',
      owner: 'group:default/it-infrastructure',
    },
    {
      name: 'Gel de fin d’année',
      kind: 'freeze',
      start: at(begin.set({ month: 12, day: 18 }), '00:00'),
      duration: 'P17D',
      rule: 'FREQ=YEARLY',
      owner: 'group:default/fleet-managers',
      reason: 'Clôture comptable et congés : rien ne change.',
    },
    {
      name: 'Déménagement de la salle informatique de Nantes',
      kind: 'maintenance',
      location: 'NTE',
      start: at(today.minus({ months: 3 }), '18:00'),
      duration: 'P2D',
      owner: 'group:default/it-infrastructure',
    },
    {
      name: 'ERP : le mercredi soir',
      kind: 'maintenance',
      entity: 'system:default/erp',
      start: at(begin, '20:00'),
      duration: 'PT2H',
      rule: 'FREQ=WEEKLY;BYDAY=WE',
      owner: 'group:default/finance',
    },
  ];
}
