import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DateTime } from 'luxon';
import type { Access } from '../records';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';
import { PersonalDataService } from './PersonalDataService';
import { PersonalDataStore } from './PersonalDataStore';
import { DownloadStore } from './DownloadStore';
import { RetentionStore } from './RetentionStore';
import { SightingStore } from './SightingStore';

jest.setTimeout(120_000);

const manager = 'user:default/manager';
const left = 'user:default/ines';
/** Begins like hers. */
const other = 'user:default/ines.garnier';
const entities = [manager, other].map(ref => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: ref.split('/')[1] },
  spec: { memberOf: [] },
}));

describe.each(testDatabases.eachSupportedId())(
  'personal data on %s',
  databaseId => {
    let parc: RunningParc;

    beforeEach(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities,
        policies: { 'user:default/nobody': {} },
      });
    });
    afterEach(() => parc.stop());

    const create = async (body: object = {}) =>
      (
        await parc
          .as(manager)
          .post('/assets')
          .send({ category: 'laptop', ...body })
          .expect(201)
      ).body;
    const act = async (
      tag: string,
      verb: string,
      body: object,
      who = manager,
    ) =>
      (await parc.as(who).post(`/assets/${tag}/${verb}`).send(body).expect(200))
        .body;
    const erase = (body: object = {}) =>
      parc
        .as(manager)
        .post('/people/erase')
        .send({ person: left, reason: 'request 17', ...body });
    const dataOf = async (person: string) =>
      (
        await parc
          .as(manager)
          .get(`/people/export?person=${person}`)
          .buffer()
          .expect(200)
      ).text
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line));
    const historyOf = async (tag: string) =>
      (await parc.as(manager).get(`/assets/${tag}/history`).expect(200)).body
        .items;

    /** An asset that both had, of which she wiped the data, and which she changed herself. */
    async function anAssetWithAPast() {
      const { tag } = await create();
      await act(tag, 'hand-out', {
        assignedTo: left,
        reason: `for ${left}, then ${other}. Not ${left}.`,
      });
      await act(tag, 'transfer', { assignedTo: other }, left);
      await act(tag, 'take-back', {});
      await act(tag, 'retire', { reason: 'old' });
      const asset = await act(tag, 'dispose', {
        reason: 'old',
        wipedOn: '2026-01-05',
        wipedBy: left,
        wipeCertificate: 'W-1',
      });
      return asset;
    }

    it('lists everything that names a person, and nothing that names one whose name begins alike', async () => {
      const { tag } = await anAssetWithAPast();
      await create({ owner: other });

      const lines = await dataOf(left);
      expect(lines[0]).toMatchObject({ asset: tag, wipedBy: left });
      expect(lines.slice(1).map(line => line.change)).toEqual([
        'hand-out',
        'transfer',
        'dispose',
      ]);
      expect(await dataOf('user:default/in')).toEqual([]);
    });

    it('is erased: a pseudonym stands in its place, in history and assets alike, and the rest is as it was', async () => {
      const before = await anAssetWithAPast();
      const past = await historyOf(before.tag);

      const dry = (await erase({ dryRun: true }).expect(200)).body;
      expect(dry).toEqual({
        isDryRun: true,
        assets: 1,
        changes: 3,
        machines: 0,
      });
      expect(await historyOf(before.tag)).toEqual(past);

      const { pseudonym, ...counts } = (await erase().expect(200)).body;
      expect(counts).toEqual({
        isDryRun: false,
        assets: 1,
        changes: 3,
        machines: 0,
      });
      expect(pseudonym).toMatch(/^user:default\/erased-[0-9a-f]{12}$/);

      expect(await dataOf(left)).toEqual([]);
      const [erased, ...kept] = await historyOf(before.tag);
      expect(erased).toMatchObject({
        action: 'updated',
        actor: manager,
        reason: 'request 17',
        version: before.version + 1,
        changes: [{ field: 'wipedBy', to: pseudonym }],
      });
      const expected = past.map((entry: object) =>
        JSON.parse(
          JSON.stringify(entry).replace(
            /user:default\/ines(?!\.garnier)/g,
            pseudonym,
          ),
        ),
      );
      expect(kept).toEqual(expected);
      expect(JSON.stringify(kept)).toContain(other);

      const after = await parc.as(manager).get(`/assets/${before.tag}`);
      expect(after.body).toMatchObject({
        wipedBy: pseudonym,
        version: before.version + 1,
      });
      const erasures = await parc.knex('erasures');
      expect(erasures).toEqual([
        expect.objectContaining({ actor: manager, pseudonym, changes: 3 }),
      ]);
      expect(JSON.stringify(erasures)).not.toContain(left);

      expect((await erase().expect(200)).body).toEqual({
        isDryRun: false,
        assets: 0,
        changes: 0,
        machines: 0,
      });
      expect(await parc.knex('erasures')).toHaveLength(1);
    });

    it('is erased from comments, links, rules and shared views too, and views of their own go', async () => {
      const { tag } = await create();
      const post = (path: string, body: object, who = left) =>
        parc.as(who).post(path).send(body).expect(201);
      await post(`/assets/${tag}/comments`, { text: 'mine' });
      await post(`/assets/${tag}/comments`, { text: `ask ${left}` }, other);
      await post(`/assets/${tag}/links`, { url: 'https://example.org/manual' });
      const view = { noun: 'assets', query: 'filter=status%3Ddeployed' };
      await post('/views', { ...view, name: 'own' });
      await post('/views', { ...view, name: 'shared' });
      await parc
        .knex('views')
        .where({ name: 'shared' })
        .update({ shared_with: 'group:default/it' });
      const ruleSets = ['inventory_rules', 'software_rules'];
      for (const table of ruleSets)
        await parc.knex(table).insert({
          version: 1,
          rules: '[]',
          changed_at: '2026-01-05T10:00:00Z',
          changed_by: left,
        });
      const given = await dataOf(left);
      for (const kind of ['comment', 'link', 'view', 'change'])
        expect(given.some(line => kind in line)).toBe(true);

      const { pseudonym } = (await erase().expect(200)).body;

      expect(await dataOf(left)).toEqual([]);
      const comments = await parc.knex('record_comments').orderBy('id');
      expect(comments).toEqual([
        expect.objectContaining({ created_by: pseudonym, text: 'mine' }),
        expect.objectContaining({
          created_by: other,
          text: `ask ${pseudonym}`,
        }),
      ]);
      expect(await parc.knex('record_links')).toEqual([
        expect.objectContaining({ created_by: pseudonym }),
      ]);
      expect(await parc.knex('views')).toEqual([
        expect.objectContaining({ name: 'shared', owner: pseudonym }),
      ]);
      for (const table of ruleSets)
        expect(await parc.knex(table).pluck('changed_by')).toEqual([pseudonym]);
    });

    it('is held by changes that are theirs to do, and erased with all that these say of people', async () => {
      const at = '2026-01-05T10:00:00Z';
      const post = async (path: string, body: object) =>
        (await parc.as(manager).post(path).send(body).expect(201)).body;
      const change = await post('/changes', {
        title: 'Exchange the disks',
        owner: 'group:default/it',
        people: [left, other],
        approvers: [other, left],
        releaseBy: left,
      });
      expect((await erase().expect(409)).body.error.message).toContain(
        change.ref,
      );
      const ids = ['1', '2', '3', '4', '5', '6'].map(
        each => `00000000-0000-7000-8000-00000000000${each}`,
      );
      const [task, step, meeting, decision, delegation, conflict] = ids;
      const of = { change_id: change.id };
      const rows: Array<[table: string, row: object]> = [
        [
          'change_tasks',
          { id: task, ...of, position: 1, title: 'Stop it', kind: 'release' },
        ],
        [
          'change_approval_steps',
          {
            ...{ id: step, ...of, round: 1, position: 1, turn: 1 },
            ...{ policy: 'CAB', mode: 'any', state: 'approved' },
            ...{ approvers: [left], people: [other, left] },
          },
        ],
        [
          'cab_meetings',
          {
            ...{ id: meeting, group_ref: 'group:default/cab', held_on: at },
            ...{ attendees: [left, other], created_at: at, created_by: left },
            note: `${left} was late, ${other} was not`,
          },
        ],
        [
          'cab_meeting_items',
          { meeting_id: meeting, ...of, position: 1, note: `asked ${left}` },
        ],
        [
          'change_decisions',
          {
            ...{ id: decision, step_id: step, approver: left, at },
            ...{ decided_by: other, instead_of: left, decision: 'approved' },
          },
        ],
        [
          'approval_delegations',
          {
            ...{ id: delegation, from_user: left, to_user: other },
            ...{ from_day: at, to_day: at, created_at: at, reason: left },
          },
        ],
        [
          'change_conflicts',
          {
            ...{ id: conflict, ...of, hit_key: `["person","${left}"]` },
            ...{ hit: { kind: 'person', person: left }, phase: 'submission' },
            ...{ found_at: at, found_by: left },
          },
        ],
      ];
      for (const [table, row] of rows) await parc.knex(table).insert(row);
      const closed = { status: 'canceled', release_by: other };
      await parc.knex('changes').where({ id: change.id }).update(closed);
      await parc.knex('change_tasks').update({ assignee: left });
      expect((await dataOf(left)).flatMap(line => Object.keys(line))).toEqual(
        expect.arrayContaining(['askedToApprove', 'decision', 'delegation']),
      );
      await erase().expect(200);

      expect(await dataOf(left)).toEqual([]);
      const tables = ['changes', ...rows.map(([table]) => table)];
      const kept = await Promise.all(tables.map(each => parc.knex(each)));
      expect(JSON.stringify(kept)).not.toMatch(/user:default\/ines(?!\.)/);
      expect(await dataOf(other)).toHaveLength(6);
    });

    it('is handed out and erased with the machines on which a login like theirs was seen, and with nobody else’s', async () => {
      const { tag, id } = await create();
      const seen = async (login: string, until?: string) =>
        parc.knex('users_seen').insert({
          asset_id: id,
          login,
          domain: 'ACME',
          since: '2026-01-05T10:00:00Z',
          until,
        });
      await seen('Ines');
      await seen('ines@acme.fr', '2026-02-05T10:00:00Z');
      await seen('ines.garnier', '2026-02-06T10:00:00Z');
      await parc.knex('technical_states').insert({
        asset_id: id,
        changed_at: '2026-01-05T10:00:00Z',
        sections: { localUsers: [{ login: 'ines' }], bios: {} },
      });
      expect(await dataOf(left)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ seenOn: tag, login: 'Ines' }),
          expect.objectContaining({ seenOn: tag, login: 'ines@acme.fr' }),
          expect.objectContaining({ accountOn: tag }),
        ]),
      );
      expect((await erase().expect(200)).body).toMatchObject({ machines: 1 });
      expect(await dataOf(left)).toEqual([]);
      const { sections } = await parc.knex('technical_states').first();
      expect(sections).toEqual({ bios: {} });
      const logins = () => parc.knex('users_seen').pluck('login');
      expect(await logins()).toEqual(['ines.garnier']);

      const store = new SightingStore(parc.knex);
      await store.forgetOld('2026-02-06T10:00:00Z');
      await store.forgetOfGoneAssets('2100-01-01');
      expect(await logins()).toEqual(['ines.garnier']);
      await store.forgetOld('2026-02-06T10:00:01Z');
      expect(await logins()).toEqual([]);
    });

    it('is kept while something is theirs, or the catalog knows them, or who asks may not', async () => {
      const { tag } = await create({ owner: left });
      const held = await erase().expect(409);
      expect(held.body.error.message).toContain(`still holds or owns ${tag}`);

      const known = await erase({ person: other }).expect(409);
      expect(known.body.error.message).toContain('still in the catalog');
      await erase({ person: 'group:default/it' }).expect(400);
      await erase({ reason: ' ' }).expect(400);
      await parc
        .as('user:default/nobody')
        .post('/people/erase')
        .send({ person: left, reason: 'x' })
        .expect(403);
      await parc
        .as('user:default/nobody')
        .get(`/people/export?person=${left}`)
        .expect(403);
      expect(await dataOf(left)).not.toEqual([]);
    });

    it('of who left is listed once somebody looked, and not of who is erased', async () => {
      await anAssetWithAPast();
      const look = new PersonalDataService(
        {
          access: {} as Access,
          clock: () => DateTime.fromISO('2026-03-01T00:00:00Z'),
          knex: parc.knex,
        },
        new PersonalDataStore(parc.knex),
        new DownloadStore(parc.knex),
        new SightingStore(parc.knex),
        {
          auth: mockServices.auth(),
          catalog: catalogServiceMock({ entities }),
        },
      );
      const departed = async () =>
        (await parc.as(manager).get('/people/departed').expect(200)).body.items;
      expect(await departed()).toEqual([]);

      await look.lookForDeparted();
      await look.lookForDeparted();
      expect(await departed()).toEqual([
        {
          person: left,
          assets: 1,
          changes: 3,
          noticedAt: '2026-03-01T00:00:00.000Z',
        },
      ]);

      await erase().expect(200);
      expect(await departed()).toEqual([]);
      await look.lookForDeparted();
      expect(await departed()).toEqual([]);
    });

    it('goes from the history of what was disposed of long ago, and from there only', async () => {
      const gone = await anAssetWithAPast();
      const living = await create();
      await act(living.tag, 'hand-out', { assignedTo: other });
      const store = new RetentionStore(parc.knex);

      expect(await store.forgetPeopleOfGoneAssets('2020-01-01')).toBe(0);
      const entries = (await historyOf(gone.tag)).length;
      expect(await store.forgetPeopleOfGoneAssets('2100-01-01')).toBe(entries);
      expect(await store.forgetPeopleOfGoneAssets('2100-01-01')).toBe(0);

      const past = JSON.stringify(await historyOf(gone.tag));
      expect(past).toContain('user:default/erased-by-age');
      expect(past).not.toMatch(/user:default\/(ines|manager)/);
      expect(JSON.stringify(await historyOf(living.tag))).toContain(other);
    });

    it('leaves the feed in time, and a reader of it can always go on or is told to start again', async () => {
      const read = (cursor?: string) =>
        parc.as(manager).get(`/feed${cursor ? `?cursor=${cursor}` : ''}`);
      await create();
      const stale = (await read()).body.cursor;
      await create();
      const current = (await read()).body.cursor;
      const store = new RetentionStore(parc.knex);

      expect(await store.pruneFeed('2020-01-01')).toBe(0);
      expect(await store.pruneFeed('2100-01-01')).toBeGreaterThan(0);
      const refused = await read(stale).expect(400);
      expect(refused.body.error.message).toContain('start without one');
      expect((await read(current).expect(200)).body.items).toEqual([]);
      const { id } = await create();
      expect((await read(current).expect(200)).body.items).toEqual([
        expect.objectContaining({ id, action: 'created' }),
      ]);
    });
  },
);
