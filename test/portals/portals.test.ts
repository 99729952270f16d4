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
      await page.getByRole('option', { name: 'Laptop', exact: true }).click();
      await page.getByRole('button', { name: 'Create the asset' }).click();
      await page.waitForURL(/\/parc\/assets\/[A-Z]+-\d{4}-\d{4}$/);
      tag = new URL(page.url()).pathname.split('/').pop()!;
      await page.getByRole('heading', { name: /Loan laptop/ }).waitFor();
      await screenshot(page, `portal-${system}-asset`);
    });

    it('has it in the catalog, with its cards, and in the search', async () => {
      await seeOn(page, `/catalog/default/hardwareasset/${tag.toLowerCase()}`);
      await screenshot(page, `portal-${system}-entity`);
      await seeOn(page, '/search?query=PF-4711&types[]=parc-asset');
      await screenshot(page, `portal-${system}-search`);
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

/** Loads the page again and again until it shows the asset: the catalog and the search have it after some seconds. */
async function seeOn(page: Page, path: string): Promise<void> {
  await waitFor(
    async () => {
      await page.goto(path);
      await page
        .getByRole('main')
        .getByText('Loan laptop')
        .first()
        .waitFor({ timeout: 10_000 });
      return true;
    },
    { what: `${path} to show the asset`, timeoutMilliseconds: 90_000 },
  );
}
