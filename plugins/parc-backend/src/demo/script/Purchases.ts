import { DateTime } from 'luxon';
import type { DemoFolder, DemoModel } from '../readDemoFolder';
import type { Random } from '../random';
import { NetworkAddresses } from './NetworkAddresses';
import { serialNumber } from './serialNumber';
import type { Fields } from './Step';

/** Makers give pocket-size things two years, others three. */
const warrantyMonths: Readonly<Record<string, number>> = {
  phone: 24,
  tablet: 24,
  peripheral: 24,
};

/** What stands on orders, invoices and boxes. What is ordered from one supplier on one day is one order. */
export class Purchases {
  private readonly orders = new Map<
    string,
    { order: string; invoice: string }
  >();
  private readonly prices = new Map<string, Fields>();
  private readonly serials = new Set<string>();
  private readonly addresses: NetworkAddresses;
  private readonly orderNumbers = new Set<string>();

  constructor(folder: DemoFolder, private readonly random: Random) {
    this.addresses = new NetworkAddresses(folder.network);
  }

  /** `date`: `YYYY-MM-DD` of the order; `site`: code of where it will be used. */
  buy(
    model: DemoModel,
    date: string,
    site: string,
  ): { ordered: Fields; delivered: Fields } {
    const { order, invoice } = this.orderOf(model.boughtFrom, date);
    return {
      ordered: {
        model: model.slug,
        supplier: model.boughtFrom,
        orderNumber: order,
        purchaseDate: date,
        purchaseCost: this.priceOf(model, date),
      },
      delivered: {
        serial: serialNumber(this.random, model, this.serials),
        invoiceNumber: invoice,
        warrantyEnd: DateTime.fromISO(date)
          .plus({ months: warrantyMonths[model.category] ?? 36 })
          .toISODate()!,
        ...this.addresses.next(model.category, site),
      },
    };
  }

  private orderOf(supplier: string, date: string) {
    const key = `${supplier} ${date}`;
    const known = this.orders.get(key);
    if (known) return known;
    const day = DateTime.fromISO(date);
    // Numbers that rise with the date, as fast as those in the catalog's files.
    let number = Math.ceil(day.ordinal * 1.3);
    const orderNumber = () =>
      `BC-${day.year}-${String(number).padStart(4, '0')}`;
    while (this.orderNumbers.has(orderNumber())) number += 1;
    this.orderNumbers.add(orderNumber());
    const initials = supplier
      .split('-')
      .map(word => word[0].toUpperCase())
      .join('');
    const given = {
      order: orderNumber(),
      invoice: `${initials}-${day.toFormat('yy')}-${this.random.fill('####')}`,
    };
    this.orders.set(key, given);
    return given;
  }

  private priceOf({ slug, priceFrom, priceTo }: DemoModel, date: string) {
    const key = `${slug} ${date}`;
    const known = this.prices.get(key);
    if (known) return known;
    const euros = this.random.whole(
      Math.ceil(Number(priceFrom.amount)),
      Math.floor(Number(priceTo.amount)),
    );
    const cents = this.random.pick(['00', '50', '90']);
    const price = { ...priceFrom, amount: `${euros}.${cents}` };
    this.prices.set(key, price);
    return price;
  }
}
