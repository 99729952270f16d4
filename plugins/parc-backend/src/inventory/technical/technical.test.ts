import type {
  AnyRecord,
  InventoryComponent,
  InventoryInterface,
  InventorySoftware,
} from '@parc/backstage-plugin-parc-common';
import { anInventory } from '../../testing/anInventory';
import { startTechnical, type Technical } from '../../testing/startTechnical';
import { testDatabases } from '../../testing/startParc';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'what inventories write on %s',
  databaseId => {
    let parc: Technical;
    let asset: AnyRecord;
    let agent: string;

    beforeAll(async () => {
      parc = await startTechnical(await testDatabases.init(databaseId));
    });
    beforeEach(async () => {
      await parc.forget();
      asset = await parc.make();
      agent = await parc.anAgent();
    });

    const who = () => parc.context.who;
    const reader = () => parc.inventory.technicalReader;
    const apply = (...given: Parameters<typeof anInventory>) =>
      parc.apply(asset, agent, anInventory(...given));
    const names = async (past = false) =>
      (await reader().software(who(), 'LT-1', { past })).map(
        ({ name, version, until }) =>
          `${name} ${version}${until ? ' (gone)' : ''}`,
      );
    const rows = async () => {
      const tables = ['installations', 'components', 'network_interfaces'];
      const kept = [];
      for (const table of tables) kept.push(await parc.knex(table).select('*'));
      return JSON.stringify([kept, await parc.knex('technical_states')]);
    };

    it('is the asset’s fields, with history of who said so', async () => {
      await apply({ sections: everything });
      expect(await parc.get()).toMatchObject({
        name: 'pc-1',
        hostname: 'pc-1',
        serial: '5CG1234',
        model: {
          ref: 'dell-inc-latitude-5440',
          name: 'Dell Inc. Latitude 5440',
        },
        macAddresses: ['00:1a:2b:3c:4d:5e'],
        ipAddresses: ['10.1.2.3'],
        operatingSystem: 'Microsoft Windows 11 Professionnel',
        osVersion: '23H2',
        osBuild: '10.0.22631',
        osEndOfSupport: '2025-11-11',
        antivirus: 'current',
        firewall: 'partial',
        diskEncryption: 'partial',
        secureBoot: 'enabled',
        processor: 'Intel Core i5-6200U CPU @ 2.30GHz',
        memory: 16_384,
        storage: 250_000,
        lastSeen: '2026-05-04T10:00:00.000Z',
        version: 2,
      });
      const [{ source, actor, reason }] = await parc.assets.records.history(
        who(),
        'LT-1',
        1,
      );
      expect([source, actor, reason]).toEqual([
        'agent',
        'service:inventory',
        'inventory of pc-1-2026-01-01-08-00-00',
      ]);
    });

    it('makes a new asset with all its fields in one version', async () => {
      const made = await parc.knex.transaction(trx =>
        parc.inventory.technical.createAsset(trx, {
          inventory: anInventory({ sections: everything }),
          values: { category: 'laptop', owner: 'group:default/it' },
          deviceId: 'pc-1',
          receivedAt: parc.now(),
        }),
      );
      expect(made).toMatchObject({
        version: 1,
        status: 'deployed',
        owner: 'group:default/it',
        serial: '5CG1234',
        antivirus: 'current',
      });
      await parc.apply(made, agent, anInventory({ sections: everything }));
      expect((await parc.get(made.ref)).version).toBe(1);
    });

    it('is nothing but the moment when nothing changed', async () => {
      await apply({ sections: everything });
      const before = await rows();
      parc.later();
      const { isChanged } = await apply({ sections: everything });
      expect(isChanged).toBe(false);
      expect(await rows()).toBe(before);
      expect(await parc.get()).toMatchObject({
        version: 2,
        lastSeen: '2026-05-05T10:00:00.000Z',
      });
      expect(await parc.knex('history').where('noun', 'asset')).toHaveLength(2);
    });

    it('keeps software with its coming and going', async () => {
      await apply({ sections: { software: [firefox('1'), vim] } });
      parc.later();
      await apply({ sections: { software: [firefox('2'), vim] } });
      expect(await names()).toEqual(['firefox 2', 'vim 9.1']);
      expect(await names(true)).toEqual([
        'firefox 1 (gone)',
        'firefox 2',
        'vim 9.1',
      ]);
      parc.later();
      await apply({ sections: { software: [firefox('1'), vim] } });
      expect(await names(true)).toEqual([
        'firefox 1 (gone)',
        'firefox 1',
        'firefox 2 (gone)',
        'vim 9.1',
      ]);
      expect(
        await reader().software(who(), 'LT-1', { past: false, q: 'FIRE' }),
      ).toEqual([
        {
          name: 'firefox',
          publisher: 'Mozilla 100%',
          version: '1',
          architecture: 'x86_64',
          since: '2026-05-06T10:00:00.000Z',
        },
      ]);
      expect(
        await reader().software(who(), 'LT-1', { past: true, q: '%' }),
      ).toHaveLength(3);
    });

    it('of many machines at once makes each title once', async () => {
      const others = [];
      for (let index = 0; index < 6; index += 1) {
        const made = await parc.make({ tag: `PC-${index}` });
        others.push([made, await parc.anAgent(`pc-${index}`)] as const);
      }
      const many = Array.from({ length: 200 }, (_, index) => ({
        ...vim,
        name: `package ${index}`,
      }));
      await Promise.all(
        others.map(([made, id], index) =>
          parc.apply(
            made,
            id,
            anInventory({
              identity: {
                serial: `S${index}XYZ`,
                macs: [],
                name: `pc-${index}`,
              },
              sections: { software: index % 2 ? many : [...many].reverse() },
            }),
          ),
        ),
      );
      expect(
        await parc
          .knex('software_titles as t')
          .join('software_versions as v', 'v.title_id', 't.id')
          .where('t.name', 'like', 'package %')
          .pluck('v.id'),
      ).toHaveLength(200);
      expect(await parc.knex('installations').pluck('since')).toHaveLength(
        1_200,
      );
    });

    it('is written at the next attempt when the database was emptied under it', async () => {
      await apply({ sections: { software: [vim] } });
      await parc.knex.raw('truncate software_titles cascade');
      const again = () =>
        apply({ sections: { software: [vim, firefox('1')] } });
      await expect(again()).rejects.toThrow('foreign key');
      await again();
      expect(await names()).toEqual(['firefox 1', 'vim 9.1']);
    });

    it('leaves what a partial inventory does not name, and ends what a whole one does not', async () => {
      await apply({ sections: everything });
      parc.later();
      await apply({
        isPartial: true,
        sections: { hardware: { memory: 8_192 } },
      });
      const kinds = async () =>
        (await reader().components(who(), 'LT-1', false)).map(
          each => each.kind,
        );
      expect(await kinds()).toEqual(['cpu', 'storage']);
      const { components: _, antivirus: __, ...rest } = everything;
      parc.later();
      await apply({
        sections: {
          ...rest,
          components: { kinds: ['cpu'], items: [cpu] },
        },
      });
      expect(await kinds()).toEqual(['cpu']);
      expect(await names()).toEqual(['firefox 1', 'vim 9.1']);
      expect(await parc.get()).toMatchObject({ antivirus: 'none' });
    });

    it('is not what an older message says of a section that a newer one set', async () => {
      await parc.apply(
        asset,
        agent,
        anInventory({ sections: { software: [firefox('2')] } }),
        7,
      );
      await parc.apply(
        asset,
        agent,
        anInventory({
          identity: { name: 'pc-old' },
          sections: {
            software: [firefox('1')],
            bios: { secureBoot: 'disabled' },
          },
        }),
        5,
      );
      expect(await names(true)).toEqual(['firefox 2']);
      expect(await parc.get()).toMatchObject({
        hostname: 'pc-1',
        secureBoot: 'disabled',
      });
    });

    it('of two agents of one machine is what changed last, and does not go to and fro', async () => {
      const other = await parc.anAgent('ocs');
      const ofOther = () =>
        parc.apply(
          asset,
          other,
          anInventory({
            deviceId: 'ocs',
            sections: { software: [firefox('1')] },
          }),
        );
      await apply({ sections: { software: [firefox('1'), vim] } });
      await ofOther();
      const before = await names(true);
      parc.later();
      await apply({
        sections: {
          software: [firefox('1'), vim],
          bios: { secureBoot: 'enabled' },
        },
      });
      await ofOther();
      expect(await names(true)).toEqual(before);
    });

    it('keeps a change of address as a new row, and a change of status in the same', async () => {
      const at = (address: string, status: string): InventoryInterface => ({
        ...lan,
        status,
        addresses: [address, 'fe80::1%eth0/64', 'rubbish'],
      });
      const list = async () =>
        (await reader().interfaces(who(), 'LT-1', true)).map(each => [
          each.addresses.join(),
          each.status,
          each.until !== undefined,
        ]);
      await apply({ sections: { interfaces: [at('10.0.0.1/24', 'up')] } });
      parc.later();
      await apply({ sections: { interfaces: [at('10.0.0.1/24', 'down')] } });
      expect(await list()).toEqual([['10.0.0.1/24,fe80::1/64', 'down', false]]);
      parc.later();
      await apply({ sections: { interfaces: [at('10.0.0.2/24', 'up')] } });
      expect(await list()).toEqual([
        ['10.0.0.2/24,fe80::1/64', 'up', false],
        ['10.0.0.1/24,fe80::1/64', 'down', true],
      ]);
      expect(await parc.get()).toMatchObject({ ipAddresses: ['10.0.0.2'] });
    });

    it('keeps who was seen, and not who was last in the section of the hardware', async () => {
      const seen = async () =>
        (await reader().usersSeen(who(), 'LT-1')).map(each => [
          each.login,
          each.domain,
          each.until !== undefined,
        ]);
      await apply({
        sections: {
          hardware: { lastUser: 'ACME\\hugo' },
          users: [{ login: 'ines', domain: 'ACME' }],
        },
      });
      parc.later();
      await apply({
        sections: {
          hardware: { lastUser: 'hugo' },
          users: [{ login: 'hugo', domain: 'ACME' }],
        },
      });
      expect(await seen()).toEqual([
        ['hugo', 'ACME', false],
        ['ines', 'ACME', true],
      ]);
      const { sections } = await reader().state(who(), 'LT-1');
      expect(sections.hardware).toEqual({});
    });

    it('keeps at most one reading of a printer a day', async () => {
      await apply({
        sections: {
          counters: { total: 100 },
          supplies: [{ name: 'toner', percent: 80 }],
        },
      });
      parc.later({ hours: 2 });
      await apply({ isPartial: true, sections: { counters: { total: 110 } } });
      parc.later();
      await apply({ isPartial: true, sections: { counters: { total: 150 } } });
      expect(await reader().readings(who(), 'LT-1')).toEqual([
        {
          day: '2026-05-05',
          counters: { total: 150 },
          supplies: [{ name: 'toner', percent: 80 }],
        },
        {
          day: '2026-05-04',
          counters: { total: 110 },
          supplies: [{ name: 'toner', percent: 80 }],
        },
      ]);
    });

    it('drops processes and environment, which nobody asked for', async () => {
      await apply({
        sections: {
          processes: [{ command: 'secret --password' }],
          environment: { TOKEN: 'secret' },
        },
      });
      expect(await rows()).not.toContain('secret');
    });

    it('of a wrong match is taken back, but for what somebody else said since', async () => {
      await apply({ sections: { software: [vim] } });
      const matched = await parc.get();
      parc.later();
      const wrong = await parc.anAgent('wrong');
      const since = parc.now();
      await parc.apply(
        matched,
        wrong,
        anInventory({
          deviceId: 'wrong',
          identity: {
            name: 'pc-2',
            serial: 'OTHER1',
            macs: [],
            model: undefined,
          },
          sections: {
            software: [firefox('1')],
            hardware: { memory: 1_024 },
            components: { kinds: ['cpu'], items: [cpu] },
          },
        }),
      );
      parc.later();
      await parc.patch('LT-1', { serial: 'MINE1' });
      await parc.knex.transaction(trx =>
        parc.inventory.technical.undoInventory(trx, {
          agentId: wrong,
          assetId: asset.id,
          since,
        }),
      );
      expect(await parc.get()).toMatchObject({
        hostname: 'pc-1',
        serial: 'MINE1',
        memory: 16_384,
      });
      expect(await names(true)).toEqual(['vim 9.1']);
      expect(await reader().components(who(), 'LT-1', true)).toEqual([]);
      parc.later();
      const { isChanged } = await apply({ sections: { software: [vim] } });
      expect(isChanged).toBe(true);
    });
  },
);

