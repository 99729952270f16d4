import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import ExcelJS from 'exceljs';
import { DateTime } from 'luxon';
import request, { type Response } from 'supertest';
import { readPdf } from '../../testing/readPdf';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(120_000);

/** May do everything, and is a member of the board. */
const author = 'user:default/author';
/** May do everything, and is asked about nothing. */
const outsider = 'user:default/outsider';
const ada = 'user:default/ada';
const employee = 'user:default/employee';
/** Is asked as a member of the board, may write, and may read only what is not confidential. */
const clerk = 'user:default/clerk';
/** May keep meetings, and read only what is not confidential. */
const keeper = 'user:default/keeper';
const cab = 'group:default/cab';

const entity = (kind: string, name: string, relations: object[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: relations as Entity['relations'],
});
const members = [author, ada, clerk];
const entities = [
  entity('Component', 'mail', []),
  entity('Component', 'vault', []),
  entity(
    'Group',
    'cab',
    members.map(targetRef => ({ type: 'hasMember', targetRef })),
  ),
  ...[author, outsider, ada, employee, clerk].map(each =>
    entity(
      'User',
      each.split('/')[1],
      members.includes(each) ? [{ type: 'memberOf', targetRef: cab }] : [],
    ),
  ),
];
const ofChanges = (rule: string, params: object) =>
  ({ rule, resourceType: 'parc-change', params } as never);
const openly = ofChanges('IS_NOT_CONFIDENTIAL', {});
const own = ofChanges('IS_CHANGE_OF', { claims: [ada, cab] });

