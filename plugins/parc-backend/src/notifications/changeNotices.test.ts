import {
  changeUpdatePermission,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { listenToNotices } from '../testing/listenToNotices';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(60_000);

const ines = 'user:default/ines';
const hugo = 'user:default/hugo';
const claire = 'user:default/claire';
const leon = 'user:default/leon';
const field = 'group:default/field';
const erp = 'system:default/erp';
const start = '2026-03-03T10:00:00Z';

describe.each(testDatabases.eachSupportedId())(
  'notices of changes on %s',
  databaseId => {
    let register: Awaited<ReturnType<typeof startRegister>>;
    const clock = { now: DateTime.fromISO(start) };
    const { begin, told, heard } = listenToNotices({
      register: () => register,
      clock,
      concernedBy: async items => (items.includes(erp) ? [field] : []),
    });

    beforeAll(async () => {
      register = await startRegister(
        await testDatabases.init(databaseId),
        () => clock.now,
      );
    });
    beforeEach(async () => {
      clock.now = DateTime.fromISO(start);
      await register.knex.raw(
        'truncate feed, history, feed_cursors, notices, notice_occasions, due_runs, issued_refs, changes, assets cascade',
      );
      await register.assets.records.create(as(claire), {
        tag: 'SRV-1',
        category: 'server',
        owner: claire,
        assignedTo: leon,
      });
      await begin();
    });

    const onDay = (day: string) => {
      clock.now = DateTime.fromISO(`${day}T10:00:00Z`);
    };
    const as = (actor: string) => ({
      ...register.context,
      who: { actor, isSystem: true as const },
    });
    /** Raised and owned by Ines, made by Hugo, on an asset of Claire's that Léon uses and a system of the field's. */
    const aChange = (values: object = {}) =>
      register.changes.changes.records.create(as(ines), {
        number: 'CH-1',
        title: 'Move',
        items: [erp, 'hardwareasset:default/srv-1'],
        people: [hugo],
        windowStart: '2026-03-10T20:00:00Z',
        windowEnd: '2026-03-10T22:00:00Z',
        reviewOn: '2026-04-01',
        communication: 'No mail for an hour.',
        ...values,
      });
    /** As verbs and decisions leave a change. */
    const become = (values: Partial<Change>, actor = hugo, ref = 'CH-1') =>
      register.changes.changes.records.writer.change(as(actor), [{ ref }], {
        action: 'updated',
        permission: changeUpdatePermission,
        decide: () => values,
      });
    const asked = (who: string[], due?: string): Partial<Change> => ({
      status: 'authorize',
      approval: 'asked',
      approvalRound: 1,
      askedApprovers: who,
      approvalDue: due,
    });

    it('tell who is asked to approve, once a round, soon before it is due and when it is too late', async () => {
      await aChange();
      await told();
      await become(asked([claire, ines], '2026-03-05T12:00:00Z'), ines);
      expect(await told()).toEqual([
        [
          claire,
          'You are asked to approve, by 5 March 2026: CH-1 · Move',
          '/parc/changes/CH-1',
        ],
      ]);
      expect(await told()).toEqual([]);
      onDay('2026-03-05');
      expect((await told()).map(each => each.slice(0, 2))).toEqual([
        [claire, 'To be approved by 5 March 2026: CH-1 · Move'],
        [ines, 'To be approved by 5 March 2026: CH-1 · Move'],
      ]);
      onDay('2026-03-06');
      expect((await told('fr')).map(each => each.slice(0, 2))).toEqual([
        [claire, 'Approbation en retard depuis le 5 mars 2026 : CH-1 · Move'],
        [ines, 'Approbation en retard depuis le 5 mars 2026 : CH-1 · Move'],
      ]);
      expect(heard.sent[0].payload.severity).toBe('high');
      onDay('2026-03-20');
      expect(await told()).toEqual([]);
    });

    it('tell those asked in a later step when its turn has come, and not before', async () => {
      const change = await aChange();
      await told();
      const { approval } = register.changes;
      const step = { policy: 'p', mode: 'any', within: null } as const;
      await register.knex.transaction(trx =>
        approval.store.insert(trx, change.id, 1, [
          { ...step, order: 1, approvers: [claire], people: [claire] },
          { ...step, order: 2, approvers: [field], people: [hugo] },
        ]),
      );
      const turn = (states: string[]) =>
        register.knex.transaction(async trx => {
          const steps = (await approval.round(trx, change.id, 1)).map(
            (each, at) => ({ ...each, state: states[at] as 'asked' }),
          );
          await approval.store.save(trx, steps);
          await approval.history.asked(
            trx,
            as(claire),
            await register.changes.changes.records.get(as(claire).who, 'CH-1'),
            steps.filter(each => each.state === 'asked'),
          );
        });
      await turn(['asked', 'waiting']);
      await become(asked([claire, field], '2026-03-04T08:00:00Z'), ines);
      const titles = async () =>
        (await told()).map(each => each.slice(0, 2).join(' '));
      expect(await titles()).toEqual([
        `${claire} To be approved by 4 March 2026: CH-1 · Move`,
        `${claire} You are asked to approve, by 4 March 2026: CH-1 · Move`,
      ]);
      await turn(['approved', 'asked']);
      expect(await titles()).toEqual([
        `${field} To be approved by 4 March 2026: CH-1 · Move`,
        `${field} Your group is asked to approve, by 4 March 2026: CH-1 · Move`,
      ]);
    });

    it('tell author and owner that something came in the way, again when there is more, and not when it is gone', async () => {
      await aChange({ owner: field });
      await told();
      const found = (conflictCount: number) =>
        become(
          { status: 'assess', conflictState: 'found', conflictCount },
          'service:parc',
        );
      await found(1);
      expect(await told()).toEqual([
        [field, 'Something is in the way: CH-1 · Move', '/parc/changes/CH-1'],
        [ines, 'Something is in the way: CH-1 · Move', '/parc/changes/CH-1'],
      ]);
      await found(2);
      expect(await told('fr')).toHaveLength(2);
      await found(1);
      expect(await told()).toEqual([]);
      await found(3);
      await become({ conflictState: 'none', conflictCount: 0 });
      expect(await told()).toEqual([]);
    });

    it('gather what waits for one person, and say nothing of what was taken back', async () => {
      for (const number of ['CH-1', 'CH-2', 'CH-3']) {
        await aChange({ number });
        await become(asked([claire]), ines, number);
      }
      await become({ status: 'new', approval: 'not-asked' }, ines, 'CH-3');
      expect(await told()).toEqual([
        [
          claire,
          '2 changes wait for approval',
          '/parc/changes?approval=asked&approval=afterwards&askedApprovers=user%3Adefault%2Fclaire',
        ],
      ]);
    });

    it('tell author and owner what was decided, and why it was refused', async () => {
      await aChange({ owner: field });
      await become(asked([claire]), ines);
      await told();
      await become(
        { status: 'new', approval: 'refused', refusedBecause: 'too soon' },
        claire,
      );
      expect((await told()).map(each => each.slice(0, 2))).toEqual([
        [field, 'Refused: CH-1 · Move'],
        [ines, 'Refused: CH-1 · Move'],
      ]);
      expect(heard.sent[0].payload.description).toBe('too soon');
    });

    it('tell whom it concerns when it is authorised, begun and over, with what its makers say', async () => {
      await aChange();
      await aChange({ number: 'CH-2', isConfidential: true });
      await told();
      await become({ status: 'scheduled', approval: 'approved' }, claire);
      await become({ status: 'scheduled' }, claire, 'CH-2');
      expect((await told()).map(each => each.slice(0, 2))).toEqual([
        [
          field,
          'A change that concerns you is planned for 10 March 2026: CH-1 · Move',
        ],
        [ines, 'Approved: CH-1 · Move'],
        [
          leon,
          'A change that concerns you is planned for 10 March 2026: CH-1 · Move',
        ],
      ]);
      await become({ status: 'implement', startedAt: clock.now.toISO()! });
      expect((await told('fr')).map(each => each[1])).toEqual([
        'Un changement qui vous concerne a commencé : CH-1 · Move',
        'Un changement qui vous concerne a commencé : CH-1 · Move',
        'Un changement qui vous concerne a commencé : CH-1 · Move',
      ]);
      expect(heard.sent.map(({ payload }) => payload.description)).toEqual([
        'No mail for an hour.',
        'No mail for an hour.',
        'No mail for an hour.',
      ]);
      await become({ status: 'review', outcome: 'successful' });
      expect(await told()).toHaveLength(3);
    });

    it('tell who makes it that its window begins or is over, and who promised a return that it is to be verified', async () => {
      await aChange();
      await become({ status: 'scheduled' });
      await told();
      onDay('2026-03-09');
      expect(await told()).toEqual([]);
      onDay('2026-03-10');
      expect((await told()).map(each => each.slice(0, 2))).toEqual([
        [hugo, 'Begins on 10 March 2026: CH-1 · Move'],
      ]);
      await become({ status: 'implement' });
      await told();
      onDay('2026-03-11');
      expect((await told()).map(each => each.slice(0, 2))).toEqual([
        [hugo, 'Still at work after the end of its window: CH-1 · Move'],
        [ines, 'Still at work after the end of its window: CH-1 · Move'],
      ]);
      await become({ status: 'review', outcome: 'successful' });
      await told();
      onDay('2026-04-01');
      expect(await told()).toEqual([
        [ines, 'Was the return obtained? CH-1 · Move', '/parc/changes/CH-1'],
      ]);
      onDay('2026-06-01');
      expect(await told()).toEqual([]);
    });
  },
);
