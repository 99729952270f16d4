import { createHash } from 'node:crypto';
import type { Request } from 'express';
import ICAL from 'ical.js';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import type { CalendarFeed } from '@parc/backstage-plugin-parc-common';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(60_000);

const manager = 'user:default/manager';
const buyer = 'user:default/buyer';
const nobody = 'user:default/nobody';
const leaver = 'user:default/leaver';
const buyers = 'group:default/buyers';
const ofBuyers = {
  rule: 'IS_OWNED_BY',
  resourceType: 'parc-licence',
  params: { claims: [buyers] },
} as const;
const user = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: {},
});

describe.each(testDatabases.eachSupportedId())('renewals on %s', databaseId => {
  let parc: RunningParc;
  const paths: string[] = [];

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId), {
      policies: {
        [nobody]: { 'parc.access': true },
        [buyer]: {
          'parc.access': true,
          'parc.licence.read': ofBuyers as never,
        },
      },
      entities: [user('manager'), user('buyer')] as never,
    });
    // As the portal's log of requests does.
    parc.server.on('request', (asked: Request, response) =>
      response.on('finish', () => paths.push(asked.originalUrl)),
    );
  });
  afterAll(() => parc.stop());
  beforeEach(async () => {
    await parc.knex.raw('truncate licences, calendar_feeds cascade');
  });

  const enter = async (number: string, values: object = {}) => {
    const id = uuidv7();
    await parc.knex('licences').insert({
      id,
      version: 1,
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
      number,
      entity_name: number.toLowerCase(),
      name: 'Office, for «all»; of us',
      type: 'subscription',
      status: 'active',
      renewal: 'manual',
      start: '2026-04-01',
      end_date: '2027-03-31',
      notice_period: 'P3M',
      notice_date: '2026-12-31',
      owner: buyers,
      cost_minor: 120_000,
      cost_currency: 'EUR',
      managed_by: 'portal',
      ...values,
    });
    return id;
  };
  const year = 'from=2026-12-01&to=2027-11-30';
  const listed = async (who: string, query: string) => {
    const { body } = await parc.as(who).get(`/renewals?${query}`).expect(200);
    return body.items.map(
      (each: { date: string; kind: string; licence: { ref: string } }) =>
        `${each.date} ${each.kind} ${each.licence.ref}`,
    );
  };

  it('list what comes up in a range, by date, for who may read it', async () => {
    await enter('L-1');
    await enter('L-2', { owner: manager, maintenance_until: '2027-01-15' });
    await enter('L-3', {
      renewal: 'automatic',
      start: '2020-04-01',
      end_date: '2021-03-31',
      notice_date: '2020-12-31',
    });
    await enter('L-4', { deleted_at: '2026-02-01T00:00:00Z' });
    await enter('L-5', { status: 'terminated', terminated_on: '2026-09-01' });
    expect(await listed(manager, year)).toEqual([
      '2026-12-31 notice L-1',
      '2026-12-31 notice L-2',
      '2026-12-31 notice L-3',
      '2027-01-15 maintenance L-2',
      '2027-03-31 end L-1',
      '2027-03-31 end L-2',
      '2027-04-01 renewal L-3',
    ]);
    expect(await listed(buyer, `${year}&kind=notice`)).toEqual([
      '2026-12-31 notice L-1',
      '2026-12-31 notice L-3',
    ]);
    expect(
      await listed(manager, `${year}&filter=owner=${manager}&kind=end`),
    ).toEqual(['2027-03-31 end L-2']);
    await parc
      .as(manager)
      .get('/renewals?from=2026-01-01&to=2030-01-01')
      .expect(400);
    await parc
      .as(manager)
      .get('/renewals?from=2026-02-01&to=2026-01-01')
      .expect(400);
    await parc.as(nobody).get(`/renewals`).expect(403);
  });

  it('forecast what falls due, by cost centre, for who may read it', async () => {
    const id = await enter('L-1', {
      cost_centre: 'IT',
      start: '2027-04-01',
      end_date: '2028-03-31',
      renewal: 'automatic',
    });
    // Renewed ahead: the term before is kept.
    await parc.knex('licence_periods').insert({
      id: uuidv7(),
      licence_id: id,
      from_date: '2026-04-01',
      to_date: '2027-03-31',
      cost_minor: 100_000,
      cost_currency: 'EUR',
    });
    await enter('L-2', { cost_currency: 'USD', owner: manager });
    await enter('L-3', {
      type: 'perpetual',
      renewal: null,
      start: null,
      end_date: null,
      purchase_date: '2026-04-15',
      cost_minor: null,
      cost_currency: null,
    });
    const ask = async (who: string) => {
      const { body } = await parc
        .as(who)
        .get('/licence-forecast?months=36&by=costCentre&from=2026-04')
        .expect(200);
      return body;
    };
    const all = await ask(manager);
    expect(
      all.groups.map(({ byMonth: _, ...group }: { byMonth: object }) => group),
    ).toEqual([
      { value: 'IT', currency: 'EUR', due: '3400.00', ifRenewed: '0.00' },
      { currency: 'USD', due: '1200.00', ifRenewed: '2400.00' },
    ]);
    expect(all.groups[0].byMonth[12]).toEqual({
      due: '1200.00',
      ifRenewed: '0.00',
    });
    expect(all).toMatchObject({ withoutCost: 1 });
    expect((await ask(buyer)).totals).toHaveLength(1);
    await parc.as(nobody).get('/licence-forecast').expect(403);
  });

  const subscribe = async (who: string, filter: string[] = []) => {
    const { body } = await parc
      .as(who)
      .post('/calendar-feeds')
      .send({ kind: 'licences', name: 'Licences', filter })
      .expect(201);
    return body as CalendarFeed & { path: string };
  };
  const read = (path: string) => request(parc.server).get(`/api/parc${path}`);
  /** As a calendar program that shares nothing with who wrote it sees the events. */
  const eventsOf = async (path: string) => {
    const { text } = await read(path).expect(200);
    expect(
      text.split('\r\n').every(line => Buffer.byteLength(line) <= 75),
    ).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map(component => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        day: event.startDate.toString(),
        isAllDay: event.startDate.isDate,
        summary: event.summary,
        sequence: event.sequence,
        status: component.getFirstPropertyValue('status'),
      };
    });
  };
  /** The next such days, so that they lie ahead whenever this runs. */
  const ahead = () => {
    const inYears = new Date().getUTCFullYear() + 1;
    return {
      start: `${inYears}-01-01`,
      end_date: `${inYears}-06-30`,
      notice_date: `${inYears}-03-30`,
    };
  };

  it('are a calendar of what its owner might read, narrowed by its filter', async () => {
    const id = await enter('L-1', ahead());
    await enter('L-2', { ...ahead(), owner: manager });
    await enter('L-3', { ...ahead(), cost_centre: 'HR' });
    const { path } = await subscribe(buyer, ['number=L-1', 'number=L-2']);
    const { end_date: end, notice_date: notice } = ahead();
    const event = { isAllDay: true, sequence: 1, status: 'CONFIRMED' };
    expect(await eventsOf(path)).toEqual([
      {
        ...event,
        uid: `licence-${id}-notice@parc`,
        day: notice,
        summary: 'Last day for notice: Office, for «all»; of us',
      },
      {
        ...event,
        uid: `licence-${id}-end@parc`,
        day: end,
        summary: 'Licence ends: Office, for «all»; of us',
      },
    ]);
    const answer = await read(path).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, max-age=300');
    await read(path).set('If-None-Match', answer.headers.etag).expect(304);
  });

  it('move in calendars with their day, and are cancelled for a while', async () => {
    const id = await enter('L-1', ahead());
    const { path } = await subscribe(manager);
    const [, before] = await eventsOf(path);
    await parc
      .knex('licences')
      .where({ id })
      .update({
        version: 2,
        end_date: ahead().end_date.replace('-06-30', '-07-31'),
      });
    const [, after] = await eventsOf(path);
    expect(after.uid).toBe(before.uid);
    expect([after.day.slice(5), after.sequence]).toEqual(['07-31', 2]);
    const now = new Date().toISOString();
    await parc
      .knex('licences')
      .where({ id })
      .update({ version: 3, status: 'lapsing', updated_at: now });
    expect((await eventsOf(path)).map(each => [each.uid, each.status])).toEqual(
      [
        [`licence-${id}-notice@parc`, 'CANCELLED'],
        [`licence-${id}-end@parc`, 'CONFIRMED'],
      ],
    );
    await parc
      .knex('licences')
      .where({ id })
      .update({ version: 4, deleted_at: now });
    expect((await eventsOf(path)).map(each => each.status)).toEqual([
      'CANCELLED',
      'CANCELLED',
    ]);
    await parc
      .knex('licences')
      .where({ id })
      .update({ deleted_at: '2020-01-01T00:00:00Z' });
    expect(await eventsOf(path)).toEqual([]);
  });

  it('are in calendars that nobody else lists, that end when revoked or when their owner is gone', async () => {
    const feed = await subscribe(buyer);
    const other = await subscribe(manager);
    const own = await parc.as(buyer).get('/calendar-feeds').expect(200);
    expect(own.body.items.map((each: CalendarFeed) => each.id)).toEqual([
      feed.id,
    ]);
    await parc.as(buyer).post(`/calendar-feeds/${other.id}/revoke`).expect(404);
    const refused = async (path: string) =>
      (await read(path).expect(404)).body.error.message;
    const unknown = await refused(
      `/calendar-feeds/parccalendar_${'x'.repeat(43)}.ics`,
    );
    await parc
      .as(manager)
      .post(`/calendar-feeds/${feed.id}/revoke`)
      .expect(200);
    expect(await refused(feed.path)).toBe(unknown);
    const stays = await subscribe(buyer);
    await parc
      .knex('calendar_feeds')
      .where({ id: stays.id })
      .update({ owner: leaver });
    expect(await refused(stays.path)).toBe(unknown);
    await parc
      .as(leaver)
      .post('/calendar-feeds')
      .send({ kind: 'licences', name: 'x' })
      .expect(409);
    await parc
      .as(nobody)
      .post('/calendar-feeds')
      .send({ kind: 'licences', name: 'x' })
      .expect(403);
    await parc
      .as(buyer)
      .post('/calendar-feeds')
      .send({ kind: 'assets', name: 'x' })
      .expect(400);
  });

  it('show what their owner may read since they last looked at their calendars', async () => {
    await enter('L-1', ahead());
    const { path, id } = await subscribe(buyer);
    await parc
      .knex('calendar_feeds')
      .where({ id })
      .update({ scope: JSON.stringify({ any: [] }) });
    expect(await eventsOf(path)).toEqual([]);
    await parc.as(buyer).get('/calendar-feeds').expect(200);
    expect(await eventsOf(path)).toHaveLength(2);
  });

  it('keep the secret of a calendar nowhere', async () => {
    const { path } = await subscribe(manager);
    const secret = /parccalendar_[\w-]{43}/.exec(path)![0];
    await read(path).expect(200);
    await read(`/calendar-feeds/${secret.slice(0, -1)}.ics`).expect(404);
    expect(paths.filter(each => each.includes(secret.slice(0, 30)))).toEqual(
      [],
    );
    const { rows } = await parc.knex.raw(
      `select f::text as row from calendar_feeds f`,
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    const hash = createHash('sha256').update(secret).digest('hex');
    expect(JSON.stringify(rows)).toContain(hash);
  });
});
