import {
  softwareInstallationsQuerySchema,
  softwareRulesBodySchema,
  softwareTitlesQuerySchema,
  standardProducts,
  type SoftwareRule,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { anInventory } from '../testing/anInventory';
import { testDatabases } from '../testing/startParc';
import { startTechnical } from '../testing/startTechnical';

jest.setTimeout(120_000);

const program = (name: string, publisher = '', version = '') => ({
  name,
  publisher,
  version,
  architecture: '',
});
const planner = (more: object = {}) =>
  ({
    name: 'Planner',
    isActive: true,
    publisher: 'Acme*',
    title: 'Planner {release}',
    product: 'planner',
    ...more,
  } as SoftwareRule);

describe.each(testDatabases.eachSupportedId())(
  'the software catalogue on %s',
  databaseId => {
    let knex: Knex;
    let parc: Awaited<ReturnType<typeof startTechnical>>;

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      parc = await startTechnical(knex);
      await parc.software.prepare();
      const agent = await parc.anAgent();
      const assets = [];
      for (const tag of ['LT-1', 'LT-2']) assets.push(await parc.make({ tag }));
      for (const asset of assets)
        await parc.apply(
          asset,
          agent,
          anInventory({
            sections: {
              software: [
                program('Microsoft Windows Server 2019 Standard', 'Microsoft'),
                program('Microsoft Word', 'Microsoft Corporation', '16.102'),
                program('Planner 2025', 'Acme Inc.', '25.1'),
                program('Planner 2024', 'Acme Inc.', '24.9'),
                program('µTorrent', 'BitTorrent Inc.', '3.6'),
                program('libssl3', 'Debian', '3.0'),
              ],
            },
          }),
        );
      await parc.software.recognition.run();
    });

    const who = () => parc.context.who;
    const titles = (query: object = {}) =>
      parc.software.titles.list(who(), softwareTitlesQuerySchema.parse(query));
    const title = async (q: string) => (await titles({ q })).items[0];
    const installations = (query: object) =>
      parc.software.installationList.list(
        who(),
        softwareInstallationsQuerySchema.parse(query),
      );
    const save = async (...rules: SoftwareRule[]) => {
      const { version } = await parc.software.rules.read(who());
      const given = softwareRulesBodySchema.parse({ rules });
      await parc.software.rules.save(who(), version, given);
      await parc.software.recognition.run();
    };

    it('recognises what agents reported, says by which rule, and leaves the rest to do', async () => {
      expect(await title('windows server')).toMatchObject({
        state: 'recognised',
        outcomes: [
          {
            rule: 'Windows Server (3)',
            product: { ref: 'windows-server' },
            edition: 'Standard',
            release: '2019',
          },
        ],
      });
      expect(await title('libssl')).toMatchObject({
        state: 'recognised',
        outcomes: [{ licensing: 'system' }],
      });
      expect((await titles({ state: 'forbidden' })).items).toMatchObject([
        { name: 'µTorrent' },
      ]);
      const todo = await titles({ state: 'unrecognised', limit: 1 });
      const rest = await titles({
        state: 'unrecognised',
        limit: 1,
        cursor: todo.pageInfo.nextCursor,
      });
      expect([...todo.items, ...rest.items].map(each => each.name)).toEqual([
        'Planner 2024',
        'Planner 2025',
      ]);
      expect(rest.pageInfo.nextCursor).toBeUndefined();
    });

    it('has a part of a suite count for the suite', async () => {
      const { items } = await parc.software.releases.list(
        who(),
        'microsoft-word',
      );
      expect(items).toMatchObject([
        { installed: 0, countsAs: { product: 'microsoft-365-apps' } },
      ]);
      const { records } = parc.software.products;
      const suite = await records.get(who(), 'microsoft-365-apps');
      await expect(
        records.update(parc.context, suite.ref, suite.version, {
          suite: 'microsoft-word',
        }),
      ).rejects.toThrow('is part of this product itself');
    });

    it('proposes a rule for a title and its siblings; saved, it holds for what was there before', async () => {
      const { id } = await title('planner 2025');
      const proposal = await parc.software.titles.proposal(who(), String(id));
      expect(proposal).toMatchObject({
        product: { code: 'planner', isNew: true },
        titles: [{ name: 'Planner 2024' }, { name: 'Planner 2025' }],
      });
      await parc.software.products.records.create(parc.context, {
        code: 'planner',
        name: 'Planner',
      });
      const given = softwareRulesBodySchema.parse({ rules: [proposal.rule] });
      expect(await parc.software.rules.dryRun(who(), given)).toMatchObject({
        isComplete: true,
        changed: { titles: 2, versions: 2 },
        moves: [
          { from: 'unrecognised', to: expect.stringMatching('planner 202') },
          { from: 'unrecognised' },
        ],
        before: { recognisedVersions: 4, versions: 6 },
        after: { recognisedVersions: 6 },
      });
      await save(proposal.rule);
      expect(await titles({ product: 'planner' })).toMatchObject({
        items: [{ state: 'recognised' }, { state: 'recognised' }],
      });
      const { items } = await parc.software.releases.list(who(), 'planner');
      expect(items.map(({ release }) => release)).toEqual(['2025', '2024']);
      await parc.software.releases.setEndOfSupport(
        who(),
        'planner',
        String(items[0].id),
        '2030-12-31',
      );
      const [{ endOfSupport }] = (
        await parc.software.releases.list(who(), 'planner')
      ).items;
      expect(endOfSupport).toBe('2030-12-31');
      expect(
        (await parc.software.releases.growth(who(), 'planner', 2)).items,
      ).toEqual([
        { month: '2026-04', machines: 0 },
        { month: '2026-05', machines: 2 },
      ]);
    });

    it('recognises again and changes nothing', async () => {
      const rows = () =>
        knex('software_versions')
          .orderBy('id')
          .select('id', 'release_id', 'rule');
      const before = await rows();
      await parc.software.recognition.run();
      await knex('software_versions').update({ rules_version: 0 });
      await Promise.all([
        parc.software.recognition.run(),
        parc.software.recognition.run(),
      ]);
      expect(await rows()).toEqual(before);
      expect((await parc.software.rules.read(who())).waiting).toBe(0);
    });

    it('lets the first rule win, own ones before the standard ones, and a rule of a deleted product not at all', async () => {
      await save(planner({ edition: 'Pro' }), planner({ edition: 'Late' }));
      expect((await title('planner 2025')).outcomes).toMatchObject([
        { edition: 'Pro' },
      ]);
      const { records } = parc.software.products;
      const product = await records.get(who(), 'planner');
      await records.remove(parc.context, product.ref, product.version);
      await parc.software.recognition.run();
      expect(await title('planner 2025')).toMatchObject({
        state: 'unrecognised',
      });
      await records.restore(parc.context, product.id);
      await parc.software.recognition.run();
      expect(await title('planner 2025')).toMatchObject({
        state: 'recognised',
      });
    });

    it('refuses rules of another version, and of products that there are not', async () => {
      const { rules } = parc.software;
      const given = (...all: SoftwareRule[]) =>
        softwareRulesBodySchema.parse({ rules: all });
      await expect(rules.save(who(), 99, given())).rejects.toThrow(
        'was changed meanwhile',
      );
      await expect(
        rules.dryRun(who(), given(planner({ product: 'nothing' }))),
      ).rejects.toThrow('is not a known product');
    });

    it('lists installations of a product, of an asset and of a user, page by page', async () => {
      const first = await installations({ product: 'planner', limit: 3 });
      const { nextCursor: cursor } = first.pageInfo;
      const second = await installations({
        product: 'planner',
        limit: 3,
        cursor,
      });
      expect(
        [...first.items, ...second.items]
          .map(({ asset, name, release }) => [asset.ref, name, release])
          .sort(),
      ).toEqual([
        ['LT-1', 'Planner 2024', '2024'],
        ['LT-1', 'Planner 2025', '2025'],
        ['LT-2', 'Planner 2024', '2024'],
        ['LT-2', 'Planner 2025', '2025'],
      ]);
      expect(second.pageInfo.nextCursor).toBeUndefined();
      expect(
        (await installations({ asset: 'LT-1', q: 'planner' })).items,
      ).toHaveLength(2);
      expect(
        (await installations({ product: 'planner', q: 'lt-2', past: 'true' }))
          .items,
      ).toHaveLength(2);
      expect(
        (await installations({ user: 'user:default/nobody' })).items,
      ).toEqual([]);
    });

    it('keeps what was changed of standard products, and away what was deleted', async () => {
      const { records } = parc.software.products;
      const [zoom, slack] = [
        await records.get(who(), 'zoom'),
        await records.get(who(), 'slack'),
      ];
      await records.update(parc.context, 'zoom', zoom.version, {
        licensing: 'licensed',
      });
      await records.remove(parc.context, 'slack', slack.version);
      await parc.software.prepare();
      expect(await records.get(who(), 'zoom')).toMatchObject({
        licensing: 'licensed',
      });
      await expect(records.get(who(), 'slack')).rejects.toThrow('no product');
      const { totalItems } = await records.list(who(), {
        limit: 1,
        filter: [],
      } as never);
      // With the planner, without Slack.
      expect(totalItems).toBe(standardProducts.length);
    });

    describe('among 10,000 titles and 40,000 installations', () => {
      let sent: Array<{ sql: string; bindings: Knex.RawBinding[] }> = [];

      beforeAll(async () => {
        await knex.raw(fleet);
        await knex.raw('vacuum (analyze)');
        knex.on('query', query => sent.push(query));
      });

      /** The plans of the statements that some work sends. */
      async function plansOf(work: () => Promise<unknown>): Promise<string> {
        sent = [];
        await work();
        const plans = [];
        for (const { sql, bindings } of [...sent]) {
          if (!/^\s*(select|with)[^]* from /.test(sql)) continue;
          const { rows } = await knex.raw<{
            rows: Array<{ 'QUERY PLAN': string }>;
          }>(`explain ${sql.replace(/\$\d+/g, '?')}`, bindings ?? []);
          plans.push(rows.map(each => each['QUERY PLAN']).join('\n'));
        }
        return plans.join('\n\n');
      }

      it.each<[string, () => Promise<unknown>, string]>([
        [
          'the work list',
          () => titles({ state: 'unrecognised' }),
          'software_titles_installed',
        ],
        ['all titles', () => titles(), 'software_titles_all'],
        [
          'titles with a word',
          () => titles({ q: 'program 1234' }),
          'software_titles_search',
        ],
        [
          'the installations of a product',
          () => installations({ product: 'zoom' }),
          'installations_version',
        ],
        [
          'what is left to recognise',
          () => parc.software.rules.read(who()),
          'software_versions_due',
        ],
      ])('%s are found by an index', async (_, work, index) => {
        const plan = await plansOf(work);
        expect(plan).toContain(index);
        expect(plan).not.toMatch(/Seq Scan on (installations|software_titles)/);
      });
    });
  },
);

