import type { Entity } from '@backstage/catalog-model';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
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
const cab = 'group:default/cab';

const entity = (kind: string, name: string, relations: object[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: relations as Entity['relations'],
});
const members = [author, ada];
const entities = [
  entity('Component', 'mail', []),
  entity(
    'Group',
    'cab',
    members.map(targetRef => ({ type: 'hasMember', targetRef })),
  ),
  ...[author, outsider, ada, employee].map(each =>
    entity(
      'User',
      each.split('/')[1],
      members.includes(each) ? [{ type: 'memberOf', targetRef: cab }] : [],
    ),
  ),
];
const ofChanges = (rule: string, params: object) =>
  ({ rule, resourceType: 'parc-change', params } as never);
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
        config: { changes: { policies: [{ name: 'CAB', approvers: [cab] }] } },
        policies: {
          [ada]: {
            'parc.access': true,
            'parc.change.read': own,
            'parc.change.approve': own,
          },
          [employee]: {
            'parc.access': true,
            'parc.change.read': ofChanges('IS_NOT_CONFIDENTIAL', {}),
            'parc.change.approve': ofChanges('IS_CHANGE_OF', {
              claims: [employee],
            }),
          },
        },
      });
    });
    afterAll(() => parc.stop());

    /** A confidential change that waits for the board; an emergency when it is told. */
    const ask = async (values: object = {}): Promise<AnyRecord> => {
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
      await parc
        .as(employee)
        .patch(`/cab-meetings/${meeting.id}`)
        .set('If-Match', '"1"')
        .send({ isClosed: true })
        .expect(403);
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
  },
);
