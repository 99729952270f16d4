import { aWholeChange } from '../testing/ChangeWalk';
import {
  approver,
  author,
  files,
  gate,
  implementer,
  manager,
  outsider,
  shop,
  startChangeDesk,
} from '../testing/startChangeDesk';
import { testDatabases } from '../testing/startParc';

jest.setTimeout(120_000);

const approve = { decision: 'approved' };
const successful = { outcome: 'successful' };
const notAllowed = expect.objectContaining({ status: 403 });
const wrong = (status: string) => ({
  status: 409,
  code: 'wrong-status',
  params: expect.objectContaining({ status }),
});

describe.each(testDatabases.eachSupportedId())(
  'a change on %s, over HTTP,',
  databaseId => {
    let desk: Awaited<ReturnType<typeof startChangeDesk>>;

    beforeAll(async () => {
      desk = await startChangeDesk(await testDatabases.init(databaseId));
      await desk.make('/change-models', {
        code: 'restart',
        name: 'Restart a server',
        owner: 'group:default/data',
        template: 'category: software\ntasks: [Restart it]',
      });
    });
    afterAll(() => desk.stop());

    it('goes from an idea to a return that was verified', async () => {
      const change = await desk.begin({
        benefit: 'N/A',
        backOutPlan: 'see above',
      });
      expect(await change.refused(author, 'submit')).toEqual({
        status: 409,
        code: 'incomplete',
        params: { fields: ['benefit', 'backOutPlan'] },
      });
      const { benefit, backOutPlan } = aWholeChange(implementer) as Record<
        string,
        string
      >;
      await change.write(author, { benefit, backOutPlan });
      await change.done(author, 'submit');
      expect(await change.refused(implementer, 'start')).toEqual(
        wrong('assess'),
      );
      expect(await change.done(author, 'request-approval')).toMatchObject({
        status: 'authorize',
        approval: 'asked',
        askedApprovers: ['group:default/data'],
      });
      expect(await change.notWritten(author, { plan: 'Another' })).toEqual({
        status: 409,
        code: 'revise-first',
        params: { status: 'authorize' },
      });
      expect(await change.done(author, 'decisions', approve)).toMatchObject({
        status: 'authorize',
        approval: 'asked',
      });
      expect(await change.refused(outsider, 'decisions', approve)).toEqual(
        expect.objectContaining({ status: 403, code: 'not-asked' }),
      );
      expect(await change.refused(implementer, 'decisions', approve)).toEqual(
        notAllowed,
      );
      expect(await change.done(approver, 'decisions', approve)).toMatchObject({
        status: 'scheduled',
        approval: 'approved',
      });
      expect(await change.refused(author, 'start')).toEqual(notAllowed);
      await change.done(implementer, 'start');
      await change.done(implementer, 'finish', successful);
      expect(await change.refused(author, 'close')).toEqual(notAllowed);
      await change.done(manager, 'close');
      const later = {
        returnObtained: 'partly-obtained',
        returnText: 'Two seconds.',
      };
      expect(
        await change.refused(author, 'verify-return', {
          ...later,
          on: '2999-01-01',
        }),
      ).toEqual({
        status: 409,
        code: 'in-the-future',
        params: { date: '2999-01-01' },
      });
      expect(await change.done(author, 'verify-return', later)).toMatchObject({
        ...later,
        status: 'closed',
        outcome: 'successful',
        needsReview: false,
      });
      expect(await change.told(manager)).toEqual([
        'created by author',
        'verb-refused submit incomplete by author',
        'updated by author',
        'submit by author',
        'verb-refused start wrong-status by implementer',
        'approval-asked of author,approver by author',
        'request-approval by author',
        'approved by author',
        'verb-refused authorise not-asked by outsider',
        'approved by approver',
        'authorise by approver',
        'start by implementer',
        'finish by implementer',
        'close by manager',
        'verb-refused verify-return in-the-future by author',
        'verify-return by author',
      ]);
    });

    it('that is standard is done without asking anybody, in five steps [complaint: days of delay for an hour’s work]', async () => {
      const change = await desk.begin({
        model: 'restart',
        items: [shop],
        reviewOn: undefined,
        windowStart: '2030-12-05T20:00:00.000Z',
        windowEnd: '2030-12-05T21:00:00.000Z',
      });
      expect(change.created).toMatchObject({
        reviewOn: '2031-01-04',
        type: 'standard',
        status: 'new',
        category: 'software',
        model: { ref: 'restart' },
      });
      expect(change.created.warnings).toBeUndefined();
      expect(await change.refused(author, 'request-approval')).toEqual(
        wrong('new'),
      );
      expect(await change.done(author, 'submit')).toMatchObject({
        status: 'scheduled',
        approval: 'pre-authorised',
      });
      expect(
        await change.refused(approver, 'decisions', approve),
      ).toMatchObject({
        status: 409,
        code: 'nothing-asked',
      });
      await change.done(implementer, 'start');
      const { items: tasks } = await change.read(implementer, '/tasks');
      expect(
        await change.refused(implementer, 'finish', successful),
      ).toMatchObject({
        code: 'open-tasks',
        params: { tasks: ['Restart it'] },
      });
      await change.done(implementer, `tasks/${tasks[0].id}/finish`);
      await change.done(implementer, 'finish', successful);
      expect(await change.done(manager, 'close')).toMatchObject({
        status: 'closed',
        approval: 'pre-authorised',
      });
      expect(await change.told(manager)).toEqual([
        'created by author',
        'tasks-planned by author',
        'verb-refused request-approval wrong-status by author',
        'submit by author',
        'verb-refused authorise nothing-asked by approver',
        'start by implementer',
        'verb-refused finish open-tasks by implementer',
        'task-finish by implementer',
        'finish by implementer',
        'close by manager',
      ]);
      const { items } = await change.read(manager, '/history');
      expect(items.at(-2)).toMatchObject({
        version: 1,
        changes: [{ field: 'tasks', from: [], to: ['1. Restart it'] }],
      });
    });

    it('that is an emergency is begun at once, approved afterwards, and not closed before', async () => {
      const change = await desk.begin({ type: 'emergency', items: [shop] });
      expect(await change.done(author, 'submit')).toMatchObject({
        status: 'authorize',
        approval: 'asked',
      });
      const before = Date.now();
      const begun = await change.done(implementer, 'start');
      expect(begun).toMatchObject({
        status: 'implement',
        approval: 'afterwards',
      });
      const due = Date.parse(String(begun.approvalDue)) - before;
      expect(Math.round(due / 3_600_000)).toBe(24);
      await change.done(implementer, 'finish', successful);
      const review = {
        review: 'The disk had been failing for weeks.',
        returnObtained: 'obtained',
        returnText: 'Mail is back.',
      };
      expect(await change.refused(manager, 'close', review)).toMatchObject({
        status: 409,
        code: 'approval-open',
      });
      expect(await change.done(author, 'decisions', approve)).toMatchObject({
        approval: 'afterwards',
      });
      expect(await change.refused(outsider, 'decisions', approve)).toEqual(
        expect.objectContaining({ status: 403, code: 'not-asked' }),
      );
      expect(await change.done(approver, 'decisions', approve)).toMatchObject({
        status: 'review',
        approval: 'approved',
      });
      expect(await change.refused(manager, 'close')).toMatchObject({
        status: 409,
        code: 'needs-review',
      });
      expect(await change.done(manager, 'close', review)).toMatchObject({
        status: 'closed',
        reviewedBy: manager,
      });
      expect(await change.told(manager)).toEqual([
        'created by author',
        'approval-asked of author,approver by author',
        'submit by author',
        'start by implementer',
        'finish by implementer',
        'verb-refused close approval-open by manager',
        'approved by author',
        'verb-refused authorise not-asked by outsider',
        'approved by approver',
        'authorise by approver',
        'verb-refused close needs-review by manager',
        'close by manager',
      ]);
    });

    it('that is refused says why, is not begun, and is given up [GLPI #15700]', async () => {
      const change = await desk.begin();
      await change.done(author, 'submit');
      await change.done(author, 'request-approval');
      expect(
        await change.refused(approver, 'decisions', { decision: 'refused' }),
      ).toMatchObject({ status: 400 });
      const reason = 'Nobody is there on a Saturday.';
      const refusal = { decision: 'refused', reason };
      expect(await change.done(approver, 'decisions', refusal)).toMatchObject({
        status: 'new',
        approval: 'refused',
        refusedBecause: reason,
      });
      expect(await change.refused(implementer, 'start')).toEqual(wrong('new'));
      expect(
        await change.refused(approver, 'decisions', approve),
      ).toMatchObject({
        status: 409,
        code: 'nothing-asked',
      });
      expect(await change.refused(author, 'cancel')).toMatchObject({
        status: 400,
      });
      const why = 'The new server comes in May.';
      expect(
        await change.done(author, 'cancel', { reason: why }),
      ).toMatchObject({ status: 'canceled', canceledBecause: why });
      expect(await change.refused(author, 'submit')).toEqual(wrong('canceled'));
      expect(await change.told(manager)).toEqual([
        'created by author',
        'submit by author',
        'approval-asked of author,approver by author',
        'request-approval by author',
        `refused by approver because ${reason}`,
        `refuse by approver because ${reason}`,
        'verb-refused start wrong-status by implementer',
        'verb-refused authorise nothing-asked by approver',
        `cancel by author because ${why}`,
        'verb-refused submit wrong-status by author',
      ]);
    });

    it('that is backed out says to what state, after the tasks of the way back, and is reviewed', async () => {
      const change = await desk.begin({ items: [shop] });
      const [, wayBack] = await change.plan(author, [
        { title: 'Exchange the disks' },
        { title: 'Put the old ones back', kind: 'back-out' },
      ]);
      await change.done(author, 'submit');
      await change.done(author, 'request-approval');
      await change.done(approver, 'decisions', approve);
      const back = { text: 'It runs as before.', reason: 'It did not start.' };
      expect(await change.refused(implementer, 'back-out', back)).toEqual(
        wrong('scheduled'),
      );
      await change.done(implementer, 'start');
      expect(
        await change.refused(implementer, 'back-out', { reason: 'x' }),
      ).toMatchObject({ status: 400 });
      expect(await change.refused(implementer, 'back-out', back)).toEqual({
        status: 409,
        code: 'open-tasks',
        params: { tasks: ['Put the old ones back'] },
      });
      await change.done(implementer, `tasks/${wayBack.id}/finish`);
      expect(await change.done(implementer, 'back-out', back)).toMatchObject({
        status: 'review',
        outcome: 'rolled-back',
        outcomeText: back.text,
        needsReview: true,
      });
      expect(
        await change.refused(author, 'cancel', { reason: back.reason }),
      ).toEqual(wrong('review'));
      expect(await change.refused(manager, 'close')).toMatchObject({
        code: 'needs-review',
      });
      await change.done(manager, 'close', {
        review: 'The controller does not know these disks.',
        returnObtained: 'not-obtained',
        returnText: 'Nothing was gained.',
      });
      expect(await change.told(manager)).toEqual([
        'created by author',
        'tasks-planned by author',
        'submit by author',
        'approval-asked of author,approver by author',
        'request-approval by author',
        'approved by approver',
        'authorise by approver',
        `verb-refused back-out wrong-status by implementer because ${back.reason}`,
        'start by implementer',
        `verb-refused back-out open-tasks by implementer because ${back.reason}`,
        'task-finish by implementer',
        `back-out by implementer because ${back.reason}`,
        `verb-refused cancel wrong-status by author because ${back.reason}`,
        'verb-refused close needs-review by manager',
        'close by manager',
      ]);
    });

    it('that is in the way of another is moved, and what had been found is kept', async () => {
      const window = desk.nextWindow();
      const first = await desk.begin({ items: [files], ...window });
      await first.done(author, 'submit');
      const second = await desk.begin({
        ...aWholeChange(manager),
        items: [files],
        ...window,
      });
      expect(await second.done(author, 'submit')).toMatchObject({
        status: 'assess',
        conflictState: 'found',
        conflictCount: 1,
      });
      expect(await second.refused(author, 'request-approval')).toEqual({
        status: 409,
        code: 'conflicts',
        params: { count: 1, kinds: ['shared-item'] },
      });
      const because = { reason: 'We hope for the best.' };
      expect(await second.refused(author, 'override', because)).toEqual(
        notAllowed,
      );
      expect(await second.refused(manager, 'override', because)).toEqual({
        status: 409,
        code: 'may-not-override',
        params: { kinds: ['shared-item'] },
      });
      const { items: found } = await second.read(author, '/conflicts');
      expect(found).toMatchObject([
        {
          kind: 'shared-item',
          item: files,
          change: { ref: first.created.ref },
        },
      ]);
      await second.write(author, {
        windowStart: window.windowEnd,
        windowEnd: desk.nextWindow().windowStart,
      });
      expect(await second.done(author, 'request-approval')).toMatchObject({
        status: 'authorize',
        conflictState: 'none',
        conflictCount: 0,
      });
      const kept = await desk.parc
        .knex('change_conflicts')
        .where({ change_id: second.created.id });
      expect(kept).toMatchObject([
        {
          phase: 'submission',
          found_by: author,
          gone_at: expect.any(Date),
          hit: { kind: 'shared-item', change: { ref: first.created.ref } },
        },
      ]);
      expect(await second.told(manager)).toEqual([
        'created by author',
        'conflicts-looked-for by author',
        'submit by author',
        'verb-refused request-approval conflicts by author',
        `verb-refused override may-not-override by manager because ${because.reason}`,
        'updated by author',
        'conflicts-looked-for by author',
        'approval-asked of author,approver by author',
        'request-approval by author',
      ]);
    });

    it('that cannot wait for the end of a freeze goes on in spite of it, as somebody justified [ITIL]', async () => {
      const window = desk.nextWindow();
      await desk.make('/windows', {
        name: 'Year end',
        kind: 'freeze',
        entity: gate,
        start: window.windowStart.slice(0, 10).concat('T00:00'),
        duration: 'P2D',
        timeZone: 'UTC',
      });
      const values = { items: [gate], ...window };
      const because = { reason: 'Anybody can read the mail of others.' };
      const normal = await desk.begin(values);
      expect(await normal.refused(manager, 'override', because)).toEqual({
        status: 409,
        code: 'may-not-override',
        params: { kinds: ['freeze'] },
      });
      await normal.done(author, 'cancel', { reason: 'It cannot wait.' });
      const change = await desk.begin({ ...values, type: 'emergency' });
      expect(await change.refused(author, 'submit')).toEqual({
        status: 409,
        code: 'conflicts',
        params: { count: 1, kinds: ['freeze'] },
      });
      expect(await change.refused(implementer, 'override', because)).toEqual(
        notAllowed,
      );
      expect(await change.refused(manager, 'override')).toMatchObject({
        status: 400,
      });
      expect(await change.done(manager, 'override', because)).toMatchObject({
        conflictState: 'overridden',
        overriddenBecause: because.reason,
      });
      await change.done(author, 'submit');
      expect(await change.done(approver, 'decisions', approve)).toMatchObject({
        status: 'scheduled',
        conflictState: 'overridden',
      });
      expect(await change.done(implementer, 'start')).toMatchObject({
        status: 'implement',
        approval: 'approved',
      });
      expect(await change.told(manager)).toEqual([
        'created by author',
        'verb-refused submit conflicts by author',
        `conflicts-looked-for by manager because ${because.reason}`,
        `override by manager because ${because.reason}`,
        'approval-asked of author,approver by author',
        'submit by author',
        'approved by approver',
        'authorise by approver',
        'start by implementer',
      ]);
    });
  },
);
