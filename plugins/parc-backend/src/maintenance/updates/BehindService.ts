import type {
  BehindAnswer,
  BehindQuery,
  MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { pageOf, type RecordService, type Who } from '../../records';
import { readCovers } from '../plans/readCovers';
import type { MachinesBehind } from './MachinesBehind';
import { UpdateStore } from './UpdateStore';

/** Answers which machines are behind, of the assets that the asker may see. */
export class BehindService {
  private readonly store = new UpdateStore();

  constructor(
    private readonly plans: RecordService,
    private readonly assets: RecordService,
    private readonly behind: MachinesBehind,
  ) {}

  /** Those that a plan covers, by their tags; of a plan that is of no software updates there are none. */
  async list(
    who: Who,
    ref: string,
    { limit, cursor }: BehindQuery,
  ): Promise<BehindAnswer> {
    const plan = (await this.plans.get(who, ref)) as unknown as MaintenancePlan;
    const narrowed = await this.assets.narrow(who, { filter: [] });
    const filter = { all: [narrowed.filter, readCovers(plan.covers)] };
    const { total, machines } = await this.assets.store.read(
      { ...narrowed, filter },
      async (trx, where) => {
        const behind = await this.behind.of(trx, plan);
        const asked = { where, planId: plan.id };
        return behind
          ? this.store.list(trx, behind, asked, { limit, cursor })
          : { total: 0, machines: [] };
      },
    );
    return { ...pageOf(machines, limit, each => each.asset.ref), total };
  }
}
