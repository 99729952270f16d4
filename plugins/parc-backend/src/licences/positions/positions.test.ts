import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { startRegister } from '../../testing/startRegister';
import { testDatabases } from '../../testing/startParc';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())('positions on %s', id => {
  let now = DateTime.fromISO('2026-05-04T10:00:00Z', { zone: 'utc' });
  let knex: Knex;
  let parc: Awaited<ReturnType<typeof startRegister>>;
  beforeAll(async () => {
    knex = await testDatabases.init(id);
    parc = await startRegister(knex, () => now);
    const release = async (code: string, name: string) => {
      const {
        rows: [row],
      } = await knex.raw(
        `insert into software_releases (product_id, release, sort)
         select id, ?, array[?::integer] from products where code = ? returning id`,
        [name, name, code],
      );
      return row.id as number;
    };
    const [office2019, office2021] = await product('office', ['2019', '2021'], {
      metric: 'installation',
    });
    const [word] = await product('word', ['2021'], { suite: 'office' });
    const [server] = await product('server', ['2022'], {
      metric: 'core',
      coresPerProcessor: 8,
      coresPerServer: 16,
    });
    await knex('software_releases')
      .where({ id: word })
      .update({ counts_as: office2021 });
    await knex('software_titles').insert({ name: 'Some software' });
    await knex('software_versions').insert(
      [office2019, office2021, word, server].map((each, index) => ({
        title_id: 1,
        version: String(index + 1),
        release_id: each,
      })),
    );

    async function product(code: string, releases: string[], values = {}) {
      await parc.software.products.records.create(parc.context, {
        code,
        name: code,
        licensing: 'licensed',
        ...values,
      });
      const ids = [];
      for (const each of releases) ids.push(await release(code, each));
      return ids;
    }
  });
  afterEach(async () => {
    await knex.raw(
      'truncate installations, components, assets, licences, position_points restart identity cascade',
    );
    await knex.raw('truncate issued_refs');
    await parc.positions.service.rebuild();
    now = DateTime.fromISO('2026-05-04T10:00:00Z', { zone: 'utc' });
  });

  const versions = { office2019: 1, office2021: 2, word: 3, server: 4 };
  const machine = async (...software: Array<keyof typeof versions>) => {
    const asset = await parc.assets.records.create(parc.context, {
      category: 'laptop',
      status: 'in-stock',
    });
    for (const each of software)
      await knex('installations').insert({
        asset_id: asset.id,
        version_id: versions[each],
        since: now.toISO(),
      });
    return asset;
  };
  const machines = async (
    count: number,
    ...software: Array<keyof typeof versions>
  ) => {
    const made = [];
    for (let at = 0; at < count; at += 1) made.push(await machine(...software));
    return made;
  };
  const retire = (asset: { id: string }) =>
    parc.assets.act(parc.context, 'retire', asset.id, { reason: 'old' });
  const buy = (values: object) =>
    parc.licences.records.create(parc.context, {
      name: 'Bought',
      type: 'perpetual',
      product: 'office',
      ...values,
    });
  const who = () => parc.context.who;
  const get = (ref: string) => parc.positions.service.get(who(), ref);
  const explain = (ref: string, at?: string) =>
    parc.positions.explainer.explain(who(), ref, at);

  // Source: reference of this issue: "10 entitlements, 12 installations of which 3 on retired assets".
  it('leave out retired machines, and list them', async () => {
    const all = await machines(12, 'office2021');
    await Promise.all(all.slice(0, 3).map(retire));
    await parc.positions.service.settle();
    await buy({ quantity: 10 });

    expect(await get('office.installation')).toMatchObject({
      state: 'surplus',
      entitled: 10,
      consumed: 9,
      surplus: 1,
      shortfall: 0,
    });
    expect(await explain('office.installation')).toMatchObject({
      machines: {
        counted: 9,
        excluded: [{ because: 'retired', machines: 3 }],
      },
      licences: [{ isInForce: true, rights: 10, covered: 9 }],
      use: [{ release: '2021', quantity: 9, covered: 9 }],
    });
    const retired = { only: 'retired' as const, limit: 2 };
    const page = await parc.positions.machines.list(
      who(),
      'office.installation',
      retired,
    );
    expect(page.items).toMatchObject([
      { asset: { status: 'retired' }, quantity: 0 },
      { asset: { status: 'retired' }, quantity: 0 },
    ]);
    const rest = await parc.positions.machines.list(
      who(),
      'office.installation',
      {
        ...retired,
        cursor: page.pageInfo.nextCursor,
      },
    );
    expect(rest).toMatchObject({ items: [{ quantity: 0 }], pageInfo: {} });
  });

  // Source: reference of this issue: "No entitlement recorded, 5 installations → unknown; 5 to be covered".
  it('are unknown while nothing was bought, and right as soon as it is recorded', async () => {
    await machines(5, 'office2019');
    await parc.positions.service.settle();
    expect(await get('office.installation')).toMatchObject({
      state: 'unknown',
      consumed: 5,
      shortfall: 0,
    });
    expect(await explain('office.installation')).toMatchObject({ toCover: 5 });

    const cost = { amount: '400.00', currency: 'EUR' };
    const licence = await buy({ quantity: 4, release: '2019', cost });
    expect(await get('office.installation')).toMatchObject({
      state: 'shortfall',
      shortfall: 1,
      shortfallCost: { amount: '100.00', currency: 'EUR' },
    });
    await parc.licences.records.update(parc.context, licence.id, 1, {
      quantity: 5,
    });
    expect(await get('office.installation')).toMatchObject({
      state: 'compliant',
    });
  });

  it('count a part of a suite as the suite, once', async () => {
    await machine('office2021', 'word');
    await machine('word');
    await parc.positions.service.settle();
    expect(await get('office.installation')).toMatchObject({ consumed: 2 });
    await expect(get('word.installation')).rejects.toThrow(
      'there is no position',
    );
  });

  // Source: Microsoft, Windows Server licensing by physical cores: all of them, at least 8 a processor and 16 a server.
  it('count physical cores, and name the machines whose cores are not known', async () => {
    const [small, big, unknown] = await machines(3, 'server');
    const cpu = (asset: { id: string }, cores: number) =>
      [1, 2].map(key => ({
        asset_id: asset.id,
        kind: 'cpu',
        key: String(key),
        details: { cores, threads: 2 * cores },
        since: now.toISO(),
      }));
    await knex('components').insert([...cpu(small, 4), ...cpu(big, 12)]);
    await parc.positions.service.settle();
    expect(await get('server.core')).toMatchObject({ consumed: 16 + 24 + 16 });
    expect(await explain('server.core')).toMatchObject({
      machines: { counted: 3, unknownCores: 1 },
    });
    const { items } = await parc.positions.machines.list(who(), 'server.core', {
      only: 'unknown-cores',
      limit: 50,
    });
    expect(items).toMatchObject([
      { asset: { id: unknown.id }, quantity: 16, isKnown: false },
    ]);
  });

  it('bind OEM rights to the machine that they are allocated to', async () => {
    const [first] = await machines(2, 'office2021');
    const oem = await buy({ type: 'oem', quantity: 2 });
    await parc.allocations.records.create(parc.context, {
      licence: oem.id,
      asset: first.id,
    });
    await parc.positions.service.settle();
    expect(await get('office.installation')).toMatchObject({
      state: 'shortfall',
      shortfall: 1,
      surplus: 1,
    });
  });

  it('are told of days that are past and of days to come', async () => {
    const [gone] = await machines(2, 'office2021');
    await buy({ quantity: 1, start: '2026-01-01', end: '2026-06-30' });
    await parc.positions.service.settle();
    await parc.positions.service.beginDay();
    now = now.plus({ days: 1 });
    await retire(gone);
    await parc.positions.service.settle();
    await parc.positions.service.beginDay();

    expect(await explain('office.installation')).toMatchObject({
      at: '2026-05-05',
      consumed: 1,
    });
    expect(await explain('office.installation', '2026-05-04')).toMatchObject({
      consumed: 2,
      shortfall: 1,
      machines: { excluded: [] },
    });
    expect(await explain('office.installation', '2026-07-01')).toMatchObject({
      state: 'shortfall',
      entitled: 0,
      licences: [{ isInForce: false, because: 'ended' }],
    });
    const points = await parc.positions.service.points(
      who(),
      'office.installation',
      {},
    );
    expect(points).toMatchObject([
      { day: '2026-05-04', consumed: 2 },
      { day: '2026-05-05', consumed: 1 },
    ]);
    expect(await parc.positions.service.at(who(), '2026-05-04')).toMatchObject({
      day: '2026-05-04',
      items: [{ code: 'office.installation', consumed: 2 }],
    });
    expect(await parc.positions.service.at(who(), '2026-07-01')).toMatchObject({
      items: [{ code: 'office.installation', entitled: 0 }],
    });
  });

  it('take one row for an inventory that changes something, and none for one that does not', async () => {
    const { id: asset } = await machine('office2019');
    await parc.positions.service.settle();
    const { computedAt } = await get('office.installation');
    await knex.raw(
      `with gone as (update installations set until = now() where asset_id = ? and until is null)
       insert into installations (asset_id, version_id, since) values (?, ?, now())`,
      [asset, asset, versions.office2021],
    );
    expect(await knex('installation_changes')).toHaveLength(1);
    await parc.positions.service.settle();

    await knex('assets')
      .where({ id: asset })
      .update({ last_seen: now.toISO() });
    expect(await knex('installation_changes')).toHaveLength(0);
    expect(await get('office.installation')).toMatchObject({
      computedAt,
      version: 1,
    });
  });
});
