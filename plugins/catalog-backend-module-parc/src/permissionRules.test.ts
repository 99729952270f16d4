import { Entity } from '@backstage/catalog-model';
import {
  isEntityAssignedTo,
  isEntityInLocation,
  isEntityOfCategory,
} from './permissionRules';

function anAssetWith(type: string, targetRef: string): Entity {
  return {
    apiVersion: 'parc.dev/v1',
    kind: 'HardwareAsset',
    metadata: { name: 'lt-2024-0001' },
    spec: { assignedTo: 'user:ines' },
    relations: [{ type, targetRef }],
  };
}

describe('isEntityAssignedTo', () => {
  const claims = ['user:default/ines', 'group:default/commerce'];

  it('matches the complete ref of the relation, whatever the file abbreviates', () => {
    const asset = anAssetWith('assignedTo', 'user:default/ines');

    expect(isEntityAssignedTo.apply(asset, { claims })).toBe(true);
  });

  it('does not match what is assigned to somebody else', () => {
    const asset = anAssetWith('assignedTo', 'user:default/bob');

    expect(isEntityAssignedTo.apply(asset, { claims })).toBe(false);
  });

  it('does not match another relation with the same person', () => {
    const asset = anAssetWith('dependsOn', 'user:default/ines');

    expect(isEntityAssignedTo.apply(asset, { claims })).toBe(false);
  });

  it('asks the catalog the same question of its index', () => {
    expect(isEntityAssignedTo.toQuery({ claims })).toEqual({
      key: 'relations.assignedTo',
      values: claims,
    });
  });
});

describe.each([
  ['isEntityInLocation', isEntityInLocation, 'paths', 'inLocations'],
  ['isEntityOfCategory', isEntityOfCategory, 'categories', 'ofCategories'],
] as const)('%s', (_name, rule, parameter, key) => {
  const apply = (spec: object, wanted: string[]) =>
    rule.apply(
      { ...anAssetWith('ownedBy', 'group:default/it'), spec } as Entity,
      { [parameter]: wanted } as never,
    );

  it('matches any part of the branch, without regard to case', () => {
    expect(apply({ [key]: ['Above', 'Above/own'] }, ['x', 'above'])).toBe(true);
    expect(apply({ [key]: ['above', 'Above/own'] }, ['above/OWN'])).toBe(true);
  });

  it('does not match another branch, nor what has none', () => {
    expect(apply({ [key]: ['above'] }, ['abo', 'above/own'])).toBe(false);
    expect(apply({}, ['above'])).toBe(false);
    expect(apply({ [key]: 'above' }, ['above'])).toBe(false);
  });

  it('asks the catalog the same question of its index', () => {
    expect(rule.toQuery({ [parameter]: ['above'] } as never)).toEqual({
      key: `spec.${key}`,
      values: ['above'],
    });
  });
});
