import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import ICAL from 'ical.js';
import request from 'supertest';
import { inDays } from '../../testing/inDays';
import { layGround } from '../../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(60_000);

const planner = 'user:default/manager';
const technician = 'user:default/tech';
const team = 'group:default/field';
const user = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: {},
});

describe.each(testDatabases.eachSupportedId())(
  'calendars of work orders on %s',
  databaseId => {
    let parc: RunningParc;
    let asset: AnyRecord;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities: [user('manager'), user('tech')],
        policies: {
          [technician]: {
            'parc.access': true,
            'parc.work-order.read': {
              rule: 'IS_WORK_OF',
              resourceType: 'parc-work-order',
              params: { claims: [technician, team] },
            } as never,
          },
        },
      });
      await layGround(parc);
      ({ body: asset } = await parc
        .as(planner)
        .post('/assets')
        .send({ category: 'laptop', location: 'PAR/B1' })
        .expect(201));
    });
    afterAll(() => parc.stop());
    beforeEach(() =>
      parc.knex.raw('truncate work_order_assets, work_orders cascade'),
    );

    const anOrder = async (title: string, values: object = {}) => {
      const { body } = await parc
        .as(planner)
        .post('/work-orders')
        .send({ title, assets: [asset.ref], plannedOn: inDays(7), ...values })
        .expect(201);
      return body as AnyRecord;
    };
    const act = (ref: string, verb: string, body: object = {}) =>
      parc
        .as(planner)
        .post(`/work-orders/${ref}/${verb}`)
        .send({ reason: 'a test', ...body })
        .expect(200);
    const subscribe = async (who: string, filter: string[] = []) => {
      const { body } = await parc
        .as(who)
        .post('/calendar-feeds')
        .send({ kind: 'work-orders', name: 'Work', filter })
        .expect(201);
      return body.path as string;
    };
    const read = (path: string) => request(parc.server).get(`/api/parc${path}`);
    const events = async (path: string) => {
      const { text } = await read(path).expect(200);
      const calendar = new ICAL.Component(ICAL.parse(text));
      return calendar.getAllSubcomponents('vevent').map(component => {
        const { uid, summary, startDate, sequence } = new ICAL.Event(component);
        const status = component.getFirstPropertyValue('status');
        return [summary, startDate.toString(), sequence, status, uid];
      });
    };

    it('move with their order, and say of what is skipped, cancelled or deleted that it will not be', async () => {
      const moved = await anOrder('Moved');
      const skipped = await anOrder('Skipped');
      const cancelled = await anOrder('Withdrawn');
      const done = await anOrder('Ended', { plannedOn: inDays(0) });
      await anOrder('Of some day', { plannedOn: undefined });
      await anOrder('Far off', { plannedOn: inDays(500) });
      const path = await subscribe(planner);
      expect((await events(path)).map(each => each.slice(0, 4)).sort()).toEqual(
        [
          ['Ended', inDays(0), 1, 'CONFIRMED'],
          ['Moved', inDays(7), 1, 'CONFIRMED'],
          ['Skipped', inDays(7), 1, 'CONFIRMED'],
          ['Withdrawn', inDays(7), 1, 'CONFIRMED'],
        ],
      );
      const before = await read(path).expect(200);
      await read(path).set('If-None-Match', before.headers.etag).expect(304);
      await act(moved.ref, 'plan', { plannedOn: inDays(9) });
      await act(skipped.ref, 'skip');
      await act(cancelled.ref, 'cancel');
      await act(done.ref, 'start');
      await act(done.ref, 'close');
      const expected = [
        ['Done: Ended', inDays(0), 3, 'CONFIRMED', done],
        ['Moved', inDays(9), 2, 'CONFIRMED', moved],
        ['Skipped', inDays(7), 2, 'CANCELLED', skipped],
        ['Withdrawn', inDays(7), 2, 'CANCELLED', cancelled],
      ].map(([summary, day, sequence, status, order]) => [
        ...[summary, day, sequence, status],
        `work-order-${(order as AnyRecord).id}@parc`,
      ]);
      expect((await events(path)).sort()).toEqual(expected);
      await parc
        .as(planner)
        .delete(`/work-orders/${cancelled.ref}`)
        .set('If-Match', '"2"')
        .expect(204);
      const deleted = (await events(path)).find(
        ([summary]) => summary === 'Withdrawn',
      )!;
      expect(deleted.slice(0, 4)).toEqual([
        'Withdrawn',
        inDays(7),
        3,
        'CANCELLED',
      ]);
      // Three months later nobody has to be told any more.
      await parc.knex.raw(
        `update work_orders set finished_at = finished_at - interval '91 days', deleted_at = deleted_at - interval '91 days'`,
      );
      expect((await events(path)).map(([summary]) => summary).sort()).toEqual([
        'Done: Ended',
        'Moved',
      ]);
    });

    it('tell the time at the place where the plan says one, summer and winter', async () => {
      const { body: plan } = await parc
        .as(planner)
        .post('/maintenance-plans')
        .send({
          code: 'evening',
          name: 'Evening',
          covers: '{ "category": "server" }',
          basis: 'floating',
          everyFrom: 'P3M',
          everyTo: 'P6M',
          slotFrom: '19:00',
          slotTo: '24:00',
        })
        .expect(201);
      const orders = [
        await anOrder('New York', { location: 'NYC' }),
        await anOrder('Paris'),
      ];
      await parc.knex.raw(
        `update work_orders set plan_id = ?, kind = 'preventive' where id = any(?::uuid[])`,
        [plan.id, orders.map(each => each.id)],
      );
      const { text } = await read(
        await subscribe(planner, ['plan=evening']),
      ).expect(200);
      const day = inDays(7).replaceAll('-', '');
      const next = inDays(8).replaceAll('-', '');
      for (const zone of ['America/New_York', 'Europe/Paris']) {
        expect(text).toContain(`DTSTART;TZID=${zone}:${day}T190000`);
        expect(text).toContain(`DTEND;TZID=${zone}:${next}T000000`);
        expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${zone}\r\n`);
      }
      expect(new ICAL.Component(ICAL.parse(text)).name).toBe('vcalendar');
    });

    it('are of a technician, a team, a plan or a site, of what its owner may read', async () => {
      await anOrder('His', { assignee: technician });
      await anOrder('Of the team', { team });
      await anOrder('In New York', { location: 'NYC' });
      const titles = async (who: string, ...filter: string[]) =>
        (await events(await subscribe(who, filter)))
          .map(([summary]) => summary)
          .sort();
      expect(await titles(planner, `assignee=${technician}`)).toEqual(['His']);
      expect(
        await titles(planner, `assignee=${technician}`, `team=${team}`),
      ).toEqual(['His', 'Of the team']);
      expect(await titles(planner, 'location=PAR')).toEqual([
        'His',
        'Of the team',
      ]);
      expect(await titles(planner, 'location=NYC')).toEqual(['In New York']);
      expect(await titles(planner, 'kind=preventive')).toEqual([]);
      expect(await titles(technician)).toEqual(['His', 'Of the team']);
    });
  },
);
