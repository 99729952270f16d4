import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { Fields } from './Step';

const rooms = [
  'PAR/SIEGE/1/110',
  'PAR/SIEGE/2/210',
  'PAR/SIEGE/3/310',
  'NTE/AGENCE/1/102',
];

const steps: ChecklistStep[] = [
  {
    id: 'cables',
    kind: 'check',
    label: 'Vérifier câbles et télécommandes',
    isRequired: true,
  },
  {
    id: 'essai',
    kind: 'choice',
    label: 'Faire un appel d’essai',
    isRequired: true,
    choices: [
      { value: 'bon', label: 'Bon' },
      { value: 'hache', label: 'Haché', isFailure: true },
    ],
  },
  {
    id: 'poussiere',
    kind: 'check',
    label: 'Dépoussiérer',
    isRequired: false,
  },
];

/** A plan that was made in the portal: the things of the meeting rooms, once a year, this year's round about now. */
export const meetingRooms = {
  plan: (now: DateTime): Fields => ({
    code: 'salles-de-reunion',
    name: 'Salles de réunion',
    nameFr: 'Salles de réunion',
    description: 'Visioconférence, écrans et téléphones, une fois par an',
    owner: 'group:default/it-support',
    assignee: 'user:default/theo.lambert',
    covers: JSON.stringify({ location: { $in: rooms } }),
    basis: 'fixed',
    anchor: now.plus({ days: 3 }).toISODate(),
    everyFrom: 'P11M',
    everyTarget: 'P12M',
    everyTo: 'P13M',
    batchBy: 'room',
    estimatedMinutes: 15,
  }),
  steps,
  /** What was found of one thing. */
  answers: (hasFailed: boolean) => ({
    cables: true,
    essai: hasFailed ? 'hache' : 'bon',
    poussiere: true,
  }),
};
