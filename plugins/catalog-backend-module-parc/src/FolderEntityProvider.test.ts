import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { FolderEntityProvider } from './FolderEntityProvider';

const folder = createMockDirectory();

function anAsset(name: string): string {
  return `apiVersion: parc.dev/v1\nkind: HardwareAsset\nmetadata:\n  name: ${name}\n`;
}

function aProvider() {
  const publish = jest.fn();
  const run = jest.fn();
  const applyMutation = jest.fn<Promise<void>, [EntityProviderMutation]>();
  const logger = mockServices.logger.mock();
  const provider = new FolderEntityProvider(
    [folder.path],
    logger,
    { publish, subscribe: jest.fn() },
    { run },
  );
  const connection = { applyMutation, refresh: jest.fn() };
  const refresh = async () => {
    await provider.refresh(connection);
    return applyMutation.mock.lastCall![0];
  };
  /** Answers what its schedule calls. */
  const connect = async (): Promise<() => Promise<void>> => {
    await provider.connect(connection);
    return run.mock.calls[0][0].fn;
  };
  return { publish, warn: logger.warn, applyMutation, refresh, connect };
}

function summary(mutation: EntityProviderMutation) {
  const entities =
    mutation.type === 'full' ? mutation.entities : mutation.added;
  return {
    type: mutation.type,
    refs: entities.map(({ entity }) => stringifyEntityRef(entity)),
  };
}

describe('FolderEntityProvider', () => {
  it('gives all entities of a folder, and where each was found', async () => {
    folder.setContent({
      'b.yaml': `${anAsset('b1')}---\n${anAsset('b2')}`,
      sub: { 'a.yml': anAsset('a') },
      '.git': { 'c.yaml': anAsset('hidden') },
      'register.yaml': 'suppliers: []',
      'readme.md': 'no entity',
    });
    const mutation = await aProvider().refresh();
    expect(summary(mutation)).toEqual({
      type: 'full',
      refs: [
        'hardwareasset:default/b1',
        'hardwareasset:default/b2',
        'hardwareasset:default/a',
      ],
    });
    expect(mutation).toMatchObject({
      entities: expect.arrayContaining([
        {
          locationKey: 'ParcFolders',
          entity: expect.objectContaining({
            metadata: {
              name: 'a',
              annotations: {
                'backstage.io/managed-by-location': `file:${folder.path}/sub/a.yml`,
                'backstage.io/managed-by-origin-location': `file:${folder.path}`,
              },
            },
          }),
        },
      ]),
    });
  });

  it('drops the entity of a file that is gone', async () => {
    folder.setContent({ 'a.yaml': anAsset('a'), 'b.yaml': anAsset('b') });
    const { refresh } = aProvider();
    await refresh();
    folder.setContent({ 'a.yaml': anAsset('a') });
    expect(summary(await refresh())).toEqual({
      type: 'full',
      refs: ['hardwareasset:default/a'],
    });
  });

  it.each([
    ['broken YAML', 'kind: [', 'YAML error'],
    ['no name', 'apiVersion: parc.dev/v1\nkind: HardwareAsset', 'metadata'],
    ['an entity of another file', anAsset('a'), 'already declared'],
  ])('removes nothing while a file has %s', async (_what, text, reason) => {
    folder.setContent({ 'a.yaml': anAsset('a'), 'z.yaml': text });
    const { publish, refresh } = aProvider();
    expect(summary(await refresh())).toEqual({
      type: 'delta',
      refs: ['hardwareasset:default/a'],
    });
    expect(publish).toHaveBeenCalledWith({
      topic: 'experimental.catalog.errors',
      eventPayload: {
        location: `file:${folder.path}/z.yaml`,
        errors: [
          expect.objectContaining({ message: expect.stringContaining(reason) }),
        ],
      },
    });
  });

  it('says at every pass that a file has a problem, and logs it once', async () => {
    folder.setContent({ 'a.yaml': 'kind: [' });
    const { publish, warn, refresh } = aProvider();
    await refresh();
    await refresh();
    expect(publish).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenCalledTimes(1);
    folder.setContent({ 'a.yaml': anAsset('a') });
    await refresh();
    folder.setContent({ 'a.yaml': 'kind: [' });
    await refresh();
    expect(publish).toHaveBeenCalledTimes(3);
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it('passes over what has not changed, for a minute', async () => {
    folder.setContent({ 'a.yaml': anAsset('a') });
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const { applyMutation, connect } = aProvider();
    const look = await connect();
    await look();
    await look();
    expect(applyMutation).toHaveBeenCalledTimes(1);
    writeFileSync(`${folder.path}/a.yaml`, anAsset('b'));
    await look();
    expect(summary(applyMutation.mock.lastCall![0]).refs).toEqual([
      'hardwareasset:default/b',
    ]);
    now.mockReturnValue(59_999);
    await look();
    expect(applyMutation).toHaveBeenCalledTimes(2);
    now.mockReturnValue(60_000);
    await look();
    expect(applyMutation).toHaveBeenCalledTimes(3);
    now.mockRestore();
  });

  it('says a problem at every look, also of a file that leads nowhere', async () => {
    folder.setContent({ 'a.yaml': anAsset('a') });
    symlinkSync(`${folder.path}/missing`, `${folder.path}/gone.yaml`);
    const { applyMutation, publish, connect } = aProvider();
    const look = await connect();
    await look();
    await look();
    expect(publish).toHaveBeenCalledTimes(2);
    rmSync(`${folder.path}/gone.yaml`);
    await look();
    await look();
    expect(publish).toHaveBeenCalledTimes(2);
    expect(applyMutation).toHaveBeenCalledTimes(3);
  });

  it('takes what it could not give at its next look', async () => {
    folder.setContent({ 'a.yaml': anAsset('a') });
    const { applyMutation, connect } = aProvider();
    const look = await connect();
    applyMutation.mockRejectedValueOnce(new Error('no database'));
    await expect(look()).rejects.toThrow('no database');
    await look();
    expect(applyMutation).toHaveBeenCalledTimes(2);
  });

  it('changes nothing when the folder cannot be read', async () => {
    folder.clear();
    const provider = new FolderEntityProvider(
      [`${folder.path}/missing`],
      mockServices.logger.mock(),
      mockServices.events.mock(),
      { run: jest.fn() },
    );
    const applyMutation = jest.fn();
    await expect(
      provider.refresh({ applyMutation, refresh: jest.fn() }),
    ).rejects.toThrow('ENOENT');
    expect(applyMutation).not.toHaveBeenCalled();
  });
});

describe('FolderEntityProvider.fromConfig', () => {
  const services = {
    logger: mockServices.logger.mock(),
    events: mockServices.events.mock(),
    scheduler: mockServices.scheduler.mock(),
  };

  it('is not there without folders', () => {
    const config = mockServices.rootConfig();
    expect(FolderEntityProvider.fromConfig({ ...services, config })).toBe(
      undefined,
    );
  });

  it('reads at the interval of the configuration', () => {
    const config = mockServices.rootConfig({
      data: { parc: { git: { folders: ['a'], interval: { seconds: 5 } } } },
    });
    FolderEntityProvider.fromConfig({ ...services, config });
    expect(services.scheduler.createScheduledTaskRunner).toHaveBeenCalledWith(
      expect.objectContaining({ frequency: { seconds: 5 }, scope: 'local' }),
    );
  });
});
