import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { readConfig } from '../settings';
import { FeedCursorStore, FeedFollower, FeedStore } from '../records';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';
import { NoticeService } from './NoticeService';
import { NoticeStore } from './NoticeStore';

jest.setTimeout(60_000);

const ines = 'user:default/ines';
const it1 = 'group:default/it';

describe.each(testDatabases.eachSupportedId())('notices on %s', databaseId => {
  let register: Awaited<ReturnType<typeof startRegister>>;
  let now: DateTime;
  let sent: NotificationSendOptions[];
  let whileSending: () => Promise<void>;

  beforeAll(async () => {
    now = DateTime.fromISO('2026-05-04T10:00:00Z');
    register = await startRegister(
      await testDatabases.init(databaseId),
      () => now,
    );
    const { locations, context } = register;
    for (const [path, timeZone] of [
      ['TYO', 'Asia/Tokyo'],
      ['TYO/F1', undefined],
    ]) {
      await locations.records.create(context, {
        path,
        name: path,
        kind: timeZone ? 'site' : 'floor',
        timeZone,
      });
    }
  });
  beforeEach(async () => {
    now = DateTime.fromISO('2026-05-04T10:00:00Z');
    sent = [];
    whileSending = async () => {};
    await register.knex.raw(
      'truncate feed, history, feed_cursors, notices, notice_occasions, due_runs, issued_refs, assets cascade',
    );
    await follower().start();
  });

  const service = (language = 'en') =>
    new NoticeService(
      new NoticeStore(register.knex),
      {
        send: async options => {
          sent.push(options);
          await whileSending();
        },
      },
      readConfig(
        mockServices.rootConfig({
          data: {
            parc: {
              company: { language },
              inventory: { staleAfterOf: { server: { days: 3 } } },
            },
          },
        }),
      ),
      () => now,
      mockServices.logger.mock(),
      async () => [],
      async () => [],
    );
  const follower = () =>
    new FeedFollower(
      register.knex,
      new FeedStore(register.knex),
      new FeedCursorStore(register.knex),
      service().consumer,
      mockServices.logger.mock(),
    );
  const later = (duration: object) => {
    now = now.plus(duration);
  };
  /** All that waits is told; the first message waits a little for others. */
  const tell = async (language?: string) => {
    await follower().run();
    later({ seconds: 5 });
    await service(language).sendWaiting();
  };
  const told = () =>
    sent.map(({ recipients, payload }) => [
      'entityRef' in recipients && recipients.entityRef,
      payload.title,
      payload.link,
    ]);
  const make = (values: object) =>
    register.assets.records.create(register.context, {
      category: 'laptop',
      ...values,
    });
  const handOut = (ref: string, body: object, actor?: string) =>
    register.assets.act(
      actor
        ? { ...register.context, who: { actor, isSystem: true } }
        : register.context,
      'hand-out',
      ref,
      body,
    );
  const states = async () =>
    (await register.knex('notices').pluck('state')).sort();

  it('tell who was handed something, by whichever change', async () => {
    const { ref } = await make({ tag: 'LT-1', name: 'Latitude' });
    await handOut(ref, { assignedTo: ines, expectedBack: '2026-06-30' });
    await tell();
    await make({ tag: 'LT-2', status: 'deployed', assignedTo: ines });
    await tell();
    await register.assets.act(register.context, 'transfer', 'LT-2', {
      assignedTo: it1,
    });
    await tell();
    expect(told()).toEqual([
      [ines, 'Handed to you: LT-1 · Latitude', '/parc/assets/LT-1'],
      [ines, 'Handed to you: LT-2', '/parc/assets/LT-2'],
      [it1, 'Handed to your team: LT-2', '/parc/assets/LT-2'],
    ]);
    expect(sent[0].payload).toMatchObject({
      description: 'Due back on 30 June 2026.',
      topic: 'Handed to you',
      severity: 'normal',
    });
  });

  it('tell nobody what they did themselves', async () => {
    await make({ tag: 'LT-1' });
    await handOut('LT-1', { assignedTo: ines }, ines);
    await make({ tag: 'LT-2' });
    await handOut('LT-2', { assignedTo: it1 }, ines);
    await tell();
    expect(sent.map(each => each.recipients)).toEqual([
      { type: 'entity', entityRef: it1, excludeEntityRef: ines },
    ]);
  });

  it('make one message of many that come together', async () => {
    for (const tag of ['LT-1', 'LT-2', 'LT-3']) {
      await make({ tag });
      await handOut(tag, { assignedTo: ines });
      await follower().run();
    }
    await tell();
    expect(told()).toEqual([
      [
        ines,
        '3 assets were handed to you',
        '/parc/assets?assignedTo=user%3Adefault%2Fines&sort=-assignedSince',
      ],
    ]);
  });

  it('say nothing of what does not hold any more', async () => {
    await make({ tag: 'LT-1' });
    await handOut('LT-1', { assignedTo: ines });
    await register.assets.act(register.context, 'take-back', 'LT-1', {});
    await tell();
    expect(sent).toEqual([]);
    expect(await states()).toEqual(['moot']);
  });

  it('look for what is due at the first start, so that it is no news, and at no other', async () => {
    const overdue = {
      status: 'deployed',
      assignedTo: ines,
      expectedBack: '2026-05-01',
    };
    await make({ tag: 'LT-1', ...overdue });
    await service().begin();
    await make({ tag: 'LT-2', ...overdue });
    await service().begin();
    await follower().run();
    await register.knex('notices').delete();
    await service().lookForDue();
    later({ seconds: 5 });
    await service().sendWaiting();
    expect(told()).toEqual([
      [ines, 'Please return: LT-2 was due on 1 May 2026', '/parc/assets/LT-2'],
    ]);
  });

  it('tell holder and owner what is overdue, each once, by the business day of its place', async () => {
    await service().lookForDue();
    for (const [tag, location] of [
      ['LT-1', 'TYO/F1'],
      ['LT-2', undefined],
    ]) {
      await make({
        tag,
        location,
        status: 'deployed',
        assignedTo: ines,
        owner: it1,
        expectedBack: '2026-05-04',
      });
    }
    await tell();
    sent = [];
    await service().lookForDue();
    await tell();
    expect(sent).toEqual([]);

    // The fifth has begun in Tokyo, not in Paris.
    now = DateTime.fromISO('2026-05-04T16:00:00Z');
    await service().lookForDue();
    await service().lookForDue();
    await tell();
    expect(told()).toEqual(
      expect.arrayContaining([
        [
          ines,
          'Please return: LT-1 was due on 4 May 2026',
          '/parc/assets/LT-1',
        ],
        [it1, 'Not back: LT-1 was due on 4 May 2026', '/parc/assets/LT-1'],
      ]),
    );
    expect(sent).toHaveLength(2);

    sent = [];
    later({ days: 1 });
    await service().lookForDue();
    await tell();
    expect(told().map(([, title]) => title)).toEqual(
      expect.arrayContaining([
        'Please return: LT-2 was due on 4 May 2026',
        'Not back: LT-2 was due on 4 May 2026',
      ]),
    );
    expect(sent).toHaveLength(2);
  });

  it('tell the owner once that warranties end, and again when the day is moved', async () => {
    await service().lookForDue();
    await make({ tag: 'LT-1', owner: it1, warrantyEnd: '2026-06-03' });
    await make({ tag: 'LT-2', owner: it1, warrantyEnd: '2026-05-04' });
    await make({ tag: 'LT-3', owner: it1, warrantyEnd: '2026-06-04' });
    await make({ tag: 'LT-4', owner: it1, warrantyEnd: '2026-05-03' });
    await make({ tag: 'LT-5', warrantyEnd: '2026-05-20' });
    await service().lookForDue();
    await service().lookForDue();
    await tell('fr');
    expect(told()).toEqual([
      [
        it1,
        '2 garanties se terminent bientôt',
        '/parc/assets?owner=group%3Adefault%2Fit&warrantyEnd=2026-05-04..2026-06-03',
      ],
    ]);
    const { version } = await register.assets.records.get(
      register.context.who,
      'LT-1',
    );
    await register.assets.records.update(register.context, 'LT-1', version, {
      warrantyEnd: '2026-06-01',
    });
    await service().lookForDue();
    await tell('fr');
    expect(told()[1]).toEqual([
      it1,
      'Fin de garantie le 1 juin 2026 : LT-1',
      '/parc/assets/LT-1',
    ]);
    expect(sent).toHaveLength(2);
  });

  it('tell the owner once that something lost reports', async () => {
    const { id } = await make({ tag: 'LT-1', owner: it1, status: 'lost' });
    await register.knex('inventory_findings').insert({
      id,
      kind: 'lost-reported',
      asset_id: id,
      since: now.toISO(),
      seen_at: now.toISO(),
    });
    await service().lookForLost();
    await service().lookForLost();
    await tell();
    expect(told()).toEqual([
      [it1, 'Lost, and it reports: LT-1', '/parc/assets/LT-1'],
    ]);
  });

  it('tell the owner once for each silence that an asset is not seen any more', async () => {
    await service().lookForDue();
    const seen = async (tag: string, at: string) =>
      register.knex('assets').where({ tag }).update({ last_seen: at });
    for (const [tag, values] of [
      ['LT-1', {}],
      ['LT-2', {}],
      ['SRV-1', { category: 'server' }],
      ['LT-3', { status: 'in-stock' }],
    ] as const) {
      await make({ tag, owner: it1, status: 'deployed', ...values });
      await seen(tag, '2026-04-30T10:00:00Z');
    }
    await seen('LT-2', '2026-04-04T09:00:00Z');
    await seen('LT-3', '2026-01-04T09:00:00Z');
    await service().lookForDue();
    await service().lookForDue();
    await tell();
    expect(told()).toEqual([
      [
        it1,
        '2 assets have not been seen for long',
        '/parc/assets?owner=group%3Adefault%2Fit&status=deployed&lastSeen=..2026-04-04',
      ],
    ]);
    await seen('SRV-1', '2026-05-05T10:00:00Z');
    await service().lookForDue();
    await tell();
    expect(sent).toHaveLength(1);
    later({ days: 5 });
    await service().lookForDue();
    await tell('fr');
    expect(told()[1]).toEqual([
      it1,
      'Plus vu depuis le 5 mai 2026 : SRV-1',
      '/parc/assets/SRV-1',
    ]);
    expect(sent).toHaveLength(2);
  });

  it('say nothing of what was so before there were notices', async () => {
    await make({
      tag: 'LT-1',
      status: 'deployed',
      assignedTo: ines,
      owner: it1,
      expectedBack: '2026-01-01',
      warrantyEnd: '2026-05-20',
    });
    await register.knex('feed_cursors').delete();
    await follower().start();
    await service().lookForDue();
    await service().lookForDue();
    await tell();
    later({ days: 40 });
    await service().lookForDue();
    await tell();
    expect(sent).toEqual([]);
  });

  it('are one message in Notifications when the backend ends between sending and writing that down', async () => {
    await make({ tag: 'LT-1' });
    await handOut('LT-1', { assignedTo: ines });
    let end: () => void = () => {};
    whileSending = () =>
      new Promise(resolve => {
        end = resolve;
      });
    await follower().run();
    later({ seconds: 5 });
    const gone = service().sendWaiting();
    await untilSent(1);
    // Another replica finds it taken up, and takes it up when that one has had its time.
    whileSending = async () => {};
    await service().sendWaiting();
    expect(sent).toHaveLength(1);
    later({ seconds: 60 });
    await service().sendWaiting();
    await service().sendWaiting();
    expect(sent).toHaveLength(2);
    expect(sent[0].payload.scope).toBe(sent[1].payload.scope);
    expect(await states()).toEqual(['sent']);
    end();
    await gone;
  });

  it('are sent once by many replicas at the same time', async () => {
    for (let index = 0; index < 40; index += 1) {
      await make({
        tag: `LT-${index}`,
        status: 'deployed',
        assignedTo: `user:default/u${index}`,
      });
    }
    await Promise.all([follower().run(), follower().run()]);
    later({ seconds: 5 });
    await Promise.all(Array.from({ length: 4 }, () => service().sendWaiting()));
    expect(sent).toHaveLength(40);
    expect(new Set(told().map(([who]) => who)).size).toBe(40);
  });

  it('are tried again, each time later, and given up in the end', async () => {
    await make({ tag: 'LT-1', status: 'deployed', assignedTo: ines });
    whileSending = async () => {
      throw new Error('no such plugin');
    };
    await tell();
    await service().sendWaiting();
    expect(sent).toHaveLength(1);
    const store = new NoticeStore(register.knex);
    expect(await store.backlog(now)).toMatchObject({ waiting: 1, failed: 0 });
    for (let index = 0; index < 20; index += 1) {
      later({ hours: 1 });
      await service().sendWaiting();
    }
    expect(sent).toHaveLength(10);
    expect(await store.backlog(now)).toEqual({ waiting: 0, failed: 1 });
    expect(await register.knex('notices').first()).toMatchObject({
      state: 'failed',
      error: 'no such plugin',
    });
  });

  it('are no news after two days', async () => {
    await make({ tag: 'LT-1', status: 'deployed', assignedTo: ines });
    await follower().run();
    later({ days: 2, minutes: 1 });
    await service().sendWaiting();
    expect(sent).toEqual([]);
    expect(await states()).toEqual(['failed']);
  });

  it('are forgotten after a month, but not that they were told while it is still so', async () => {
    await service().lookForDue();
    await make({
      tag: 'LT-1',
      status: 'deployed',
      assignedTo: ines,
      expectedBack: '2026-05-01',
    });
    await tell();
    await service().lookForDue();
    await tell();
    expect(sent).toHaveLength(2);
    later({ days: 31 });
    await service().lookForDue();
    await tell();
    expect(sent).toHaveLength(2);
    expect(await states()).toEqual([]);
    expect(await register.knex('notice_occasions').pluck('kind')).toEqual([
      'overdue-held',
    ]);
  });

  const untilSent = async (count: number) => {
    while (sent.length < count)
      await new Promise(resolve => setImmediate(resolve));
  };
});
