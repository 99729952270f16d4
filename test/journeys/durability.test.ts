import {
  Answer,
  bodyOf,
  Portal,
  PortalClient,
  startPortal,
  waitFor,
} from '../support';
import { atOnce } from './atOnce';
import { FeedReader } from './FeedReader';

const assets = '/api/parc/assets';
const create = (client: PortalClient) =>
  client.post(assets, { category: 'laptop' });
const ifMatch = (version: number) => ({
  headers: { 'if-match': `"${version}"` },
});

describe('what was answered', () => {
  let portal: Portal;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal();
    manager = portal.as('fleetManager');
  });
  afterAll(() => portal?.stop());

  it('is kept, whole and told once, when the backend is killed in the middle of 200 writes', async () => {
    const bulk = await manager.post(`${assets}/bulk`, {
      create: Array.from({ length: 100 }, () => ({ category: 'desktop' })),
    });
    const known: { id: string }[] = bodyOf(bulk).items;
    const feed = new FeedReader(manager);
    await feed.readOn();

    const answered: Answer[] = [];
    const keep = async (sent: Promise<Answer>) => answered.push(await sent);
    const writing = atOnce(
      8,
      known.flatMap(({ id }) => [
        () => keep(create(manager)),
        () => keep(manager.patch(`${assets}/${id}`, { notes: id }, ifMatch(1))),
      ]),
    );
    const reading = feed.readUntilItFails();
    await waitFor(async () => answered.length >= 90, {
      what: 'the writes to be in full swing',
      intervalMilliseconds: 1,
    });
    await portal.kill();
    await Promise.all([writing, reading]);
    expect(answered.length).toBeLessThan(200);
    await portal.restart();

    for (const { body, status } of answered) {
      expect([200, 201]).toContain(status);
      expect(bodyOf(await manager.get(`${assets}/${body.id}`))).toEqual(body);
    }
    expect(await portal.database.query('parc', halfDone)).toEqual([]);
    const kept = await portal.database.query('parc', allVersions);
    // The feed waits for transactions that are open anywhere on the server, of other tests too.
    await waitFor(
      async () => {
        await feed.readOn();
        return feed.entries.length >= kept.length;
      },
      { what: 'the feed to tell everything', timeoutMilliseconds: 60_000 },
    );
    expect(
      feed.entries.map(({ id, version }) => `${id} ${version}`).sort(),
    ).toEqual(kept.map(({ version }) => version).sort());
    for (const { body, status } of answered) {
      expect(feed.entries).toContainEqual(
        expect.objectContaining({
          noun: 'asset',
          id: body.id,
          action: status === 201 ? 'created' : 'updated',
          version: body.version,
        }),
      );
    }
  });

  it('names 100 assets that are created at once by 100 tags', async () => {
    const made = await Promise.all(
      Array.from({ length: 100 }, async () => bodyOf(await create(manager))),
    );

    expect(new Set(made.map(({ tag }) => tag)).size).toBe(100);
    expect(new Set(made.map(({ id }) => id)).size).toBe(100);
  });

  it('is not overwritten by somebody who did not see it', async () => {
    const { id } = bodyOf(await create(manager));
    const one = `${assets}/${id}`;
    const seen = (await manager.get(one)).headers.get('etag')!;
    const patch = (notes: string) =>
      manager.patch(one, { notes }, { headers: { 'if-match': seen } });

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => patch(`note ${index}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array(9).fill(412),
    ]);
    const { body: winner } = answers.find(({ status }) => status === 200)!;
    const stale = [
      patch('stale'),
      manager.delete(one, ifMatch(1)),
      manager.post(`${one}/retire`, { reason: 'stale' }, ifMatch(1)),
    ];
    for (const answer of await Promise.all(stale)) {
      expect(answer.status).toBe(412);
    }
    expect((await manager.patch(one, { notes: 'blind' })).status).toBe(428);

    expect(bodyOf(await manager.get(one))).toEqual(winner);
    expect(bodyOf(await manager.get(`${one}/history`)).items).toHaveLength(2);
    expect(await portal.database.query('parc', halfDone)).toEqual([]);
  });
});

/** Assets that lack a history row, a feed entry or the note that their tag was given; and what tells of no asset. */
const halfDone = `
  select a.id::text from assets a
  where a.version <> (select count(*) from history h where h.record_id = a.id)
    or a.version <> (select count(*) from feed f where f.record_id = a.id)
    or not exists (select 1 from issued_refs i where i.record_id = a.id and i.ref = lower(a.tag))
  union all select record_id::text from history where noun = 'asset' and record_id not in (select id from assets)
  union all select record_id::text from feed where noun = 'asset' and record_id not in (select id from assets)
  union all select record_id::text from issued_refs where noun = 'asset' and record_id not in (select id from assets)
  union all select min(tag) from assets group by lower(tag) having count(*) > 1`;

const allVersions = `select record_id || ' ' || version as version from history`;
