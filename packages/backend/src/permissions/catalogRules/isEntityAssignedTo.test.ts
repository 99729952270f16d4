import { Entity } from '@backstage/catalog-model';
import { isEntityAssignedTo } from './isEntityAssignedTo';

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