const vim: InventorySoftware = {
  name: 'vim',
  publisher: 'Debian',
  version: '9.1',
  architecture: 'amd64',
};
const firefox = (version: string): InventorySoftware => ({
  name: 'firefox',
  publisher: 'Mozilla 100%',
  version,
  architecture: 'x86_64',
});
const cpu: InventoryComponent = {
  kind: 'cpu',
  key: 'cpu 1',
  name: 'Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz',
  details: { speed: 2_300 },
};
const lan: InventoryInterface = {
  key: 'eth0 00:1a:2b:3c:4d:5e',
  name: 'eth0',
  mac: '00:1a:2b:3c:4d:5e',
  type: 'ethernet',
  status: 'up',
  isVirtual: false,
  addresses: ['10.1.2.3/24', '127.0.0.1/8', 'fe80::1/64'],
  details: {},
};
const everything = {
  hardware: { memory: 16_384 },
  bios: { secureBoot: 'enabled' as const },
  operatingSystem: {
    name: 'Windows',
    fullName: 'Microsoft Windows 11 Professionnel',
    kernelVersion: '10.0.22631',
  },
  components: {
    kinds: ['cpu' as const, 'storage' as const],
    items: [
      cpu,
      {
        kind: 'storage' as const,
        key: 'S1',
        serial: 'S1',
        details: { capacity: 250_000 },
      },
    ],
  },
  software: [firefox('1'), vim],
  interfaces: [lan],
  antivirus: [{ name: 'Defender', isEnabled: true, isUpToDate: true }],
  firewalls: [
    { profile: 'domain', isOn: true },
    { profile: 'public', isOn: false },
  ],
  volumes: [
    { name: 'C:', fileSystem: 'NTFS', isEncrypted: true },
    { name: 'D:', fileSystem: 'NTFS', isEncrypted: false },
    { name: 'E:', fileSystem: 'UDF' },
  ],
};
