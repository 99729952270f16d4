import { readFile } from 'node:fs/promises';
import { Browser } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  inDays,
  openBrowser,
  openPage,
  Portal,
  PortalClient,
  resize,
  screenshot,
  startPortal,
  waitFor,
  widths,
} from '../support';

const parc = '/api/parc';

/** Made so many days before the window of a plan of one to ten days is looked at. */
const inService: Record<string, number> = {
  'IT-1': 5,
  'IT-2': 5,
  'IT-EARLY': 0,
  'IT-SKIPPED': 5,
  'IT-LEFT': 5,
};

/** How the pages say it. */
const journeys = [
  {
    language: 'en',
    words: {
      title: 'Maintenance done in time',
      share: '50%',
      headline: /2 of 4 that were due were done in their window/,
      skipped: 'Skipped',
      windows: 'What was counted',
      evidence: 'Evidence',
      pdf: 'Report (PDF)',
    },
  },
  {
    language: 'fr',
    words: {
      title: 'Maintenance faite à temps',
      share: /^50\s%$/,
      headline: /2 sur 4 dus ont été faits dans leur fenêtre/,
      skipped: 'Sauté',
      windows: 'Ce qui a été compté',
      evidence: 'Preuves',
      pdf: 'Rapport (PDF)',
    },
  },
] as const;

describe('what was done in time', () => {
  let portal: Portal;
  let browser: Browser;
  let manager: PortalClient;

  const send = async (path: string, body?: object) =>
    bodyOf(await manager.post(`${parc}${path}`, body));
  const read = async (path: string) =>
    bodyOf(await manager.get(`${parc}${path}`));

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    browser = await openBrowser();
    manager = portal.as('fleetManager');
    await ledger();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  /** Five laptops in one plan: two done in time, one early, one skipped, one that leaves. */
  async function ledger() {
    await send('/locations', { path: 'GRE', name: 'Grenoble', kind: 'site' });
    for (const [tag, days] of Object.entries(inService))
      await send('/assets', {
        tag,
        category: 'laptop',
        location: 'GRE',
        inServiceDate: inDays(-days),
      });
    await send('/maintenance-plans', {
      code: 'dust',
      name: 'Blow out the dust',
      nameFr: 'Dépoussiérer',
      covers: '{ "location": "GRE" }',
      basis: 'floating',
      everyFrom: 'P1D',
      everyTo: 'P10D',
      assignee: 'group:default/it-support',
    });
    const orders = new Map<string, string>();
    await waitFor(
      async () => {
        await manager.post(
          `${parc}/.backstage/scheduler/v1/tasks/keep-maintenance-going/trigger`,
        );
        for (const tag of Object.keys(inService)) {
          const { items } = await read(`/assets/${tag}/work-orders`);
          if (items.length) orders.set(tag, items[0].order.ref);
        }
        return orders.size === 5;
      },
      {
        what: 'an order for each laptop',
        // The pass over the plans begins a minute after the portal.
        timeoutMilliseconds: 120_000,
        intervalMilliseconds: 2_000,
      },
    );
    for (const tag of ['IT-1', 'IT-2', 'IT-EARLY'])
      await send(`/work-orders/${orders.get(tag)}/assets/${tag}/done`, {
        minutes: 15,
      });
    await send(`/work-orders/${orders.get('IT-SKIPPED')}/skip`, {
      reason: 'On loan until spring',
    });
    await send('/assets/IT-LEFT/retire', { reason: 'Broken' });
    await waitFor(
      async () => (await read('/maintenance-compliance')).totals.left === 1,
      { what: 'the retired laptop to leave its order' },
    );
  }

  it.each(journeys)(
    'is told in figures, each of which opens its list, and handed out as evidence ($language)',
    async ({ language, words }) => {
      const page = await openPage(browser, portal, {
        role: 'fleetManager',
        language,
        path: '/parc/maintenance/compliance?by=site',
      });
      const look = async (name: string) => {
        for (const width of widths) {
          await resize(page, width);
          await checkAccessibility(page);
          await screenshot(page, `compliance-${name}`);
        }
        await resize(page, 1440);
      };
      await page.getByRole('heading', { name: words.title }).waitFor();
      await page.getByText(words.headline).waitFor();
      await page.getByText(words.share).first().waitFor();
      await look('1-figures');

      const row = page.getByRole('row', { name: 'Grenoble' });
      const figures = row.getByRole('link');
      expect(await figures.allInnerTexts()).toEqual(['4', '2', '1', '1', '1']);
      await figures.nth(3).click();
      await page.getByRole('heading', { name: words.windows }).waitFor();
      await page.getByText('On loan until spring').waitFor();
      await page
        .getByRole('cell', { name: words.skipped, exact: true })
        .waitFor();
      expect(await page.getByRole('link', { name: /^IT-/ }).count()).toBe(1);
      await look('2-windows');

      await page.getByRole('button', { name: words.evidence }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: words.pdf }).click(),
      ]);
      const bytes = await readFile(await download.path());
      expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
      await page.context().close();
    },
  );
});
