import { assetVerbPermissions } from '@parc/backstage-plugin-parc-common';
import { bodyOf, people, Portal, PortalClient } from '../support';
import type { Call } from './Call';
import { referenceRecords } from './everyCall';
import { licenceCallsOfTechnicians } from './licenceCalls';
import {
  isPersonal,
  isRead,
  opensBySecret,
  withoutAgents,
  withoutFacets,
} from './operations';
import { rowsOf } from './rowsOf';
import { answersOtherThan, callsWhere } from './sendCalls';
import { Estate, startEstate } from './startEstate';
import { isOfChanges } from './changeCalls';
import { workOrderCallsOfTechnicians } from './workOrderCalls';

const parc = '/api/parc';

describe('the roles of the example policy', () => {
  let estate: Estate;
  let portal: Portal;
  let manager: PortalClient;
  let technician: PortalClient;
  let auditor: PortalClient;
  let calls: Record<string, Call>;

  beforeAll(async () => {
    estate = await startEstate();
    ({ portal, calls } = estate);
    manager = portal.as('fleetManager');
    technician = portal.as('technician');
    auditor = portal.as('auditor');
  });
  afterAll(() => estate?.stop());

  it('are asked here of every operation that the API’s document lists', async () => {
    const { paths } = bodyOf(await auditor.get(`${parc}/openapi.json`));
    const listed = Object.entries<object>(paths).flatMap(([each, methods]) =>
      Object.keys(methods).map(method => `${method} ${each}`),
    );

    expect(Object.keys(calls).sort()).toEqual(listed.sort());
  });

  it('let a fleet manager lead a laptop through its whole life', async () => {
    for (const [plural, body] of [
      ['locations', { path: 'PAR/2', name: 'Étage 2', kind: 'floor' }],
      ['suppliers', { code: 'ldlc', name: 'LDLC Pro' }],
      ['models', { ...referenceRecords.models.body, slug: 'dell-pro-14' }],
    ] as const) {
      const answer = await manager.post(`${parc}/${plural}`, body);
      expect(answer).toMatchObject({ status: 201, body: { version: 1 } });
      const location = answer.headers.get('location')!;
      expect(await manager.get(location)).toMatchObject({ body: answer.body });
    }
    const laptop = await estate.make({
      category: undefined,
      model: 'dell-pro-14',
      supplier: 'ldlc',
      status: 'planned',
      serial: 'PF-LIFE',
      purchaseDate: '2024-02-29',
      purchaseCost: { amount: '1234.50', currency: 'EUR' },
    });
    expect(laptop).toMatchObject({
      tag: expect.stringMatching(/^LT-\d{4}-\d{4}$/),
      category: { ref: 'laptop', nameFr: 'Ordinateur portable' },
      replacementCost: { amount: '1400.00', currency: 'EUR' },
    });
    const seenByInes = async () =>
      (await portal.as('employee').get(`${parc}/assets/${laptop.tag}`)).status;
    const steps: [verb: string, body: object, then: object, seen: number][] = [
      ['receive', { location: 'PAR/2' }, { status: 'in-stock' }, 404],
      ['hand-out', to(people.employee), { status: 'deployed' }, 200],
      ['transfer', to(people.technician), { status: 'deployed' }, 404],
      ['send-to-repair', { reason: 'screen' }, { status: 'in-repair' }, 404],
      ['return-from-repair', {}, { assignedTo: people.technician }, 404],
      ['take-back', { location: 'PAR' }, { location: { ref: 'PAR' } }, 404],
      ['report-lost', { reason: 'not on its shelf' }, { status: 'lost' }, 404],
      ['report-found', {}, { status: 'in-stock' }, 404],
      ['retire', { reason: 'too slow' }, { status: 'retired' }, 404],
    ];
    for (const [verb, body, then, seen] of steps) {
      expect(await estate.act(laptop.tag, verb, body)).toMatchObject(then);
      expect([verb, await seenByInes()]).toEqual([verb, seen]);
    }
    const dispose = `${parc}/assets/${laptop.tag}/dispose`;
    const reason = 'collected for recycling';
    expect(await manager.post(dispose, { reason })).toMatchObject({
      status: 409,
      body: { error: { code: 'data-not-wiped' } },
    });
    const proof = {
      wipedOn: '2024-03-01',
      wipedBy: people.technician,
      wipeCertificate: 'W-117',
    };
    expect(
      bodyOf(await manager.post(dispose, { reason, ...proof })),
    ).toMatchObject({ status: 'disposed', ...proof });
    expect(await manager.post(dispose, { reason })).toMatchObject({
      status: 409,
      body: { error: { code: 'wrong-status', params: { allowed: [] } } },
    });

    const { items } = bodyOf(
      await manager.get(`${parc}/assets/${laptop.id}/history`),
    );
    expect(
      items.map(({ action }: { action: string }) => action).reverse(),
    ).toEqual(['created', ...steps.map(([verb]) => verb), 'dispose']);
    expect(items[0]).toMatchObject({
      actor: people.fleetManager,
      source: 'portal',
      reason,
      changes: expect.arrayContaining([
        { field: 'status', from: 'retired', to: 'disposed' },
        { field: 'wipeCertificate', to: 'W-117' },
      ]),
    });
  });

  it.each(['csv', 'xlsx', 'jsonl'])(
    'let a fleet manager export %s',
    async format => {
      const { bytes, status, headers } = await manager.get(
        `${parc}/assets/export?format=${format}&fields=tag,serial&filter=serial=PF-OTHERS`,
      );
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toContain(`assets.${format}`);
      expect(await rowsOf(format, bytes)).toEqual([
        [estate.others, 'PF-OTHERS'],
      ]);
    },
  );

  it('let a technician enter, change and hand out, and neither retire nor administer', async () => {
    const made = bodyOf(
      await technician.post(`${parc}/assets`, { category: 'laptop' }),
    );
    const one = `${parc}/assets/${made.tag}`;
    bodyOf(
      await technician.patch(
        one,
        { notes: 'unpacked' },
        { headers: { 'if-match': '"1"' } },
      ),
    );
    for (const [verb, body] of [
      ['hand-out', to(people.employee)],
      ['take-back', {}],
      ['send-to-repair', { reason: 'fan' }],
      ['return-from-repair', {}],
    ] as const) {
      bodyOf(await technician.post(`${one}/${verb}`, body));
    }
    const bulk = { refs: [made.tag], verb: 'retire', body: { reason: 'old' } };
    expect((await technician.post(`${parc}/assets/bulk`, bulk)).status).toBe(
      403,
    );

    const forbidden = callsWhere(
      calls,
      operation =>
        !isRead(operation) &&
        !isPersonal(operation) &&
        !isOfChanges(operation) &&
        !operation.includes(' /import') &&
        !mayTechnician.includes(operation),
    );
    expect(await answersOtherThan([403], technician, forbidden)).toEqual([]);
    const reads = callsWhere(
      calls,
      operation =>
        isRead(operation) &&
        !isPersonal(operation) &&
        !operation.includes(' /changes/{ref}') &&
        !withoutAgents.includes(operation),
    );
    expect(await answersOtherThan([200, 400], technician, reads)).toEqual([]);
  });

  it('let an auditor read everything and change nothing', async () => {
    const before = await changesIn(portal);
    const writes = callsWhere(
      calls,
      operation =>
        !isRead(operation) &&
        !isPersonal(operation) &&
        // Everybody may raise a change, and say who decides in their place.
        operation !== 'post /changes' &&
        !operation.includes(' /change-delegations'),
    );
    expect(await answersOtherThan([403], auditor, writes)).toEqual([]);
    const reads = callsWhere(
      calls,
      operation =>
        isRead(operation) &&
        !isPersonal(operation) &&
        !withoutFacets.includes(operation) &&
        !withoutAgents.includes(operation),
    );
    expect(await answersOtherThan([200], auditor, reads)).toEqual([]);

    expect(Number(before)).toBeGreaterThan(0);
    expect(await changesIn(portal)).toBe(before);
    for (const what of ['assets', 'problems', 'assets/export?format=jsonl']) {
      const [hers, theirs] = await Promise.all(
        [auditor, manager].map(client => client.get(`${parc}/${what}`)),
      );
      expect(hers.body).toEqual(theirs.body);
    }
  });

  it('know nobody without a token', async () => {
    const closed = callsWhere(calls, operation => !opensBySecret(operation));
    expect(await answersOtherThan([401], portal.anonymous, closed)).toEqual([]);
    const open = callsWhere(calls, opensBySecret);
    expect(await answersOtherThan([404], portal.anonymous, open)).toEqual([]);
    const headers = { authorization: 'Bearer nonsense' };
    const forged = Object.fromEntries(
      Object.entries(closed).map(([operation, call]) => [
        operation,
        { ...call, headers: { ...call.headers, ...headers } },
      ]),
    );
    expect(await answersOtherThan([401], portal.anonymous, forged)).toEqual([]);
  });
});

