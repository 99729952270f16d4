import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { anAsset } from '../testing/anAsset';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import {
  AssetMaintenanceCard,
  GroupMaintenanceCard,
  MaintenancePlanCard,
  SystemMaintenanceCard,
} from './MaintenanceCards';

const anEntity = (kind: string, name: string): Entity => ({
  apiVersion: 'parc.dev/v1',
  kind,
  metadata: { name, namespace: 'default' },
});
const aList = (items: object[]) => () => ({
  body: { items, totalItems: items.length, pageInfo: {} },
});
const plan = { id: 'p', ref: 'laptops', name: 'Laptops' };
const due = {
  plan,
  asset: { id: 'a', ref: 'LT-2024-0001', name: 'LT-2024-0001' },
  state: 'overdue',
  from: '2026-01-01',
  target: '2026-02-15',
  to: '2026-04-01',
  because: 'time',
  overdueDays: 12,
  order: { id: 'o', ref: 'WO-2026-00007' },
};
const summary = () => ({
  body: {
    items: [],
    totals: { covered: 9, notYet: 6, inWindow: 2, overdue: 1, paused: 0 },
    outlook: [],
  },
});

const shown = (entity: Entity, card: JSX.Element, parc: FakeParc) =>
  renderParc(<EntityProvider entity={entity}>{card}</EntityProvider>, {
    parc,
    path: '/parc/assets',
  });

it('on an asset say by how much it is overdue, which order is open, and what was done when', async () => {
  const done = {
    order: { id: 'x', ref: 'WO-2025-00001', name: 'Laptops' },
    asset: due.asset,
    plan,
    state: 'done',
    version: 2,
    answers: {},
    closedOn: '2025-09-30',
    closedBy: 'user:default/theo',
    timeliness: 'late',
  };
  const asset = anAsset();
  const parc = new FakeParc({
    'GET /assets': aList([asset]),
    'GET /maintenance-dues': aList([due]),
    [`GET /assets/${asset.id}/work-orders`]: aList([done]),
  });
  shown(
    anEntity('HardwareAsset', 'lt-2024-0001'),
    <AssetMaintenanceCard />,
    parc,
  );
  expect(
    await screen.findByRole('link', { name: 'WO-2026-00007' }),
  ).toBeVisible();
  expect(screen.getByText(/Overdue by 12 days/)).toBeVisible();
  expect(
    await screen.findByRole('link', { name: 'WO-2025-00001' }),
  ).toHaveAttribute('href', '/parc/maintenance/orders/WO-2025-00001');
  expect(screen.getByText('Late')).toBeVisible();
  const [{ params }] = parc.callsOf('GET /maintenance-dues');
  expect(params.get('asset')).toBe(asset.id);
});

it('on a system say how its assets stand, and which are next', async () => {
  const parc = new FakeParc({
    'GET /maintenance-dues/summary': summary,
    'GET /maintenance-dues': aList([due]),
  });
  shown(anEntity('System', 'erp'), <SystemMaintenanceCard />, parc);
  expect(
    await screen.findByRole('link', { name: /LT-2024-0001/ }),
  ).toBeVisible();
  const [{ params }] = parc.callsOf('GET /maintenance-dues/summary');
  expect(params.get('system')).toBe('system:default/erp');
});

it('on a group list what is too late, this week’s and all that is open', async () => {
  const parc = new FakeParc({ 'GET /work-orders': aList([]) });
  shown(anEntity('Group', 'it'), <GroupMaintenanceCard />, parc);
  expect(await screen.findByText('Nothing is too late.')).toBeVisible();
  const queries = parc
    .callsOf('GET /work-orders')
    .map(({ params }) => JSON.parse(params.get('query') ?? '{}'));
  expect(queries).toHaveLength(3);
  expect(queries[0].$all[1]).toEqual({
    $any: [{ team: 'group:default/it' }, { assignee: 'group:default/it' }],
  });
});

it('on a plan say how often, and lead to it', async () => {
  const parc = new FakeParc({
    'GET /maintenance-plans': aList([
      {
        ...plan,
        code: 'laptops',
        entityName: 'laptops',
        kind: 'preventive',
        status: 'active',
        basis: 'floating',
        covers: '{}',
        everyFrom: 'P3M',
        everyTo: 'P6M',
        leadTime: 'P14D',
        horizon: 'P6M',
        batchBy: 'asset',
        managedBy: 'portal',
        version: 1,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
      },
    ]),
    'GET /maintenance-dues/summary': summary,
  });
  shown(anEntity('MaintenancePlan', 'laptops'), <MaintenancePlanCard />, parc);
  expect(
    await screen.findByRole('button', { name: 'Open in Parc' }),
  ).toHaveAttribute('href', '/parc/maintenance/plans/laptops');
  expect(screen.getByText(/Not before 3 months/)).toBeVisible();
});
