import type * as english from '../english/maintenancePlanning';
import type { Texts } from '../texts';

/** L’agenda des ordres de travail. */
export const orderCalendar: Texts<typeof english.orderCalendar> = {
  title: 'Agenda de la maintenance',
  caption: 'Ordres de travail, {{range}}',
  views: 'Manière de le voir',
  view: { month: 'Mois', week: 'Semaine', agenda: 'Liste' },
  previous: {
    month: 'Mois précédent',
    week: 'Semaine précédente',
    agenda: 'Jours précédents',
  },
  next: {
    month: 'Mois suivant',
    week: 'Semaine suivante',
    agenda: 'Jours suivants',
  },
  today: 'Aujourd’hui',
  none: 'Rien ces jours-ci',
  noneHint:
    'Aucun ordre n’est prévu et rien ne sera dû avec ces filtres. Regardez d’autres jours, ou effacez les filtres.',
  cut: 'Il y a plus d’ordres que ceux affichés : resserrez les filtres.',
  closed: 'Fermé ce jour-là',
  more_one: '{{count}} autre',
  more_other: '{{count}} autres',
  expected_one: '{{plan}} : {{total}} attendu',
  expected_other: '{{plan}} : {{total}} attendus',
  forecastHint: 'En pointillé : ce qui sera dû et n’est pas encore commandé.',
  noForecast:
    'Ce qui n’est pas encore commandé n’est à personne : avec ces filtres, ce n’est pas montré.',
  dragHint:
    'Faites glisser un ordre vers un autre jour, ou déplacez-le par son menu.',
  actionsOf: 'Ce qui peut être fait de {{number}}',
  moveTo: 'Déplacer au…',
  moved: '{{number}} est maintenant prévu le {{day}}.',
  feedTitle: 'Les ordres de travail dans votre agenda',
  feedUsualName: 'Ordres de travail',
  feedFiltered: 'Seuls ceux qui correspondent aux filtres y sont.',
};

/** Qui a combien à faire. */
export const load: Texts<typeof english.load> = {
  title: 'Charge',
  hint: 'Le travail estimé des ordres ouverts, semaine par semaine, face au temps disponible : jours ouvrés de l’entreprise et heures de chacun. Ce qui est en retard compte dans cette semaine.',
  who: 'Qui',
  nobody: 'Encore personne',
  weeks: '{{weeks}} semaines',
  ahead: 'Jusqu’où',
  hours: '{{hours}} h',
  hoursPerWeek: '{{hours}} h par semaine',
  of: '{{estimated}} sur {{capacity}}',
  orders_one: '{{total}} ordre',
  orders_other: '{{total}} ordres',
  spent: '{{spent}} faites',
  over: '{{over}} de trop',
  noTime: 'Pas de temps : l’entreprise est fermée',
  none: 'Personne n’a rien à faire',
  noneHint:
    'Aucun ordre n’est ouvert pour ces semaines avec ces filtres. Les ordres sont ouverts à mesure que les matériels arrivent à échéance.',
};

/** Ce qui est dû, tous plans confondus. */
export const duePage: Texts<typeof english.duePage> = {
  title: 'Échéances',
  byPlan: 'Plan par plan',
  covered: 'Couverts',
  outlook: 'Si rien n’est fait',
  outlookHint: 'Tant sont en retard au début de chaque semaine.',
  shown: 'En retard le {{date}} si rien n’est fait',
  clear: 'Voir tout ce qui est dû',
};

/** Plusieurs ordres à la fois. */
export const orderBulk: Texts<typeof english.orderBulk> = {
  title_one: '{{verb}} : {{total}} ordre de travail',
  title_other: '{{verb}} : {{total}} ordres de travail',
  outside: 'Nécessaire si le jour est hors de la fenêtre de l’un d’eux.',
};
