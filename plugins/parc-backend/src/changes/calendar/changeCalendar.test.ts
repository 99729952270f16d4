import type {
  AnyRecord,
  CalendarChange,
  ChangeCalendarAnswer,
} from '@parc/backstage-plugin-parc-common';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import request from 'supertest';
import { layGround } from '../../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(120_000);

const manager = 'user:default/manager';
const reader = 'user:default/reader';
const technician = 'user:default/tech';
const entity = (
  kind: string,
  name: string,
  relations: Record<string, string[]> = {},
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: {},
  relations: Object.entries(relations).flatMap(([type, refs]) =>
    refs.map(targetRef => ({ type, targetRef })),
  ),
});
const disks = 'resource:default/disks';
const api = 'component:default/erp-api';
const erp = 'system:default/erp';
const pay = 'system:default/pay';
const openly = {
  rule: 'IS_NOT_CONFIDENTIAL',
  resourceType: 'parc-change',
  params: {},
} as never;

describe.each(testDatabases.eachSupportedId())(
  'the calendar of changes on %s',
  databaseId => {
    let parc: RunningParc;
    const post = async (path: string, body: object, status = 201) =>
      (await parc.as(manager).post(path).send(body).expect(status)).body;
    const act = (ref: string, verb: string, body: object = {}) =>
      post(`/changes/${ref}/${verb}`, { reason: 'a test', ...body }, 200);
    const aChange = (title: string, values: object = {}): Promise<AnyRecord> =>
      post('/changes', {
        title,
        windowStart: '2030-12-07T03:00:00.000Z',
        windowEnd: '2030-12-07T05:00:00.000Z',
        ...values,
      });

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities: [
          entity('User', 'manager'),
          entity('User', 'reader'),
          entity('Resource', 'disks', { partOf: [api] }),
          entity('Component', 'erp-api', { partOf: [erp] }),
          entity('System', 'erp', { hasPart: [api] }),
          entity('System', 'pay', { partOf: ['domain:default/money'] }),
          entity('Resource', 'alone'),
        ] as never,
        policies: {
          [reader]: { 'parc.access': true, 'parc.change.read': openly },
          [technician]: {
            'parc.access': true,
            'parc.change.read': openly,
            'parc.work-order.read': {
              rule: 'IS_WORK_OF',
              resourceType: 'parc-work-order',
              params: { claims: [technician] },
            } as never,
          },
        },
      });
      await layGround(parc);
    });
    afterAll(() => parc.stop());

    it('shows changes with their systems, windows and freezes, and the maintenance of the days, to each what they may read', async () => {
      const days = async (from: string, to: string, user = manager) => {
        const path = `/change-calendar?from=${from}&to=${to}`;
        const { body } = await parc.as(user).get(path).expect(200);
        return body as ChangeCalendarAnswer;
      };
      const change = await aChange('Move the database', {
        items: [disks, api, pay, 'resource:default/alone'],
        owner: 'group:default/data',
      });
      const secret = await aChange('Change the keys', {
        isConfidential: true,
        windowEnd: '2030-12-07T23:00:00.000Z',
      });
      const { ref: gone } = await aChange('Another day');
      await act(gone, 'cancel');
      await aChange('Some day', { windowStart: null, windowEnd: null });
      await post('/windows', {
        name: 'Year end',
        kind: 'freeze',
        start: '2030-12-07T00:00',
        duration: 'P7D',
      });
      const { ref: asset } = await post('/assets', { category: 'laptop' });
      const anOrder = (title: string, values: object) =>
        post('/work-orders', { title, assets: [asset], ...values });
      await anOrder('Clean', {
        plannedOn: '2030-12-07',
        team: 'group:default/field',
      });
      await anOrder('Dust', { plannedOn: '2030-12-07', assignee: technician });
      await anOrder('Later', { plannedOn: '2030-12-09' });
      const skipped = await anOrder('Never', { plannedOn: '2030-12-07' });
      await post(`/work-orders/${skipped.ref}/skip`, { reason: 'x' }, 200);
      const saturday = await days('2030-12-07', '2030-12-07');
      expect(saturday).toMatchObject({
        changes: [
          {
            id: change.id,
            ref: change.ref,
            title: 'Move the database',
            type: 'normal',
            status: 'new',
            from: '2030-12-07T03:00:00.000Z',
            to: '2030-12-07T05:00:00.000Z',
            items: [disks, api, pay, 'resource:default/alone'],
            systems: [erp, pay],
            owner: 'group:default/data',
            conflictState: 'unchecked',
          },
          { ref: secret.ref, items: [], systems: [] },
        ],
        windows: [{ window: { name: 'Year end' }, kind: 'freeze' }],
        workOrders: [
          {
            title: 'Clean',
            status: 'planned',
            from: '2030-12-07',
            to: '2030-12-07',
            owner: 'group:default/field',
          },
          { title: 'Dust', owner: technician },
        ],
        isCut: false,
      });
      const asReader = await days('2030-12-07', '2030-12-07', reader);
      expect(asReader).toEqual({
        changes: saturday.changes.slice(0, 1),
        windows: [],
        workOrders: [],
        isCut: false,
      });
      const { workOrders } = await days('2030-12-01', '2030-12-31', technician);
      expect(workOrders.map(({ title }) => title)).toEqual(['Dust']);
      // Midnight in Paris is 23:00 in UTC: the end of the second change, which is not part of it.
      const titles = ({ changes }: { changes: CalendarChange[] }) =>
        changes.map(({ title }) => title);
      expect(titles(await days('2030-12-08', '2030-12-31'))).toEqual([]);
      expect(titles(await days('2030-12-01', '2030-12-06'))).toEqual([]);
      await parc
        .as(manager)
        .get('/change-calendar?from=2030-12-02&to=2030-12-01')
        .expect(400);
    });

    it('is read by programs, to which it says which changes moved and which will not be', async () => {
      await parc.knex.raw('truncate changes cascade');
      const at = (days: number, hour: number) =>
        DateTime.utc().startOf('day').plus({ days, hours: hour }).toISO()!;
      const on = (days: number) => ({
        windowStart: at(days, 22),
        windowEnd: at(days, 23),
      });
      const moved = await aChange('Moved', { ...on(7), items: [api] });
      const cancelled = await aChange('Withdrawn', on(8));
      const deleted = await aChange('Deleted', on(9));
      await aChange('Secret', { ...on(10), isConfidential: true });
      await aChange('Far off', on(500));
      const subscribe = async (who: string, filter: string[] = []) =>
        (
          await parc
            .as(who)
            .post('/calendar-feeds')
            .send({ kind: 'changes', name: 'Changes', filter })
            .expect(201)
        ).body.path as string;
      const events = async (path: string) => {
        const { text } = await request(parc.server)
          .get(`/api/parc${path}`)
          .expect(200);
        return new ICAL.Component(ICAL.parse(text))
          .getAllSubcomponents('vevent')
          .map(each => {
            const event = new ICAL.Event(each);
            return [
              event.summary.split(' ').slice(1).join(' '),
              event.startDate.toJSDate().toISOString(),
              event.endDate.toJSDate().toISOString(),
              event.sequence,
              each.getFirstPropertyValue('status'),
              event.uid,
            ];
          });
      };
      const event = (
        change: AnyRecord,
        days: number,
        sequence: number,
        status = 'CONFIRMED',
      ) => [
        ...[change.title, at(days, 22), at(days, 23), sequence, status],
        `change-${change.id}@parc`,
      ];
      const path = await subscribe(reader);
      expect(await events(path)).toEqual([
        event(moved, 7, 1),
        event(cancelled, 8, 1),
        event(deleted, 9, 1),
      ]);
      expect(
        (await events(await subscribe(manager))).map(([title]) => title),
      ).toEqual(['Moved', 'Withdrawn', 'Deleted', 'Secret']);
      const ofApi = await subscribe(manager, [`items=${api}`]);
      expect(await events(ofApi)).toEqual([event(moved, 7, 1)]);
      const ifMatch = { 'If-Match': '"1"' };
      await parc
        .as(manager)
        .patch(`/changes/${moved.ref}`)
        .set(ifMatch)
        .send(on(11))
        .expect(200);
      await act(cancelled.ref as string, 'cancel');
      await parc
        .as(manager)
        .delete(`/changes/${deleted.ref}`)
        .set(ifMatch)
        .expect(204);
      const after = await events(path);
      expect(after).toEqual([
        event(cancelled, 8, 2, 'CANCELLED'),
        event(deleted, 9, 2, 'CANCELLED'),
        event(moved, 11, 2),
      ]);
      // Three months later nobody has to be told any more.
      await parc.knex.raw(
        `update changes set closed_at = closed_at - interval '91 days', deleted_at = deleted_at - interval '91 days'`,
      );
      expect(await events(path)).toEqual([event(moved, 11, 2)]);
    });
  },
);
