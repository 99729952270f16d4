import { Browser, BrowserContext, Page } from 'playwright-core';
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

/** Where the work is in each language, and how the pages say it. */
const journeys = [
  {
    language: 'en',
    site: 'LYO',
    words: {
      next: /^Next: /,
      dust: 'Blow out the dust *',
      ticked: 'Done',
      health: 'Health of the disk *',
      outside: /Out of bounds: a follow-up/,
      photo: 'Take a photo',
      done: 'Done',
      unsent: (count: number) =>
        new RegExp(`^${count} entr(y|ies) saved here, not sent yet`),
      kept: /No connection/,
      send: 'Send',
      conflict: /somebody else changed this/,
      keepMine: 'Keep mine',
      scan: 'Scan',
      label: 'Tag or serial number',
      find: 'Find',
      skip: 'Skip',
      reason: 'Reason',
      close: 'Close the order',
      assets: 'Assets',
      failed: 'Failed',
    },
  },
  {
    language: 'fr',
    site: 'NTE',
    words: {
      next: /^Suivant\s: /,
      dust: 'Souffler la poussière *',
      ticked: 'Fait',
      health: 'Santé du disque *',
      outside: /Hors limites\s: un ordre de suite/,
      photo: 'Prendre une photo',
      done: 'Fait',
      unsent: (count: number) =>
        new RegExp(`^${count} saisies? gardées? ici, pas encore envoyées?`),
      kept: /Pas de connexion/,
      send: 'Envoyer',
      conflict: /quelqu’un d’autre l’a modifié/,
      keepMine: 'Garder le mien',
      scan: 'Scanner',
      label: 'Étiquette ou numéro de série',
      find: 'Chercher',
      skip: 'Sauter',
      reason: 'Motif',
      close: 'Clore l’ordre',
      assets: 'Matériels',
      failed: 'Échec',
    },
  },
] as const;

type Words = (typeof journeys)[number]['words'];

const steps = [
  {
    id: 'dust',
    kind: 'check',
    label: 'Blow out the dust',
    labelFr: 'Souffler la poussière',
    instructions: 'With **compressed air**, from the inside.',
    isRequired: true,
  },
  {
    id: 'health',
    kind: 'value',
    label: 'Health of the disk',
    labelFr: 'Santé du disque',
    unit: '%',
    min: 70,
    isRequired: true,
  },
  {
    id: 'inside',
    kind: 'photo',
    label: 'The inside',
    labelFr: 'L’intérieur',
    isRequired: false,
  },
  {
    id: 'hinges',
    kind: 'choice',
    label: 'The hinges',
    labelFr: 'Les charnières',
    choices: [
      { value: 'firm', label: 'Firm', labelFr: 'Fermes' },
      { value: 'loose', label: 'Loose', labelFr: 'Lâches', isFailure: true },
    ],
    isRequired: false,
  },
];

/** A picture of one pixel. */
const picture = {
  name: 'inside.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const monthsAgo = (months: number) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
};

