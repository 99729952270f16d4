import { readFile } from 'node:fs/promises';
import { Browser, Page } from 'playwright-core';
import {
  checkAccessibility,
  openBrowser,
  openPage,
  PageOptions,
  Portal,
  startPortal,
} from '../support';

describe('what people share', () => {
  let portal: Portal;
  let browser: Browser;

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
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const show = (path: string, options: PageOptions): Promise<Page> =>
    openPage(browser, portal, { path, ...options });

  it('is a view, which a member of the group opens as it was saved', async () => {
    const page = await show('/parc/assets?status=lost&sort=-tag', {
      role: 'fleetManager',
    });
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save as…' }).click();
    await page.getByLabel(/^Name/).fill('Lost ones');
    await page.getByLabel(/^Shared with/).fill('support');
    await page
      .getByRole('option', { name: /support/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'View: Lost ones' }).waitFor();

    const theirs = await show('/parc/assets', {
      role: 'technician',
      language: 'fr',
      width: 400,
    });
    await theirs.getByRole('button', { name: 'Vues' }).click();
    const item = theirs.getByRole('menuitem', { name: /Lost ones/ });
    await item.waitFor();
    await checkAccessibility(theirs);
    await item.click();
    await theirs.waitForURL(/status=lost&sort=-tag&columns=.*&view=/);
    await theirs.getByRole('button', { name: 'Vue : Lost ones' }).waitFor();
  });

  it('is a file, which comes back as it was sent, and a comment', async () => {
    const page = await show('/parc/assets/SRV-PAR-01', {
      role: 'fleetManager',
    });
    await page.getByText('Add files').waitFor();
    const file = (name: string, content: string) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    });
    await page
      .locator('input[type=file]')
      .setInputFiles([file('reçu.exe', '%PDF-1.7 x'), file('x.pdf', '<svg/>')]);
    await page.getByText('x.pdf was not added.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByText('reçu.exe.pdf').click();
    const kept = await download;
    expect(kept.suggestedFilename()).toBe('reçu.exe.pdf');
    expect(await readFile(await kept.path(), 'utf8')).toBe('%PDF-1.7 x');

    await page.getByLabel('Write a comment').fill('See https://acme.example.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('link', { name: 'https://acme.example' }).waitFor();
    await checkAccessibility(page);
  });
});
