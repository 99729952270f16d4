import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { RunningParc } from './startParc';

/** Places, products and sellers that tests speak of. */
const ground: ReadonlyArray<readonly [path: string, bodies: object[]]> = [
  [
    '/locations',
    [
      { path: 'PAR', name: 'Paris', kind: 'site', timeZone: 'Europe/Paris' },
      { path: 'PAR/B1', name: 'Bâtiment 1', kind: 'building' },
      { path: 'PAR/B1/F2', name: '2e étage', kind: 'floor' },
      { path: 'PAR/B1/F10', name: '10e étage', kind: 'floor' },
      { path: 'PARIS-2', name: 'Paris 2', kind: 'site' },
      { path: 'LYO', name: 'Lyon', kind: 'site' },
      {
        path: 'NYC',
        name: 'New York',
        kind: 'site',
        timeZone: 'America/New_York',
      },
    ],
  ],
  [
    '/suppliers',
    [
      { code: 'econocom', name: 'Econocom', email: 'contact@econocom.example' },
      { code: 'ldlc', name: 'LDLC Pro' },
    ],
  ],
  [
    '/models',
    [
      {
        slug: 'dell-latitude-5440',
        manufacturer: 'Dell',
        name: 'Latitude 5440',
        category: 'laptop',
        endOfSupport: '2028-06-30',
        endOfLife: '2029-06-30',
        replacementCost: { amount: '1100', currency: 'EUR' },
      },
      {
        slug: 'dell-p2423',
        manufacturer: 'Dell',
        name: 'P2423',
        category: 'monitor',
      },
      {
        slug: 'hp-elite',
        manufacturer: 'HP',
        name: 'EliteDesk 800',
        category: 'desktop',
      },
      {
        slug: 'aruba-6100',
        manufacturer: 'Aruba',
        name: '6100',
        category: 'switch',
      },
      {
        slug: 'lenovo-t14',
        manufacturer: 'Lenovo',
        name: 'ThinkPad T14',
        category: 'laptop',
      },
    ],
  ],
];

/** Creates the ground on which sample assets stand. */
export async function layGround(
  parc: RunningParc,
  user = 'user:default/manager',
) {
  for (const [path, bodies] of ground) {
    for (const body of bodies) {
      await parc.as(user).post(path).send(body).expect(201);
    }
  }
}

const pick = <T>(values: readonly T[], index: number): T =>
  values[index % values.length];
const day = (index: number, year = 2024) =>
  `${year + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}-${String(
    (index % 28) + 1,
  ).padStart(2, '0')}`;

/** One of the sample assets: each field is empty for some, and the same for several others. */
function sampleAsset(index: number): object {
  const isDeployed = index % 4 === 1;
  return {
    category: pick(
      ['laptop', 'monitor', 'switch', 'router', 'network', 'server'],
      index,
    ),
    model: pick(
      [
        undefined,
        'dell-latitude-5440',
        'dell-p2423',
        'aruba-6100',
        'lenovo-t14',
      ],
      index,
    ),
    name: pick(
      [
        undefined,
        'srv 1',
        'srv 10',
        'srv 2',
        'Émile',
        'emile',
        'Zoé',
        'srv 01',
        'éa',
        'a_b',
        'a-b',
      ],
      index,
    ),
    serial: index % 7 === 0 ? undefined : `5CG${1000 + (index % 40)}XY`,
    status: isDeployed
      ? 'deployed'
      : pick(['in-stock', 'planned', 'retired', 'lost'], index),
    condition: pick([undefined, 'new', 'good', 'fair'], index),
    location: pick(
      [undefined, 'PAR', 'PAR/B1/F2', 'PAR/B1/F10', 'PARIS-2', 'LYO', 'NYC'],
      index,
    ),
    owner: pick([undefined, 'group:default/it', 'group:default/sales'], index),
    assignedTo: isDeployed
      ? pick(
          ['user:default/ines', 'user:default/paul', 'group:default/sales'],
          index,
        )
      : undefined,
    assignedSince: isDeployed ? day(index, 2022) : undefined,
    expectedBack: index % 8 === 1 ? day(index, 2026) : undefined,
    system: pick([undefined, undefined, 'system:default/erp'], index),
    dependsOn:
      index % 5 === 0
        ? ['component:default/vpn', 'hardwareasset:default/ups-1']
        : undefined,
    supplier: pick([undefined, 'econocom', 'ldlc'], index),
    orderNumber: pick([undefined, 'PO-9', 'PO-10', 'po-9'], index),
    contract: index % 6 === 0 ? `C-${index}` : undefined,
    purchaseDate: index % 3 === 0 ? undefined : day(index, 2019),
    purchaseCost: pick(
      [
        undefined,
        { amount: '1234.5', currency: 'EUR' },
        { amount: '1500', currency: 'JPY' },
        { amount: '0.5', currency: 'KWD' },
        { amount: '99.99', currency: 'EUR' },
      ],
      index,
    ),
    warrantyEnd: index % 4 === 0 ? undefined : day(index, 2024),
    inServiceDate: index % 5 === 0 ? day(index, 2023) : undefined,
    lastCheck: index % 9 === 0 ? day(index, 2024) : undefined,
    hostname: index % 3 === 1 ? `lt-${index}.acme.example` : undefined,
    macAddresses:
      index % 6 === 1
        ? [`00:11:22:33:44:${String(10 + (index % 80))}`]
        : undefined,
    tags: pick([undefined, ['vip', 'loan'], ['loan'], ['c++', 'VIP']], index),
    notes: index === 3 ? '=cmd|calc' : undefined,
  };
}

/** Fills an empty register with ground and assets of every sort; three of them are deleted again. */
export async function fillSample(
  parc: RunningParc,
  count = 63,
): Promise<AnyRecord[]> {
  const manager = parc.as('user:default/manager');
  await layGround(parc);
  const create = Array.from({ length: count }, (_, index) =>
    sampleAsset(index),
  );
  const { body } = await manager.post('/assets/bulk').send({ create });
  if (body.done !== count) throw new Error(JSON.stringify(body));
  const refs = body.items.map((each: { ref: string }) => each.ref);
  await manager
    .post('/assets/bulk')
    .send({ refs: [refs[0], refs[21], refs[42]], delete: true })
    .expect(200);
  // Agents are not here yet: what they would have said is written by hand.
  await parc.knex.raw(
    `update assets set last_seen = timestamptz '2024-05-01 10:00:00.123+00' + (length(tag) + version) * interval '1 hour'
     where right(tag, 1) in ('1', '2', '3')`,
  );
  const { body: list } = await manager.get('/assets?limit=1000').expect(200);
  return list.items;
}
