const notes = 'Notes|Note|Comment|Comments|Commentaire|Commentaires|Remarques';

/** The words of the fields of calendars and windows; see `fieldWords`. */
export const calendarFieldWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  calendar: {
    code: 'Code|Calendar code|Code calendrier',
    name: 'Name|Nom|Calendar|Calendrier|Libellé',
    location: 'Location|Emplacement|Site|Lieu|Place',
    hours:
      'Business hours|Heures ouvrées|Hours|Horaires|Opening hours|Heures d’ouverture',
    timeZone: 'Time zone|Fuseau horaire|Timezone|Zone',
    country: 'Public holidays of|Jours fériés de|Country|Pays',
    region: 'Region|Région|State|Département',
    closedOn: 'Closed on|Fermé le|Closings|Fermetures|Closed days',
    openOn: 'Open on|Ouvert le|Open days|Ouvertures exceptionnelles',
    notes,
  },
  window: {
    number: 'Number|Numéro|Window number|N° de fenêtre',
    name: 'Name|Nom|Window|Fenêtre|Libellé|Title|Titre',
    kind: 'Kind|Nature|Type',
    location: 'Location|Emplacement|Site|Lieu|Place',
    entity:
      'System or component|Système ou composant|System|Système|Entity|Entité|Application',
    start: 'Start|Début|Starts at|Begins|Date de début',
    duration: 'Duration|Durée',
    rule: 'Recurrence|Récurrence|RRULE|Rule|Règle|Repeats',
    except: 'Not on|Sauf le|Exceptions|Except',
    also: 'Also at|Aussi le|Additional|En plus',
    timeZone: 'Time zone|Fuseau horaire|Timezone|Zone',
    owner: 'Owner|Propriétaire|Owned by|Responsable',
    reason: 'Reason|Motif|Raison|Justification',
  },
};

/** The words of the choices of windows; see `choiceWords.ts`. */
export const calendarChoiceWords: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  'window.kind': {
    maintenance:
      'Maintenance window|Fenêtre de maintenance|Maintenance|Window|Fenêtre',
    freeze: 'Freeze|Gel|Change freeze|Gel des changements|Blackout',
  },
};
