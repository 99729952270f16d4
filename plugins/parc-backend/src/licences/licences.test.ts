import { mockServices } from '@backstage/backend-test-utils';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { inDays } from '../testing/inDays';
import { layGround } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';
import { KeyCipher } from './KeyCipher';
import { KeyService } from './KeyService';
import { KeyStore } from './KeyStore';

jest.setTimeout(120_000);

const manager = 'user:default/manager';
const employee = 'user:default/ines';
const clerk = 'user:default/clerk';
const today = inDays(0);
const secrets = [
  { id: 'new', secret: 'correct horse battery staple' },
  { id: 'old', secret: 'an older secret, still read' },
];
const productKey = 'QX7F9-2KD8W-PLUGH-XYZZY-55555';

describe.each(testDatabases.eachSupportedId())('licences on %s', databaseId => {
  let parc: RunningParc;
  const audited: string[] = [];
  const logged: string[] = [];
  const as = () => parc.as(manager);

  beforeAll(async () => {
    const auditor = mockServices.auditor.mock({
      createEvent: async event => {
        audited.push(JSON.stringify({ ...event, request: undefined }));
        const say = async (more?: object) => {
          audited.push(JSON.stringify({ id: event.eventId, ...more }));
        };
        return { success: say, fail: say };
      },
    });
    const logger = mockServices.rootLogger.mock({
      child: () => logger as never,
    });
    for (const level of ['debug', 'info', 'warn', 'error'] as const)
      logger[level].mockImplementation((...said) => {
        logged.push(JSON.stringify(said.map(each => String(each))));
      });
    parc = await startParc(await testDatabases.init(databaseId), {
      config: { licences: { overAllocation: 'block', keys: secrets } },
      features: [auditor.factory, logger.factory],
      policies: {
        [employee]: {
          'parc.access': true,
          'parc.allocation.read': {
            rule: 'IS_ALLOCATED_TO',
            resourceType: 'parc-allocation',
            params: { claims: [employee] },
          } as never,
        },
        [clerk]: {
          'parc.licence.read': true,
          'parc.licence.update': true,
          'parc.allocation.read': true,
          'parc.allocation.manage': true,
        },
      },
    });
    await layGround(parc);
    await as()
      .post('/products')
      .send({ code: 'cad', name: 'CAD', metric: 'named-user' })
      .expect(201);
  });
  afterAll(() => parc.stop());

  const create = async (path: string, values: object): Promise<AnyRecord> => {
    const answer = await as().post(path).send(values);
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 201,
    });
    return answer.body;
  };
  const aLicence = (values: object = {}) =>
    create('/licences', {
      name: 'CAD',
      type: 'subscription',
      product: 'cad',
      quantity: 10,
      ...values,
    });
  const allocate = (licence: AnyRecord, values: object = {}) =>
    as()
      .post('/allocations')
      .send({ licence: licence.ref, assignee: employee, ...values });
  const get = async (path: string) => (await as().get(path).expect(200)).body;
  const anAsset = (values: object = {}) =>
    create('/assets', { category: 'laptop', location: 'PAR', ...values });

  it('fills in what follows: number, status, metric of the product, notice date and unit cost', async () => {
    const licence = await aLicence({
      start: '2026-04-01',
      end: '2027-03-31',
      noticePeriod: 'P3M',
      renewal: 'automatic',
      quantity: 8,
      packSize: 2,
      cost: { amount: '1000.00', currency: 'EUR' },
    });

    expect(licence).toMatchObject({
      number: expect.stringMatching(/^LIC-\d{4}-\d{4}$/),
      status: 'active',
      metric: 'named-user',
      allocated: 0,
      // Reference: a term ending 2027-03-31 with 3 months' notice → 2026-12-31.
      noticeDate: '2026-12-31',
      unitCost: { amount: '62.50', currency: 'EUR' },
      managedBy: 'portal',
    });
  });

  it.each([
    [{ quantity: 1.5 }, 'quantity'],
    [{ quantity: -1 }, 'quantity'],
    [{ quantity: undefined }, 'quantity'],
    [{ unlimited: true }, 'quantity'],
    [{ packSize: 0 }, 'packSize'],
    [{ start: '2026-02-01', end: '2026-01-31' }, 'end'],
    [{ product: undefined }, 'metric'],
    [{ type: 'oem' }, 'metric'],
    [{ renewal: 'automatic' }, 'renewal'],
    [{ noticePeriod: 'three months' }, 'noticePeriod'],
  ])('refuses %j, naming %s', async (values, field) => {
    const { status, body } = await as()
      .post('/licences')
      .send({
        name: 'CAD',
        type: 'subscription',
        product: 'cad',
        quantity: 10,
        ...values,
      });

    expect(status).toBe(400);
    expect(body.error.details).toContainEqual(
      expect.objectContaining({ field }),
    );
  });

  it('renews with the cost history kept, lets lapse, terminates and reinstates, and says why not', async () => {
    const licence = await aLicence({
      start: '2026-01-01',
      end: '2026-12-31',
      cost: { amount: '1200', currency: 'EUR' },
    });
    const act = (verb: string, body: object = {}) =>
      as().post(`/licences/${licence.ref}/${verb}`).send(body);

    await act('renew', { from: '2026-12-31' })
      .expect(409)
      .expect(({ body }) => expect(body.error.code).toBe('term-overlaps'));
    const { body: renewed } = await act('renew', {
      cost: { amount: '1500', currency: 'EUR' },
      quantity: 12,
      note: 'dearer',
    }).expect(200);
    expect(renewed).toMatchObject({
      start: '2027-01-01',
      end: '2027-12-31',
      quantity: 12,
      unitCost: { amount: '125.00', currency: 'EUR' },
      version: 2,
    });
    const { items } = await get(`/licences/${licence.ref}/periods`);
    expect(items).toMatchObject([
      { isCurrent: true, from: '2027-01-01', cost: { amount: '1500.00' } },
      {
        isCurrent: false,
        from: '2026-01-01',
        to: '2026-12-31',
        quantity: 10,
        cost: { amount: '1200.00' },
        note: 'dearer',
      },
    ]);

    const correct = (version: number) =>
      as()
        .patch(`/licences/${licence.ref}/periods/${items[1].id}`)
        .set('If-Match', `"${version}"`)
        .send({ cost: { amount: '1100', currency: 'EUR' }, reason: 'invoice' });
    await correct(1).expect(412);
    await correct(2)
      .expect(200)
      .expect(({ body }) => expect(body.version).toBe(3));
    const { items: history } = await get(`/licences/${licence.ref}/history`);
    expect(history[0]).toMatchObject({
      action: 'period-corrected',
      reason: 'invoice',
      changes: [
        {
          field: 'periods.2026-12-31.cost',
          from: { amount: '1200.00' },
          to: { amount: '1100.00' },
        },
      ],
    });

    await act('let-lapse').expect(200);
    await act('let-lapse').expect(409);
    await act('terminate', { on: '2026-12-01', reason: 'x' }).expect(409);
    await act('terminate', { on: '2027-06-01', reason: 'sold' })
      .expect(200)
      .expect(({ body }) =>
        expect(body).toMatchObject({
          status: 'terminated',
          terminatedOn: '2027-06-01',
        }),
      );
    await allocate(licence)
      .expect(409)
      .expect(({ body }) => expect(body.error.code).toBe('licence-terminated'));
    await act('reinstate')
      .expect(200)
      .expect(({ body }) => expect(body.terminatedOn).toBeUndefined());
  });

  it('never gives out more than is owned when it blocks, by however many ways at once', async () => {
    const licence = await aLicence({ quantity: 5 });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        allocate(licence, { assignee: `user:default/u${index}` }),
      ),
    );

    expect(answers.filter(each => each.status === 201)).toHaveLength(5);
    expect(
      answers.filter(each => each.body.error?.code === 'over-allocated'),
    ).toHaveLength(7);
    const after = await get(`/licences/${licence.ref}`);
    expect(after).toMatchObject({ allocated: 5, version: 1 });

    const { body: first } = answers.find(each => each.status === 201)!;
    const patch = (quantity: number) =>
      as()
        .patch(`/allocations/${first.ref}`)
        .set('If-Match', '"1"')
        .send({ quantity });
    await patch(2).expect(409);
    await as()
      .patch(`/licences/${licence.ref}`)
      .set('If-Match', '"1"')
      .send({ quantity: 4 })
      .expect(409);
    await as().post(`/allocations/${first.ref}/end`).send({}).expect(200);
    await allocate(licence, { assignee: 'group:default/sales' }).expect(201);
    expect(await get(`/licences/${licence.ref}`)).toMatchObject({
      allocated: 5,
    });
  });

  it('gives to exactly one, whole numbers, an OEM licence to a machine only', async () => {
    const asset = await anAsset();
    const licence = await aLicence();
    const oem = await aLicence({
      type: 'oem',
      metric: 'device',
      product: null,
    });

    await allocate(licence, { asset: asset.ref }).expect(400);
    await allocate(licence, { assignee: undefined }).expect(400);
    await allocate(licence, { quantity: 0 }).expect(400);
    await allocate(licence, { assignee: 'system:default/x' }).expect(400);
    await allocate(oem)
      .expect(409)
      .expect(({ body }) => expect(body.error.code).toBe('oem-needs-asset'));
    const { body } = await allocate(oem, {
      assignee: undefined,
      asset: asset.ref,
    }).expect(201);
    expect(body).toMatchObject({
      quantity: 1,
      since: today,
      asset: { ref: asset.ref },
    });
  });

  it('moves in one go with history on both, locked as long as its licence says unless it is gone', async () => {
    const licence = await aLicence({ quantity: 1 });
    const { body: first } = await allocate(licence);
    const { body: moved } = await as()
      .post(`/allocations/${first.ref}/move`)
      .send({ assignee: 'user:default/bob', reason: 'new job' })
      .expect(200);

    expect(moved).toMatchObject({ assignee: 'user:default/bob', since: today });
    expect(await get(`/allocations/${first.ref}`)).toMatchObject({
      until: today,
      version: 2,
    });
    const reasonOf = async (ref: string) =>
      (await get(`/allocations/${ref}/history`)).items[0];
    expect(await reasonOf(first.ref)).toMatchObject({
      action: 'move',
      reason: 'new job',
    });
    expect(await reasonOf(moved.ref)).toMatchObject({
      reason: `moved from ${first.ref}: new job`,
    });
    expect(await get(`/licences/${licence.ref}`)).toMatchObject({
      allocated: 1,
    });

    const asset = await anAsset();
    const locking = await aLicence({ reassignmentLock: 'P90D' });
    const { body: locked } = await allocate(locking, {
      assignee: undefined,
      asset: asset.ref,
    });
    expect(locked.lockedUntil > today).toBe(true);
    const end = () => as().post(`/allocations/${locked.ref}/end`).send({});
    await end()
      .expect(409)
      .expect(({ body }) =>
        expect(body.error.code).toBe('reassignment-locked'),
      );
    await as()
      .post(`/assets/${asset.ref}/report-lost`)
      .send({ reason: 'train' })
      .expect(200);
    await end().expect(200);
  });

  it('shows an employee their own allocations and nothing else of licences', async () => {
    const licence = await aLicence();
    await allocate(licence).expect(201);
    await allocate(licence, { assignee: 'user:default/bob' }).expect(201);
    const own = parc.as(employee);

    const { body } = await own.get('/allocations?limit=1000').expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    expect(
      body.items.every((each: AnyRecord) => each.assignee === employee),
    ).toBe(true);
    await own.get('/licences').expect(403);
    await own.get(`/licences/${licence.ref}/keys`).expect(403);
    await own
      .post('/reclaim')
      .send({ allocations: ['x'], reason: 'x' })
      .expect(403);
  });

  it('lists what to take back with the money that it saves, and takes it back', async () => {
    const licence = await aLicence({
      start: '2026-01-01',
      end: '2026-12-31',
      quantity: 10,
      cost: { amount: '1000', currency: 'EUR' },
    });
    const asset = await anAsset();
    const { body: left } = await allocate(licence, {
      assignee: 'user:default/left',
      quantity: 2,
    });
    const { body: gone } = await allocate(licence, {
      assignee: undefined,
      asset: asset.ref,
    });
    const { body: unused } = await allocate(licence, {
      assignee: 'user:default/idle',
    });
    await allocate(licence, { assignee: 'user:default/busy' });
    await as()
      .post(`/assets/${asset.ref}/retire`)
      .send({ reason: 'old' })
      .expect(200);
    await parc.knex('departed_people').insert({
      person: 'user:default/left',
      assets: 0,
      changes: 0,
      noticed_at: new Date(),
    });
    const product = await get('/products/cad');
    await parc.knex('software_usage').insert(
      [
        ['user:default/idle', '2020-01-01T10:00:00Z'],
        ['user:default/busy', new Date().toISOString()],
      ].map(([user_ref, from_at]) => ({
        product_id: product.id,
        user_ref,
        from_at,
        until_at: from_at,
        reported_at: from_at,
      })),
    );

    const path = `/reclaim?licence=${licence.ref}`;
    const all = await get(path);
    expect(all).toMatchObject({
      totalItems: 3,
      savings: [{ currency: 'EUR', savingIs: 'yearly', amount: '400.00' }],
      items: [
        {
          cause: 'departed',
          allocation: { ref: left.ref },
          saving: { amount: '200.00' },
        },
        { cause: 'asset-gone', allocation: { ref: gone.ref } },
        {
          cause: 'unused',
          allocation: { ref: unused.ref },
          lastUsed: '2020-01-01',
        },
      ],
    });
    const first = await get(`${path}&limit=2`);
    const second = await get(
      `${path}&limit=2&cursor=${first.pageInfo.nextCursor}`,
    );
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(await get(`${path}&cause=unused`)).toMatchObject({ totalItems: 1 });
    expect((await get('/reclaim/installations')).items).toEqual([]);

    const { body } = await as()
      .post('/reclaim')
      .send({
        allocations: [left.ref, gone.ref, 'AL-NONE'],
        reason: 'not needed',
      })
      .expect(200);
    expect(body).toMatchObject({ done: 2, errors: [{ row: 3 }] });
    expect(await get(`/licences/${licence.ref}`)).toMatchObject({
      allocated: 2,
    });
  });

  it('encrypts keys anew with the first secret, and says how many a missing one leaves unreadable', async () => {
    const licence = await aLicence();
    const { body: added } = await as()
      .post(`/licences/${licence.ref}/keys`)
      .send({ label: 'Old', key: productKey })
      .expect(201);
    const { secretId: secret_id, ciphertext } = new KeyCipher([
      secrets[1],
    ]).encrypt(added.id, productKey);
    await parc
      .knex('licence_keys')
      .where({ id: added.id })
      .update({ secret_id, ciphertext });
    const withSecrets = (given: typeof secrets) =>
      new KeyService(
        {} as never,
        new KeyStore(parc.knex),
        new KeyCipher(given),
        {} as never,
      );

    expect(await withSecrets([secrets[0]]).unreadable()).toEqual([
      '1 licence key is encrypted with the secret old, which parc.licences.keys does not have',
    ]);
    expect(await withSecrets([secrets[0]]).reencrypt()).toBe(0);
    expect(await withSecrets(secrets).reencrypt()).toBe(1);
    expect(await withSecrets([secrets[0]]).unreadable()).toEqual([]);
    await as()
      .post(`/licences/${licence.ref}/keys/${added.id}/reveal`)
      .send({ reason: 'after the rotation' })
      .expect(200)
      .expect(({ body }) => expect(body.key).toBe(productKey));
  });

  it('hands out and erases a person in licences and allocations, not while something is theirs', async () => {
    const person = 'user:default/was.here';
    const licence = await aLicence({ owner: person });
    const { body: given } = await allocate(licence, { assignee: person });
    const erase = () =>
      as().post('/people/erase').send({ person, reason: 'asked to' });

    const { text } = await as().get(`/people/export?person=${person}`);
    expect(text).toContain(`"licence": "${licence.ref}"`);
    expect(text).toContain(`"allocation": "${given.ref}"`);
    const refused = await erase().expect(409);
    expect(refused.body.error.message).toContain(given.ref);
    await as().post(`/allocations/${given.ref}/end`).send({}).expect(200);
    await as()
      .patch(`/licences/${licence.ref}`)
      .set('If-Match', '"1"')
      .send({ owner: null })
      .expect(200);
    const { body } = await erase().expect(200);
    expect(await get(`/allocations/${given.ref}`)).toMatchObject({
      assignee: body.pseudonym,
      version: 3,
    });
    const left = await as().get(`/people/export?person=${person}`);
    expect(left.text).toBe('');
  });

  it('keeps keys encrypted, shows them to who may, tells the auditor, and nobody else', async () => {
    const licence = await aLicence();
    const keys = `/licences/${licence.ref}/keys`;
    const { body: added } = await as()
      .post(keys)
      .send({ label: 'Main', key: productKey })
      .expect(201);
    expect(Object.keys(added).sort()).toEqual([
      'createdAt',
      'createdBy',
      'id',
      'label',
    ]);

    const reveal = `${keys}/${added.id}/reveal`;
    await parc.as(clerk).post(reveal).send({ reason: 'x' }).expect(403);
    await as().post(reveal).send({}).expect(400);
    const { body, headers } = await as()
      .post(reveal)
      .send({ reason: 'reinstallation' })
      .expect(200);
    expect(body).toEqual({ id: added.id, label: 'Main', key: productKey });
    expect(headers['cache-control']).toBe('no-store');
    const events = audited.filter(each =>
      each.includes('licences-keys-reveal'),
    );
    expect(events.some(each => each.includes('reinstallation'))).toBe(true);
    expect(events.some(each => each.includes('Main'))).toBe(true);

    const told = [
      await as()
        .post(keys)
        .send({ label: 'x', key: [productKey] })
        .expect(400),
      await as()
        .post(keys)
        .send({ label: '', [productKey]: 1 })
        .expect(400),
      await as()
        .post(keys)
        .send({ label: 'x', key: productKey.repeat(999) })
        .expect(400),
      await as()
        .post(keys)
        .set('Content-Type', 'application/json')
        .send(`{"label":"x","key":"${productKey}"`)
        .expect(400),
      await as().get(keys).expect(200),
      await as().get(`/licences/${licence.ref}`).expect(200),
      await as().get(`/licences/${licence.ref}/history`).expect(200),
      await as().get('/licences/export?format=csv').expect(200),
      await as().get('/licences/export?format=jsonl').expect(200),
      await as().get('/feed?limit=1000').expect(200),
      await as().get(`/people/export?person=${manager}`).expect(200),
    ].map(({ text }) => text);
    const tables = await parc
      .knex('pg_tables')
      .where({ schemaname: parc.knex.raw('current_schema()') })
      .pluck('tablename');
    const stored = await Promise.all(
      tables.map(async table =>
        JSON.stringify(
          (
            await parc.knex.raw('select t::text from ?? t', [table])
          ).rows,
        ),
      ),
    );
    const hex = Buffer.from(productKey).toString('hex');
    for (const text of [...told, ...stored, ...audited, ...logged]) {
      expect(text).not.toContain('PLUGH');
      expect(text).not.toContain(hex);
    }

    await as().delete(`${keys}/${added.id}`).expect(204);
    await as().post(reveal).send({ reason: 'x' }).expect(404);
    const { items } = await get(`/licences/${licence.ref}/history`);
    expect(items.slice(0, 2)).toMatchObject([
      { action: 'key-removed', changes: [{ field: 'keys', from: 'Main' }] },
      { action: 'key-added', changes: [{ field: 'keys', to: 'Main' }] },
    ]);
  });
});

describe('KeyCipher', () => {
  const old = new KeyCipher([secrets[1]]);
  const both = new KeyCipher(secrets);

  it('reads what an older secret encrypted and encrypts with the first', () => {
    const kept = old.encrypt('row', productKey);

    expect(both.decrypt('row', kept)).toBe(productKey);
    expect(both.encrypt('row', productKey).secretId).toBe('new');
  });

  it('never encrypts the same twice alike, and reads no key of another row, secret or text', () => {
    const [one, other] = [0, 1].map(() => both.encrypt('row', productKey));
    const changed = Buffer.from(one.ciphertext);
    changed[changed.length - 1] += 1;

    expect(one.ciphertext.equals(other.ciphertext)).toBe(false);
    expect(both.decrypt('another', one)).toBeUndefined();
    expect(old.decrypt('row', one)).toBeUndefined();
    expect(
      both.decrypt('row', { ...one, ciphertext: changed }),
    ).toBeUndefined();
  });
});