const mayTechnician = [
  ...licenceCallsOfTechnicians,
  ...workOrderCallsOfTechnicians,
  'post /assets',
  'patch /assets/{ref}',
  'post /assets/bulk',
  'post /assets/{ref}/release',
  ...['links', 'comments', 'files'].flatMap(what => [
    `post /assets/{ref}/${what}`,
    `patch /assets/{ref}/${what}/{id}`,
    `delete /assets/{ref}/${what}/{id}`,
  ]),
  'get /inventory-messages/{id}/body',
  'post /inventory-messages/replay',
  ...['create', 'link', 'ignore', 'undo-match'].map(
    what => `post /agents/{id}/${what}`,
  ),
  'post /inventory-findings/{id}/dismiss',
  'post /inventory-rules',
  'post /inventory-rules/dry-run',
  ...Object.entries(assetVerbPermissions)
    .filter(([, permission]) => permission.name !== 'parc.asset.retire')
    .map(([verb]) => `post /assets/{ref}/${verb}`),
];

function to(assignedTo: string) {
  return { assignedTo };
}

/** How many changes people ever made. */
async function changesIn(portal: Portal): Promise<string> {
  const [{ count }] = await portal.database.query(
    'parc',
    // Files in git go on acting meanwhile, and so does Parc itself, which looks for conflicts every half minute.
    `select count(*) from history where actor not like 'service:%'`,
  );
  return count as string;
}
