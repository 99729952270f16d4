import type { Texts } from '../texts';
import type * as english from '../english/calendarNouns';

export const calendarNounFields: Texts<typeof english.calendarNounFields> = {
  calendar: {
    code: 'Code',
    name: 'Nom',
    location: 'Emplacement',
    hours: 'Heures ouvrées',
    timeZone: 'Fuseau horaire',
    country: 'Jours fériés de',
    region: 'Région',
    closedOn: 'Fermé le',
    openOn: 'Ouvert le',
    notes: 'Notes',
  },
  window: {
    number: 'Numéro',
    name: 'Nom',
    kind: 'Nature',
    location: 'Emplacement',
    entity: 'Système ou composant',
    start: 'Début',
    duration: 'Durée',
    rule: 'Récurrence',
    except: 'Sauf le',
    also: 'Aussi le',
    timeZone: 'Fuseau horaire',
    owner: 'Propriétaire',
    reason: 'Motif',
    endsAt: 'Fin définitive',
  },
};

export const calendarNounChoices: Texts<typeof english.calendarNounChoices> = {
  window: {
    kind: { maintenance: 'Fenêtre de maintenance', freeze: 'Gel' },
  },
};

export const calendarNounHelp: Texts<typeof english.calendarNounHelp> = {
  calendar: {
    code: 'Minuscules et chiffres, comme lyon.',
    location:
      'Il y vaut, ainsi que dans tout ce qui se trouve dessous. Vide : le calendrier de l’entreprise.',
    hours: 'Comme Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00, ou 24/7.',
    timeZone: 'Un nom comme Europe/Paris. Vide : celui de l’emplacement.',
    country: 'Deux lettres, comme FR. Vide : aucun jour férié.',
    region:
      'Là où une partie du pays en a davantage : 57 pour la Moselle, en FR.',
    closedOn:
      'Un par ligne : un jour, ou du/au, puis un nom : 2026-12-24/2027-01-01 Fermeture annuelle.',
    openOn:
      'Un par ligne : un jour ouvert malgré tout, puis ses heures si elles ne sont pas les habituelles : 2026-12-05 09:00-12:00.',
  },
  window: {
    number: 'Laissez vide pour obtenir le numéro suivant.',
    kind: 'Dans une fenêtre de maintenance on peut intervenir ; pendant un gel rien ne doit changer.',
    location: 'Ou un système ; ni l’un ni l’autre : elle vaut pour tout.',
    entity: 'Ou un emplacement ; ni l’un ni l’autre : elle vaut pour tout.',
    duration: 'Comme « 4 heures » ou « 14 jours » ; 31 jours au plus.',
    rule: 'Vide : une seule fois. Sinon comme l’écrivent les agendas : FREQ=MONTHLY;BYDAY=1SA.',
    except: 'Les jours où elle n’a pas lieu, un par ligne : 2026-12-26.',
    also: 'Quand elle a lieu en plus, un par ligne : 2027-01-09T22:00.',
    timeZone: 'Vide : celui de l’emplacement, ou de l’entreprise.',
  },
};

export const calendarNounNames: Texts<typeof english.calendarNounNames> = {
  calendar: {
    one: 'Calendrier',
    many: 'Calendriers',
    new: 'Nouveau calendrier',
    create: 'Créer le calendrier',
    count_one: '{{total}} calendrier',
    count_other: '{{total}} calendriers',
    search: 'Code ou nom',
    empty: 'Aucun calendrier pour l’instant',
    emptyHint:
      'Tant qu’il n’y en a pas, on travaille du lundi au vendredi de 9 h à 18 h, sans jour férié. Commencez par celui de l’entreprise, sans emplacement.',
  },
  window: {
    one: 'Fenêtre',
    many: 'Fenêtres',
    new: 'Nouvelle fenêtre',
    create: 'Créer la fenêtre',
    count_one: '{{total}} fenêtre',
    count_other: '{{total}} fenêtres',
    search: 'Numéro ou nom',
    empty: 'Aucune fenêtre pour l’instant',
    emptyHint:
      'Dites quand on peut intervenir sur les systèmes et les lieux, et quand rien ne doit changer.',
  },
};

export const calendarNounSections: Texts<typeof english.calendarNounSections> =
  {
    openingHours: 'Heures',
    closedDays: 'Jours fériés et fermetures',
    recurrence: 'Quand',
  };

export const calendarRefusals: Texts<typeof english.calendarRefusals> = {
  'hours-unreadable':
    'Non compris : « {{part}} ». Les heures s’écrivent comme Mo-Fr 08:30-12:00,13:30-18:00.',
  'hours-past-midnight':
    '« {{part}} » dépasse minuit : dites-le en deux parties, jusqu’à 24:00 et à partir de 00:00.',
  'hours-overlap': '« {{part}} » chevauche d’autres heures du même jour.',
  'closed-on-unreadable':
    'Non compris : « {{part}} ». Un jour, ou deux séparés par une barre oblique, puis un nom : 2026-12-24/2027-01-01 Fermeture annuelle.',
  'open-on-unreadable':
    'Non compris : « {{part}} ». Un jour, puis des heures, puis un nom : 2026-12-05 09:00-12:00.',
  'open-on-needs-hours':
    'Dites les heures du {{part}} : son jour de semaine n’en a pas.',
  'unknown-time-zone':
    '« {{part}} » n’est pas un fuseau horaire comme Europe/Paris.',
  'unknown-country':
    'Les jours fériés de « {{part}} » ne sont pas connus ; les pays s’écrivent en deux lettres, comme FR.',
  'unknown-region':
    '« {{part}} » n’est pas une région de {{country}} qui ait ses propres jours fériés.',
  'region-without-country': 'Dites de quel pays c’est une région.',
  'location-has-calendar':
    'Cet emplacement a déjà un calendrier : {{calendar}}.',
  'company-has-calendar':
    'L’entreprise a déjà son calendrier : {{calendar}}. Dites de quel emplacement est celui-ci.',
  'one-scope-only':
    'Une fenêtre est celle d’un emplacement ou d’un système, pas des deux : laissez l’un vide.',
  'no-such-day': '« {{part}} » est un jour qui n’existe pas.',
  'duration-length':
    'Une fenêtre dure au moins une minute et au plus 31 jours.',
  'rule-unreadable': 'Non compris dans la récurrence : « {{part}} ».',
  'rule-unsupported':
    '« {{part}} » n’est pas possible dans une récurrence : tous les jours au plus, sans heures, dans le calendrier grégorien.',
  'rule-contradictory':
    '« {{part}} » ne va pas avec le reste de la récurrence.',
  'never-happens': 'Avec cette récurrence, elle n’aurait jamais lieu.',
  'except-unreadable': '« {{part}} » n’est pas un jour comme 2026-12-26.',
};
