import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import request from 'supertest';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

const manager = 'user:default/manager';
const entity = (kind: string, name: string, partOf?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: {},
  relations: partOf ? [{ type: 'partOf', targetRef: partOf }] : [],
});

describe.each(testDatabases.eachSupportedId())(
  'calendars and windows on %s',
  databaseId => {
    let parc: RunningParc;
    const caller = () => parc.as(manager);
    const get = async (path: string) =>
      (await caller().get(path).expect(200)).body;
    const create = async (path: string, body: object): Promise<AnyRecord> =>
      (await caller().post(path).send(body).expect(201)).body;
    const patch = (path: string, version: number, body: object) =>
      caller().patch(path).set('If-Match', `"${version}"`).send(body);
    /** The code, the field and the parameters of a refusal. */
    const refusal = async (path: string, body: object) => {
      const { status, body: answer } = await caller().post(path).send(body);
      const { code, params, details } = answer.error;
      return [status, code, details[0].field, params];
    };

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities: [
          entity('User', 'manager'),
          entity('Domain', 'business'),
          entity('System', 'erp', 'domain:default/business'),
          entity('Component', 'orders', 'system:default/erp'),
          entity('System', 'mail'),
        ] as never,
      });
      for (const [path, kind, timeZone] of [
        ['MTZ', 'site', undefined],
        ['MTZ/B1', 'building', undefined],
        ['TYO', 'site', 'Asia/Tokyo'],
        ['TYO/B1', 'building', undefined],
      ])
        await create('/locations', { path, name: path, kind, timeZone });
    });
    afterAll(() => parc.stop());
    beforeEach(() => parc.knex.raw('truncate calendars, windows cascade'));

    const aCalendar = (values: object = {}) => ({
      code: 'company',
      name: 'Company',
      hours: 'Mo-Fr 09:00-18:00',
      ...values,
    });
    const aWindow = (values: object = {}) => ({
      name: 'Servers',
      kind: 'maintenance',
      start: '2026-12-05T22:00',
      duration: 'PT4H',
      ...values,
    });

    it('says of each day whether it is open, and by which name it is not', async () => {
      await create(
        '/calendars',
        aCalendar({
          code: 'metz',
          location: 'MTZ',
          country: 'FR',
          region: '57',
          closedOn: ['2026-12-28/2026-12-31 Annual closing'],
          openOn: ['2027-01-02 09:00-12:00'],
        }),
      );
      const { timeZone, items } = await get(
        '/calendars/metz/days?from=2026-12-24&to=2027-01-02',
      );
      expect(timeZone).toBe('Europe/Paris');
      expect(items[0]).toEqual({
        day: '2026-12-24',
        isOpen: true,
        intervals: [{ from: '09:00', to: '18:00' }],
      });
      const reasons = items.map((each: AnyRecord) =>
        [each.reason, each.name, each.nameFr].filter(Boolean).join(' / '),
      );
      expect(reasons).toEqual([
        '',
        'holiday / Christmas Day / Noël',
        // Kept in Moselle, and not in the rest of France.
        'holiday / Boxing Day / Lendemain de Noël',
        '',
        ...Array(4).fill('closed / Annual closing'),
        "holiday / New Year's Day / Nouvel An",
        'open-day',
      ]);
      for (const range of [
        'from=2027-01-02&to=2027-01-01',
        'from=2026-01-01&to=2027-02-05',
      ])
        await caller().get(`/calendars/metz/days?${range}`).expect(400);
      const year = await get(
        '/calendars/metz/days?from=2026-01-01&to=2027-02-04',
      );
      expect(year.items).toHaveLength(400);
    });

    it('holds below its place, where the company’s own and the default do not', async () => {
      const holding = async (location?: string) => {
        const found = await get(
          `/calendar-of${location ? `?location=${location}` : ''}`,
        );
        return [found.because, found.calendar?.ref, found.timeZone];
      };
      expect(await holding('TYO/B1')).toEqual([
        'default',
        undefined,
        'Asia/Tokyo',
      ]);
      await create('/calendars', aCalendar());
      await create(
        '/calendars',
        aCalendar({ code: 'tokyo', location: 'TYO', country: 'JP' }),
      );
      expect(await holding('TYO')).toEqual(['location', 'tokyo', 'Asia/Tokyo']);
      expect(await holding('TYO/B1')).toEqual([
        'around',
        'tokyo',
        'Asia/Tokyo',
      ]);
      expect(await holding('MTZ/B1')).toEqual([
        'company',
        'company',
        'Europe/Paris',
      ]);
      expect(await holding()).toEqual(['company', 'company', 'Europe/Paris']);
      await caller().get('/calendar-of?location=NOWHERE').expect(404);
    });

    it('is the only one of its place, which it keeps from being deleted, and says what of it is wrong', async () => {
      const company = await create('/calendars', aCalendar());
      await create('/calendars', aCalendar({ code: 'metz', location: 'MTZ' }));
      const refused = (values: object) =>
        refusal('/calendars', aCalendar({ code: 'other', ...values }));
      expect(await refused({})).toEqual([
        409,
        'company-has-calendar',
        'location',
        { calendar: 'company' },
      ]);
      expect(await refused({ location: 'MTZ' })).toEqual([
        409,
        'location-has-calendar',
        'location',
        { calendar: 'metz' },
      ]);
      const inTokyo = (values: object) =>
        refused({ location: 'TYO', ...values });
      expect(await inTokyo({ hours: 'Mo 22:00-02:00' })).toEqual([
        400,
        'hours-past-midnight',
        'hours',
        { part: '22:00-02:00' },
      ]);
      expect(await inTokyo({ country: 'ZZ' })).toEqual([
        400,
        'unknown-country',
        'country',
        { part: 'ZZ' },
      ]);
      expect(await inTokyo({ country: 'FR', region: '75' })).toEqual([
        400,
        'unknown-region',
        'region',
        { part: '75', country: 'FR' },
      ]);
      expect(await inTokyo({ region: '57' })).toEqual([
        400,
        'region-without-country',
        'region',
        {},
      ]);
      expect(await inTokyo({ timeZone: 'Mars/Crater' })).toEqual([
        400,
        'unknown-time-zone',
        'timeZone',
        { part: 'Mars/Crater' },
      ]);
      await caller()
        .post('/calendars')
        .send(aCalendar({ code: 'windows' }))
        .expect(400);
      const { body } = await caller()
        .delete('/locations/MTZ')
        .set('If-Match', '"1"')
        .expect(409);
      expect(body.error.code).toBe('in-use');
      await caller()
        .delete('/calendars/company')
        .set('If-Match', `"${company.version}"`)
        .expect(204);
      await create('/calendars', aCalendar({ code: 'anew' }));
      await caller().post(`/calendars/${company.id}/restore`).expect(409);
    });

    it('numbers windows, keeps their zone and when they end for good, and what of them is wrong is said', async () => {
      const year = new Date().getFullYear();
      const once = await create('/windows', aWindow({ location: 'TYO/B1' }));
      expect(once).toMatchObject({
        number: `MW-${year}-0001`,
        timeZone: 'Asia/Tokyo',
        endsAt: '2026-12-05T17:00:00.000Z',
      });
      const moved = await patch(`/windows/${once.ref}`, 1, {
        location: null,
        entity: 'system:default/erp',
        rule: 'FREQ=WEEKLY',
        except: ['2026-12-12'],
      }).expect(200);
      expect(moved.body).toMatchObject({ timeZone: 'Asia/Tokyo', version: 2 });
      expect(moved.body.endsAt).toBeUndefined();
      const { items } = await get(`/windows/${once.ref}/history`);
      expect(
        items[0].changes.map((each: { field: string }) => each.field).sort(),
      ).toEqual(['endsAt', 'entity', 'except', 'location', 'rule']);
      const refused = (values: object) => refusal('/windows', aWindow(values));
      expect(
        await refused({ location: 'MTZ', entity: 'system:default/erp' }),
      ).toEqual([400, 'one-scope-only', 'entity', undefined]);
      expect(await refused({ rule: 'FREQ=HOURLY' })).toEqual([
        400,
        'rule-unsupported',
        'rule',
        { part: 'FREQ=HOURLY' },
      ]);
      await caller()
        .post('/windows')
        .send(aWindow({ entity: 'user:default/manager' }))
        .expect(400);
    });

    it('finds the windows that concern a place or an entity: of it, of what it is in, and of everything', async () => {
      for (const [name, values] of Object.entries({
        all: {},
        freeze: { kind: 'freeze', duration: 'P10D' },
        metz: { location: 'MTZ' },
        building: { location: 'MTZ/B1' },
        tokyo: { location: 'TYO' },
        domain: { entity: 'domain:default/business' },
        system: { entity: 'system:default/erp' },
        mail: { entity: 'system:default/mail' },
        over: { start: '2026-11-01T22:00' },
      }))
        await create('/windows', aWindow({ name, ...values }));
      const names = async (query: string) => {
        const found = await get(
          `/window-occurrences?from=2026-12-06&to=2026-12-10${query}`,
        );
        expect(found.isCut).toBe(false);
        return found.items
          .map((each: { window: { name: string } }) => each.window.name)
          .sort();
      };
      // They began the evening before, but for Tokyo's, which was over when the company's day began.
      const everything = ['all', 'freeze'];
      expect(await names('')).toEqual(
        [...everything, 'building', 'domain', 'mail', 'metz', 'system'].sort(),
      );
      expect(await names('&location=MTZ')).toEqual([...everything, 'metz']);
      expect(await names('&location=MTZ/B1')).toEqual([
        'all',
        'building',
        'freeze',
        'metz',
      ]);
      expect(await names('&entity=component:default/orders')).toEqual([
        'all',
        'domain',
        'freeze',
        'system',
      ]);
      expect(await names('&entity=component:default/unknown')).toEqual(
        everything,
      );
      expect(await names('&kind=freeze')).toEqual(['freeze']);
      await caller()
        .get('/window-occurrences?from=2026-12-06&to=2026-12-10&entity=erp:')
        .expect(400);
    });

    it('says when a thousand occurrences are not all', async () => {
      for (const name of ['one', 'two', 'three'])
        await create(
          '/windows',
          aWindow({ name, start: '2026-01-01T22:00', rule: 'FREQ=DAILY' }),
        );
      const { items, isCut } = await get(
        '/window-occurrences?from=2027-01-01&to=2027-12-31',
      );
      expect([items.length, isCut]).toEqual([1_000, true]);
      // The night before is not over when the year begins.
      expect(items[0].from).toBe('2026-12-31T21:00:00.000Z');
    });

    it('shows a form when a window would be, or which field is wrong', async () => {
      const preview = async (body: object) =>
        (await caller().post('/windows/preview').send(body).expect(200)).body;
      const next = await preview({
        start: '2026-01-01T09:00',
        duration: 'PT1H',
        rule: 'FREQ=DAILY',
        except: null,
        location: 'TYO/B1',
      });
      expect([next.timeZone, next.items.length, next.problems]).toEqual([
        'Asia/Tokyo',
        20,
        [],
      ]);
      expect(
        new Set(
          next.items.map((each: { from: string }) => each.from.slice(11)),
        ),
      ).toEqual(new Set(['00:00:00.000Z']));
      expect(
        await preview({ start: '2025-01-01T09:00', duration: 'PT1H' }),
      ).toEqual({
        timeZone: 'Europe/Paris',
        items: [],
        endsAt: '2025-01-01T09:00:00.000Z',
        problems: [],
      });
      expect(
        await preview({
          start: '2026-01-01T09:00',
          duration: 'P40D',
          rule: 'FREQ=DAILY;UNTIL=soon',
        }),
      ).toMatchObject({
        items: [],
        problems: [
          { field: 'duration', code: 'duration-length' },
          {
            field: 'rule',
            code: 'rule-unreadable',
            params: { part: 'UNTIL=soon' },
          },
        ],
      });
      await caller().post('/windows/preview').send({}).expect(400);
    });

    it('are read by calendar programs: moved, cancelled for a day, and cancelled when deleted', async () => {
      const soon = DateTime.utc().plus({ days: 7 });
      const day = (weeks: number) => soon.plus({ weeks }).toISODate()!;
      const window = await create(
        '/windows',
        aWindow({
          start: `${day(0)}T22:00`,
          rule: 'FREQ=WEEKLY;COUNT=3',
          timeZone: 'UTC',
          except: [day(1)],
        }),
      );
      const { body: feed } = await caller()
        .post('/calendar-feeds')
        .send({ kind: 'windows', name: 'Windows' })
        .expect(201);
      const events = async () => {
        const { text } = await request(parc.server)
          .get(`/api/parc${feed.path}`)
          .expect(200);
        const calendar = new ICAL.Component(ICAL.parse(text));
        return calendar.getAllSubcomponents('vevent').map(component => {
          const { uid, startDate, duration, sequence } = new ICAL.Event(
            component,
          );
          return [
            uid,
            startDate.toJSDate().toISOString(),
            duration.toString(),
            sequence,
            component.getFirstPropertyValue('status'),
          ];
        });
      };
      const event = (
        weeks: number,
        hour: number,
        version: number,
        status: string,
      ) => [
        `window-${window.id}-${day(weeks)}@parc`,
        `${day(weeks)}T${hour}:00:00.000Z`,
        'PT4H',
        version,
        status,
      ];
      expect(await events()).toEqual([
        event(0, 22, 1, 'CONFIRMED'),
        event(1, 22, 1, 'CANCELLED'),
        event(2, 22, 1, 'CONFIRMED'),
      ]);
      await patch(`/windows/${window.ref}`, 1, {
        start: `${day(0)}T20:00`,
      }).expect(200);
      expect(await events()).toEqual([
        event(0, 20, 2, 'CONFIRMED'),
        event(1, 20, 2, 'CANCELLED'),
        event(2, 20, 2, 'CONFIRMED'),
      ]);
      await caller()
        .delete(`/windows/${window.ref}`)
        .set('If-Match', '"2"')
        .expect(204);
      const statuses = (await events()).map(each => each[4]);
      expect(statuses).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    });
  },
);
