import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import catalogModuleParc, { ParcKindsProcessor } from './index';

describe('catalogModuleParc', () => {
  it('adds the processor of the four kinds to the catalog', async () => {
    const addProcessor = jest.fn();
    await startTestBackend({
      extensionPoints: [[catalogProcessingExtensionPoint, { addProcessor }]],
      features: [catalogModuleParc],
    });
    expect(addProcessor).toHaveBeenCalledWith(expect.any(ParcKindsProcessor));
  });
});
