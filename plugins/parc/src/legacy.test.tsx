import * as legacy from './legacy';
import * as cards from './entity';
import * as widgets from './home';

it('offers every card, tab content and widget to portals on the old system', () => {
  const names = [...Object.keys(cards), ...Object.keys(widgets)];

  expect(Object.keys(legacy)).toEqual(expect.arrayContaining(names));
});

it('tells Parc’s entities from others', () => {
  const entity = (kind: string, annotations?: Record<string, string>) => ({
    apiVersion: 'parc.dev/v1',
    kind,
    metadata: { name: 'x', annotations },
  });

  expect(legacy.isParcAsset(entity('HardwareAsset'))).toBe(true);
  expect(legacy.isParcAsset(entity('Licence'))).toBe(false);
  expect(legacy.isParcLicence(entity('Licence'))).toBe(true);
  expect(legacy.isParcEntity(entity('Licence'))).toBe(true);
  expect(legacy.isParcPlace(entity('Resource'))).toBe(false);
  expect(
    legacy.isParcPlace(entity('Resource', { 'parc.dev/location': 'PAR' })),
  ).toBe(true);
});