describe('the day of a technician', () => {
  let portal: Portal;
  let browser: Browser;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    browser = await openBrowser();
    manager = portal.as('fleetManager');
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it.each(journeys)(
    'goes on where the network ends, and loses nothing ($language)',
    async ({ language, site, words }) => {
      const order = await anOrderAt(site);
      const [first, second, third] = await tagsOf(order);
      const page = await openPage(browser, portal, {
        role: 'technician',
        language,
        width: 400,
        path: '/parc/maintenance/work',
      });
      const look = (name: string) => screenshot(page, `technician-${name}`);

      await page.getByText(site, { exact: true }).waitFor();
      await checkAccessibility(page);
      await look('1-today');
      await page.getByRole('link', { name: new RegExp(order) }).click();
      await page.getByRole('button', { name: words.next }).waitFor();
      await checkAccessibility(page);
      await look('2-route');
      await page.getByRole('button', { name: words.next }).click();
      await page.getByRole('heading', { name: first }).waitFor();

      await page.context().setOffline(true);
      await page.getByLabel(words.ticked).first().check();
      await page.getByRole('textbox', { name: words.health }).fill('40');
      await page.getByText(words.outside).waitFor();
      await page.locator('#answer-inside').setInputFiles(picture);
      await page.getByAltText('Photo 1').waitFor();
      await page.getByText(words.unsent(1)).waitFor();
      await checkAccessibility(page);
      await look('3-without-network');
      await end(page, words.done);
      await page.getByRole('heading', { name: second }).waitFor();
      await page.getByRole('textbox', { name: words.health }).fill('90');
      await page.getByText(words.unsent(2)).waitFor();

      const reopened = await reopenWithoutApi(page, order, second);
      await reopened.getByText(words.kept).waitFor();
      await reopened.getByText(words.unsent(2)).waitFor();
      expect(
        await reopened
          .getByRole('textbox', { name: words.health })
          .inputValue(),
      ).toBe('90');
      await screenshot(reopened, 'technician-4-reopened');
      await reopened.context().unroute(`**${parc}/**`);
      await reopened.getByRole('button', { name: words.send }).click();
      await reopened.getByText(words.unsent(2)).waitFor({ state: 'hidden' });
      const sent = await waitFor(
        async () => {
          const item = await itemOf(order, first);
          return item.state === 'done' && item;
        },
        { what: 'what was done without a network to be sent' },
      );
      expect(sent).toMatchObject({
        answers: { dust: true, health: 40, inside: [expect.any(String)] },
        followUp: { ref: expect.stringMatching(/^WO-/) },
      });
      expect((await itemOf(order, second)).answers).toMatchObject({
        health: 90,
      });

      await changeBoth(reopened, order, second, words);
      await reopened.getByText(words.conflict).waitFor();
      await checkAccessibility(reopened);
      await screenshot(reopened, 'technician-5-conflict');
      await reopened.getByRole('button', { name: words.keepMine }).click();
      await waitFor(
        async () => (await itemOf(order, second)).answers.health === 95,
        { what: 'mine to be kept' },
      );
      await reopened.getByLabel(words.ticked).first().check();
      await end(reopened, words.done);

      await scan(reopened, third, words);
      await skip(reopened, words);
      await reopened.getByRole('button', { name: words.close }).waitFor();
      await screenshot(reopened, 'technician-6-all-done');
      await reopened.getByRole('button', { name: words.close }).click();
      await waitFor(
        async () => {
          const { status } = bodyOf(
            await manager.get(`${parc}/work-orders/${order}`),
          );
          return status === 'partly-done';
        },
        { what: 'the order to be closed' },
      );
      await lookAtOrder(reopened, order, words);
      await reopened.context().close();
    },
  );

  /** Three laptops that are due at a site, and the order that the plan opens for them. */
  async function anOrderAt(site: string): Promise<string> {
    bodyOf(
      await manager.post(`${parc}/locations`, {
        path: site,
        name: `Site ${site}`,
        kind: 'site',
      }),
    );
    for (const name of ['Ada', 'Grace', 'Hedy'])
      bodyOf(
        await manager.post(`${parc}/assets`, {
          category: 'laptop',
          name,
          location: site,
          inServiceDate: monthsAgo(5),
        }),
      );
    const plan = bodyOf(
      await manager.post(`${parc}/maintenance-plans`, {
        code: `laptops-${site.toLowerCase()}`,
        name: 'Look after the laptops',
        covers: JSON.stringify({ location: site }),
        basis: 'floating',
        everyFrom: 'P3M',
        everyTo: 'P6M',
        batchBy: 'room',
        assignee: 'group:default/it-support',
      }),
    );
    bodyOf(
      await manager.post(
        `${parc}/maintenance-plans/${plan.code}/checklist`,
        { steps },
        { headers: { 'if-match': `"${plan.version}"` } },
      ),
    );
    return waitFor(
      async () => {
        await manager.post(
          `${parc}/.backstage/scheduler/v1/tasks/keep-maintenance-going/trigger`,
        );
        const { items } = bodyOf(
          await manager.get(`${parc}/work-orders?filter=plan=${plan.code}`),
        );
        return items[0]?.number as string | undefined;
      },
      {
        what: 'the plan to open an order',
        timeoutMilliseconds: 120_000,
        intervalMilliseconds: 2_000,
      },
    ).then(async number => {
      // Laptops are planned for a day of their window: a technician sees those of a week.
      const { version } = bodyOf(
        await manager.get(`${parc}/work-orders/${number}`),
      );
      bodyOf(
        await manager.post(
          `${parc}/work-orders/${number}/plan`,
          { plannedOn: inDays(0), reason: 'Today' },
          { headers: { 'if-match': `"${version}"` } },
        ),
      );
      return number;
    });
  }

  async function tagsOf(order: string): Promise<string[]> {
    const { items } = bodyOf(
      await manager.get(`${parc}/work-orders/${order}/assets`),
    );
    return items.map((item: { asset: { ref: string } }) => item.asset.ref);
  }

  async function itemOf(order: string, tag: string) {
    return bodyOf(
      await manager.get(`${parc}/work-orders/${order}/assets/${tag}`),
    );
  }

  /** Closes the page without a network, and opens another one while Parc still cannot be reached. */
  async function reopenWithoutApi(
    page: Page,
    order: string,
    tag: string,
  ): Promise<Page> {
    const context: BrowserContext = page.context();
    await page.close();
    await context.setOffline(false);
    await context.route(`**${parc}/**`, route => route.abort());
    const reopened = await context.newPage();
    await reopened.goto(`/parc/maintenance/work/${order}?asset=${tag}`);
    return reopened;
  }

  /** A colleague enters another value while the technician has no network. */
  async function changeBoth(
    page: Page,
    order: string,
    tag: string,
    words: Words,
  ): Promise<void> {
    await page.context().setOffline(true);
    await page.getByRole('textbox', { name: words.health }).fill('95');
    await page.getByText(words.unsent(1)).waitFor();
    const { version } = await itemOf(order, tag);
    bodyOf(
      await manager.patch(
        `${parc}/work-orders/${order}/assets/${tag}`,
        { answers: { health: 60 } },
        { headers: { 'if-match': `"${version}"` } },
      ),
    );
    await page.context().setOffline(false);
  }

  async function lookAtOrder(
    page: Page,
    order: string,
    words: Words,
  ): Promise<void> {
    await page.goto(`/parc/maintenance/orders/${order}`);
    for (const width of widths) {
      await resize(page, width);
      await page.getByRole('heading', { name: order }).waitFor();
      await checkAccessibility(page);
      await screenshot(page, 'orders-1-overview');
    }
    await page.getByRole('tab', { name: words.assets }).click();
    await page.getByText(words.failed).first().waitFor();
    for (const width of widths) {
      await resize(page, width);
      await checkAccessibility(page);
      await screenshot(page, 'orders-2-assets');
    }
    await page.goto('/parc/maintenance/orders');
    await page.getByRole('link', { name: order }).first().waitFor();
    await checkAccessibility(page);
    await screenshot(page, 'orders-3-list');
  }
});

/** The button at the bottom; the steps have boxes of the same name. */
async function end(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
}

/** Types what a scanner would read off a label. */
async function scan(page: Page, tag: string, words: Words): Promise<void> {
  await page.getByRole('link', { name: /^← / }).click();
  await page.getByRole('button', { name: words.scan }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.label).fill(tag.toLowerCase());
  await checkAccessibility(page);
  await screenshot(page, 'technician-scan');
  await dialog.getByRole('button', { name: words.find }).click();
  await page.getByRole('heading', { name: tag }).waitFor();
}

async function skip(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.skip }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.reason).fill('Away');
  await dialog.getByRole('button', { name: words.skip }).click();
}
