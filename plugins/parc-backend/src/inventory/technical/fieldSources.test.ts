import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { anInventory } from '../../testing/anInventory';
import { startTechnical, type Technical } from '../../testing/startTechnical';
import { testDatabases } from '../../testing/startParc';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'who has the last word on a field on %s',
  databaseId => {
    let parc: Technical;
    let asset: AnyRecord;
    let agent: string;

    beforeAll(async () => {
      parc = await startTechnical(await testDatabases.init(databaseId));
    });
    beforeEach(async () => {
      await parc.forget();
      asset = await parc.make({ name: 'Front desk' });
      agent = await parc.anAgent();
    });

    const named = (name: string) =>
      parc.apply(asset, agent, anInventory({ identity: { name } }));
    const state = () =>
      parc.inventory.technicalReader.state(parc.context.who, 'LT-1');
    const saysOf = async (field: string) =>
      (await state()).says.find(each => each.field === field);
    const release = async (fields: string[], version?: number) =>
      parc.inventory.fieldRelease.release(
        parc.context,
        'LT-1',
        version ?? (await parc.get()).version,
        { fields: fields as ['hostname'] },
      );

    it.each(['portal', 'api', 'import'])(
      'is who set it by the %s, until it is given back',
      async source => {
        await named('pc-1');
        parc.later();
        await parc.patch('LT-1', { hostname: 'desk' }, source);
        expect(await saysOf('hostname')).toMatchObject({
          value: 'pc-1',
          agent,
        });
        parc.later();
        await named('pc-2');
        expect(await parc.get()).toMatchObject({ hostname: 'desk' });
        expect(await saysOf('hostname')).toMatchObject({
          value: 'pc-2',
          at: '2026-05-06T10:00:00.000Z',
        });
        expect((await state()).sources.hostname).toMatchObject({
          source,
          isOpen: false,
        });

        expect(await release(['hostname'])).toMatchObject({ hostname: 'pc-2' });
        const { says, sources } = await state();
        expect(says.map(each => each.field)).toEqual(['name']);
        expect(sources.hostname).toMatchObject({
          source: 'agent',
          actor: 'user:default/test',
          isOpen: true,
        });
        parc.later();
        await named('pc-3');
        expect(await parc.get()).toMatchObject({ hostname: 'pc-3' });
      },
    );

    it('is a person’s who emptied it, and who named it before an agent came', async () => {
      await named('pc-1');
      expect(await parc.get()).toMatchObject({ name: 'Front desk' });
      parc.later();
      await parc.patch('LT-1', { hostname: null });
      await named('pc-2');
      expect((await parc.get()).hostname).toBeUndefined();
      expect(await saysOf('name')).toMatchObject({ value: 'pc-2' });
    });

    it('is the agent’s again once given back, though it had nothing else to say', async () => {
      await parc.patch('LT-1', { hostname: 'pc-1' });
      await named('PC-1');
      const { version } = await parc.get();
      parc.later();
      await release(['hostname']);
      expect((await parc.get()).version).toBe(version);
      expect((await state()).sources.hostname).toMatchObject({ isOpen: true });
      parc.later();
      await named('pc-2');
      expect(await parc.get()).toMatchObject({ hostname: 'pc-2' });
    });

    it('is a file’s for what it declares, which only the file gives back', async () => {
      parc.entities.set('lt-1', {
        apiVersion: 'parc.dev/v1',
        kind: 'HardwareAsset',
        metadata: { name: 'lt-1', namespace: 'default', etag: 'a' },
        spec: { type: 'laptop', tag: 'LT-1', network: { hostname: 'desk' } },
      });
      await parc.git.reader.pass();
      await named('pc-1');
      expect(await parc.get()).toMatchObject({
        managedBy: 'git',
        hostname: 'desk',
        serial: '5CG1234',
      });
      expect(await saysOf('hostname')).toMatchObject({ value: 'pc-1' });
      await expect(release(['hostname'])).rejects.toMatchObject({
        name: 'ConflictError',
        code: 'declared-in-git',
      });
      expect((await state()).sources.hostname).toMatchObject({
        source: 'git',
        isOpen: false,
      });
    });

    it('is not changed by who saw an older version', async () => {
      await parc.patch('LT-1', { hostname: 'desk' });
      await expect(release(['hostname'], 1)).rejects.toMatchObject({
        name: 'PreconditionFailedError',
      });
    });

    it('is asked in one statement of a long history', async () => {
      await named('pc-1');
      const asked: string[] = [];
      parc.knex.on('query', ({ sql }) => asked.push(sql));
      await state();
      expect(asked.filter(sql => sql.includes('from history'))).toHaveLength(1);
    });
  },
);
