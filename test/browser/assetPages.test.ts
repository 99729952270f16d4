import { readFile } from 'node:fs/promises';
import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  openBrowser,
  openPage,
  PageOptions,
  Portal,
  screenshot,
  startPortal,
} from '../support';

describe('the pages of assets', () => {
  let portal: Portal;
  let browser: Browser;
  let open: Page | undefined;

  beforeAll(async () => {
    portal = await startPortal({
      pages: true,
      demoCatalog: true,
      demoEstate: true,
      // They would stand before what is clicked.
      config: { parc: { notifications: { enabled: false } } },
    });
    browser = await openBrowser();
  });
  afterEach(async () => {
    await open?.context().close();
    open = undefined;
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const show = async (path: string, options: PageOptions = {}) => {
    open = await openPage(browser, portal, {
      role: 'fleetManager',
      path,
      ...options,
    });
    return open;
  };
  const api = async (path: string) =>
    bodyOf(await portal.as('fleetManager').get(`/api/parc/assets${path}`));

  it('keep filters, sort and search in the address, for others to see the same', async () => {
    const page = await show('/parc/assets');
    const filters = page.getByRole('search');
    await filters.getByRole('button', { name: 'Status' }).click();
    await page.getByRole('checkbox', { name: 'In stock' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('dell');
    await page.getByRole('button', { name: 'Serial number' }).click();
    await page.waitForURL(/q=dell.*sort=serial|sort=serial.*q=dell/);
    const found = await shownTags(page);
    expect(found.length).toBeGreaterThan(0);

    const address = new URL(page.url());
    const { totalItems } = await api(
      '?filter=status=in-stock&fullTextFilterTerm=dell&limit=1',
    );
    await page.getByText(`${totalItems} assets`).waitFor();
    await page.context().close();

    const other = await show(`${address.pathname}${address.search}`, {
      role: 'auditor',
      language: 'fr',
    });
    expect(await shownTags(other)).toEqual(found);
    await other.getByText('Statut : En stock').waitFor();
    await checkAccessibility(other);
    await screenshot(other, 'assets-filtered');
  });

  it('go from page to page and back without losing or repeating a row', async () => {
    const page = await show('/parc/assets?limit=100');
    const seen = await shownTags(page);
    const next = page.getByRole('button', { name: 'Next' });
    const first = seen[0];
    while (await next.isEnabled()) {
      const before = (await shownTags(page))[0];
      await next.click();
      await page.waitForFunction(
        tag => document.querySelector('tbody th')?.textContent !== tag,
        before,
      );
      seen.push(...(await shownTags(page)));
    }
    const { totalItems } = await api('?limit=1');
    expect(new Set(seen).size).toBe(totalItems);
    expect(seen).toHaveLength(totalItems);

    await page.goBack();
    const previous = page.getByRole('button', { name: 'Previous' });
    await expectRows(page);
    while (await previous.isEnabled()) {
      await previous.click();
      await expectRows(page);
    }
    await page.getByRole('link', { name: first, exact: true }).waitFor();
  });

  it('remember the columns that somebody chose', async () => {
    const page = await show('/parc/assets');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Purchase cost' }).check();
    await page
      .getByRole('button', { name: 'Move “Purchase cost” to the front' })
      .click();
    await screenshot(page, 'assets-columns');
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Purchase cost' }).waitFor();

    await page.goto('/parc/assets');
    await page.getByRole('columnheader', { name: 'Purchase cost' }).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('button', { name: 'Usual columns' }).click();
    await page
      .getByRole('columnheader', { name: 'Purchase cost' })
      .waitFor({ state: 'detached' });
  });

  it('export what the list shows, in its order and with its columns', async () => {
    const page = await show(
      '/parc/assets?status=in-stock&sort=-tag&columns=tag,serial',
    );
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8'))
      .trim()
      .split(/\r?\n/);
    const { items } = await api(
      '?filter=status=in-stock&orderField=tag,desc&limit=1000',
    );
    expect(lines[0]).toMatch(/id,tag,serial$/);
    expect(lines.slice(1).map(line => line.split(',')[1])).toEqual(
      items.map((item: { tag: string }) => item.tag),
    );
  });

  it('change all that match at once, beyond the page', async () => {
    const page = await show('/parc/assets?status=in-stock&limit=25');
    await page
      .getByRole('checkbox', { name: 'Choose all on this page' })
      .check();
    const bar = page.getByRole('region', { name: 'Selection' });
    await bar.getByText('25 chosen').waitFor();
    await bar.getByRole('button', { name: /Choose all \d+/ }).click();
    await bar.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Field to set').click();
    await page.getByRole('option', { name: 'Last physical check' }).click();
    await dialog
      .getByLabel('Last physical check', { exact: true })
      .fill('2024-05-31');
    await dialog.getByLabel('Reason').fill('Stock-taking');
    await checkAccessibility(page);
    // What a file in git declares stays as it is, and is listed.
    await dialog.getByLabel('Go on even if some are refused').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/\d+ assets were changed\./).waitFor();
    await screenshot(page, 'bulk-result');

    const { items } = await api('?filter=status=in-stock&limit=1000');
    const checked = items.filter(
      (item: { lastCheck?: string }) => item.lastCheck === '2024-05-31',
    );
    expect(checked.length).toBeGreaterThan(25);
  });

  it('say item by item why many cannot be done at once', async () => {
    const page = await show('/parc/assets?status=in-stock&status=deployed', {
      language: 'fr',
    });
    await page
      .getByRole('checkbox', { name: 'Sélectionner toute la page' })
      .check();
    const bar = page.getByRole('region', { name: 'Sélection' });
    await bar.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Reprendre' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Reprendre' }).click();
    await dialog.getByText(/Rien n’a été modifié/).waitFor();
    expect(await dialog.getByRole('row').count()).toBeGreaterThan(1);
    await screenshot(page, 'bulk-refused');
  });

  it('create an asset, number it, and say what was left out', async () => {
    const page = await show('/parc/assets/new', { language: 'fr', width: 400 });
    await page.getByLabel('Modèle').fill('5440');
    await page.getByRole('option', { name: /Latitude 5440/ }).click();
    await page.getByLabel('N° de série').fill('To be filled by O.E.M.');
    await page.getByLabel('Prix d’achat').fill('1 234,50');
    await page.getByRole('button', { name: 'Créer le matériel' }).click();
    await page.waitForURL(/\/parc\/assets\/LT-\d{4}-\d{4}$/);
    await page.getByText(/ne veut rien dire/).waitFor();
    await screenshot(page, 'created');
    await checkAccessibility(page);

    const made = await api(`/${new URL(page.url()).pathname.split('/').pop()}`);
    expect(made).toMatchObject({
      category: { ref: 'laptop' },
      purchaseCost: { amount: '1234.50', currency: 'EUR' },
    });
    expect(made.serial).toBeUndefined();
  });

  it('keep what was typed when somebody else was quicker', async () => {
    const { items } = await api('?filter=status=in-stock,managedBy=portal');
    const [{ tag, version }] = items;
    const page = await show(`/parc/assets/${tag}/edit`);
    await page.getByLabel('Name', { exact: true }).fill('Loan laptop');
    await portal
      .as('technician')
      .patch(
        `/api/parc/assets/${tag}`,
        { notes: 'Quicker' },
        { headers: { 'If-Match': `"${version}"` } },
      );
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Somebody else has changed this/).waitFor();
    await screenshot(page, 'stale');
    await page.getByRole('button', { name: 'Load the newer version' }).click();
    await page.getByText(/Somebody else/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: /Loan laptop/ }).waitFor();

    expect(await api(`/${tag}`)).toMatchObject({
      name: 'Loan laptop',
      notes: 'Quicker',
    });
  });

  it('delete an asset and bring it back', async () => {
    const { items } = await api('?filter=status=in-stock,managedBy=portal');
    const { tag } = items[1];
    const page = await show(`/parc/assets/${tag}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Entered twice');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/parc\/assets$/);

    await page.getByLabel('Deleted ones').check();
    await page.getByRole('link', { name: tag }).click();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('“Entered twice”').waitFor();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('button', { name: 'Hand out' }).waitFor();
    expect(await api(`/${tag}`)).toMatchObject({ tag });
  });

  it('take an asset out as YAML, ready to commit', async () => {
    const { items } = await api('?filter=status=in-stock,managedBy=portal');
    const page = await show(`/parc/assets/${items[2].tag}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Take out as YAML' }).click();
    await page.getByText('kind: HardwareAsset').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${items[2].entityName}.yaml`);
    expect(await readFile(await download.path(), 'utf8')).toContain(
      `tag: ${items[2].tag}`,
    );
  });

  it('can be walked by keyboard', async () => {
    const page = await show('/parc/assets');
    const [first, second] = await shownTags(page);
    await page.getByRole('link', { name: first, exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      second,
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: new RegExp(second) }).waitFor();
  });
});

/** The tags of the rows in sight, in their order, once there are any. */
async function shownTags(page: Page): Promise<string[]> {
  await expectRows(page);
  return page.locator('tbody th a').allTextContents();
}

/** Waits until the list has been answered. */
async function expectRows(page: Page): Promise<void> {
  await page.locator('table[aria-busy=false] tbody th a').first().waitFor();
}
