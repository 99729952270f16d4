import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { anAsset } from '../testing/anAsset';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import {
  AssetAssignmentCard,
  AssetHistoryContent,
  AssetIdentityCard,
  AssetNetworkCard,
} from './AssetCards';
import { AssetSoftwareCard } from './AssetSoftwareCard';
import { GroupEquipmentCard, HardwareCard, PlaceCard } from './EquipmentCards';
import { LicenceAllocationsCard, LicenceIdentityCard } from './LicenceCards';
import { GroupLicencesCard, LicencesUsedCard } from './LicencesOfCards';

const path = '/parc/assets';

const anEntity = (kind: string, name: string, more: object = {}): Entity => ({
  apiVersion: 'parc.dev/v1',
  kind,
  metadata: { name, namespace: 'default' },
  ...more,
});

const aList = (items: object[]) => () => ({
  body: { items, totalItems: items.length, pageInfo: {} },
});

const shown = (entity: Entity, cards: JSX.Element, parc: FakeParc) =>
  renderParc(<EntityProvider entity={entity}>{cards}</EntityProvider>, {
    parc,
    path,
  });

const laptop = anEntity('HardwareAsset', 'lt-2024-0001');
const queryOf = (parc: FakeParc, key = 'GET /assets') =>
  JSON.parse(parc.callsOf(key)[0].params.get('query') ?? '{}');

describe('the cards of an asset', () => {
  const cards = (
    <>
      <AssetIdentityCard />
      <AssetAssignmentCard />
      <AssetNetworkCard />
    </>
  );

  it('share one request', async () => {
    const asset = anAsset({ owner: 'group:default/it', hostname: 'lap-1' });
    const parc = new FakeParc({ 'GET /assets': aList([asset]) });
    shown(laptop, cards, parc);

    expect(await screen.findByText('lap-1')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Open in Parc' }),
    ).toHaveAttribute('href', '/parc/assets/LT-2024-0001');
    expect(parc.callsOf('GET /assets')).toHaveLength(1);
    expect(queryOf(parc)).toEqual({ entityName: 'lt-2024-0001' });
  });

  it('all show what was done in one of them', async () => {
    const act = 'POST /assets/id-of-LT-2024-0001/hand-out';
    const parc = new FakeParc({
      'GET /assets': aList([anAsset()]),
      [act]: () => ({ body: anAsset() }),
    });
    shown(laptop, cards, parc);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hand out' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Hand out' }),
    );

    await waitFor(() => expect(parc.callsOf('GET /assets')).toHaveLength(2));
  });

  it('say once, and friendly, that there is no asset to be seen', async () => {
    shown(laptop, cards, new FakeParc({ 'GET /assets': aList([]) }));

    expect(await screen.findAllByText(/no such asset/)).toHaveLength(1);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('do not show the asset of another file of the same name', async () => {
    const asset = anAsset({ gitEntity: 'hardwareasset:paris/lt-2024-0001' });
    shown(laptop, cards, new FakeParc({ 'GET /assets': aList([asset]) }));

    expect(await screen.findByText(/no such asset/)).toBeInTheDocument();
  });

  it('are followed by its history', async () => {
    const parc = new FakeParc({
      'GET /assets': aList([anAsset()]),
      'GET /assets/id-of-LT-2024-0001/history': () => ({
        body: { items: [], pageInfo: {} },
      }),
    });
    shown(laptop, <AssetHistoryContent />, parc);

    expect(
      await screen.findByText('Nothing has happened yet.'),
    ).toBeInTheDocument();
  });
});

