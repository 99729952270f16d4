import type {
  WorkOrderAnyVerb,
  WorkOrderVerbBody,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { Fields } from './Step';

/** A work order of the demo that somebody made, on something of a category, and what was done with it. */
export interface DemoWorkOrder {
  at: DateTime;
  values: Fields;
  category: string;
  acts: ReadonlyArray<{
    at: DateTime;
    verb: WorkOrderAnyVerb;
    body: WorkOrderVerbBody;
  }>;
}

const support = 'group:default/it-support';

/** What breaks in a company: one order in each state, some done in time and some late. `by` is who does the work. */
export function scriptWorkOrders(now: DateTime, by: string): DemoWorkOrder[] {
  const today = now.startOf('day');
  const at = (days: number, hour = 10) => today.plus({ days, hours: hour });
  const day = (days: number) => today.plus({ days }).toISODate()!;
  const order = (
    title: string,
    category: string,
    [made, planned, last]: [made: number, planned: number, last: number],
    ...acts: Array<[days: number, WorkOrderAnyVerb, WorkOrderVerbBody]>
  ): DemoWorkOrder => ({
    at: at(made),
    category,
    values: {
      title,
      plannedOn: day(planned),
      windowFrom: day(made),
      target: day(planned),
      windowTo: day(last),
      assignee: by,
      team: support,
      estimatedMinutes: 45,
    },
    acts: acts.map(([days, verb, body], hour) => ({
      at: at(days, 11 + hour),
      verb,
      body,
    })),
  });
  const start = (days: number) =>
    [days, 'start', {}] as [number, WorkOrderAnyVerb, WorkOrderVerbBody];
  return [
    order(
      'Charnière de l’écran cassée',
      'laptop',
      [-40, -36, -30],
      start(-36),
      [
        -36,
        'close',
        { minutes: 50, cost: { amount: '38.00', currency: 'EUR' } },
      ],
    ),
    order('Batterie qui ne tient plus', 'laptop', [-60, -55, -50], start(-47), [
      -43,
      'close',
      { minutes: 35, cost: { amount: '89.00', currency: 'EUR' } },
    ]),
    order(
      'Bourrages de papier répétés',
      'printer',
      [-21, -18, -12],
      [-15, 'skip', { reason: 'Le prestataire est passé entre-temps' }],
    ),
    order(
      'Clavier à remplacer',
      'laptop',
      [-12, -8, -5],
      [-10, 'cancel', { reason: 'Commandé deux fois' }],
    ),
    order('Écran qui clignote', 'monitor', [-20, -14, -7], start(-14)),
    order('Ventilateur bruyant', 'desktop', [-6, -3, 6], start(-3), [
      -3,
      'wait',
      { for: 'part', reason: 'Ventilateur commandé' },
    ]),
    order('Lecteur de codes-barres muet', 'peripheral', [-2, 0, 5]),
    order('Coque fendue', 'phone', [-1, 6, 14]),
  ];
}
