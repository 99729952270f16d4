import type { changeMetrics as english } from '../english/changeMetrics';
import type { Texts } from '../texts';

export const changeMetrics: Texts<typeof english> = {
  title: 'Bilan des changements',
  month: 'Mois',
  headline: '{{closed}} changements ont été clos du {{from}} au {{to}}.',
  nothing: 's.o.',
  notMeasured: 'rien à mesurer',
  hours: '{{hours}} h',
  days: '{{days}} jours',
  minutes: '{{minutes}} min',
  median: 'La moitié d’entre eux ; neuf sur dix : {{p90}} (sur {{total}})',
  without: 'Aucun',
  figures: {
    failureRate: 'Taux d’échec des changements',
    emergencyShare: 'Urgences',
    overrunShare: 'Fenêtre dépassée',
    lateConflictShare: 'Conflit trouvé après approbation',
    returnRate: 'Retour obtenu',
    hoursToAuthorise: 'De la demande à l’autorisation',
    hoursToFinish: 'De la demande à la fin',
    minutesBeyondWindow: 'Fin, par rapport à celle de la fenêtre',
  },
  of: {
    failureRate: '{{part}} en échec sur {{whole}} clos',
    emergencyShare: '{{part}} sur {{whole}} clos',
    overrunShare: '{{part}} sur {{whole}} qui avaient une fenêtre',
    lateConflictShare:
      '{{part}} sur {{whole}} clos ; avant approbation : {{before}}',
    returnRate: '{{part}} sur {{whole}} dont le retour a été vérifié',
  },
  columns: {
    closed: 'Clos',
    failed: 'En échec',
    failureRate: 'Taux d’échec',
    emergencies: 'Urgences',
    planned: 'Avec fenêtre',
    overran: 'Fenêtre dépassée',
    conflictsBefore: 'Conflit avant approbation',
    conflictsAfter: 'Conflit après approbation',
    returnsAnswered: 'Retour vérifié',
    returnsObtained: 'Retour obtenu',
    returnsPartlyObtained: 'En partie',
    returnsOpen: 'À vérifier',
    hoursToAuthorise: 'Jusqu’à l’autorisation',
    hoursToFinish: 'Jusqu’à la fin',
  },
  meaning:
    'Un changement compte dans la période où il a été clos ; ceux qui ont été annulés ne comptent pas. Sont en échec ceux qui ont donné lieu à un retour arrière, qui ont échoué, qui n’ont réussi qu’en partie ou qui ont causé un incident. Un changement qui touche plusieurs choses compte pour chacune d’elles, et une fois au total. Les délais jusqu’à l’autorisation et jusqu’à la fin sont des médianes.',
  cut: 'Seuls les {{most}} groupes avec le plus de changements sont affichés.',
  none: 'Aucun changement n’a été clos dans cette période',
  noneHint:
    'Les chiffres viennent avec les changements que vous pouvez voir, une fois clos.',
};
