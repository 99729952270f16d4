import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  assetReadPermission,
  licenceReadPermission,
  parcSoftwareReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { collatedAssets } from './collatedAssets';
import { collatedLicences } from './collatedLicences';
import { collatedProducts } from './collatedProducts';
import { parcAsService } from './parcAsService';
import { PersonNames } from './PersonNames';
import { RecordCollatorFactory } from './RecordCollatorFactory';

/** Pages of Parc's API by path, each a list of items; the cursor is the number of the next page. */
let pages: Record<string, object[][]>;
let asked: URL[];
let server: Server;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://parc');
    asked.push(url);
    const list = pages[url.pathname];
    const page = Number(url.searchParams.get('cursor') ?? 0);
    const nextCursor = list[page + 1] && String(page + 1);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ items: list[page], pageInfo: { nextCursor } }),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

const catalog = catalogServiceMock({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'ines.garnier' },
      spec: { profile: { displayName: 'Inès Garnier' }, memberOf: [] },
    },
  ],
});
const people = () => new PersonNames(catalog, mockServices.auth());

function parc() {
  const { port } = server.address() as AddressInfo;
  return parcAsService({
    auth: mockServices.auth(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async () => `http://127.0.0.1:${port}`,
    }),
  });
}

async function collate() {
  const factory = new RecordCollatorFactory(collatedAssets(parc(), people));
  expect(factory.type).toBe('parc-asset');
  expect(factory.visibilityPermission).toBe(assetReadPermission);
  return documentsOf(factory);
}

async function documentsOf(
  factory: DocumentCollatorFactory,
): Promise<Array<Record<string, never>>> {
  return (await factory.getCollator()).toArray();
}

const laptop = { id: '1', ref: 'laptop', name: 'Laptop', nameFr: 'Portable' };

it('makes a document of each asset on each page, and each has its own resourceRef', async () => {
  pages = {
    '/locations': [
      [{ path: 'PAR', name: 'Paris' }],
      [{ path: 'PAR/B1', name: 'Bâtiment 1' }],
    ],
    '/assets': [
      [
        {
          tag: 'PC-2024-0001',
          name: 'Atelier',
          status: 'deployed',
          category: laptop,
          model: { id: '2', ref: 'dell-5440', name: 'Dell Latitude 5440' },
          serial: '5CG-77',
          hostname: 'srv-paris-01.acme.fr',
          location: { id: '3', ref: 'PAR/B1', name: 'Bâtiment 1' },
          assignedTo: 'user:default/ines.garnier',
        },
      ],
      [{ tag: 'PC-2', status: 'in-stock', category: laptop }],
    ],
  };
  const [first, second, ...others] = await collate();
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    title: 'PC-2024-0001 – Atelier',
    text: 'Dell Latitude 5440 · Paris, Bâtiment 1 · Inès Garnier',
    location: '/parc/assets/PC-2024-0001',
    status: 'deployed',
    place: 'Paris, Bâtiment 1',
    person: 'Inès Garnier',
    authorization: { resourceRef: 'PC-2024-0001' },
  });
  expect(String(first.tokens).split(' ')).toEqual(
    expect.arrayContaining([
      '2024-0001',
      'pc20240001',
      '5cg77',
      'srv-paris-01',
      'batiment',
      'garnier',
      'ines',
      'b1',
      '5440',
    ]),
  );
  expect(second).toMatchObject({
    title: 'PC-2',
    text: 'Laptop',
    authorization: { resourceRef: 'PC-2' },
  });
  const [page] = asked.filter(url => url.pathname === '/assets');
  expect(page.searchParams.get('fields')).not.toContain('purchaseCost');
  expect(page.searchParams.get('totalItems')).toBe('exclude');
});

it('makes one document of an empty estate, which no asset’s reader may see', async () => {
  pages = { '/locations': [[]], '/assets': [[]] };
  expect(await collate()).toEqual([
    {
      title: 'Parc',
      text: '',
      location: '/parc/assets',
      authorization: { resourceRef: '-' },
    },
  ]);
});

it('makes documents of licences without their cost, and each has its own resourceRef', async () => {
  pages = {
    '/licences': [
      [
        {
          number: 'LIC-2026-0001',
          name: 'Comptabilité',
          product: { id: 'p', ref: 'sage-x3', name: 'Sage X3' },
          release: '12',
          type: 'subscription',
          status: 'active',
          end: '2027-12-31',
          owner: 'user:default/ines.garnier',
          agreement: 'SX3-FR-40117',
        },
      ],
    ],
  };
  const factory = new RecordCollatorFactory(collatedLicences(parc(), people));
  expect(factory.type).toBe('parc-licence');
  expect(factory.visibilityPermission).toBe(licenceReadPermission);
  const [document, ...others] = await documentsOf(factory);
  expect(others).toEqual([]);
  expect(document).toMatchObject({
    title: 'Comptabilité',
    text: 'Sage X3 12 · Inès Garnier',
    location: '/parc/licences/LIC-2026-0001',
    ownerName: 'Inès Garnier',
    authorization: { resourceRef: 'LIC-2026-0001' },
  });
  expect(String(document.tokens).split(' ')).toEqual(
    expect.arrayContaining(['lic20260001', 'comptabilite', '40117', 'ines']),
  );
  const fields = asked[0].searchParams.get('fields');
  expect(fields).toContain('agreement');
  expect(fields).not.toMatch(/cost/i);
});

it('makes documents of products, which who may read software finds', async () => {
  pages = {
    '/products': [
      [
        {
          code: 'dassault-systemes-solidworks',
          name: 'SOLIDWORKS',
          publisher: 'Dassault Systèmes',
          licensing: 'licensed',
        },
        { code: 'sage-x3', name: 'Sage X3', publisher: 'Sage' },
      ],
    ],
  };
  const factory = new RecordCollatorFactory(collatedProducts(parc()));
  expect(factory.type).toBe('parc-product');
  expect(factory.visibilityPermission).toBe(parcSoftwareReadPermission);
  const [solidworks, sage] = await documentsOf(factory);
  expect(solidworks).toMatchObject({
    title: 'Dassault Systèmes SOLIDWORKS',
    location: '/parc/software/products/dassault-systemes-solidworks',
    tokens: expect.stringContaining('systemes'),
  });
  expect(solidworks).not.toHaveProperty('authorization');
  expect(sage.title).toBe('Sage X3');
});

it('fails when Parc does, so that the last index stays', async () => {
  pages = { '/locations': [[]] };
  server.removeAllListeners('request').on('request', (_, response) => {
    response.statusCode = 503;
    response.end();
  });
  await expect(collate()).rejects.toThrow('503');
});