describe.each(testDatabases.eachSupportedId())(
  'who approves on %s',
  databaseId => {
    let parc: RunningParc;
    /** A window of its own for each, as none is in the way of another. */
    let asked = 0;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities,
        groups: { [ada]: [cab], [clerk]: [cab] },
        config: { changes: { policies: [{ name: 'CAB', approvers: [cab] }] } },
        policies: {
          [ada]: {
            'parc.access': true,
            'parc.change.read': own,
            'parc.change.approve': own,
          },
          [employee]: {
            'parc.access': true,
            'parc.change.read': openly,
            'parc.change.approve': ofChanges('IS_CHANGE_OF', {
              claims: [employee],
            }),
          },
          [keeper]: {
            'parc.access': true,
            'parc.change.manage': true,
            'parc.change.read': openly,
          },
          [clerk]: {
            'parc.access': true,
            'parc.asset.read': true,
            'parc.change.create': true,
            'parc.change.read': openly,
            'parc.change.update': openly,
            'parc.change.implement': openly,
            'parc.change.approve': openly,
          },
        },
      });
    });
    afterAll(() => parc.stop());

    /** A confidential change of which nothing is missing. */
    const make = async (values: object = {}): Promise<AnyRecord> => {
      asked += 1;
      const start = DateTime.utc().plus({ days: asked }).startOf('hour');
      const { body } = await parc
        .as(author)
        .post('/changes')
        .send({
          title: 'Move the mail server to new disks',
          isConfidential: true,
          items: ['component:default/mail'],
          reasonCategory: 'maintenance',
          reasonText: 'The disks are five years old and out of warranty.',
          benefit:
            'Mail is there after a disk fails, and searches are quicker.',
          benefitMeasure: 'Searches of a mailbox take less than a second.',
          reviewOn: start.plus({ days: 30 }).toISODate()!,
          riskAnswers: [
            ...['people=team', 'service=normal', 'done-before=once'],
            ...['tested=yes', 'back-out=tried'],
          ],
          impact: 'Nobody can read mail while the disks are copied.',
          hasOutage: false,
          backOutPlan: 'Put the old disks back in, and start from them.',
          people: [outsider],
          hours: 4,
          buildBy: outsider,
          testBy: outsider,
          releaseBy: outsider,
          noRelations: 'No other change of these weeks concerns mail.',
          windowStart: start.toISO(),
          windowEnd: start.plus({ hours: 2 }).toISO(),
          plan: 'Stop the server, copy the disks, exchange them, start it.',
          testPlan: 'Send a letter to oneself, and search for an old one.',
          ...values,
        })
        .expect(201);
      return body;
    };
    /** A confidential change that waits for the board; an emergency when it is told. */
    const ask = async (values: object = {}): Promise<AnyRecord> => {
      const body = await make(values);
      const verbs =
        body.type === 'emergency' ? ['submit'] : ['submit', 'request-approval'];
      for (const verb of verbs)
        await parc
          .as(author)
          .post(`/changes/${body.ref}/${verb}`)
          .send({})
          .expect(200);
      return body;
    };
    const decide = (user: string, { ref }: AnyRecord, decision = 'approved') =>
      parc
        .as(user)
        .post(`/changes/${ref}/decisions`)
        .send({ decision, reason: 'so it is' });

    it('is no author alone and nobody who is not asked, whatever else they may, by any route', async () => {
      const change = await ask();
      const { body: alone } = await decide(author, change).expect(200);
      expect(alone).toMatchObject({ approval: 'asked', status: 'authorize' });
      const again = await decide(author, change).expect(409);
      expect(again.body.error.code).toBe('already-decided');
      const strange = await decide(outsider, change).expect(403);
      expect(strange.body.error.code).toBe('not-asked');
      for (const fields of [
        { approval: 'approved' },
        { status: 'scheduled' },
        { approvalRound: 0 },
        { askedApprovers: [author] },
      ])
        await parc
          .as(author)
          .patch(`/changes/${change.ref}`)
          .set('If-Match', `"${alone.version}"`)
          .send(fields)
          .expect(400);
      await parc
        .as(author)
        .post('/changes')
        .send({ title: 'Approved from the start', approval: 'approved' })
        .expect(400);
      for (const verb of ['authorise', 'approve'])
        await parc
          .as(author)
          .post(`/changes/${change.ref}/${verb}`)
          .send({})
          .expect(404);
      await parc
        .as(author)
        .post(`/changes/${change.ref}/start`)
        .send({})
        .expect(409);
      expect((await decide(ada, change).expect(200)).body).toMatchObject({
        approval: 'approved',
        status: 'scheduled',
      });
    });

    it('reads what they approve, and no employee reads what is confidential, by any route', async () => {
      const change = await ask();
      const paths = [
        `/changes/${change.ref}`,
        `/changes/${change.id}`,
        `/changes/${change.ref}/approval`,
        `/changes/${change.ref}/history`,
        `/changes/${change.ref}/tasks`,
      ];
      for (const path of paths) {
        await parc.as(ada).get(path).expect(200);
        await parc.as(employee).get(path).expect(404);
      }
      await decide(employee, change).expect(404);
      const { body: meeting } = await parc
        .as(author)
        .post('/cab-meetings')
        .send({ group: cab, heldOn: '2026-05-11' })
        .expect(201);
      expect(meeting.items).toHaveLength(1);
      const write = (user: string, patch: object) =>
        parc
          .as(user)
          .patch(`/cab-meetings/${meeting.id}`)
          .set('If-Match', '"1"')
          .send(patch);
      await write(employee, { isClosed: true }).expect(403);
      await write(employee, { add: [change.ref] }).expect(403);
      // Who keeps the meeting adds and takes off only what they may read.
      for (const [field, refusal] of [
        ['add', `there is no change "${change.ref}"`],
        ['remove', `"${change.ref}" is not talked over in this meeting`],
      ]) {
        const { body } = await write(keeper, { [field]: [change.ref] });
        expect(body.error).toMatchObject({
          name: 'InputError',
          message: `${field}: ${refusal}`,
        });
      }
      const seen = async (user: string, path: string) =>
        (await parc.as(user).get(path).expect(200)).body;
      const lists = ['/changes', '/changes/waiting', '/changes/cab'];
      for (const path of lists) {
        expect((await seen(employee, path)).items).toEqual([]);
        expect((await seen(ada, path)).items.length).toBeGreaterThan(0);
      }
      const shown = await seen(employee, `/cab-meetings/${meeting.id}`);
      expect(shown.items).toEqual([
        { isHidden: true, isDeferred: false, decisions: [] },
      ]);
      const byRefs = await parc
        .as(employee)
        .post('/changes/by-refs')
        .send({ refs: [change.ref] })
        .expect(200);
      expect(byRefs.body.items).toEqual([]);
      expect(
        (await decide(ada, change, 'refused').expect(200)).body,
      ).toMatchObject({
        status: 'new',
        approval: 'refused',
        refusedBecause: 'so it is',
      });
      // What was decided is seen at once: it leaves the version of the minutes as it is.
      await parc
        .as(ada)
        .get(`/cab-meetings/${meeting.id}`)
        .set('If-None-Match', '"1"')
        .expect(200);
    });

    it('approves nothing that a freeze came in the way of meanwhile, until that is overridden; the history tells who knew', async () => {
      const change = await ask();
      const { body: freeze } = await parc
        .as(author)
        .post('/windows')
        .send({
          name: 'Year end',
          kind: 'freeze',
          start: String(change.windowStart).slice(0, 16),
          duration: 'PT1H',
          timeZone: 'UTC',
        })
        .expect(201);
      // Who is not asked is told so, and nothing is looked for.
      await decide(outsider, change).expect(403);
      const refused = await decide(ada, change).expect(409);
      expect(refused.body.error).toMatchObject({
        code: 'conflicts',
        params: { count: 1, kinds: ['freeze'] },
      });
      const read = (path: string, user = ada) =>
        parc.as(user).get(`/changes/${change.ref}${path}`).expect(200);
      expect((await read('')).body).toMatchObject({
        status: 'authorize',
        approval: 'asked',
        conflictState: 'found',
        conflictCount: 1,
      });
      expect((await read('/conflicts')).body.items).toMatchObject([
        { kind: 'freeze', window: { ref: freeze.ref } },
      ]);
      const told = (await read('/history')).body.items.filter(
        (each: { action: string }) => each.action === 'conflicts-looked-for',
      );
      expect(told).toMatchObject([
        { actor: ada, changes: expect.any(Array) },
        {
          actor: ada,
          changes: [
            {
              field: 'conflictsFound',
              to: [`freeze component:default/mail ${freeze.ref}`],
            },
          ],
        },
      ]);
      expect(
        await parc.knex('change_conflicts').where({ change_id: change.id }),
      ).toMatchObject([{ phase: 'approval', found_by: ada, gone_at: null }]);
      // The policy lets no normal change pass a freeze; it ends, and the approver decides anew.
      const { body: rejected } = await parc
        .as(author)
        .post(`/changes/${change.ref}/override`)
        .send({ reason: 'the disks fail' })
        .expect(409);
      expect(rejected.error.code).toBe('may-not-override');
      await parc
        .as(author)
        .delete(`/windows/${freeze.ref}`)
        .set('If-Match', `"${freeze.version}"`)
        .expect(204);
      expect((await decide(ada, change).expect(200)).body).toMatchObject({
        status: 'scheduled',
        conflictState: 'none',
      });
    });

    it('approves an emergency also after it was begun', async () => {
      const change = await ask({ type: 'emergency' });
      const begun = await parc
        .as(author)
        .post(`/changes/${change.ref}/start`)
        .send({})
        .expect(200);
      expect(begun.body).toMatchObject({
        status: 'implement',
        approval: 'afterwards',
        approvalDue: expect.any(String),
      });
      expect((await decide(ada, change).expect(200)).body).toMatchObject({
        status: 'implement',
        approval: 'approved',
      });
    });

    describe('a confidential change', () => {
      /** One that waits, one that is over, and what may be read of the same; `near` is in the way of the first. */
      let secret: AnyRecord;
      let past: AnyRecord;
      let open: AnyRecord;
      let openPast: AnyRecord;
      let near: AnyRecord;
      let meeting: AnyRecord;
      let file: AnyRecord;

      const word = 'Zanzibar';
      const vault = 'component:default/vault';
      const zoe = 'user:default/zoe';
      const secretly = {
        title: `Open the vault of ${word}`,
        isConfidential: true,
        items: ['component:default/mail', vault],
        people: [outsider, zoe],
        raisedBy: zoe,
        owner: cab,
      };
      const inTheOpen = {
        title: 'Renew the lamps',
        isConfidential: false,
        owner: cab,
      };
      /** Nothing that is said of a confidential change may stand in what they read who may not know of it. */
      const traces = () => [
        word,
        vault,
        zoe,
        ...[secret, past].flatMap(({ id, ref, entityName }) => [
          id,
          ref,
          String(entityName),
        ]),
      ];
      const tracesIn = (text: string) =>
        traces().filter(each => text.includes(each));

      /** An answer as a person reads it, whatever it is a file of. */
      const textOf = async ({ body, headers }: Response): Promise<string> => {
        const bytes = body as Buffer;
        const type = headers['content-type'].replace(/;.*/, '');
        const readers: Record<string, () => string | Promise<string>> = {
          'application/pdf': () => readPdf(bytes).flat().join('\n'),
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
            async () => {
              const workbook = new ExcelJS.Workbook();
              await workbook.xlsx.load(bytes as never);
              return JSON.stringify(
                workbook.worksheets.map(sheet => sheet.getSheetValues()),
              );
            },
        };
        return (readers[type] ?? (() => bytes.toString('utf8')))();
      };
      const inBytes = (call: request.Test) =>
        call.buffer(true).parse((response, done) => {
          const pieces: Buffer[] = [];
          response.on('data', piece => pieces.push(piece));
          response.on('end', () => done(null, Buffer.concat(pieces)));
        });
      const seen = async (user: string, path: string, status = 200) =>
        textOf(await inBytes(parc.as(user).get(path)).expect(status));
      const post = async (
        path: string,
        body: object,
        { as = author, status = 201 } = {},
      ) => (await parc.as(as).post(path).send(body).expect(status)).body;
      const told = async (user: string, path: string, body: object = {}) =>
        JSON.stringify(await post(path, body, { as: user, status: 200 }));
      /** To ada it is shown, beside the other; to the clerk only the other. */
      const expectShown = async (
        read: (user: string) => Promise<string>,
        shown: readonly string[],
        control: readonly string[],
      ) => {
        const toAda = await read(ada);
        for (const each of [...shown, ...control])
          expect(toAda).toContain(each);
        const toClerk = await read(clerk);
        for (const each of control) expect(toClerk).toContain(each);
        expect(tracesIn(toClerk)).toEqual([]);
      };
      /** Brought to a bad end without the way there. */
      const end = async (change: AnyRecord) => {
        const its = parc.knex('changes').where({ id: change.id });
        await its.clone().update({
          outcome: 'failed',
          closed_at: DateTime.utc().minus({ days: 1 }).toISO(),
        });
        // Whatever is written is judged.
        await parc
          .as(author)
          .patch(`/changes/${change.ref}`)
          .set('If-Match', `"${change.version}"`)
          .send({ notes: 'x' })
          .expect(200);
        await its.clone().update({ status: 'closed' });
        return change;
      };

      beforeAll(async () => {
        near = await make({
          ...inTheOpen,
          title: 'Clean the server room',
          windowStart: null,
          windowEnd: null,
        });
        const blocks = [`changerecord:default/${near.entityName}`];
        secret = await make({ ...secretly, blocks });
        open = await make({ ...inTheOpen });
        for (const [each, said] of [
          [secret, word],
          [open, 'Lamps'],
        ] as const) {
          await parc
            .as(author)
            .post(`/changes/${each.ref}/tasks`)
            .set('If-Match', `"${each.version}"`)
            .send({ tasks: [{ title: said, assignee: cab }] })
            .expect(200);
          for (const verb of ['submit', 'request-approval'])
            await post(`/changes/${each.ref}/${verb}`, {}, { status: 200 });
          await post(`/changes/${each.ref}/links`, {
            url: `https://acme.example/${said}`,
          });
          await post(`/changes/${each.ref}/comments`, { text: said });
        }
        const { body } = await parc
          .as(author)
          .post(`/changes/${secret.ref}/files?name=${word}.txt`)
          .set('Content-Type', 'application/octet-stream')
          .send(Buffer.from(word))
          .expect(201);
        file = body;
        // From now on they are in each other's way, by what they touch, by a person, and as one waits for the other.
        const moved = await parc
          .as(author)
          .patch(`/changes/${near.ref}`)
          .set('If-Match', `"${near.version}"`)
          .send({
            windowStart: secret.windowStart,
            windowEnd: secret.windowEnd,
          })
          .expect(200);
        near = moved.body;
        await post(`/changes/${near.ref}/submit`, {}, { status: 200 });
        past = await end(await make(secretly));
        openPast = await end(await make(inTheOpen));
        meeting = await post('/cab-meetings', {
          group: cab,
          heldOn: '2026-05-18',
          changes: [secret.ref, open.ref],
        });
        const noted = await parc
          .as(author)
          .patch(`/cab-meetings/${meeting.id}`)
          .set('If-Match', '"1"')
          .send({
            items: [
              { change: secret.ref, note: `${word} is far` },
              { change: open.ref, note: 'Lamps are cheap' },
            ],
          })
          .expect(200);
        meeting = noted.body;
      });

      it.each([
        ['the list', () => '/changes?limit=200'],
        ['the list by words', () => '/changes?fullTextFilterTerm=the'],
        ['an export as CSV', () => '/changes/export?format=csv'],
        ['an export as XLSX', () => '/changes/export?format=xlsx'],
        ['an export as JSON lines', () => '/changes/export?format=jsonl'],
        ['what waits for one’s decision', () => '/changes/waiting'],
        ['one’s own tasks', () => '/change-tasks/mine'],
        ['the agenda of the board', () => '/changes/cab'],
        ['a meeting', () => `/cab-meetings/${meeting.id}`],
        [
          'the minutes of a meeting',
          () => `/cab-meetings/${meeting.id}/minutes?language=en`,
        ],
        ['the calendar', () => calendar()],
      ])('stands in %s for those only who may read it', async (_, path) => {
        await expectShown(
          user => seen(user, path()),
          [secret.ref, String(secret.title)],
          [open.ref, String(open.title)],
        );
      });
      const calendar = () => {
        const day = (days: number) => DateTime.utc().plus({ days }).toISODate();
        return `/change-calendar?from=${day(0)}&to=${day(60)}`;
      };

      /** A calendar of one's own, unfolded (RFC 5545, section 3.1). */
      const subscribed = async (user: string) => {
        const { path } = await post(
          '/calendar-feeds',
          { kind: 'changes', name: 'Changes', filter: [] },
          { as: user },
        );
        const answer = await request(parc.server)
          .get(`/api/parc${path}`)
          .expect(200);
        return answer.text.replace(/\r\n[ \t]/g, '');
      };

      it('stands in the calendar that programs subscribe to for those only who may read it', async () => {
        await expectShown(
          subscribed,
          [secret.ref, String(secret.title)],
          [open.ref, String(open.title)],
        );
      });

      it('that was deleted stands in the lists and calendars of the deleted of those only who may read it', async () => {
        const [gone, openGone] = [
          await make({ ...secretly, title: `Forget ${word}` }),
          await make({ ...inTheOpen, title: 'Forget the lamps' }),
        ];
        for (const { ref, version } of [gone, openGone])
          await parc
            .as(author)
            .delete(`/changes/${ref}`)
            .set('If-Match', `"${version}"`)
            .expect(204);
        for (const read of [
          (user: string) => seen(user, '/changes?deleted=true'),
          (user: string) =>
            seen(user, '/changes/export?format=csv&deleted=true'),
          subscribed,
        ])
          await expectShown(read, [gone.ref, `Forget ${word}`], [openGone.ref]);
        await seen(ada, `/changes/${gone.id}/history`);
        await seen(clerk, `/changes/${gone.id}/history`, 404);
      });

      it('counts in no facet or total of those who may not read it', async () => {
        const facets = (user: string) =>
          seen(user, '/changes/facets?facet=raisedBy&facet=status');
        await expectShown(facets, [zoe], [author]);
        const count = async (user: string, filter: string) =>
          JSON.parse(
            await seen(user, `/changes?limit=1&filter=items=${filter}`),
          ).totalItems;
        expect(await count(ada, vault)).toBe(2);
        expect(await count(clerk, vault)).toBe(0);
        const totals = async (user: string) =>
          JSON.parse(await seen(user, '/changes/totals')).groups[0].count;
        const all = await seen(clerk, '/changes?limit=1');
        expect(await totals(clerk)).toBe(JSON.parse(all).totalItems);
        expect(await totals(author)).toBeGreaterThan(await totals(clerk));
      });

      it('counts in no figure of those who may not read it, and is in no list behind one', async () => {
        for (const by of ['month', 'items', 'raisedBy', 'category']) {
          const figures = (user: string) =>
            seen(user, `/changes/metrics?by=${by}`);
          const { totals } = JSON.parse(await figures(clerk));
          expect(totals).toMatchObject({ closed: 1, failed: 1 });
          expect(JSON.parse(await figures(ada)).totals).toMatchObject({
            closed: 2,
            failed: 2,
          });
          expect(tracesIn(await figures(clerk))).toEqual([]);
          for (const figure of ['closed', 'failed'])
            await expectShown(
              user =>
                seen(
                  user,
                  `/changes?query=${encodeURIComponent(totals.lists[figure])}`,
                ),
              [past.ref],
              [openPast.ref],
            );
        }
        expect(await seen(ada, '/changes/metrics?by=items')).toContain(vault);
        expect(await seen(ada, '/changes/metrics?by=raisedBy')).toContain(zoe);
      });

      it('and all that hangs on it is not found by who may not read it, by its number or its id', async () => {
        const parts = [
          ...['', '/history', '/approval', '/tasks', '/conflicts', '/impact'],
          ...['/links', '/comments', '/files'],
        ];
        for (const part of parts) {
          for (const name of [secret.ref, secret.id]) {
            await seen(ada, `/changes/${name}${part}`);
            const refused = await seen(clerk, `/changes/${name}${part}`, 404);
            expect(refused).toContain('NotFoundError');
            expect(refused).not.toContain(word);
          }
          // Who approves it and what is in its way are other names than its own.
          const shown = await seen(ada, `/changes/${secret.ref}${part}`);
          expect([part, tracesIn(shown).length > 0]).toEqual([
            part,
            !['/approval', '/conflicts'].includes(part),
          ]);
          const control = await seen(clerk, `/changes/${open.ref}${part}`);
          expect(tracesIn(control)).toEqual([]);
        }
        const its = `/changes/${secret.ref}/files/${file.id}`;
        expect(await seen(ada, its)).toBe(word);
        await seen(clerk, its, 404);
        // Nor as a file of another one.
        await seen(clerk, `/changes/${open.ref}/files/${file.id}`, 404);
      });

      it('is not found by who may not read it whatever they want to do with it, though they are asked about it', async () => {
        const refused = async (path: string, body: object) =>
          JSON.stringify(await post(path, body, { as: clerk, status: 404 }));
        const tasks = await seen(ada, `/changes/${secret.ref}/tasks`);
        const [task] = JSON.parse(tasks).items;
        for (const [path, body] of [
          ['decisions', { decision: 'approved', reason: 'so it is' }],
          ['submit', {}],
          ['request-approval', {}],
          ['cancel', { reason: 'not now' }],
          ['start', {}],
          ['links', { url: 'https://acme.example' }],
          ['comments', { text: 'Seen' }],
          [`tasks/${task.id}/start`, {}],
        ] as const)
          expect(
            await refused(`/changes/${secret.ref}/${path}`, body),
          ).not.toContain(word);
        const patched = await parc
          .as(clerk)
          .patch(`/changes/${secret.ref}`)
          .set('If-Match', `"${secret.version}"`)
          .send({ notes: 'x' })
          .expect(404);
        expect(JSON.stringify(patched.body)).not.toContain(word);
        expect(
          (await parc.as(ada).get(`/changes/${secret.ref}`)).body,
        ).toMatchObject({
          status: 'authorize',
          approval: 'asked',
        });
        await decide(clerk, open).expect(200);
      });

      it('is not told to who may not read it by what it is in the way of', async () => {
        const conflicts = `/changes/${near.ref}/conflicts`;
        const kinds = async (user: string) =>
          JSON.parse(await seen(user, conflicts)).items.map(
            (each: AnyRecord) => [each.kind, each.isHidden ?? false],
          );
        expect(await seen(ada, conflicts)).toContain(secret.title);
        expect(await kinds(ada)).toEqual([
          ['shared-item', false],
          ['person', false],
          ['predecessor', false],
        ]);
        // That something is in the way counts all the same.
        expect(await kinds(clerk)).toEqual([
          ['shared-item', true],
          ['person', true],
          ['predecessor', true],
        ]);
        for (const part of ['', '/conflicts', '/history', '/impact'])
          expect(
            tracesIn(await seen(clerk, `/changes/${near.ref}${part}`)),
          ).toEqual([]);
        // Its history is read by both: what was found when it was submitted is told, but not with what.
        const history = await seen(clerk, `/changes/${near.ref}/history`);
        expect(history).toContain('shared-item component:default/mail');
        const check = (user: string) =>
          told(user, '/changes/check', { number: near.ref });
        expect(await check(ada)).toContain(secret.ref);
        expect(tracesIn(await check(clerk))).toEqual([]);
        const refused = await post(
          `/changes/${near.ref}/request-approval`,
          {},
          { as: clerk, status: 409 },
        );
        expect(refused.error).toMatchObject({ code: 'conflicts' });
        expect(tracesIn(JSON.stringify(refused))).toEqual([]);
      });

      it('that must be done before another is not told to who may not read it when they approve or begin the other', async () => {
        const emergency = await ask({ ...inTheOpen, type: 'emergency' });
        const before = await make({
          ...secretly,
          blocks: [`changerecord:default/${emergency.entityName}`],
        });
        const start = (user: string) =>
          post(
            `/changes/${emergency.ref}/start`,
            {},
            { as: user, status: 409 },
          );
        expect((await start(author)).error).toMatchObject({
          code: 'predecessors-open',
          params: { changes: [before.ref] },
        });
        const refused = await start(clerk);
        expect(refused.error).toMatchObject({
          code: 'predecessors-open',
          params: { changes: [] },
        });
        const { body: undecided } = await decide(clerk, emergency).expect(409);
        expect(undecided.error).toMatchObject({
          code: 'conflicts',
          params: { kinds: ['predecessor'] },
        });
        const history = await seen(clerk, `/changes/${emergency.ref}/history`);
        expect(history).toContain('predecessor');
        for (const text of [
          JSON.stringify(refused),
          JSON.stringify(undecided),
          history,
        ]) {
          expect(tracesIn(text)).toEqual([]);
          expect(text).not.toContain(before.ref);
          expect(text).not.toContain(before.id);
        }
      });

      it('that failed is counted by its model, which everybody reads, but not named', async () => {
        await post('/change-models', {
          code: 'open-vault',
          name: 'Open a vault',
          owner: cab,
          mostFailures: 2,
          template: 'category: other',
        });
        const failed = async (values: object) => {
          const change = await make({ ...values, model: 'open-vault' });
          for (const [verb, body] of [
            ['submit', {}],
            ['start', {}],
            ['finish', { outcome: 'failed', text: 'It did not open.' }],
          ] as const)
            await post(`/changes/${change.ref}/${verb}`, body, { status: 200 });
          return change;
        };
        const named = await failed(inTheOpen);
        const unnamed = await failed(secretly);
        expect(
          JSON.parse(await seen(clerk, '/change-models/open-vault')),
        ).toMatchObject({
          failures: 2,
          status: 'suspended',
          suspendedBecause:
            '2 failures, the last of them a confidential change',
        });
        for (const part of ['', '/history']) {
          const text = await seen(clerk, `/change-models/open-vault${part}`);
          expect(tracesIn(text)).toEqual([]);
          expect(text).not.toContain(unnamed.ref);
        }
        expect(
          await seen(clerk, '/change-models/open-vault/history'),
        ).toContain(`${named.ref}: failed`);
      });

      it('is not known to who may not read it when they write: neither by its number nor as a relation, nor in a circle', async () => {
        const byNumber = (user: string) =>
          told(user, '/changes/check', { number: secret.ref });
        expect(await byNumber(ada)).not.toBe(await byNumber(clerk));
        expect(tracesIn(await byNumber(clerk))).toEqual([]);
        const entityOf = ({ entityName }: AnyRecord) =>
          `changerecord:default/${entityName}`;
        const named = await post(
          '/changes',
          { title: 'Guess', dependsOn: [entityOf(secret)] },
          { as: clerk, status: 400 },
        );
        expect(JSON.stringify(named)).toContain('is not a known change');
        const mine = await post('/changes', { title: 'Mine' }, { as: clerk });
        const between = await make({
          ...secretly,
          dependsOn: [entityOf(mine)],
          blocks: [entityOf(near)],
        });
        const { body } = await parc
          .as(clerk)
          .patch(`/changes/${mine.ref}`)
          .set('If-Match', `"${mine.version}"`)
          .send({ dependsOn: [entityOf(near)] })
          .expect(409);
        expect(body.error.code).toBe('circle');
        expect(body.error.params.path).toEqual([
          entityOf(mine),
          entityOf(near),
          '…',
          entityOf(mine),
        ]);
        expect(JSON.stringify(body)).not.toContain(between.entityName);
      });

      it('is in no answer of quick find, nor in the list of meetings; and nobody reads the feed who may not read all', async () => {
        for (const term of [word, secret.ref])
          expect(
            JSON.parse(await seen(author, `/quick-find?term=${term}`)).items,
          ).toEqual([]);
        const meetings = await seen(clerk, '/cab-meetings');
        expect(meetings).toContain(meeting.id);
        expect(tracesIn(meetings)).toEqual([]);
        const feed = '/feed?limit=1000';
        expect(await seen(author, feed)).toContain(secret.id);
        expect(tracesIn(await seen(clerk, feed, 403))).toEqual([]);
        await seen(ada, feed, 403);
      });

      it('is shown by the portal’s search to those only who may read it, and is no entity of the catalog', async () => {
        const allowed = async (ref: string, conditions: object) => {
          const { body } = await request(parc.server)
            .post(
              '/api/parc/.well-known/backstage/permissions/apply-conditions',
            )
            .set('Authorization', mockCredentials.service.header())
            .send({
              items: [
                {
                  id: 'one',
                  resourceRef: ref,
                  resourceType: 'parc-change',
                  conditions,
                },
              ],
            })
            .expect(200);
          return body.items[0].result;
        };
        expect(await allowed(secret.ref, openly)).toBe('DENY');
        expect(await allowed(open.ref, openly)).toBe('ALLOW');
        expect(await allowed(secret.ref, own)).toBe('ALLOW');
        // What the provider of entities asks for, as a service that may read everything.
        const projected = await seen(
          author,
          '/changes?limit=200&filter=managedBy=portal,isConfidential=false',
        );
        expect(projected).toContain(open.ref);
        expect(tracesIn(projected)).toEqual([]);
      });
    });
  },
);
