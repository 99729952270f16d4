import {
  coreLicences,
  processorLicences,
  type MachineNeed,
  type Metric,
  type PositionMachines,
  type PositionMachinesQuery,
} from '@parc/backstage-plugin-parc-common';
import type { RecordService, Who } from '../../records';
import { MachineListStore } from './MachineListStore';
import type { ProductToCount } from './OwnedStore';
import { OwnedStore } from './OwnedStore';
import type { PositionService } from './PositionService';

/** The machines of a position: those that count, those that do not, and those whose cores are not known. */
export class MachineList {
  private readonly store = new MachineListStore();
  private readonly owned = new OwnedStore();

  constructor(
    private readonly positions: PositionService,
    private readonly assets: RecordService,
  ) {}

  /** Only such as the reader may see. Throws a NotFoundError. */
  async list(
    who: Who,
    ref: string,
    query: PositionMachinesQuery,
  ): Promise<PositionMachines> {
    const position = await this.positions.get(who, ref);
    const { moment } = this.positions.dayOf(query.at);
    const narrowed = await this.assets.narrow(who, { filter: [] });
    const productId = position.product.id;
    return this.assets.store.read(narrowed, async (trx, scope) => {
      const [product] = await this.owned.products(trx, [productId]);
      const asked = { ...query, productId, moment };
      const found = await this.store.list(trx, asked, scope);
      const items = found.slice(0, query.limit);
      return {
        items: items.map(({ because, ...machine }) => {
          const need = needOf(position.metric as Metric, product, machine);
          return {
            ...machine,
            ...need,
            quantity: because === null ? need.quantity : 0,
          };
        }),
        pageInfo:
          found.length > items.length
            ? { nextCursor: items[items.length - 1].asset.id }
            : {},
      };
    });
  }
}

function needOf(
  metric: Metric,
  { minimums }: ProductToCount,
  {
    releases,
    processors,
  }: Pick<PositionMachines['items'][number], 'releases' | 'processors'>,
): MachineNeed {
  switch (metric) {
    case 'core':
      return coreLicences(processors, minimums);
    case 'processor':
      return processorLicences(processors);
    case 'installation':
    case 'instance':
      return { quantity: releases.length, isKnown: true };
    default:
      return { quantity: 1, isKnown: true };
  }
}
