import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { anInventory } from '../../testing/anInventory';
import { startTechnical, type Technical } from '../../testing/startTechnical';
import { testDatabases } from '../../testing/startParc';

jest.setTimeout(60_000);

const screen = {
  name: 'DELL U2723QE',
  manufacturer: 'Dell',
  model: 'U2723QE',
  serial: 'CN0X1234',
};

describe.each(testDatabases.eachSupportedId())(
  'monitors and printers on a machine on %s',
  databaseId => {
    let parc: Technical;
    let machines: Array<[asset: AnyRecord, agent: string]>;

    beforeAll(async () => {
      parc = await startTechnical(await testDatabases.init(databaseId));
    });
    beforeEach(async () => {
      await parc.forget();
      machines = [];
      for (const tag of ['LT-1', 'LT-2', 'LT-3']) {
        const asset = await parc.make({ tag, owner: 'group:default/it' });
        machines.push([asset, await parc.anAgent(tag)]);
      }
    });

    const report = (machine: number, sections: object) => {
      const [asset, agent] = machines[machine];
      return parc.apply(
        asset,
        agent,
        anInventory({
          deviceId: asset.ref,
          identity: { serial: `${asset.ref}XYZ`, name: asset.ref, macs: [] },
          sections,
        }),
      );
    };
    const others = async () =>
      (
        await parc
          .knex('assets')
          .whereNot('tag', 'like', 'LT-%')
          .orderBy('serial')
      ).map(each => [each.serial, each.assigned_to, each.status]);

    it('become assets once, though machines report them at the same time, and are assigned to one', async () => {
      await Promise.all(
        machines.map((_, index) => report(index, { monitors: [screen] })),
      );
      expect(await others()).toEqual([
        [
          'CN0X1234',
          expect.stringMatching(/^hardwareasset:default\/lt-[123]$/),
          'deployed',
        ],
      ]);
      const [monitor] = (
        await parc.assets.records.byRefs(parc.context.who, {
          refs: ['MON-2026-0001'],
          filter: [],
        })
      ).items;
      expect(monitor).toMatchObject({
        category: { ref: 'monitor' },
        model: { ref: 'dell-u2723qe' },
        owner: 'group:default/it',
      });
    });

    it('move to the machine that reports them last, unless a person said otherwise', async () => {
      await report(0, { monitors: [screen] });
      await report(1, { monitors: [screen] });
      expect(await others()).toEqual([
        ['CN0X1234', 'hardwareasset:default/lt-2', 'deployed'],
      ]);
      const ines = { assignedTo: 'user:default/ines' };
      await parc.assets.act(parc.context, 'transfer', 'MON-2026-0001', ines);
      await report(2, { monitors: [screen] });
      expect(await others()).toEqual([
        ['CN0X1234', 'user:default/ines', 'deployed'],
      ]);
    });

    it('are not brought back by a machine when they are lost, retired or deleted', async () => {
      for (const serial of ['LOST1', 'GONE1', 'BIN12'])
        await parc.make({ tag: serial, category: 'monitor', serial });
      const reason = { reason: 'x' };
      await parc.assets.act(parc.context, 'report-lost', 'LOST1', reason);
      await parc.assets.act(parc.context, 'retire', 'GONE1', reason);
      await parc.assets.records.remove(parc.context, 'BIN12', 1);
      await report(0, {
        monitors: ['LOST1', 'GONE1', 'BIN12'].map(serial => ({ serial })),
      });
      expect(await others()).toEqual([
        ['BIN12', null, 'in-stock'],
        ['GONE1', null, 'retired'],
        ['LOST1', null, 'lost'],
      ]);
    });

    it('stand by themselves when they are shared, and are a list when nothing tells them apart', async () => {
      await report(0, {
        printers: [
          { name: 'Officejet', serial: 'MY47L1W1', isNetwork: true },
          { name: 'PDF' },
        ],
        monitors: [
          { name: 'a', serial: '0000' },
          { name: 'b', serial: 'X1' },
        ],
      });
      expect(await others()).toEqual([['MY47L1W1', null, 'deployed']]);
      const state = await parc.inventory.technicalReader.state(
        parc.context.who,
        'LT-1',
      );
      expect(state.sections.monitors).toHaveLength(2);
      expect(Object.keys(state.linked)).toEqual(['MY47L1W1']);
    });
  },
);
