import type { LicenceVerbBody } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { Fields } from './Step';

/** A licence of the demo that was entered in the portal, and what happened to it. */
export interface DemoLicence {
  /** When it was entered. */
  at: DateTime;
  values: Fields;
  /** Each a new term, with its price. */
  renewals: ReadonlyArray<LicenceVerbBody & { at: DateTime }>;
  given: ReadonlyArray<{ assignee: string; since: DateTime }>;
}

/** Who draws, one of whom has left. */
const draughtsmen = ['fatou.diallo', 'nicolas.gauthier', 'jeremy.blanc'];

/** One of which too little is owned, one of which too much, and one whose third term ends soon after its day for notice. */
export function scriptLicences(now: DateTime): DemoLicence[] {
  const today = now.startOf('day');
  return [...boughtOnce(today), drawing(today)];
}

function boughtOnce(today: DateTime): DemoLicence[] {
  const bought = (
    name: string,
    product: string,
    quantity: number,
    amount: string,
    ago: object,
  ): DemoLicence => ({
    at: today.minus(ago).plus({ hours: 10 }),
    values: {
      name,
      product,
      release: '2021',
      type: 'perpetual',
      metric: 'device',
      quantity,
      start: today.minus(ago).toISODate(),
      owner: 'group:default/fleet-managers',
      supplier: 'logiciels-directs',
      purchaseDate: today.minus(ago).toISODate(),
      cost: { amount, currency: 'EUR' },
      costCentre: 'DSI',
    },
    renewals: [],
    given: [],
  });
  return [
    bought('Microsoft Visio 2021', 'microsoft-visio', 2, '1178.00', {
      months: 13,
    }),
    bought('Microsoft Project 2021', 'microsoft-project', 12, '8148.00', {
      months: 9,
    }),
  ];
}

function drawing(today: DateTime): DemoLicence {
  // The third term ends in seven weeks: its day for notice is within the next three.
  const end = today.plus({ weeks: 7 });
  const start = (year: number) =>
    end.minus({ years: 3 - year }).plus({ days: 1 });
  const renewedFor = (year: number, amount: string) => ({
    at: start(year).minus({ days: 20 }).plus({ hours: 9 }),
    from: start(year).toISODate()!,
    to: end.minus({ years: 2 - year }).toISODate()!,
    cost: { amount, currency: 'EUR' },
  });
  return {
    at: start(0).plus({ hours: 9 }),
    values: {
      name: 'AutoCAD LT',
      product: 'autocad-lt',
      type: 'subscription',
      metric: 'named-user',
      quantity: 4,
      start: start(0).toISODate(),
      end: end.minus({ years: 2 }).toISODate(),
      renewal: 'automatic',
      noticePeriod: 'P1M',
      owner: 'group:default/production',
      supplier: 'cao-industrie',
      agreement: 'CAO-2210',
      cost: { amount: '1680.00', currency: 'EUR' },
      costCentre: 'BE',
    },
    renewals: [renewedFor(1, '1780.00'), renewedFor(2, '1960.00')],
    given: draughtsmen.map(name => ({
      assignee: `user:default/${name}`,
      since: start(0).plus({ days: 3, hours: 9 }),
    })),
  };
}
