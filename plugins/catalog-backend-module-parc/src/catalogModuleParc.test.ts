import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModuleParc } from './catalogModuleParc';
import { ParcKindsProcessor } from './ParcKindsProcessor';
import { RegisterEntityProvider } from './register/RegisterEntityProvider';

async function start(parc: object) {
  const catalog = { addProcessor: jest.fn(), addEntityProvider: jest.fn() };
  const backend = await startTestBackend({
    extensionPoints: [[catalogProcessingExtensionPoint, catalog]],
    features: [
      catalogModuleParc,
      mockServices.rootConfig.factory({ data: { parc } }),
    ],
  });
  await backend.stop();
  return catalog;
}

describe('catalogModuleParc', () => {
  it('adds the processor of the four kinds, and the provider of the register', async () => {
    const { addProcessor, addEntityProvider } = await start({});
    expect(addProcessor.mock.calls).toEqual([[expect.any(ParcKindsProcessor)]]);
    expect(addEntityProvider.mock.calls).toEqual([
      [expect.any(RegisterEntityProvider)],
    ]);
  });

  it('refuses a filter that there is none of, naming its key', async () => {
    const catalog = { assets: { filter: ['category=server', 'nose=red'] } };
    await expect(start({ catalog })).rejects.toThrow(
      'parc.catalog.assets.filter: "nose=red"',
    );
  });
});
