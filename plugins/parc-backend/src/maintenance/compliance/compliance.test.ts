import type {
  ChecklistStep,
  ComplianceItem,
  ComplianceOutcome,
} from '@parc/backstage-plugin-parc-common';
import ExcelJS from 'exceljs';
import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { DateTime } from 'luxon';
import { readPdf } from '../../testing/readPdf';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';

jest.setTimeout(60_000);

/** Every thirty days, give or take five: 27 January to 6 February, 26 February to 8 March, 28 March to 7 April. */
const monthly = {
  code: 'checks',
  name: 'Checks',
  nameFr: 'Contrôles',
  covers: '{}',
  basis: 'fixed',
  everyFrom: 'P25D',
  everyTarget: 'P30D',
  everyTo: 'P35D',
  anchor: '2026-02-01',
  assignee: 'group:default/it-support',
};
const steps: ChecklistStep[] = [
  {
    id: 'fan',
    kind: 'value',
    label: 'Heat',
    labelFr: 'Chaleur',
    unit: '°C',
    max: 70,
    isRequired: true,
  },
  {
    id: 'look',
    kind: 'choice',
    label: 'Looks',
    isRequired: false,
    choices: [
      { value: 'new', label: 'as new' },
      { value: 'worn', label: 'worn' },
    ],
  },
];
const winter = { from: '2026-01-01', to: '2026-02-28' };
const year = { from: '2026-01-01', to: '2026-12-31' };
const nobody = { due: 0, inWindow: 0, early: 0, late: 0, skipped: 0 };
const nothing = { ...nobody, overdue: 0, missed: 0, left: 0 };

