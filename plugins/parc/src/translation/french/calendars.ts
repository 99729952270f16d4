import type { Texts } from '../texts';
import type * as english from '../english/calendars';

export const calendars: Texts<typeof english.calendars> = {
  parts: 'Parties des calendriers',
  part: { list: 'Calendriers', windows: 'Fenêtres', month: 'Mois' },
  year: 'L’année {{year}}',
  previousYear: 'Année précédente',
  nextYear: 'Année suivante',
  thisYear: 'Cette année',
  days: {
    open: 'Ouvert',
    closed: 'Fermé',
    holiday: 'Jour férié',
    'closed-on': 'Fermé par exception',
    'open-day': 'Ouvert par exception',
  },
  openDays_one: '{{total}} jour ouvré',
  openDays_other: '{{total}} jours ouvrés',
  exceptions: 'Jours fériés, fermetures et ouvertures de {{year}}',
  noExceptions:
    'Aucun jour férié, aucune fermeture, aucune ouverture : toutes les semaines de cette année sont pareilles. Dites de quel pays sont les jours fériés en modifiant le calendrier.',
  day: 'Jour',
  what: 'Quoi',
  dayName: 'Nom',
};

export const windows: Texts<typeof english.windows> = {
  next: 'Prochaines fois',
  zone: 'À l’heure de {{zone}}.',
  incomplete:
    'Dites quand elle commence et combien de temps elle dure pour voir quand elle a lieu.',
  last: 'Elle prend fin pour de bon le {{date}}.',
  over: 'Elle est passée : elle a pris fin pour de bon le {{date}}.',
  concerns: 'Concerne {{what}}.',
  everything: 'tout',
  placeAndBelow: '{{place}} et tout ce qui s’y trouve',
  entityAndParts: '{{entity}} et ce qui en fait partie',
  wrong: '{{field}} : {{problem}}',
};

export const windowMonth: Texts<typeof english.windowMonth> = {
  title: 'Fenêtres et gels',
  previous: 'Mois précédent',
  next: 'Mois suivant',
  present: 'Ce mois-ci',
  kind: 'Nature',
  none: 'Rien ce mois-ci',
  noneHint:
    'Aucune fenêtre et aucun gel n’y tombe avec ces filtres. Regardez un autre mois, ou effacez les filtres.',
  cut: 'Il y en a plus qu’il n’en est montré : affinez les filtres.',
  zone: 'Les heures sont celles de {{zone}}.',
  goesOn: 'se poursuit',
  calendar: 'Calendrier de {{month}}',
  feedTitle: 'Fenêtres et gels dans votre agenda',
  feedUsualName: 'Fenêtres et gels',
  feedFiltered: 'Seuls ceux de la nature choisie y figurent.',
};

export const recurrence: Texts<typeof english.recurrence> = {
  kinds: {
    once: 'Une seule fois',
    daily: 'Tous les jours',
    weekly: 'Toutes les semaines',
    monthlyByWeekday: 'Tous les mois, un jour de semaine',
    monthlyByDay: 'Tous les mois, à une date',
    yearly: 'Tous les ans',
    rule: 'Selon une règle',
  },
  rule: 'Règle (RFC 5545)',
  every: 'Tous les',
  units: {
    daily_one: 'jour',
    daily_other: 'jours',
    weekly_one: 'semaine',
    weekly_other: 'semaines',
    monthly_one: 'mois',
    monthly_other: 'mois',
    yearly_one: 'an',
    yearly_other: 'ans',
  },
  weekdays: 'Jours de la semaine',
  which: 'Lequel',
  weekday: 'Jour de semaine',
  day: 'Jour du mois',
  lastDay: 'Le dernier jour',
  end: 'Fin',
  ends: { never: 'Jamais', until: 'Un jour', count: 'Après quelques fois' },
  lastDayOfAll: 'Dernier jour',
  count: 'Fois',
  ordinals: {
    1: 'premier',
    2: 'deuxième',
    3: 'troisième',
    4: 'quatrième',
    '-1': 'dernier',
  },
  daily_one: 'Chaque jour',
  daily_other: 'Tous les {{count}} jours',
  weekly_one: 'Chaque semaine',
  weekly_other: 'Toutes les {{count}} semaines',
  monthly_one: 'Chaque mois',
  monthly_other: 'Tous les {{count}} mois',
  yearly_one: 'Chaque année',
  yearly_other: 'Tous les {{count}} ans',
  onWeekdays_one: 'le {{days}}',
  onWeekdays_other: 'les {{days}}',
  onOrdinal: 'le {{ordinal}} {{day}}',
  onDay: 'le jour {{day}}',
  onDayOrLast: 'le jour {{day}} ou sinon le dernier',
  onLastDay: 'le dernier jour',
  until: 'jusqu’au {{date}}',
  times_one: '{{count}} fois',
  times_other: '{{count}} fois',
};

export const hours: Texts<typeof english.hours> = {
  always: 'Jour et nuit, tous les jours',
  never: 'Jamais ouvert',
  aWeek_one: '{{total}} heure par semaine',
  aWeek_other: '{{total}} heures par semaine',
};
