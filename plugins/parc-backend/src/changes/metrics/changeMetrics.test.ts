import type { ChangeMetricsAnswer } from '@parc/backstage-plugin-parc-common';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(60_000);

const manager = 'user:default/manager';
const clerk = 'user:default/clerk';
const nobody = 'user:default/nobody';
const erp = 'system:default/erp';
const shop = 'system:default/shop';

describe.each(testDatabases.eachSupportedId())(
  'metrics of changes on %s',
  databaseId => {
    let parc: RunningParc;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          [clerk]: {
            'parc.change.read': {
              rule: 'IS_NOT_CONFIDENTIAL',
              resourceType: 'parc-change',
              params: {},
            },
          },
          [nobody]: { 'parc.access': true },
        },
      });
      for (const each of estate) await aClosedChange(each);
    });
    afterAll(() => parc.stop());

    /** A change that is over: made, then brought to its end without the way there. */
    const aClosedChange = async ({
      title,
      fields,
      ends,
    }: (typeof estate)[0]) => {
      const created = await parc
        .as(manager)
        .post('/changes')
        .send({ title, windowStart: '2026-01-10T20:00:00Z', ...fields })
        .expect(201);
      const its = { id: created.body.id };
      const { status, ...how } = ends;
      await parc
        .knex('changes')
        .where(its)
        .update({
          created_at: '2026-01-05T10:00:00Z',
          raised_on: '2026-01-05',
          ...how,
        });
      // Whatever is written is judged.
      await parc
        .as(manager)
        .patch(`/changes/${created.body.ref}`)
        .set('If-Match', `"${created.body.version}"`)
        .send({ notes: 'x' })
        .expect(200);
      await parc.knex('changes').where(its).update({ status });
    };
    const estate: Array<{
      title: string;
      fields: object;
      ends: { status: string } & Record<string, unknown>;
    }> = [
      {
        title: 'as planned',
        fields: { items: [erp, shop], windowEnd: '2026-01-10T22:00:00Z' },
        ends: {
          status: 'closed',
          outcome: 'successful',
          authorised_at: '2026-01-06T10:00:00Z',
          finished_at: '2026-01-10T21:00:00Z',
          closed_at: '2026-01-31T23:59:59.999Z',
          return_obtained: 'obtained',
          had_conflicts_before: true,
        },
      },
      {
        title: 'rolled back, late',
        fields: {
          items: [erp],
          type: 'emergency',
          reasonCategory: 'incident',
          windowEnd: '2026-01-10T22:00:00Z',
        },
        ends: {
          status: 'closed',
          outcome: 'rolled-back',
          authorised_at: '2026-01-08T10:00:00Z',
          finished_at: '2026-01-10T23:30:00Z',
          closed_at: '2026-02-01T00:00:00Z',
          return_obtained: 'not-obtained',
          had_conflicts_before: true,
          had_conflicts_after: true,
        },
      },
      {
        title: 'went well, and caused an incident',
        fields: { isConfidential: true, reasonCategory: 'growth' },
        ends: {
          status: 'closed',
          outcome: 'successful',
          incidents: ['INC-1'],
          raised_on: '2026-01-04',
          finished_at: '2026-01-06T23:00:00Z',
          closed_at: '2026-02-10T10:00:00Z',
        },
      },
      {
        title: 'cancelled, which is not done',
        fields: {},
        ends: { status: 'canceled', closed_at: '2026-02-10T10:00:00Z' },
      },
      {
        title: 'failed in another year',
        fields: {},
        ends: {
          status: 'closed',
          outcome: 'failed',
          closed_at: '2024-06-01T10:00:00Z',
        },
      },
    ];
    const metrics = async (
      search = '',
      who = manager,
    ): Promise<ChangeMetricsAnswer> => {
      const { body } = await parc
        .as(who)
        .get(`/changes/metrics?from=2026-01-01&to=2026-12-31${search}`)
        .expect(200);
      return body;
    };
    const listed = async (query: string, who = manager): Promise<number> => {
      const { body } = await parc
        .as(who)
        .get(`/changes?query=${encodeURIComponent(query)}`)
        .expect(200);
      return body.totalItems;
    };

    it('count what was closed, what failed and what is measured, and every figure is its list', async () => {
      const answer = await metrics();
      expect(answer.totals).toMatchObject({
        closed: 3,
        failed: 2,
        failureRate: 2 / 3,
        emergencies: 1,
        planned: 2,
        overran: 1,
        overrunShare: 0.5,
        conflictsBefore: 2,
        conflictsAfter: 1,
        lateConflictShare: 1 / 3,
        returnsAnswered: 2,
        returnsObtained: 1,
        returnRate: 0.5,
        returnsOpen: 1,
        hoursToAuthorise: { count: 2, median: 48, p90: 67.2 },
        minutesBeyondWindow: { count: 2, median: 15, p90: 75 },
      });
      // Raised on the day before it was entered: since that day began where the company is.
      expect(answer.totals.hoursToFinish).toMatchObject({
        count: 3,
        median: 131,
      });
      expect(answer.groups.map(({ value, closed }) => [value, closed])).toEqual(
        [
          ['2026-01', 1],
          ['2026-02', 2],
        ],
      );
      for (const by of ['month', 'items', 'raisedBy', 'reasonCategory']) {
        const { groups, totals } = await metrics(`&by=${by}`);
        for (const { lists, ...figures } of [...groups, totals])
          for (const [figure, query] of Object.entries(lists))
            expect([by, figures, figure, await listed(query)]).toEqual([
              by,
              figures,
              figure,
              figures[figure as 'closed'],
            ]);
      }
    });

    it('are by item: a change counts for each that it touches, and once in all', async () => {
      const { groups, totals } = await metrics('&by=items');
      expect(
        groups.map(({ value, closed, failureRate }) => [
          value,
          closed,
          failureRate,
        ]),
      ).toEqual([
        [erp, 2, 0.5],
        [shop, 1, 0],
        [undefined, 1, 1],
      ]);
      expect(totals.closed).toBe(3);
    });

    it('of nothing have no rate, neither 0 nor 100 % nor NaN [derived]', async () => {
      const { groups, totals } = await metrics('&filter=type=standard');
      expect(groups).toEqual([]);
      expect(totals).toMatchObject({ closed: 0, failed: 0 });
      for (const name of [
        'failureRate',
        'emergencyShare',
        'overrunShare',
        'returnRate',
        'hoursToFinish',
      ])
        expect(totals).not.toHaveProperty(name);
    });

    it('count only what the reader may read, and what the filter lets through', async () => {
      const { totals } = await metrics('', clerk);
      expect(totals).toMatchObject({ closed: 2, failed: 1, failureRate: 0.5 });
      expect(await listed(totals.lists.failed, clerk)).toBe(1);
      const narrowed = await metrics(`&filter=items=${shop}`);
      expect(narrowed.totals).toMatchObject({ closed: 1, failureRate: 0 });
      await parc.as(nobody).get('/changes/metrics').expect(403);
    });

    it('refuse what is no period, by the name of its field', async () => {
      const asked = (search: string) =>
        parc.as(manager).get(`/changes/metrics?${search}`).expect(400);
      const { body } = await asked('from=2026-02-01&to=2026-01-01');
      expect(JSON.stringify(body)).toContain('period-out-of-order');
      await asked('from=2001-01-01&to=2026-01-01');
      await asked('by=weather');
    });
  },
);
