import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { entityToYaml } from '../records/recordYaml';
import type { Licence } from './licenceFields';
import { licenceToEntity, readLicenceEntity } from './licenceYaml';

const full: Licence = {
  id: '01920000-0000-7000-8000-000000000000',
  ref: 'LIC-2026-0001',
  version: 3,
  createdAt: '2026-01-05T10:00:00.000Z',
  updatedAt: '2026-01-05T10:00:00.000Z',
  number: 'LIC-2026-0001',
  entityName: 'office-suite',
  name: 'Office: "all", & more',
  product: { id: 'p', ref: 'office-suite', name: 'Office Suite' },
  edition: 'Professional',
  release: '10.0',
  type: 'subscription',
  status: 'lapsing',
  metric: 'named-user',
  quantity: 50,
  packSize: 2,
  unlimited: false,
  allocated: 5,
  upgradeRight: true,
  downgradeRight: false,
  reassignmentLock: 'P90D',
  maintenanceUntil: '2027-03-31',
  start: '2026-04-01',
  end: '2027-03-31',
  renewal: 'automatic',
  noticePeriod: 'P3M',
  noticeDate: '2026-12-31',
  owner: 'group:default/fleet-managers',
  system: 'system:default/mail',
  dependencyOf: ['component:default/mail-gateway'],
  supplier: { id: 's', ref: 'logiciels-directs', name: 'Logiciels Directs' },
  agreement: '0012',
  orderNumber: '1e5',
  invoiceNumber: '2026-03-02',
  purchaseDate: '2026-03-02',
  cost: { amount: '9000.00', currency: 'EUR' },
  unitCost: { amount: '90.00', currency: 'EUR' },
  costCentre: 'CC-100',
  notes: 'two\nlines: of # notes',
  managedBy: 'portal',
};
const details = {
  prices: [
    {
      from: '2025-04-01',
      to: '2026-03-31',
      quantity: 40,
      cost: { amount: '8640.00', currency: 'EUR' },
    },
    { to: '2025-03-31' },
  ],
  allocations: [
    { to: 'user:default/ines', quantity: 1, since: '2026-04-01' },
    { to: 'hardwareasset:default/srv-1', quantity: 4 },
  ],
};

function read(spec: object, metadata: object = {}) {
  return readLicenceEntity({
    apiVersion: 'parc.dev/v1',
    kind: 'Licence',
    metadata: { name: 'erp', ...metadata },
    spec: { type: 'perpetual', owner: 'it', ...spec } as Entity['spec'],
  });
}

describe('a licence as YAML', () => {
  it('says the same when it is read again, its terms and allocations included, and nothing that is not the file’s', () => {
    const entity = parse(entityToYaml(licenceToEntity(full, details)));
    const { values, problems, prices, allocations } = readLicenceEntity(entity);
    expect(problems).toEqual([]);
    const {
      id,
      ref,
      version,
      createdAt,
      updatedAt,
      entityName,
      status,
      allocated,
      noticeDate,
      unitCost,
      managedBy,
      ...said
    } = full;
    expect(values).toEqual({
      ...said,
      product: 'office-suite',
      supplier: 'logiciels-directs',
    });
    expect(prices).toEqual(
      details.prices.map((each, index) => ({
        ...each,
        path: `spec.prices.${index}`,
      })),
    );
    expect(allocations).toEqual(
      details.allocations.map((each, index) => ({
        ...each,
        path: `spec.allocations.${index}`,
      })),
    );
    expect(entity.metadata).toEqual({
      name: 'office-suite',
      title: full.name,
    });
  });
});

describe('reading a licence’s file', () => {
  it('takes the name for number and name, completes references, and lengths of time in words', () => {
    const declared = read({
      publisher: 'Sage',
      product: 'Sage X3',
      system: 'erp',
      term: { end: '2027-03-31', notice: { months: 3 } },
      rights: { reassignmentLock: { years: 1, days: 10 } },
      identifiers: { purl: 'pkg:generic/sage' },
      allocations: [{ to: 'ines' }, { to: 'group:paris/it', quantity: 4 }],
    });
    expect(declared).toMatchObject({
      problems: [],
      product: { publisher: 'Sage', purl: 'pkg:generic/sage' },
      allocations: [
        { to: 'user:default/ines', quantity: 1 },
        { to: 'group:paris/it', quantity: 4 },
      ],
    });
    expect(declared).not.toHaveProperty('prices');
    expect(declared.values).toEqual({
      number: 'ERP',
      name: 'erp',
      type: 'perpetual',
      owner: 'group:default/it',
      product: 'Sage X3',
      system: 'system:default/erp',
      end: '2027-03-31',
      noticePeriod: 'P3M',
      reassignmentLock: 'P1Y10D',
    });
  });

  it('lists what it cannot read by its place, also within lists, and keeps the rest', () => {
    const { values, problems, prices, allocations } = read({
      metric: 'heads',
      term: { notice: { hours: 3 }, ends: '2027-03-31' },
      prices: [
        { from: '2025-01-01', to: '2024-12-31' },
        { from: '2025-01-01', to: '2025-12-31', cost: { amount: '1' } },
        'free',
      ],
      allocations: [
        { to: 'component:x' },
        { to: 'ines', seats: 2, key: 'CCCC' },
        {},
      ],
      key: 'AAAA-BBBB',
    });
    expect(problems.map(each => each.field)).toEqual([
      'spec.metric',
      'spec.term.notice',
      'spec.term.ends',
      'spec.key',
      'spec.prices.0.to',
      'spec.prices.1.cost',
      'spec.prices.2',
      'spec.allocations.0.to',
      'spec.allocations.1.seats',
      'spec.allocations.1.key',
      'spec.allocations.2.to',
    ]);
    // A key that somebody put there is not shown around.
    expect(JSON.stringify(problems)).not.toMatch(/AAAA-BBBB|CCCC/);
    expect(values).toEqual({
      number: 'ERP',
      name: 'erp',
      type: 'perpetual',
      owner: 'group:default/it',
    });
    expect(prices).toEqual([
      { path: 'spec.prices.1', from: '2025-01-01', to: '2025-12-31' },
    ]);
    expect(allocations).toEqual([
      { path: 'spec.allocations.1', to: 'user:default/ines', quantity: 1 },
    ]);
  });
});
