import {
  changeUpdatePermission,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { byParc } from '../records';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'a change that Parc looked at since somebody saw it, on %s',
  databaseId => {
    let register: Awaited<ReturnType<typeof startRegister>>;
    beforeAll(async () => {
      register = await startRegister(await testDatabases.init(databaseId));
    });

    const records = () => register.changes.changes.records;
    /** As it is a moment after it was moved: nobody looked yet. */
    const begin = async () => {
      const asset = await register.assets.records.create(register.context, {
        category: 'server',
      });
      const { id, ref } = await records().create(register.context, {
        title: 'Exchange a disk',
        items: [`hardwareasset:default/${asset.entityName}`],
      });
      await register.knex('changes').where({ id }).update({ status: 'assess' });
      return { asset, seen: { ref, version: 1 } };
    };
    const look = async ({ ref }: { ref: string }) => {
      const change = await records().get(register.context.who, ref);
      await register.changes.watch.look(
        byParc,
        change as unknown as Change,
        'later',
        changeUpdatePermission,
      );
      return records().get(register.context.who, ref);
    };
    const write = async (target: { ref: string; version: number }) => {
      const { written } = await records().writer.change(
        register.context,
        [target],
        {
          action: 'updated',
          permission: changeUpdatePermission,
          decide: () => ({ notes: `after version ${target.version}` }),
        },
      );
      return written[0].record;
    };
    const stale = { name: 'PreconditionFailedError' };

    it('is written as it was seen when nothing came in its way', async () => {
      const { seen } = await begin();
      expect(await look(seen)).toMatchObject({
        version: 2,
        conflictState: 'none',
      });
      expect(await write(seen)).toMatchObject({ version: 3 });
    });

    it('is not written before whoever writes sees what came in its way', async () => {
      const { seen, asset } = await begin();
      await register.assets.act(register.context, 'retire', asset.ref, {
        reason: 'its board is broken',
      });
      expect(await look(seen)).toMatchObject({ conflictState: 'found' });
      await expect(write(seen)).rejects.toMatchObject(stale);
    });

    it('is not written when somebody else wrote it too, or at a version that it does not have', async () => {
      const { seen } = await begin();
      expect(await look(seen)).toMatchObject({ conflictState: 'none' });
      await write({ ...seen, version: 2 });
      for (const version of [1, 2, 4])
        await expect(write({ ...seen, version })).rejects.toMatchObject(stale);
      expect(await write({ ...seen, version: 3 })).toMatchObject({
        version: 4,
      });
    });
  },
);
