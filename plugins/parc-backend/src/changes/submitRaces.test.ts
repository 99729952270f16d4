import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AnyRecord, Change } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import {
  FeedCursorStore,
  FeedFollower,
  FeedStore,
  type ChangeContext,
} from '../records';
import { aWholeChange, windowIn } from '../testing/ChangeWalk';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(120_000);

const [author, ada, implementer, technician] = [
  'author',
  'ada',
  'implementer',
  'technician',
].map(each => `user:default/${each}`);
const parcItself = 'service:parc';
/** How often both are let go at the same moment. */
const tries = 10;

describe.each(testDatabases.eachSupportedId())(
  'a submit while an item is retired, on %s',
  databaseId => {
    let knex: Knex;
    let register: Awaited<ReturnType<typeof startRegister>>;
    let follower: FeedFollower;
    let now = DateTime.utc().startOf('hour');
    let days = 10;

    const as = (user: string): ChangeContext => ({
      who: { actor: user, isSystem: true },
      source: 'portal',
    });
    const iso = (at: DateTime) => at.toUTC().toISO()!;
    /** A minute goes by; answers the moment from then on. */
    const later = () => {
      now = now.plus({ minutes: 1 });
      return iso(now);
    };

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      register = await startRegister(knex, () => now);
      for (const each of [author, ada, implementer])
        register.entities.set(each, {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: each.slice(each.indexOf('/') + 1) },
        } as Entity);
      follower = new FeedFollower(
        knex,
        new FeedStore(knex),
        new FeedCursorStore(knex),
        register.changes.watch,
        mockServices.logger.mock(),
      );
      await follower.start();
    });

    /** A server, and a whole change that touches it in hours of its own. */
    const begin = async (type: Change['type']) => {
      const asset = await register.assets.records.create(as(technician), {
        category: 'server',
        owner: ada,
      });
      days += 1;
      const change = await register.changes.changes.records.create(as(author), {
        ...aWholeChange(implementer),
        ...windowIn(days),
        type,
        items: [`hardwareasset:default/${asset.entityName}`],
      });
      return { asset, change, gone: `item-gone ${change.items}` };
    };
    const act = (
      { ref }: AnyRecord,
      verb: 'submit' | 'request-approval' | 'override',
      reason: string,
    ): Promise<AnyRecord> =>
      register.changes.verbs.act(as(author), verb, ref, { reason });
    const submit = (change: AnyRecord) =>
      act(change, 'submit', 'it cannot wait');
    const retire = ({ ref }: AnyRecord) =>
      register.assets.act(as(technician), 'retire', ref, {
        reason: 'its board is broken',
      });
    const decide = (
      { ref }: AnyRecord,
      decision: 'approved' | 'refused',
      reason: string,
    ) => register.changes.decisions.decide(as(ada), ref, { decision, reason });
    const read = ({ ref }: AnyRecord) =>
      register.changes.changes.records.get(as(author).who, ref);
    /** What the follower of the feed and the look after it find. */
    const watch = async () => {
      await follower.run();
      await register.changes.watch.pass();
    };
    /** The history, oldest first: what was done or refused, by whom, when, why, and what is said of conflicts. */
    const told = async ({ ref }: AnyRecord) =>
      (await register.changes.changes.records.history(as(author).who, ref, 50))
        .reverse()
        .map(({ action, actor, at, reason, changes }) => ({
          ...{ action, actor, at, reason },
          found: changes.find(each => each.field === 'conflictsFound')?.to,
          state: changes.find(each => each.field === 'conflictState')?.to,
          approval: changes.find(each => each.field === 'approval')?.to,
          refusal: changes.find(each => each.field === 'refusal')?.to,
        }));

    /** It is not approved, and nobody may override that what it is about is gone. */
    const expectNotApproved = async (change: AnyRecord) => {
      await expect(decide(change, 'approved', 'go on')).rejects.toMatchObject({
        code: 'conflicts',
        params: { count: 1, kinds: ['item-gone'] },
      });
      await expect(
        act(change, 'override', 'it will be back'),
      ).rejects.toMatchObject({
        code: 'may-not-override',
        params: { kinds: ['item-gone'] },
      });
      expect(await read(change)).toMatchObject({
        status: 'authorize',
        approval: 'asked',
        conflictState: 'found',
        conflictCount: 1,
      });
    };
    /** Refused: nothing is half done, and its history tells that it was tried, and what the author knew then. */
    const expectNotSubmitted = async (change: AnyRecord) => {
      expect(await read(change)).toMatchObject({
        status: 'new',
        version: change.version,
      });
      const [created, refused, ...more] = await told(change);
      expect(created.action).toBe('created');
      expect(refused).toMatchObject({
        action: 'verb-refused',
        actor: author,
        reason: 'it cannot wait',
        found: [`item-gone ${change.items}`],
        refusal: {
          code: 'conflicts',
          params: { count: 1, kinds: ['item-gone'] },
        },
      });
      expect(more).toEqual([]);
    };

    /** Nobody is asked about a normal change as long as what it is about is gone. */
    const expectNotAsked = async (change: AnyRecord) => {
      await expect(
        act(change, 'request-approval', 'go on'),
      ).rejects.toMatchObject({
        code: 'conflicts',
        params: { count: 1, kinds: ['item-gone'] },
      });
      expect(await read(change)).toMatchObject({
        status: 'assess',
        conflictState: 'found',
        conflictCount: 1,
      });
    };
    /** A normal change is submitted whatever is in its way: to find that is what it is assessed for. */
    const neverHappens = async ({ ref }: AnyRecord) => {
      throw new Error(`${ref} was not submitted`);
    };

    it('is refused by the name of what is in the way when the item went first, and asks nobody', async () => {
      const { asset, change } = await begin('emergency');
      await retire(asset);
      const tried = later();
      await expect(submit(change)).rejects.toMatchObject({
        name: 'ConflictError',
        code: 'conflicts',
        params: { count: 1, kinds: ['item-gone'] },
        message: expect.stringContaining('item-gone'),
      });
      await watch();
      await expectNotSubmitted(change);
      expect((await told(change)).at(-1)).toMatchObject({ at: tried });
      expect(
        await knex('change_approval_steps').where({ change_id: change.id }),
      ).toEqual([]);
    });

    it('goes through when it went first; then its history tells who knew and who decided what, when', async () => {
      const { asset, change, gone } = await begin('emergency');
      const created = iso(now);
      const submitted = later();
      await submit(change);
      later();
      await retire(asset);
      const looked = later();
      await watch();
      const overridden = later();
      await expectNotApproved(change);
      const refused = later();
      await decide(change, 'refused', 'there is no server any more');
      const story = await told(change);
      const nothing = {
        found: undefined,
        state: undefined,
        approval: undefined,
        refusal: undefined,
      };
      const bySubmit = {
        actor: author,
        at: submitted,
        reason: 'it cannot wait',
      };
      const byWatch = { actor: parcItself, at: looked, reason: undefined };
      const byAda = {
        actor: ada,
        at: refused,
        reason: 'there is no server any more',
      };
      expect(story).toEqual([
        expect.objectContaining({
          action: 'created',
          actor: author,
          at: created,
        }),
        { ...nothing, ...bySubmit, action: 'approval-asked' },
        {
          ...nothing,
          ...bySubmit,
          action: 'submit',
          state: 'none',
          approval: 'asked',
        },
        {
          ...nothing,
          ...byWatch,
          action: 'conflicts-looked-for',
          found: [gone],
        },
        {
          ...nothing,
          ...byWatch,
          action: 'conflicts-looked-for',
          state: 'found',
        },
        {
          ...nothing,
          ...{ action: 'verb-refused', actor: ada, at: overridden },
          reason: 'go on',
          found: [gone],
          refusal: {
            code: 'conflicts',
            params: { count: 1, kinds: ['item-gone'] },
          },
        },
        {
          ...nothing,
          ...{ action: 'verb-refused', actor: author, at: overridden },
          reason: 'it will be back',
          found: [gone],
          refusal: {
            code: 'may-not-override',
            params: { kinds: ['item-gone'] },
          },
        },
        { ...nothing, ...byAda, action: 'refused' },
        { ...nothing, ...byAda, action: 'refuse', approval: 'refused' },
      ]);
    });

    it('goes through when the item went after it was looked for, and is told all the same, also where the feed was read meanwhile', async () => {
      const { asset, change, gone } = await begin('emergency');
      const { conflicts } = register.changes.conflicting;
      const { find } = conflicts;
      const asked = jest
        .spyOn(conflicts, 'find')
        .mockImplementationOnce(async (who, plan) => {
          const found = await find.call(conflicts, who, plan);
          await retire(asset);
          await watch();
          return found;
        });
      await submit(change);
      asked.mockRestore();
      expect(await read(change)).toMatchObject({
        status: 'authorize',
        conflictState: 'none',
      });
      await watch();
      expect((await told(change)).slice(-2)).toMatchObject([
        { action: 'conflicts-looked-for', actor: parcItself, found: [gone] },
        { action: 'conflicts-looked-for', state: 'found' },
      ]);
      await expectNotApproved(change);
    });

    it('of a normal change goes through with what is in the way, which the history says its author knew, and asks nobody', async () => {
      const { asset, change, gone } = await begin('normal');
      await retire(asset);
      const at = later();
      await submit(change);
      expect((await told(change)).slice(1)).toMatchObject([
        {
          ...{ action: 'conflicts-looked-for', actor: author, at },
          ...{ reason: 'it cannot wait', found: [gone] },
        },
        {
          ...{ action: 'submit', actor: author, at },
          ...{ reason: 'it cannot wait', state: 'found' },
        },
      ]);
      await watch();
      await expectNotAsked(change);
    });

    it.each([
      ['emergency', expectNotSubmitted, expectNotApproved],
      ['normal', neverHappens, expectNotAsked],
    ] as const)(
      'of a change that is %s is refused for it, or it is told, when both come at the same moment',
      async (type, ifRefused, ifSubmitted) => {
        for (let each = 0; each < tries; each += 1) {
          const { asset, change, gone } = await begin(type);
          const both = [() => submit(change), () => retire(asset)];
          const first = each % both.length;
          // Neither is always the first to ask the database.
          const ended = await Promise.allSettled([
            both[first](),
            both[1 - first](),
          ]);
          const [submitted, retired] = [ended[first], ended[1 - first]];
          expect(retired.status).toBe('fulfilled');
          later();
          await watch();
          const story = await told(change);
          expect(
            {
              rejected: [{ code: 'conflicts', found: [gone] }],
              fulfilled: [{ code: undefined, found: [gone] }],
            }[submitted.status],
          ).toContainEqual({
            code: (submitted as { reason?: { code: string } }).reason?.code,
            found: story.flatMap(({ found }) => found ?? []),
          });
          await { rejected: ifRefused, fulfilled: ifSubmitted }[
            submitted.status
          ](change);
          // Who and when stand with every line, why with each that a person was asked for, in the order in which it was.
          expect(story.map(({ at }) => at)).toEqual(
            story.map(({ at }) => at).sort(),
          );
          for (const { action, actor, reason } of story)
            expect([
              `created ${author}`,
              `approval-asked ${author} it cannot wait`,
              `submit ${author} it cannot wait`,
              `verb-refused ${author} it cannot wait`,
              `conflicts-looked-for ${author} it cannot wait`,
              `conflicts-looked-for ${parcItself}`,
            ]).toContain([action, actor, reason].filter(Boolean).join(' '));
        }
      },
    );
  },
);