/** Made up: titles of which one in twenty is unrecognised, 50 versions of Zoom, 400 assets with 100 programs each. */
const fleet = `
  set local session_replication_role = replica;
  insert into software_titles (name, publisher, installed, state)
    select 'Program ' || n, 'Maker ' || n % 300, n * 7919 % 3000, case when n % 20 = 0 then 'unrecognised' else 'recognised' end
    from generate_series(1, 10000) n;
  insert into software_versions (title_id, version, rules_version, rule)
    select id, '1.' || id, r.rules_version, 'x' from software_titles, software_recognition r where name like 'Program %';
  insert into software_releases (product_id, release) select id, '6' from products where code = 'zoom';
  update software_versions v set release_id = r.id from software_releases r join products p on p.id = r.product_id
    where p.code = 'zoom' and r.release = '6' and v.id % 200 = 0;
  insert into assets (id, version, created_at, updated_at, tag, entity_name, category_id, status, managed_by)
    select gen_random_uuid(), 1, now(), now(), 'PC-' || n, 'pc-' || n, c.id, 'deployed', 'portal'
    from generate_series(1, 400) n, (select id from categories limit 1) c;
  insert into installations (asset_id, version_id, since)
    select a.id, v.id, now() from (select id, row_number() over () as at from assets where tag like 'PC-%') a
    join (select id, row_number() over () as at from software_versions where rule = 'x') v on v.at % 100 = a.at % 100;
`;
