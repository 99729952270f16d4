import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  changeUpdatePermission,
  type AnyRecord,
  type Change,
  type DecisionBody,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import {
  FeedCursorStore,
  FeedFollower,
  FeedStore,
  Refusal,
  type ChangeContext,
} from '../../records';
import { readPdf } from '../../testing/readPdf';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';
import { ConflictWatch } from '../conflicts/ConflictWatch';

jest.setTimeout(120_000);

const [author, ada, ben, cleo, dan] = [
  'author',
  'ada',
  'ben',
  'cleo',
  'dan',
].map(each => `user:default/${each}`);
const cab = 'group:default/cab';
const erp = 'component:default/erp';
const approve: DecisionBody = { decision: 'approved' };
const refuse: DecisionBody = { decision: 'refused', reason: 'no way back' };

describe.each(testDatabases.eachSupportedId())(
  'approval of changes on %s',
  databaseId => {
    let knex: Knex;
    let register: Awaited<ReturnType<typeof startRegister>>;
    let now = DateTime.fromISO('2026-05-04T10:00:00Z', { zone: 'utc' });

    const as = (user: string): ChangeContext => ({
      who: { actor: user, isSystem: true },
      source: 'portal',
    });
    const putEntity = (
      ref: string,
      relations: Array<[string, string]> = [],
    ) => {
      const [, kind, name] = /^(\w+):default\/(.*)$/.exec(ref)!;
      register.entities.set(ref, {
        apiVersion: 'backstage.io/v1alpha1',
        kind,
        metadata: { name },
        relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
      } as Entity);
    };
    /** Who is in the CAB from now on; the catalog says so on both sides. */
    const putCab = (...members: string[]) => {
      putEntity(
        cab,
        members.map(each => ['hasMember', each]),
      );
      for (const each of [author, ada, ben, cleo, dan])
        putEntity(each, members.includes(each) ? [['memberOf', cab]] : []);
    };
    /** A change that waits for its approvers: whoever is in the CAB, and all that it names. */
    const ask = async (given: Partial<Change> = {}): Promise<AnyRecord> => {
      const { changes, approval } = register.changes;
      const { records } = changes;
      const made = await records.create(as(author), {
        title: 'Renew the certificates',
        items: [erp],
        ...given,
      });
      const prepared = await approval.prepare(made as unknown as Change);
      return knex.transaction(async trx => {
        let begun: object | Refusal = {};
        const { written } = await records.writer.change(
          as(author),
          [{ ref: made.id }],
          {
            action: 'request-approval',
            permission: changeUpdatePermission,
            prepare: async (_, [found]) => {
              begun = await approval.begin(trx, as(author), found, prepared);
            },
            decide: () =>
              begun instanceof Refusal
                ? begun
                : { ...begun, status: 'authorize' },
          },
          trx,
        );
        return written[0].record;
      });
    };
    const decide = (user: string, { ref }: AnyRecord, body = approve) =>
      register.changes.decisions.decide(as(user), ref, body);
    const told = async ({ ref }: AnyRecord) =>
      (
        await register.changes.changes.records.history(as(author).who, ref, 50)
      ).reverse();

    const refused = (user: string, code: string, params: object) => [
      'verb-refused',
      user,
      { refusedVerb: 'authorise', refusal: { code, params } },
    ];

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      register = await startRegister(knex, () => now);
      putEntity(erp, [['ownedBy', cab]]);
      putCab(author, ada, ben);
    });

    it('asks the owners of what is touched and those named, and tells in its history who knew and who decided what, when', async () => {
      const change = await ask({ approvers: [cleo] });
      expect(change).toMatchObject({
        approval: 'asked',
        approvalRound: 1,
        askedApprovers: [cab, cleo],
        approvalDue: '2026-05-09T10:00:00.000Z',
      });
      await expect(decide(dan, change)).rejects.toMatchObject({
        name: 'NotAllowedError',
        code: 'not-asked',
      });
      // The author is a member of the CAB, and alone that does not count.
      expect(await decide(author, change)).toMatchObject({ approval: 'asked' });
      expect(await decide(cleo, change)).toMatchObject({ approval: 'asked' });
      await expect(decide(cleo, change)).rejects.toMatchObject({
        name: 'ConflictError',
        code: 'step-closed',
      });
      now = now.plus({ hours: 1 });
      expect(await decide(ada, change)).toMatchObject({
        status: 'scheduled',
        approval: 'approved',
        authorisedAt: '2026-05-04T11:00:00.000Z',
      });
      const entries = (await told(change)).map(each => [
        each.action,
        each.actor,
        Object.fromEntries(each.changes.map(({ field, to }) => [field, to])),
      ]);
      expect(entries.slice(1)).toEqual([
        [
          'approval-asked',
          author,
          expect.objectContaining({
            approvers: [cab],
            approvalPeople: [author, ada, ben],
          }),
        ],
        [
          'approval-asked',
          author,
          expect.objectContaining({
            approvers: [cleo],
            approvalPeople: [cleo],
          }),
        ],
        [
          'request-approval',
          author,
          expect.objectContaining({ approval: 'asked', status: 'authorize' }),
        ],
        refused(dan, 'not-asked', {}),
        [
          'conflicts-looked-for',
          author,
          expect.objectContaining({ conflictState: 'none' }),
        ],
        ['approved', author, expect.objectContaining({ approver: cab })],
        ['approved', cleo, expect.objectContaining({ approver: cleo })],
        refused(cleo, 'step-closed', {
          policy: 'Approvers named by the change',
          state: 'approved',
        }),
        ['approved', ada, expect.objectContaining({ approver: cab })],
        [
          'authorise',
          ada,
          expect.objectContaining({
            approval: 'approved',
            status: 'scheduled',
          }),
        ],
      ]);
    });

    it('asks the owners of what is hit, also of assets as the register says, and who stands in for them where nobody owns it', async () => {
      const { approval } = register.changes;
      const [crm, suite, portal, far] = ['crm', 'suite', 'portal', 'far'].map(
        each => `component:default/${each}`,
      );
      putEntity(crm, [
        ['ownedBy', author],
        ['partOf', suite],
        ['dependencyOf', portal],
      ]);
      putEntity(suite, [['ownedBy', ben]]);
      putEntity(portal, [
        ['ownedBy', cleo],
        ['dependencyOf', far],
      ]);
      putEntity(far, [['ownedBy', dan]]);
      const asset = await register.assets.records.create(as(author), {
        category: 'server',
        owner: ada,
      });
      const server = `hardwareasset:default/${asset.entityName}`;
      const asked = async (change: Partial<Change>) => {
        const { steps, nobodyApproves } = await approval.prepare({
          type: 'normal',
          author,
          owner: author,
          ...change,
        });
        return [...steps.flatMap(each => each.approvers), ...nobodyApproves];
      };
      expect(await asked({ items: [crm] })).toEqual([author, ben, cleo].sort());
      expect(await asked({ items: [server] })).toEqual([ada]);
      const lost = 'component:default/lost';
      expect(await asked({ items: [lost], owner: cab })).toEqual([cab]);
      expect(await asked({ items: [lost] })).toEqual([
        'Owners of what is impacted',
      ]);
      expect(await asked({ items: [lost], approvers: [dan] })).toEqual([
        dan,
        dan,
      ]);
    });

    it('lets the first of two at the same instant decide, and tells the second so', async () => {
      for (const bodies of [
        [approve, approve],
        [approve, refuse],
      ]) {
        const change = await ask();
        const both = await Promise.allSettled([
          decide(ada, change, bodies[0]),
          decide(ben, change, bodies[1]),
        ]);
        const failed = both.filter(each => each.status === 'rejected');
        expect(failed).toHaveLength(1);
        expect(['step-closed', 'nothing-asked']).toContain(
          (failed[0].reason as { code: string }).code,
        );
        const { steps } = await register.changes.approval.get(
          as(author).who,
          change.ref,
        );
        expect(steps.flatMap(each => each.decisions)).toHaveLength(1);
      }
      expect(await ask({ items: [] }).catch(error => error)).toMatchObject({
        code: 'nobody-approves',
        params: { policies: ['Owners of what is impacted'] },
      });
      const change = await ask({ approvers: [cleo, dan] });
      await Promise.all([ada, cleo, dan].map(each => decide(each, change)));
      expect(await decide(ada, change).catch(({ code }) => code)).toBe(
        'nothing-asked',
      );
      expect((await told(change)).at(-1)).toMatchObject({
        action: 'verb-refused',
        actor: ada,
      });
    });

    it('tells who left the group in between, and lets their successor decide; a refusal says why', async () => {
      const change = await ask();
      putCab(author, ben, dan);
      await expect(decide(ada, change)).rejects.toMatchObject({
        name: 'NotAllowedError',
        code: 'left-group',
        params: { groups: [cab] },
      });
      expect(await decide(dan, change, refuse)).toMatchObject({
        status: 'new',
        approval: 'refused',
        refusedBecause: 'no way back',
      });
      putCab(author);
      await expect(ask()).rejects.toMatchObject({ code: 'nobody-approves' });
      putCab(author, ada, ben);
    });

    it('lets a stand-in read and decide on their days, in their own name', async () => {
      const { delegations, waiting, changes } = register.changes;
      const change = await ask();
      const days = { fromDay: '2026-05-04', toDay: '2026-05-08' };
      await expect(
        delegations.create(as(ada), { ...days, to: 'user:default/nobody' }),
      ).rejects.toThrow('there is no user');
      const made = await delegations.create(as(ada), {
        ...days,
        to: dan,
        reason: 'Holidays',
      });
      expect(await delegations.list(as(dan).who)).toEqual({
        items: [made],
        mayDelegate: true,
      });
      await expect(
        delegations.create(as(ada), { ...days, to: cleo }),
      ).rejects.toMatchObject({ code: 'delegation-overlaps' });
      const { records } = changes;
      expect(await records.get(as(dan).who, change.ref)).toMatchObject({
        askedApprovers: [cab, dan],
      });
      expect(await waiting.of(as(dan).who)).toMatchObject({
        items: [
          {
            change: { ref: change.ref },
            asked: [{ approver: cab, insteadOf: ada }],
          },
        ],
      });
      expect(await decide(dan, change)).toMatchObject({ approval: 'approved' });
      const { steps } = await register.changes.approval.get(
        as(dan).who,
        change.ref,
      );
      expect(steps[0].decisions).toMatchObject([
        { by: dan, insteadOf: ada, approver: cab },
      ]);

      const next = await ask();
      await expect(delegations.end(as(dan), made.id)).rejects.toThrow(
        'there is no delegation',
      );
      await delegations.end(as(ada), made.id);
      expect(await records.get(as(dan).who, next.ref)).toMatchObject({
        askedApprovers: [cab],
      });
      await expect(decide(dan, next)).rejects.toMatchObject({
        code: 'not-asked',
      });
      expect(await waiting.of(as(ben).who)).toMatchObject({
        items: [{ change: { ref: next.ref }, asked: [{ approver: cab }] }],
      });
      await decide(ben, next);
    });

    it('looks again at what waits when another change, an asset or a window moves, and tells it in the history', async () => {
      const { watch, changes } = register.changes;
      const { records } = changes;
      const follower = new FeedFollower(
        knex,
        new FeedStore(knex),
        new FeedCursorStore(knex),
        watch,
        mockServices.logger.mock(),
      );
      await follower.start();
      const become = (
        { ref }: AnyRecord,
        values: object,
        service = records,
      ): Promise<unknown> =>
        service.writer.change(as(dan), [{ ref }], {
          action: 'updated',
          permission: changeUpdatePermission,
          decide: () => values,
        });
      const look = async ({ ref }: AnyRecord) => {
        await follower.run();
        await watch.pass();
        const { conflictState, conflictCount } = await records.get(
          as(dan).who,
          ref,
        );
        return [conflictState, conflictCount];
      };
      const asset = await register.assets.records.create(as(author), {
        category: 'server',
        owner: ada,
      });
      const saturday = {
        windowStart: '2026-06-06T03:00:00Z',
        windowEnd: '2026-06-06T05:00:00Z',
        items: [erp, `hardwareasset:default/${asset.entityName}`],
      };
      const before = await records.create(as(author), {
        title: 'Before',
        items: [erp],
        windowStart: '2026-06-05T03:00:00Z',
        windowEnd: '2026-06-05T05:00:00Z',
      });
      const dependsOn = [`changerecord:default/${before.entityName}`];
      const first = await ask({ ...saturday, dependsOn });
      expect(await look(first)).toEqual(['none', 0]);
      // What is only written yields to what was asked.
      const draft = await records.create(as(dan), {
        title: 'The same night',
        ...saturday,
      });
      expect(await look(first)).toEqual(['none', 0]);
      await become(draft, { status: 'assess' });
      expect(await look(first)).toEqual(['found', 2]);
      expect((await look(draft))[0]).toBe('found');
      expect((await told(first)).slice(-2)).toMatchObject([
        {
          action: 'conflicts-looked-for',
          actor: 'service:parc',
          changes: [
            {
              field: 'conflictsFound',
              to: saturday.items.map(
                each => `shared-item ${each} ${draft.ref}`,
              ),
            },
          ],
        },
        { action: 'conflicts-looked-for', actor: 'service:parc' },
      ]);
      await expect(decide(ada, first)).rejects.toMatchObject({
        code: 'conflicts',
        params: { count: 2, kinds: ['shared-item'] },
      });
      await become(draft, { status: 'canceled' });
      expect(await look(first)).toEqual(['none', 0]);
      await become(before, { windowEnd: '2026-06-06T04:00:00Z' });
      expect(await look(first)).toEqual(['found', 1]);
      await become(before, { status: 'canceled' });
      expect(await look(first)).toEqual(['found', 1]);
      await become(asset, { status: 'retired' }, register.assets.records);
      expect(await look(first)).toEqual(['found', 2]);
      expect(
        (await told(first))
          .flatMap(each => each.changes)
          .filter(({ field }) => field === 'conflictsFound')
          .map(({ to }) => (to as string[])[0]),
      ).toEqual([
        `shared-item ${erp} ${draft.ref}`,
        // And once more as what Ada was told when she would have approved it.
        `shared-item ${erp} ${draft.ref}`,
        `predecessor ${before.ref}`,
        `item-gone ${saturday.items[1]}`,
      ]);
      await register.windows.records.create(as(author), {
        name: 'Everything',
        kind: 'freeze',
        start: '2026-06-06T00:00',
        duration: 'P1D',
        timeZone: 'UTC',
      });
      expect(await look(first)).toEqual(['found', 4]);
      await knex.raw('delete from windows');
      const fields = await knex.transaction(trx =>
        register.changes.approval.withdraw(trx, as(author), first, 'cancel'),
      );
      await become(first, { ...fields, status: 'canceled' });
    });

    it('takes a round back, and notes once that a deadline has passed', async () => {
      const { approval, overdue, changes } = register.changes;
      const change = await ask();
      now = now.plus({ days: 6 });
      expect(await overdue.pass()).toBe(1);
      expect(await overdue.pass()).toBe(0);
      expect((await told(change)).at(-1)).toMatchObject({
        action: 'approval-overdue',
        actor: 'service:parc',
      });
      const fields = await knex.transaction(trx =>
        approval.withdraw(trx, as(author), change, 'revise'),
      );
      expect(fields).toMatchObject({ approval: 'not-asked' });
      const { steps, mine } = await approval.get(as(ada).who, change.ref);
      expect(steps).toMatchObject([{ state: 'withdrawn' }]);
      expect(mine).toEqual([]);
      await changes.records.writer.change(as(author), [{ ref: change.id }], {
        action: 'revise',
        permission: changeUpdatePermission,
        decide: () => ({ ...fields, status: 'new' }),
      });
      await expect(decide(ada, change)).rejects.toMatchObject({
        code: 'nothing-asked',
      });
    });

    it('talks over what waits, the highest risk first, and writes minutes that say who decided what [complaint: 90 seconds a change]', async () => {
      const { cab: board } = register.changes;
      const first = await ask({ title: 'Move the ERP' });
      const second = await ask({ title: 'Change a lamp' });
      await knex('changes').where({ id: first.id }).update({
        risk_level: 'high',
      });
      const agenda = await board.agenda.of(as(ada).who, { group: cab });
      expect(agenda.items.map(each => each.change.ref)).toEqual([
        first.ref,
        second.ref,
      ]);
      const meeting = await board.meetings.create(as(ben), {
        group: cab,
        heldOn: '2026-05-11',
        attendees: [ada, ben],
      });
      const inMeeting = { ...approve, meeting: meeting.id };
      putCab(author, ada, ben, dan);
      await expect(decide(dan, first, inMeeting)).rejects.toMatchObject({
        code: 'not-at-meeting',
      });
      await decide(ada, first, { ...inMeeting, reason: 'well prepared' });
      await board.meetings.update(as(ben), meeting.id, 1, {
        items: [{ change: second.ref, note: 'Next week', isDeferred: true }],
        isClosed: true,
      });
      await expect(
        board.meetings.update(as(ben), meeting.id, 2, { note: 'late' }),
      ).rejects.toMatchObject({ code: 'meeting-closed' });
      await expect(decide(ada, second, inMeeting)).rejects.toMatchObject({
        code: 'meeting-closed',
      });
      // What is decided after the meeting does not change its minutes.
      await decide(ben, second);
      for (const [language, words] of [
        ['en', ['approved by ada. well prepared', 'put off', 'Next week']],
        ['fr', ['approuvé par ada. well prepared', 'reporté']],
      ] as const) {
        const pdf = await board.minutes.pdf(as(ada).who, meeting.id, language);
        const text = readPdf(Buffer.concat(await pdf.toArray()))
          .flat()
          .join('\n');
        for (const each of [first.ref, second.ref, ...words])
          expect(text).toContain(each);
      }
      expect((await board.meetings.list(as(ada).who)).items).toMatchObject([
        { id: meeting.id, count: 2, closedAt: expect.any(String) },
      ]);
    });

    it('takes waiting changes into an open meeting in the order of its agenda, and off it what nobody talked over', async () => {
      const { meetings, minutes } = register.changes.cab;
      const [high, medium, low] = [await ask(), await ask(), await ask()];
      for (const [risk_level, { id }] of Object.entries({ high, medium, low }))
        await knex('changes').where({ id }).update({ risk_level });
      const decided = await ask();
      await decide(ada, decided);
      const opened = { heldOn: '2026-05-12', attendees: [ada] };
      const meeting = await meetings.create(as(ben), {
        ...opened,
        group: cab,
        changes: [medium.ref],
      });
      const elsewhere = await meetings.create(as(ben), {
        ...opened,
        group: 'group:default/others',
        changes: [medium.ref],
      });
      const write = (version: number, patch: object, { id } = meeting) =>
        meetings.update(as(ben), id, version, patch);
      const refsOf = async () =>
        (await meetings.get(as(ada).who, meeting.id)).items.map(
          each => each.change?.ref,
        );

      await write(1, { add: [low.ref, high.id, medium.ref] });
      expect(await refsOf()).toEqual([high.ref, medium.ref, low.ref]);
      for (const [patch, error] of [
        [
          { add: [decided.ref, low.ref] },
          { code: 'not-waiting', params: { changes: [decided.ref] } },
        ],
        [
          { add: [low.ref, 'CH-0'] },
          { message: 'add: there is no change "CH-0"' },
        ],
        [
          { remove: [decided.ref] },
          {
            message: `remove: "${decided.ref}" is not talked over in this meeting`,
          },
        ],
      ] as const)
        await expect(write(2, patch)).rejects.toMatchObject(error);
      await expect(
        write(1, { add: [low.ref] }, elsewhere),
      ).rejects.toMatchObject({ code: 'not-waiting' });
      await expect(write(1, { remove: [low.ref] })).rejects.toMatchObject({
        name: 'PreconditionFailedError',
      });

      await decide(ada, high, { ...approve, meeting: meeting.id });
      await expect(write(2, { remove: [high.ref] })).rejects.toMatchObject({
        code: 'talked-over',
        params: { changes: [high.ref] },
      });
      await write(2, { remove: [low.ref] });
      expect(await refsOf()).toEqual([high.ref, medium.ref]);
      const pdf = await minutes.pdf(as(ada).who, meeting.id, 'en');
      const text = readPdf(Buffer.concat(await pdf.toArray()))
        .flat()
        .join(' ');
      expect(text).toContain(high.ref);
      expect(text).not.toContain(low.ref);

      // Of two at the same instant one is first, and the other is told so.
      const sameInstant = await Promise.allSettled([
        decide(ada, medium, { ...approve, meeting: meeting.id }),
        write(3, { add: [low.ref], remove: [medium.ref] }),
      ]);
      expect(sameInstant.map(each => each.status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      const { version } = await meetings.get(as(ada).who, meeting.id);
      await write(version, { isClosed: true });
      await expect(
        write(version + 1, { add: [low.ref] }),
      ).rejects.toMatchObject({ code: 'meeting-closed' });
      await decide(ada, low);
      await decide(ada, medium).catch(() => {});
    });

    it('looks at others when it cannot look at one, and at that one again some minutes later', async () => {
      const { changes, conflicting } = register.changes;
      const [first, second] = [await ask(), await ask()];
      await knex('conflict_looks').delete();
      await knex('conflict_looks').insert([
        { change_id: first.id, spreads: true, asked_at: now.toISO() },
        { change_id: second.id, spreads: true, asked_at: now.toISO() },
      ]);
      const answers = new Map([[first.id, 'not yet']]);
      const flaky = Object.create(conflicting.conflicts, {
        find: {
          value: async (who: ChangeContext['who'], change: Change) => {
            const problem = answers.get(change.id);
            if (problem) throw new Error(problem);
            return conflicting.conflicts.find(who, change);
          },
        },
      });
      const logger = mockServices.logger.mock();
      const watch = new ConflictWatch(changes.records, flaky, logger);
      expect(await watch.pass()).toBe(2);
      expect(await watch.pass()).toBe(0);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(await knex('conflict_looks').select('change_id')).toEqual([
        { change_id: first.id },
      ]);
      answers.clear();
      now = now.plus({ minutes: 5 });
      expect(await watch.pass()).toBe(1);
      expect(await knex('conflict_looks')).toEqual([]);
    });
  },
);