describe('the card of a group', () => {
  const group = (count: number) =>
    anEntity('Group', 'it', {
      relations: Array.from({ length: count }, (_, at) => ({
        type: 'hasMember',
        targetRef: `user:default/u${at}`,
      })),
    });

  it('asks for what it owns and what it and its members have, in one list', async () => {
    const parc = new FakeParc({ 'GET /assets': aList([anAsset()]) });
    shown(group(2), <GroupEquipmentCard />, parc);

    expect(await screen.findByText('1 asset')).toBeInTheDocument();
    expect(parc.callsOf('GET /assets')).toHaveLength(1);
    expect(queryOf(parc).$all[1]).toEqual({
      $any: [
        { owner: 'group:default/it' },
        {
          assignedTo: {
            $in: ['group:default/it', 'user:default/u0', 'user:default/u1'],
          },
        },
      ],
    });
  });

  it('leaves out the members of a very large group, and says so', async () => {
    const parc = new FakeParc({ 'GET /assets': aList([anAsset()]) });
    shown(group(151), <GroupEquipmentCard />, parc);

    expect(
      await screen.findByText(/more than 150 members/),
    ).toBeInTheDocument();
    expect(queryOf(parc).$all[1].$any[1]).toEqual({
      assignedTo: { $in: ['group:default/it'] },
    });
  });

  it('says in a line that it has nothing', async () => {
    const parc = new FakeParc({ 'GET /assets': aList([]) });
    shown(group(0), <GroupEquipmentCard />, parc);

    expect(await screen.findByText(/have nothing/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

it('finds the hardware under a system, under its parts, and that its file names', async () => {
  const parc = new FakeParc({ 'GET /assets': aList([]) });
  const system = anEntity('System', 'erp', {
    relations: [
      { type: 'hasPart', targetRef: 'component:default/app' },
      { type: 'hasPart', targetRef: 'licence:default/sage' },
      { type: 'dependsOn', targetRef: 'hardwareasset:default/srv-1' },
    ],
  });
  shown(system, <HardwareCard />, parc);

  expect(
    await screen.findByText(/No hardware is recorded/),
  ).toBeInTheDocument();
  expect(queryOf(parc).$all[1]).toEqual({
    $any: [
      {
        dependencyOf: { $in: ['system:default/erp', 'component:default/app'] },
      },
      { system: 'system:default/erp' },
      { entityName: { $in: ['srv-1'] } },
    ],
  });
});

it('counts what stands at the place of an annotation, each number a way to it', async () => {
  const parc = new FakeParc({
    'GET /assets/totals': () => ({
      body: { groups: [{ value: 'laptop', name: 'Laptop', count: 3 }] },
    }),
  });
  const entity: Entity = {
    ...anEntity('Resource', 'hq'),
    metadata: { name: 'hq', annotations: { 'parc.dev/location': 'PAR/HQ' } },
  };
  shown(entity, <PlaceCard />, parc);

  expect(await screen.findByRole('link', { name: '3' })).toHaveAttribute(
    'href',
    expect.stringMatching(/location=PAR%2FHQ.*category=laptop/),
  );
});

const licence = (more: object = {}) => ({
  id: 'id-of-LIC-1',
  ref: 'LIC-1',
  version: 1,
  number: 'LIC-1',
  name: 'Mail for all',
  type: 'subscription',
  status: 'active',
  quantity: 45,
  managedBy: 'portal',
  entityName: 'lic-1',
  ...more,
});

describe('the cards of a licence', () => {
  it('show what it is and to whom it is given, and lead to it', async () => {
    const parc = new FakeParc({
      'GET /licences': aList([licence()]),
      'GET /allocations': aList([
        {
          id: 'a',
          ref: 'AL-1',
          version: 1,
          number: 'AL-1',
          quantity: 5,
          assignee: 'group:default/finance',
        },
      ]),
    });
    const cards = (
      <>
        <LicenceIdentityCard />
        <LicenceAllocationsCard />
      </>
    );
    shown(anEntity('Licence', 'lic-1'), cards, parc);

    expect(await screen.findByText('Mail for all')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Open in Parc' }),
    ).toHaveAttribute('href', '/parc/licences/LIC-1');
    expect(await screen.findByText('1 allocation')).toBeInTheDocument();
    expect(parc.callsOf('GET /licences')).toHaveLength(1);
    expect(queryOf(parc, 'GET /allocations').$all[0]).toEqual({
      licence: 'LIC-1',
    });
  });

  it('say friendly that the register has no such licence', async () => {
    const parc = new FakeParc({ 'GET /licences': aList([]) });
    shown(anEntity('Licence', 'lic-1'), <LicenceIdentityCard />, parc);

    expect(await screen.findByText(/no such licence/)).toBeInTheDocument();
  });
});

it('shows what a group has of licences beside those that it answers for', async () => {
  const parc = new FakeParc({
    'GET /licences': aList([licence({ owner: 'group:default/it' })]),
    'GET /allocations': aList([]),
  });
  shown(anEntity('Group', 'it'), <GroupLicencesCard />, parc);

  expect(await screen.findByText('1 licence')).toBeInTheDocument();
  expect(screen.getByText(/No licence is given to them/)).toBeInTheDocument();
  expect(queryOf(parc, 'GET /licences').$all[0]).toEqual({
    owner: 'group:default/it',
  });
});

it('finds the licences of a system, of its parts, and of products that the catalog knows as one of them', async () => {
  const parc = new FakeParc({
    'GET /products': aList([{ code: 'sage-x3' }]),
    'GET /licences': aList([]),
  });
  const system = anEntity('System', 'erp', {
    relations: [
      { type: 'hasPart', targetRef: 'component:default/app' },
      { type: 'dependsOn', targetRef: 'licence:default/sage' },
    ],
  });
  shown(system, <LicencesUsedCard />, parc);

  expect(await screen.findByText(/No licence is recorded/)).toBeInTheDocument();
  expect(queryOf(parc, 'GET /licences').$all[1]).toEqual({
    $any: [
      {
        dependencyOf: { $in: ['system:default/erp', 'component:default/app'] },
      },
      { system: 'system:default/erp' },
      { product: { $in: ['sage-x3'] } },
      { entityName: { $in: ['sage'] } },
    ],
  });
});

it('lists the software on an asset that needs a licence', async () => {
  const software = 'GET /assets/id-of-LT-2024-0001/software';
  const parc = new FakeParc({
    'GET /assets': aList([anAsset()]),
    [software]: aList([
      {
        name: 'Office 21',
        product: { id: 'p', ref: 'office', name: 'Microsoft Office' },
        licensing: 'licensed',
        since: '2026-01-05T08:00:00Z',
      },
    ]),
  });
  shown(laptop, <AssetSoftwareCard />, parc);

  expect(
    await screen.findByRole('link', { name: 'Microsoft Office' }),
  ).toHaveAttribute('href', '/parc/software/products/office');
  expect(parc.callsOf(software)[0].params.get('licensing')).toBe('licensed');
  expect(
    screen.getByRole('button', { name: 'All software of this asset' }),
  ).toHaveAttribute('href', '/parc/assets/LT-2024-0001?tab=software');
});
