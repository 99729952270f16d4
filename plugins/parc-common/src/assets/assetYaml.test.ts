import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import type { Asset } from './assetFields';
import { assetToEntity, assetToYaml, readAssetEntity } from './assetYaml';

const money = { amount: '1234.50', currency: 'EUR' };
const full: Asset = {
  id: '01920000-0000-7000-8000-000000000000',
  ref: 'LT-2024-0001',
  version: 3,
  createdAt: '2024-05-31T10:00:00.000Z',
  updatedAt: '2024-05-31T10:00:00.000Z',
  tag: 'LT-2024-0001',
  entityName: 'lt-old-1',
  name: 'Inès: "yes", no & 0123',
  category: { id: 'c', ref: 'laptop', name: 'Laptop' },
  model: { id: 'm', ref: 'dell-latitude-5440', name: 'Latitude 5440' },
  serial: '00123',
  status: 'deployed',
  condition: 'good',
  tags: ['vip', 'c++', 'loan:2024-q1'],
  location: { id: 'l', ref: 'PAR/B1/2', name: '2e étage' },
  owner: 'group:default/it',
  assignedTo: 'user:default/ines',
  assignedSince: '2024-05-01',
  expectedBack: '2024-12-31',
  system: 'system:default/erp',
  dependsOn: ['hardwareasset:default/dock-1', 'component:default/vpn'],
  dependencyOf: ['component:default/build'],
  supplier: { id: 's', ref: 'econocom', name: 'Econocom' },
  orderNumber: '1e5',
  invoiceNumber: '2024-05-31',
  purchaseDate: '2024-04-01',
  purchaseCost: money,
  replacementCost: { amount: '1500', currency: 'JPY' },
  residualValue: { amount: '1.500', currency: 'KWD' },
  inServiceDate: '2024-05-01',
  warrantyEnd: '2027-04-01',
  contract: 'true',
  endOfSupport: '2028-06-30',
  endOfLife: '2029-06-30',
  lastCheck: '2024-05-30',
  hostname: 'lt-0001',
  macAddresses: ['00:11:22:33:44:55'],
  ipAddresses: ['10.0.0.1', 'fe80::1'],
  notes: 'two\nlines: of # notes',
  managedBy: 'portal',
};

describe('an asset as YAML', () => {
  it('says the same when it is read again, all fields that a file has included', () => {
    const entity = parse(assetToYaml(full)) as Entity;
    const { values, problems } = readAssetEntity(entity);
    expect(problems).toEqual([]);
    const {
      id,
      ref,
      version,
      createdAt,
      updatedAt,
      entityName,
      lastCheck,
      managedBy,
      ...said
    } = full;
    expect(values).toEqual({
      ...said,
      category: 'laptop',
      model: 'dell-latitude-5440',
      location: 'PAR/B1/2',
      supplier: 'econocom',
    });
    expect(entity).toMatchObject({
      apiVersion: 'parc.dev/v1',
      kind: 'HardwareAsset',
      metadata: { name: 'lt-old-1', title: full.name },
    });
  });

  it('leaves out what is empty', () => {
    const { category, owner, status, tag, entityName } = full;
    const bare = { category, owner, status, tag, entityName, dependsOn: [] };
    expect(assetToEntity(bare as unknown as Asset).spec).toEqual({
      tag,
      type: 'laptop',
      owner,
      status,
    });
  });
});

describe('reading a file', () => {
  const read = (spec: object, metadata: object = {}) =>
    readAssetEntity({
      apiVersion: 'parc.dev/v1',
      kind: 'HardwareAsset',
      metadata: { name: 'srv-1', ...metadata },
      spec: spec as Entity['spec'],
    });

  it('takes the name for the tag, and completes short references as the catalog does', () => {
    expect(
      read(
        {
          owner: 'it',
          assignedTo: 'ines',
          system: 'erp',
          dependsOn: ['HardwareAsset:dock-1', 'component:vpn'],
          dependencyOf: ['component:paris/build'],
        },
        { namespace: 'lyon' },
      ).values,
    ).toEqual({
      tag: 'SRV-1',
      owner: 'group:lyon/it',
      assignedTo: 'user:lyon/ines',
      system: 'system:lyon/erp',
      dependsOn: ['hardwareasset:lyon/dock-1', 'component:lyon/vpn'],
      dependencyOf: ['component:paris/build'],
    });
  });

  it('lists what it cannot read by place and value, and keeps the rest', () => {
    const { values, problems } = read({
      serial: 'OK',
      condition: 'shiny',
      purchase: {
        cost: { amount: '1.234', currency: 'EUR' },
        date: '31/05/2024',
      },
      network: { macAddresses: ['nope'], ipAddresses: 'x' },
      dependsOn: { a: 1 },
      dependencyOf: ['build'],
      notes: 7,
      location: null,
      colour: 'red',
    });
    expect(values).toEqual({ tag: 'SRV-1', serial: 'OK' });
    expect(problems.map(({ field, value }) => [field, value])).toEqual([
      ['spec.condition', 'shiny'],
      ['spec.dependsOn', { a: 1 }],
      ['spec.dependencyOf', ['build']],
      ['spec.purchase.date', '31/05/2024'],
      ['spec.purchase.cost', { amount: '1.234', currency: 'EUR' }],
      ['spec.network.macAddresses', ['nope']],
      ['spec.network.ipAddresses', 'x'],
      ['spec.notes', 7],
      ['spec.colour', 'red'],
    ]);
  });

  it('looks only at what the file itself says', () => {
    const spec = { purchase: JSON.parse('{"__proto__":{"order":"x"}}') };
    expect(read(spec).values).toEqual({ tag: 'SRV-1' });
  });

  it.each([
    ['x--y', 'letters and digits'],
    ['export', 'reserved word'],
    ['history', 'reserved word'],
  ])('refuses the name %s as a tag', (name, message) => {
    expect(read({}, { name }).problems).toEqual([
      expect.objectContaining({
        field: 'spec.tag',
        message: expect.stringContaining(message),
      }),
    ]);
  });
});
