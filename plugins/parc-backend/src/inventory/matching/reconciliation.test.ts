import { testDatabases } from '../../testing/startParc';
import { startReconciliation } from '../../testing/startReconciliation';

jest.setTimeout(60_000);

const laptop = {
  deviceId: 'lt-1-2024-01-01-10-00-00',
  identity: {
    serial: '5CG1',
    uuid: 'aaaaaaaa-0000-0000-0000-000000000001',
    macs: ['02:00:00:00:00:01'],
    name: 'lt-1',
  },
  sections: { hardware: { chassis: 'Laptop', memory: 8192 } },
};

describe.each(testDatabases.eachSupportedId())('an inventory on %s', id => {
  let parc: Awaited<ReturnType<typeof startReconciliation>>;
  beforeAll(async () => {
    parc = await startReconciliation(await testDatabases.init(id));
  });
  beforeEach(() => parc.clear());

  const send = async (inventory: Parameters<typeof parc.deliver>[0]) => {
    parc.later({ minutes: 1 });
    const message = await parc.deliver(inventory);
    await parc.workOff();
    return parc.message(message);
  };
  const assets = () =>
    parc.knex('assets').whereNull('deleted_at').orderBy('tag').pluck('tag');
  const findings = () =>
    parc
      .knex('inventory_findings')
      .whereNull('dismissed_at')
      .orderBy('id')
      .pluck('kind');
  const agent = () => parc.knex('agents').first();

  it('of a new machine makes an asset of the category that fits, with owner and location of its credential', async () => {
    await parc.locations.records.create(parc.context, {
      path: 'PAR',
      name: 'Paris',
      kind: 'site',
    });
    const { id: location } = await parc.knex('locations').first('id');
    const credentialId = '01920000-0000-7000-8000-000000000001';
    await parc.knex('agent_credentials').insert({
      id: credentialId,
      name: 'Paris',
      login: 'paris',
      secret_hash: Buffer.from(''),
      owner: 'group:default/it',
      location_id: location,
      created_at: new Date(),
      created_by: 'user:default/admin',
    });
    const done = await send({ ...laptop, credentialId });
    expect(done).toMatchObject({ outcome: 'created', hasBody: true });
    const asset = await parc.records.get(parc.context.who, done.asset!);
    expect(asset).toMatchObject({
      category: { ref: 'laptop' },
      status: 'deployed',
      owner: 'group:default/it',
      location: { ref: 'PAR' },
    });
    const [{ actor, source }] = await parc.records.history(
      parc.context.who,
      done.asset!,
      10,
    );
    expect([actor, source]).toEqual(['service:inventory', 'agent']);
    await parc.knex('assets').update({ location_id: null });
    await parc.knex('agents').update({ credential_id: null });
    await parc.knex('agent_credentials').delete();
    await parc.knex('locations').delete();
  });

  it('in which nothing changed writes when the asset was seen, and nothing else', async () => {
    const { asset } = await send(laptop);
    const before = await parc.knex('agents').first();
    const written = () =>
      Promise.all([
        parc.knex('history').count(),
        parc.knex('feed').count(),
        parc.knex('machine_keys').count(),
        parc.knex('agents').first(),
      ]);
    const [versions] = [await parc.knex('assets').pluck('version')];
    const unchanged = await written();
    expect(await send(laptop)).toMatchObject({
      outcome: 'unchanged',
      asset,
      hasBody: false,
    });
    expect(await written()).toEqual(unchanged);
    expect(await parc.knex('assets').pluck('version')).toEqual(versions);
    expect((await parc.knex('assets').first()).last_seen).toEqual(
      new Date('2026-03-02T08:03:00Z'.replace('08:03', clockOf(before))),
    );
  });
  const clockOf = ({ changed_at: at }: { changed_at: Date }) =>
    new Date(at.getTime() + 60_000).toISOString().slice(11, 16);

  it('after a new mainboard is of the same asset: the serial stayed', async () => {
    const { asset } = await send(laptop);
    const changed = await send({
      ...laptop,
      deviceId: 'lt-1-2026-01-01-10-00-00',
      identity: {
        ...laptop.identity,
        uuid: 'bbbbbbbb-0000-0000-0000-000000000002',
        macs: ['02:00:00:00:00:02'],
      },
    });
    expect(changed).toMatchObject({ outcome: 'changed', asset });
    expect(await assets()).toHaveLength(1);
  });

  it('of another agent on the same machine is of the same asset', async () => {
    const { asset } = await send(laptop);
    const { serial, macs, ...named } = laptop.identity;
    for (const [product, identity] of [
      ['ocs', { serial, macs }],
      ['fusioninventory', { ...named, macs: [] }],
    ] satisfies Array<['ocs' | 'fusioninventory', object]>) {
      const done = await send({
        deviceId: `${product}-2024`,
        product,
        identity,
      });
      expect(done).toMatchObject({ outcome: 'changed', asset });
    }
    expect(await assets()).toHaveLength(1);
  });

  it('finds the asset that people entered: by serial, by MAC, by host name with its domain', async () => {
    for (const [tag, values] of [
      ['LT-1', { serial: '5cg1' }],
      ['LT-2', { macAddresses: ['02:00:00:00:00:AA'] }],
      ['LT-3', { hostname: 'LT-3.acme.example' }],
    ] as const) {
      await parc.records.create(parc.context, {
        category: 'laptop',
        tag,
        ...values,
      });
    }
    const found = [
      await send({ deviceId: 'a', identity: { serial: '5CG1', name: 'x' } }),
      await send({ deviceId: 'b', identity: { macs: ['02:00:00:00:00:aa'] } }),
      await send({ deviceId: 'c', identity: { serial: '9', name: 'lt-3' } }),
    ];
    expect(found.map(each => each.asset)).toEqual(['LT-1', 'LT-2', 'LT-3']);
    const { match } = await parc
      .knex('agents')
      .where({ device_id: 'a' })
      .first();
    expect(match).toEqual({
      rule: 'Serial number',
      key: 'serial',
      value: '5CG1',
    });
  });

  it('that fits two assets is of neither: it waits, and a person is told', async () => {
    for (const tag of ['LT-1', 'LT-2'])
      await parc.records.create(parc.context, {
        category: 'laptop',
        tag,
        serial: '5CG1',
      });
    expect(await send(laptop)).toMatchObject({
      outcome: 'discovered',
      asset: null,
      hasBody: true,
    });
    expect(await assets()).toEqual(['LT-1', 'LT-2']);
    expect(await findings()).toEqual(['ambiguous']);
    const { id: agentId } = await agent();
    await parc.agents.link(parc.context.who, agentId, 'LT-2');
    await parc.workOff();
    expect(await findings()).toEqual([]);
    expect(await send(laptop)).toMatchObject({
      outcome: 'unchanged',
      asset: 'LT-2',
    });
  });

  it('in part, of a machine that nobody knows, creates nothing until a whole one comes', async () => {
    const part = { ...laptop, isPartial: true };
    expect(await send(part)).toMatchObject({ outcome: 'refused', asset: null });
    expect(await assets()).toEqual([]);
    expect(await agent()).toMatchObject({ state: 'refused' });
    expect(await findings()).toEqual(['partial-of-unknown']);
    expect(await send(laptop)).toMatchObject({ outcome: 'created' });
    expect(await findings()).toEqual([]);
    expect(await send(part)).toMatchObject({ outcome: 'unchanged' });
  });

  it('in part, of a machine that another agent makes known later, is worked off then', async () => {
    const part = {
      ...laptop,
      deviceId: 'ocs-1',
      product: 'ocs' as const,
      isPartial: true,
    };
    const refused = await parc.deliver(part);
    await parc.workOff();
    expect(await parc.message(refused)).toMatchObject({ outcome: 'refused' });
    const { asset } = await send(laptop);
    expect(await parc.message(refused)).toMatchObject({
      outcome: 'changed',
      asset,
    });
    expect(await findings()).toEqual([]);
  });

  it('of two machines with one identifier is each of its own asset, and a person is told', async () => {
    const clone = {
      ...laptop,
      identity: { serial: '5CG2', macs: [], name: 'lt-1' },
    };
    const first = await send(laptop);
    const second = await send(clone);
    expect(second.outcome).toBe('created');
    expect(await findings()).toEqual([]);
    expect((await send(laptop)).asset).toBe(first.asset);
    expect((await send(clone)).asset).toBe(second.asset);
    const part = await send({ ...laptop, isPartial: true });
    expect(part.asset).toBe(first.asset);
    expect(await findings()).toEqual(['cloned']);
    expect(await assets()).toHaveLength(2);
  });

  it.each([
    ['lost', 'lost-reported'],
    ['retired', 'retired-reported'],
  ] as const)(
    'of what is %s keeps it so, and a person is told',
    async (status, kind) => {
      await parc.records.create(parc.context, {
        category: 'laptop',
        tag: 'LT-1',
        serial: '5CG1',
        status,
      });
      expect(await send(laptop)).toMatchObject({ asset: 'LT-1' });
      expect(await send(laptop)).toMatchObject({ outcome: 'unchanged' });
      expect((await parc.records.get(parc.context.who, 'LT-1')).status).toBe(
        status,
      );
      expect(await findings()).toEqual([kind]);
    },
  );

  it('of what was deleted neither revives it nor makes another', async () => {
    const { version } = await parc.records.create(parc.context, {
      category: 'laptop',
      tag: 'LT-1',
      serial: '5CG1',
    });
    await parc.records.remove(parc.context, 'LT-1', version);
    expect(await send(laptop)).toMatchObject({ asset: 'LT-1' });
    expect(await assets()).toEqual([]);
    expect(await findings()).toEqual(['deleted-reported']);
  });

  it('finding a lost one again closes what was said of it', async () => {
    await parc.records.create(parc.context, {
      category: 'laptop',
      tag: 'LT-1',
      serial: '5CG1',
      status: 'lost',
    });
    await send(laptop);
    await parc.assets.act(parc.context, 'report-found', 'LT-1', {});
    expect(await send(laptop)).toMatchObject({ outcome: 'unchanged' });
    expect(await findings()).toEqual([]);
  });

  it('of a wrong match is taken back by a person, and never matched so again', async () => {
    await parc.records.create(parc.context, {
      category: 'laptop',
      tag: 'LT-1',
      hostname: 'lt-1',
    });
    expect(await send(laptop)).toMatchObject({ asset: 'LT-1' });
    const { id: agentId } = await agent();
    const undone = await parc.agents.undoMatch(parc.context.who, agentId);
    expect(undone).toMatchObject({
      state: 'discovered',
      excluded: [{ ref: 'LT-1' }],
    });
    await parc.workOff();
    const { asset } = await parc.agents.get(parc.context.who, agentId);
    expect(asset!.ref).not.toBe('LT-1');
    expect(await assets()).toHaveLength(2);
    expect(await send(laptop)).toMatchObject({ asset: asset!.ref });
  });

  it('of a discovered machine becomes the asset that a person makes, or nothing at all', async () => {
    await parc.rules.save(parc.context.who, 0, [
      {
        name: 'Wait',
        isActive: true,
        itemTypes: [],
        then: 'discover',
        keys: [],
      },
    ]);
    expect(await send(laptop)).toMatchObject({ outcome: 'discovered' });
    await send({ deviceId: 'other', identity: { serial: 'X' } });
    const [one, other] = await parc.knex('agents').orderBy('id').pluck('id');
    await parc.agents.create(parc.context, one, { owner: 'group:default/it' });
    await parc.workOff();
    const [tag] = await assets();
    expect(await parc.records.get(parc.context.who, tag)).toMatchObject({
      serial: '5CG1',
      category: { ref: 'laptop' },
      owner: 'group:default/it',
    });
    await parc.agents.ignore(parc.context.who, other);
    expect(
      await send({ deviceId: 'other', identity: { serial: 'X' } }),
    ).toMatchObject({ outcome: 'ignored', asset: null });
  });

  it('that came before one that is done already changes nothing', async () => {
    const old = await parc.deliver({
      ...laptop,
      identity: { ...laptop.identity, name: 'old' },
    });
    await parc
      .knex('inventory_messages')
      .where({ id: old })
      .update({ state: 'failed' });
    const { asset } = await send(laptop);
    await parc.messages.replay(parc.context.who, { ids: [old] });
    await parc.workOff();
    expect(await parc.message(old)).toMatchObject({ outcome: 'ignored' });
    expect(await parc.records.get(parc.context.who, asset!)).toMatchObject({
      hostname: 'lt-1',
    });
  });

  it('is decided by rules that can be tried before they hold', async () => {
    const { asset } = await send(laptop);
    await send({ deviceId: 'other', identity: { name: 'other', macs: [] } });
    const { rules } = await parc.rules.read(parc.context.who);
    const withoutSerial = rules.filter(each => each.name !== 'Serial number');
    const dryRun = (given: typeof rules) =>
      parc.rules.dryRun(parc.context.who, given);
    expect(await dryRun(withoutSerial)).toMatchObject({ agents: 2, same: 2 });
    const nothing = rules.filter(each => each.then === 'create');
    expect((await dryRun(nothing)).changes).toContainEqual(
      expect.objectContaining({ from: asset, to: 'create', name: 'lt-1' }),
    );
    const saved = await parc.rules.save(parc.context.who, 0, withoutSerial);
    expect(saved).toMatchObject({ version: 1, isStandard: false });
    await expect(
      parc.rules.save(parc.context.who, 0, withoutSerial),
    ).rejects.toThrow('at version 1, not 0');
  });
});
