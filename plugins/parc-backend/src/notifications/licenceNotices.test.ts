import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { readConfig } from '../settings';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';
import { NoticeService } from './NoticeService';
import { NoticeStore } from './NoticeStore';

jest.setTimeout(60_000);

const buyers = 'group:default/buyers';
const ines = 'user:default/ines';

describe.each(testDatabases.eachSupportedId())(
  'notices of licences on %s',
  databaseId => {
    let register: Awaited<ReturnType<typeof startRegister>>;
    let now: DateTime;
    let sent: NotificationSendOptions[];

    beforeAll(async () => {
      now = DateTime.fromISO('2026-10-01T10:00:00Z');
      register = await startRegister(
        await testDatabases.init(databaseId),
        () => now,
      );
    });
    beforeEach(async () => {
      now = DateTime.fromISO('2026-10-01T10:00:00Z');
      sent = [];
      await register.knex.raw(
        'truncate notices, notice_occasions, due_runs, licences cascade',
      );
      await service().lookForDue();
    });

    const service = (language = 'en') =>
      new NoticeService(
        new NoticeStore(register.knex),
        {
          send: async options => {
            sent.push(options);
          },
        },
        readConfig(
          mockServices.rootConfig({
            data: { parc: { company: { language } } },
          }),
        ),
        () => now,
        mockServices.logger.mock(),
        async () => [],
        async () => [],
      );
    /** What is told on a day, by the title. */
    const toldOn = async (day: string, language?: string) => {
      now = DateTime.fromISO(`${day}T10:00:00Z`);
      sent = [];
      await service(language).lookForDue();
      await service(language).lookForDue();
      await service(language).sendWaiting();
      return sent.map(({ payload }) => payload.title).sort();
    };
    const enter = (number: string, values: object = {}) =>
      register.knex('licences').insert({
        id: uuidv7(),
        version: 1,
        created_at: now.toISO(),
        updated_at: now.toISO(),
        number,
        entity_name: number.toLowerCase(),
        name: 'Office',
        type: 'subscription',
        status: 'active',
        renewal: 'manual',
        start: '2026-04-01',
        end_date: '2027-03-31',
        notice_period: 'P3M',
        notice_date: '2026-12-31',
        owner: buyers,
        managed_by: 'portal',
        ...values,
      });
    const change = (number: string, values: object) =>
      register.knex('licences').where({ number }).update(values);

    it('tell the owner at each lead time before the last day for notice and before the end, once', async () => {
      await enter('L-1');
      expect(await toldOn('2026-11-01')).toEqual([
        'Last day for notice 31 December 2026: L-1 · Office',
      ]);
      expect(sent[0]).toMatchObject({
        recipients: { type: 'entity', entityRef: buyers },
        payload: { link: '/parc/licences/L-1', topic: 'Licence renewal' },
      });
      expect(await toldOn('2026-11-30')).toEqual([]);
      expect(await toldOn('2026-12-01')).toHaveLength(1);
      expect(await toldOn('2026-12-24', 'fr')).toEqual([
        'Préavis à donner au plus tard le 31 décembre 2026 : L-1 · Office',
      ]);
      expect(await toldOn('2026-12-31')).toEqual([]);
      expect(await toldOn('2027-01-30')).toEqual([
        'Licence ends on 31 March 2027: L-1 · Office',
      ]);
      expect(await toldOn('2027-03-30')).toHaveLength(1);
      expect(await toldOn('2027-04-01')).toEqual([]);
    });

    it('tell of a licence that is entered late once, and again when its day is moved', async () => {
      await enter('L-1');
      expect(await toldOn('2026-12-20')).toHaveLength(1);
      await change('L-1', { notice_period: 'P90D', notice_date: '2026-12-31' });
      expect(await toldOn('2026-12-21')).toHaveLength(0);
      await change('L-1', { notice_period: 'P98D', notice_date: '2026-12-23' });
      expect(await toldOn('2026-12-21')).toEqual([
        'Last day for notice 23 December 2026: L-1 · Office',
      ]);
    });

    it('tell of what renews by itself term after term, though nobody records it', async () => {
      await enter('L-1', { renewal: 'automatic' });
      await enter('L-2', {
        renewal: 'automatic',
        notice_period: null,
        notice_date: null,
        name: 'Backup',
        owner: ines,
      });
      expect(await toldOn('2026-12-01')).toEqual([
        'Last day for notice 31 December 2026: L-1 · Office',
      ]);
      expect(await toldOn('2027-03-01')).toEqual([
        'Licence renews by itself on 1 April 2027: L-2 · Backup',
      ]);
      expect(await toldOn('2029-12-01')).toEqual([
        'Last day for notice 31 December 2029: L-1 · Office',
      ]);
    });

    it('make one message of many, with the list of what comes up', async () => {
      await enter('L-1');
      await enter('L-2');
      expect(await toldOn('2026-12-24', 'fr')).toEqual([
        'Préavis de 2 licences à donner bientôt',
      ]);
      expect(sent[0].payload.link).toBe(
        '/parc/licences/renewals?owner=group%3Adefault%2Fbuyers&from=2026-12-24&to=2027-02-22',
      );
    });

    it('say nothing of what was renewed meanwhile, lapses on purpose or was terminated, deleted or given to others', async () => {
      const fates = {
        'L-1': {
          start: '2027-04-01',
          end_date: '2028-03-31',
          notice_date: '2027-12-31',
        },
        'L-2': { status: 'lapsing' },
        'L-3': { status: 'terminated', terminated_on: '2026-12-01' },
        'L-4': { deleted_at: '2026-12-01T00:00:00Z' },
        'L-5': { owner: null },
      };
      for (const number of Object.keys(fates)) await enter(number);
      now = DateTime.fromISO('2026-12-24T10:00:00Z');
      await service().lookForDue();
      for (const [number, fate] of Object.entries(fates))
        await change(number, fate);
      await service().sendWaiting();
      expect(sent).toEqual([]);
      expect(await register.knex('notices').pluck('state')).toEqual(['moot']);
    });

    it('are one when replicas look and send at the same time, and are not forgotten before their day', async () => {
      await enter('L-1');
      now = DateTime.fromISO('2026-11-01T10:00:00Z');
      await Promise.all([service().lookForDue(), service().lookForDue()]);
      await Promise.all([service().sendWaiting(), service().sendWaiting()]);
      expect(sent).toHaveLength(1);
      now = now.plus({ days: 59 });
      await service().lookForDue();
      await service().lookForDue();
      await service().sendWaiting();
      const kept = await register.knex('notice_occasions').pluck('occasion');
      expect(kept.sort()).toEqual(['2026-12-31 60', '2026-12-31 7']);
      now = DateTime.fromISO('2027-02-02T10:00:00Z');
      await change('L-1', { deleted_at: now.toISO() });
      await service().lookForDue();
      await service().lookForDue();
      expect(await register.knex('notice_occasions').pluck('occasion')).toEqual(
        [],
      );
    });

    it('say nothing of what was so before there were notices', async () => {
      await register.knex('due_runs').delete();
      await enter('L-1');
      expect(await toldOn('2026-12-01')).toEqual([]);
      expect(await toldOn('2026-12-24')).toHaveLength(1);
    });
  },
);
