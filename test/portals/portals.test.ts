import { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, screenshot, waitFor } from '../support';
import { ForeignPortal, startForeignPortal } from './startForeignPortal';

const kinds = [
  {
    system: 'new',
    template: 'default-app',
    headings: ['Backend', 'Pages on the new frontend system'],
    menuEntry: 'IT estate',
  },
  {
    system: 'old',
    template: 'legacy-app',
    headings: ['Backend', 'Pages on the old frontend system'],
    menuEntry: 'Parc',
  },
];

describe.each(kinds)(
  'a portal made from Backstage’s template on the $system frontend system, with Parc added as plugins/README.md says',
  ({ system, template, headings, menuEntry }) => {
    let portal: ForeignPortal;
    let browser: Browser;
    let page: Page;
    let tag: string;

    beforeAll(async () => {
      portal = await startForeignPortal({ template, headings });
      browser = await openBrowser();
      page = await openPage(browser, portal);
      await page.getByRole('button', { name: 'Enter' }).click();
    }, 600_000);
    afterAll(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('shows Parc in the menu, and creates an asset', async () => {
      await page.getByRole('link', { name: menuEntry, exact: true }).click();
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
      await screenshot(page, `portal-${system}-overview`);

      await page
        .getByRole('navigation', { name: 'Parc' })
        .getByRole('link', { name: 'Assets' })
        .click();
      await page.getByRole('button', { name: 'New asset' }).first().click();
      await page.getByLabel('Name', { exact: true }).fill('Loan laptop');
      await page.getByLabel('Serial number').fill('PF-4711');
      await page.getByLabel('Category').click();
      await page.getByRole('option', { name: /^Laptop/ }).click();
      await page.getByRole('button', { name: 'Create the asset' }).click();
      await page.waitForURL(/\/parc\/assets\/[A-Z]+-\d{4}-\d{4}$/);
      tag = new URL(page.url()).pathname.split('/').pop()!;
      await page.getByRole('heading', { name: /Loan laptop/ }).waitFor();
      await screenshot(page, `portal-${system}-asset`);
    });

    it('has it in the catalog, with its cards, and in the search', async () => {
      const entity = `/catalog/default/hardwareasset/${tag.toLowerCase()}`;
      await retry(entity, async () => {
        await page.goto(entity);
        await page.getByText('PF-4711').first().waitFor({ timeout: 10_000 });
      });
      await screenshot(page, `portal-${system}-entity`);
      await retry('the search', async () => {
        await page.goto('/search?query=PF-4711');
        await page.getByRole('button', { name: /^Assets/ }).click();
        await page.getByText('Loan laptop').waitFor({ timeout: 10_000 });
      });
      await screenshot(page, `portal-${system}-search`);
    });

    it('finds it from anywhere by a part of its serial number', async () => {
      await page.goto('/settings');
      await page.getByText('English', { exact: true }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('4711');
      await page.getByRole('option', { name: /Loan laptop/ }).click();
      await page.waitForURL(new RegExp(`/parc/assets/${tag}$`));
    });

    it('lists it, in French too', async () => {
      await page.goto('/settings');
      await page.getByText('English', { exact: true }).click();
      await page.getByRole('option', { name: /français/i }).click();
      await page.goto('/parc/assets?q=PF-4711');
      await page.getByRole('columnheader', { name: 'N° de série' }).waitFor();
      await page.getByRole('link', { name: tag, exact: true }).click();
      await page.getByRole('tab', { name: 'Historique' }).waitFor();
      await screenshot(page, `portal-${system}-asset`);
    });
  },
);

/** Looks again and again: the catalog and the search have an asset after some seconds. */
async function retry(where: string, look: () => Promise<void>): Promise<void> {
  await waitFor(() => look().then(() => true), {
    what: `the asset to be in ${where}`,
    timeoutMilliseconds: 90_000,
  });
}
