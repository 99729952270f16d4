import { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, screenshot } from '../support';
import { ForeignPortal, startForeignPortal } from './startForeignPortal';

const kinds = [
  {
    system: 'new',
    template: 'default-app',
    headings: ['Backend', 'Pages on the new frontend system'],
    signIn: (page: Page) => page.getByRole('button', { name: 'Enter' }).click(),
    menuEntry: 'IT estate',
  },
  {
    system: 'old',
    template: 'legacy-app',
    headings: ['Backend', 'Pages on the old frontend system'],
    // It signs its guest in by itself.
    signIn: async () => {},
    menuEntry: 'Parc',
  },
];

describe.each(kinds)(
  'a portal made from Backstage’s template on the $system frontend system, with Parc added as plugins/README.md says',
  ({ system, template, headings, signIn, menuEntry }) => {
    let portal: ForeignPortal;
    let browser: Browser;
    let page: Page;
    let tag: string;

    beforeAll(async () => {
      portal = await startForeignPortal({ template, headings });
      browser = await openBrowser();
      page = await openPage(browser, portal);
      await signIn(page);
    }, 600_000);
    afterAll(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('shows Parc in the menu, and creates an asset', async () => {
      await page.getByRole('link', { name: menuEntry, exact: true }).click();
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
      await screenshot(page, `portal-${system}-overview`);

      await page.getByRole('tab', { name: 'Assets' }).click();
      await page.getByRole('link', { name: 'New asset' }).first().click();
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