describe.each(testDatabases.eachSupportedId())(
  'compliance on %s',
  databaseId => {
    let knex: Knex;
    let parc: Awaited<ReturnType<typeof startRegister>>;
    let today = '2026-01-20';
    let asOfFebruary: unknown;
    const now = () => DateTime.fromISO(`${today}T11:00:00Z`, { zone: 'utc' });
    const who = () => parc.context.who;

    const orderOf = async (asset: string) => {
      const { items } = await parc.workOrders.items.ofAsset(who(), asset, {
        state: 'open',
        limit: 10,
      });
      return items[0].order.ref;
    };
    const done = (asset: string) =>
      orderOf(asset).then(order =>
        parc.workOrders.items.act(
          parc.context,
          'done',
          { order, asset },
          { minutes: 20, answers: { fan: 40, look: 'worn' }, notes: '=1+1' },
        ),
      );
    const order = (asset: string, verb: 'skip' | 'cancel', reason: string) =>
      orderOf(asset).then(ref =>
        parc.workOrders.verbs.act(parc.context, verb, ref, { reason }),
      );
    const retire = async (asset: string) => {
      await parc.assets.act(parc.context, 'retire', asset, { reason: 'old' });
      await parc.workOrders.leftAssets.leaveAll();
    };
    const figures = (filter: object, by = 'plan') =>
      parc.compliance.figures(who(), { by, ...filter } as never);
    const list = async (filter: object): Promise<ComplianceItem[]> =>
      (
        await parc.compliance.items(who(), {
          limit: 200,
          outcome: [],
          ...filter,
        })
      ).items;
    const told = async (filter: object) =>
      (await list(filter)).map(({ asset, outcome, countedOn }) =>
        [asset.ref, outcome, countedOn].join(' '),
      );

    /** What happens to each asset, day by day. */
    const days: Record<string, () => Promise<unknown>> = {
      '2026-01-20': () => parc.maintenance.pass.run(),
      '2026-01-26': () => done('EARLY'),
      '2026-01-30': async () => {
        await retire('LEAVES');
        await order('CANCELLED', 'cancel', 'twice');
        await parc.maintenance.pass.run();
      },
      '2026-02-01': () => done('INTIME'),
      '2026-02-02': () => done('CANCELLED'),
      '2026-02-03': () => order('SKIPPED', 'skip', 'on loan'),
      '2026-02-07': async () => {
        asOfFebruary = (await figures(winter)).totals;
      },
      '2026-02-20': () => retire('LEAVESLATE'),
      '2026-04-01': () => done('LATE'),
      '2026-04-10': () => Promise.resolve(),
    };

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      parc = await startRegister(knex, now);
      await parc.locations.records.writer.create(parc.context, [
        { path: 'PAR', name: 'Paris', kind: 'site', timeZone: 'Europe/Paris' },
        { path: 'TYO', name: 'Tokyo', kind: 'site', timeZone: 'Asia/Tokyo' },
      ]);
      await parc.locations.records.writer.create(parc.context, [
        { path: 'PAR/R1', name: 'Room 1', kind: 'room' },
      ]);
      const places: Record<string, string | undefined> = {
        EARLY: 'PAR/R1',
        INTIME: 'PAR/R1',
        LATE: 'PAR/R1',
        SKIPPED: 'TYO',
        LEAVES: 'TYO',
        LEAVESLATE: 'TYO',
        CANCELLED: undefined,
        FORGOTTEN: 'PAR',
      };
      await parc.assets.records.writer.create(
        parc.context,
        Object.entries(places).map(([tag, location]) => ({
          tag,
          location,
          category: tag === 'EARLY' ? 'printer' : 'laptop',
        })),
      );
      const plan = await parc.maintenance.plans.records.create(
        parc.context,
        monthly,
      );
      await parc.maintenance.plans.setChecklist(parc.context, plan, { steps });
      for (const [day, happen] of Object.entries(days)) {
        today = day;
        await happen();
      }
    });

    it('says of every window what became of it, on the day on which it was decided', async () => {
      // Of one day in the order of their ids.
      expect((await told(year)).sort()).toEqual(
        [
          'EARLY early 2026-01-26',
          'LEAVES left 2026-01-30',
          'INTIME in-window 2026-02-01',
          'CANCELLED in-window 2026-02-02',
          'SKIPPED skipped 2026-02-03',
          'LATE late 2026-02-06',
          'LEAVESLATE missed 2026-02-06',
          'FORGOTTEN overdue 2026-02-06',
          'LATE missed 2026-03-08',
          'FORGOTTEN missed 2026-03-08',
          'LATE in-window 2026-04-01',
          'FORGOTTEN missed 2026-04-07',
        ].sort(),
      );
    });

    it('counts what was done in its window of what was due, and nothing that left', async () => {
      const { totals } = await figures(winter);
      expect(totals).toEqual({
        due: 7,
        inWindow: 2,
        early: 1,
        late: 1,
        skipped: 1,
        overdue: 1,
        missed: 1,
        left: 1,
        rate: 2 / 7,
      });
      expect((await figures({ ...winter, location: 'NIX' })).totals).toEqual(
        nothing,
      );
    });

    it('never judges a month otherwise than at its end, whatever is done later', async () => {
      expect(asOfFebruary).toEqual({
        due: 7,
        inWindow: 2,
        early: 1,
        late: 0,
        skipped: 1,
        overdue: 3,
        missed: 0,
        left: 1,
        rate: 2 / 7,
      });
    });

    it('groups by plan, class, site, team and month, and the list behind every figure is as long', async () => {
      const values = async (by: string) =>
        (await figures(year, by)).groups.map(({ value, due, inWindow }) => [
          value,
          inWindow,
          due,
        ]);
      expect(await values('plan')).toEqual([['checks', 3, 11]]);
      expect(await values('category')).toEqual([
        ['laptop', 3, 10],
        ['printer', 0, 1],
      ]);
      expect(await values('site')).toEqual([
        ['PAR', 2, 8],
        ['TYO', 0, 2],
        [undefined, 1, 1],
      ]);
      expect(await values('team')).toEqual([
        ['group:default/it-support', 3, 11],
      ]);
      expect(await values('month')).toEqual([
        ['2026-01', 0, 1],
        ['2026-02', 2, 6],
        ['2026-03', 0, 2],
        ['2026-04', 1, 2],
      ]);
      const [plan] = (await figures(year)).groups;
      expect(plan).toMatchObject({ name: 'Checks', nameFr: 'Contrôles' });
      const behind = async (filter: object) =>
        (await list({ ...year, ...filter })).length;
      expect(await behind({ site: 'PAR', outcome: ['missed'] })).toBe(3);
      expect(await behind({ location: 'par/r1' })).toBe(5);
      expect(await behind({ without: 'site' })).toBe(1);
      expect(await behind({ category: 'printer' })).toBe(1);
      expect(await behind({ team: 'group:default/it-support' })).toBe(12);
      expect(await behind({ without: 'team', plan: 'checks' })).toBe(0);
    });

    it('gives the list page by page, each window once, with who did it and when', async () => {
      const seen: ComplianceItem[] = [];
      let cursor: string | undefined;
      do {
        const page = await parc.compliance.items(who(), {
          ...year,
          outcome: [],
          limit: 5,
          cursor,
        });
        seen.push(...page.items);
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(seen).toEqual(await list(year));
      const outcomes = (outcome: ComplianceOutcome) =>
        seen.filter(each => each.outcome === outcome);
      expect(outcomes('late')[0]).toMatchObject({
        from: '2026-01-27',
        target: '2026-02-01',
        to: '2026-02-06',
        closedOn: '2026-04-01',
        closedBy: 'user:default/test',
        minutes: 20,
        site: { ref: 'PAR', name: 'Paris' },
        location: { ref: 'PAR/R1' },
        category: { ref: 'laptop', name: 'Laptop' },
        team: 'group:default/it-support',
      });
      expect(outcomes('skipped')[0].reason).toBe('on loan');
    });

    const csv = async () =>
      buffer(
        await parc.complianceFiles.export(who(), {
          ...year,
          outcome: [],
          format: 'csv',
        }),
      );
    const report = async (
      format: 'pdf' | 'xlsx',
      language: 'en' | 'fr',
      filter: object = {},
    ) =>
      buffer(
        await parc.complianceFiles.report(who(), {
          ...year,
          ...filter,
          format,
          language,
        }),
      );
    const digestOf = (bytes: Buffer) =>
      createHash('sha256').update(bytes).digest('hex');
    const sheetsOf = async (bytes: Buffer) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes as never);
      return workbook.worksheets.map(sheet => ({
        name: sheet.name,
        rows: sheet
          .getSheetValues()
          .slice(1)
          .map(row => (row as unknown[]).slice(1)),
      }));
    };

    it('is a file of every window, with what was found and no formula', async () => {
      const lines = (await csv()).toString('utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(13);
      expect(lines[0]).toBe(
        '\ufeffcountedOn,outcome,plan,planName,asset,assetName,category,site,location,team,order,from,target,to,closedOn,closedBy,minutes,reason,notes,found',
      );
      expect(lines[1]).toMatch(
        /^2026-01-26,early,checks,Checks,EARLY,EARLY,printer,PAR,PAR\/R1,group:default\/it-support,WO-2026-\d+,2026-01-27,2026-02-01,2026-02-06,2026-01-26,user:default\/test,20,,'=1\+1,Heat: 40 °C \(≤ 70\); Looks: worn$/,
      );
    });

    it('is evidence as a workbook, in both languages, with the checksum of the list', async () => {
      const [figuresSheet, listSheet, meanings] = await sheetsOf(
        await report('xlsx', 'fr'),
      );
      expect(figuresSheet.name).toBe('Chiffres');
      expect(figuresSheet.rows[1]).toEqual([
        ...['Ensemble', '27.3 %', 11, 3, 1, 1, 1, 1, 4, 1],
      ]);
      expect(figuresSheet.rows).toContainEqual([
        ...['Contrôles', '27.3 %', 11, 3, 1, 1, 1, 1, 4, 1],
      ]);
      expect(listSheet.rows).toHaveLength(13);
      expect(String(meanings.rows.at(-1))).toContain(digestOf(await csv()));
      const [english] = await sheetsOf(await report('xlsx', 'en'));
      expect(english.rows[0].slice(1, 4)).toEqual([
        ...['Compliance', 'Due', 'In window'],
      ]);
    });

    it('is evidence as a PDF: whole, with every window, and the checksum of the list', async () => {
      const bytes = await report('pdf', 'fr');
      const words = readPdf(bytes).flat();
      expect(words).toContain(
        'Conformité de la maintenance, du 01/01/2026 au 31/12/2026',
      );
      expect(words.filter(word => word === 'LEAVESLATE')).toHaveLength(1);
      expect(words.filter(word => word === 'LATE')).toHaveLength(3);
      expect(words.join('\n')).toContain('Chaleur: 40 °C (≤ 70)');
      expect(await report('pdf', 'fr')).toEqual(bytes);
      expect(words.join('')).toContain(digestOf(await csv()));
      const nothingDue = await report('pdf', 'en', { location: 'NIX' });
      expect(readPdf(nothingDue)[0]).toContain(
        'Nothing was due in this period.',
      );
    });

    it('refuses what is no period', async () => {
      const refused = (filter: object) =>
        figures(filter).then(
          () => undefined,
          error => error.details[0].code,
        );
      expect(await refused({ from: '2026-02-01', to: '2026-01-01' })).toBe(
        'period-out-of-order',
      );
      expect(await refused({ from: '2000-01-01', to: '2026-01-01' })).toBe(
        'period-too-long',
      );
      expect(await figures({})).toMatchObject({
        from: '2025-04-11',
        to: '2026-04-10',
      });
    });
  },
);
