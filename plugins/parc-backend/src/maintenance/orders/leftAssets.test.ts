import { mockServices } from '@backstage/backend-test-utils';
import { FeedCursorStore, FeedFollower, FeedStore } from '../../records';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';

jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())(
  'assets that leave on %s',
  databaseId => {
    async function start() {
      const knex = await testDatabases.init(databaseId);
      const register = await startRegister(knex);
      const { context, assets, workOrders } = register;
      const follower = new FeedFollower(
        knex,
        new FeedStore(knex),
        new FeedCursorStore(knex),
        workOrders.leftAssets,
        mockServices.logger.mock(),
      );
      await follower.start();
      const anAsset = () =>
        assets.records.create(context, { category: 'laptop' });
      const anOrder = (refs: string[]) =>
        workOrders.orders.create(context, { title: 'Clean', assets: refs });
      const lose = (ref: string) =>
        assets.act(context, 'report-lost', ref, { reason: 'on the train' });
      const { records } = workOrders.orders;
      return {
        follower,
        anAsset,
        anOrder,
        lose,
        workOrders,
        context,
        assets,
        order: (ref: string) => records.get(context.who, ref),
        actions: async (ref: string) =>
          (await records.history(context.who, ref, 50)).map(
            each => each.action,
          ),
        items: async (ref: string) =>
          (await workOrders.items.ofOrder(context.who, ref, { limit: 50 }))
            .items,
      };
    }

    it('are out of their open orders, which say so and go on without them', async () => {
      const { follower, anAsset, anOrder, lose, order, items, actions } =
        await start();
      const [lost, kept] = [await anAsset(), await anAsset()];
      const { ref } = await anOrder([lost.ref, kept.ref]);
      await lose(lost.ref);

      await follower.run();

      expect(await order(ref)).toMatchObject({
        status: 'ready',
        assetCount: 2,
        openCount: 1,
      });
      expect(await items(ref)).toMatchObject([
        {
          asset: { ref: lost.ref },
          state: 'left',
          reason: 'lost',
          closedBy: 'service:parc',
        },
        { asset: { ref: kept.ref }, state: 'open' },
      ]);
      expect(await actions(ref)).toEqual(['asset-left', 'created']);
    });

    it('take the order with them when there is nothing else to do, once', async () => {
      const { follower, anAsset, anOrder, lose, order, actions, ...rest } =
        await start();
      const [lost, deleted] = [await anAsset(), await anAsset()];
      const { ref } = await anOrder([lost.ref, deleted.ref]);
      await lose(lost.ref);
      await rest.assets.records.remove(rest.context, deleted.ref, 1);

      await follower.run();
      await rest.workOrders.leftAssets.leaveAll();

      expect(await order(ref)).toMatchObject({
        status: 'cancelled',
        openCount: 0,
      });
      expect(await actions(ref)).toEqual([
        ...['asset-left', 'asset-left', 'cancel'],
        'created',
      ]);
    });

    it('leave what was done before as it is', async () => {
      const { follower, anAsset, anOrder, lose, items, ...rest } =
        await start();
      const lost = await anAsset();
      const { ref } = await anOrder([lost.ref]);
      await rest.workOrders.verbs.act(rest.context, 'start', ref, {});
      await rest.workOrders.verbs.act(rest.context, 'close', ref, {});
      await lose(lost.ref);

      await follower.run();

      expect(await items(ref)).toMatchObject([{ state: 'done' }]);
    });
  },
);
