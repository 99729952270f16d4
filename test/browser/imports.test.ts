import { readFile } from 'node:fs/promises';
import { Browser, Page } from 'playwright-core';
import {
  checkAccessibility,
  Language,
  openBrowser,
  openPage,
  Portal,
  screenshot,
  startPortal,
  Width,
} from '../support';

/**
 * As a French spreadsheet saves it: Windows-1252, semicolons, a title above the headings, dates and amounts that no row
 * decides, and a serial number that was cut. Its headings are its own, so that nothing is remembered of them.
 */
const aFile = (prefix: string) => ({
  name: `Inventaire ${prefix}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Inventaire du siège;;;;;;',
      `N° d\u0092inventaire;Désignation;Type;N° de série;Date d\u0092achat;Prix d\u0092achat;Couleur ${prefix}`,
      `${prefix}-1;Écran de l\u0092accueil;laptop;${prefix}SER1;03/04/2024;1.234;noir`,
      `${prefix}-2;Portable de Noëlle;laptop;1.23457E+15;05/06/2024;2.500;gris`,
      `${prefix}-3;Réservé à l\u0092étage;laptop;${prefix}SER3;07/08/2024;3.125;gris`,
      '',
    ].join('\r\n'),
    'latin1',
  ),
});

const words = {
  en: {
    import: 'Import',
    dayFirst: /^Day first/,
    comma: /^Decimal comma/,
    currency: /^EUR/,
    reason: /^Reason/,
    check: 'Check the rows',
    runCount: 'Import 2 rows',
    errors: /^Errors · 1/,
    cut: /Cut by a spreadsheet/,
    created: '2 created',
    failed: 'Download rows with errors',
    undo: 'Undo the import',
    undone: '2 undone',
  },
  fr: {
    import: 'Importer',
    dayFirst: /^Jour d’abord/,
    comma: /^Virgule décimale/,
    currency: /^EUR/,
    reason: /^Motif/,
    check: 'Contrôler les lignes',
    runCount: 'Importer 2 lignes',
    errors: /^En erreur · 1/,
    cut: /Tronqué par un tableur/,
    created: '2 créées',
    failed: 'Télécharger les lignes en erreur',
    undo: 'Annuler l’import',
    undone: '2 annulées',
  },
};

describe('an import', () => {
  let portal: Portal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startPortal({ pages: true, demoCatalog: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true });

  it.each<[Language, Width, string]>([
    ['en', 1440, 'IMPEN'],
    ['fr', 400, 'IMPFR'],
  ])(
    'in %s at %d px goes from a nasty file to its undoing',
    async (language, width, prefix) => {
      const say = words[language];
      const page = await openPage(browser, portal, {
        role: 'fleetManager',
        path: '/parc/assets',
        language,
        width,
      });
      const look = async (name: string) => {
        await screenshot(page, `import-${name}`);
        await checkAccessibility(page);
      };

      await button(page, say.import).click();
      await page.waitForURL(/\/imports\/new\?noun=assets/);
      await page.locator('input[type=file]').waitFor({ state: 'attached' });
      await look('upload');
      await page.locator('input[type=file]').setInputFiles(aFile(prefix));

      await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
      await button(page, say.check).waitFor();
      await look('questions');
      expect(await button(page, say.check).isDisabled()).toBe(true);
      await page.getByLabel(say.dayFirst).check();
      await page.getByLabel(say.comma).check();
      await page.getByLabel(say.currency).check();
      await page.getByLabel(say.reason).fill('Inventaire 2024');
      await button(page, say.check).click();

      await button(page, say.runCount).waitFor();
      await look('checked');
      await button(page, say.errors).click();
      await page.getByText(say.cut).waitFor();
      await page.waitForURL(/outcome=error/);
      await look('errors');
      await button(page, say.runCount).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say.import, exact: true })
        .click();

      await page.getByText(say.created).waitFor();
      await look('result');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: say.failed }).click();
      const failed = await readFile(await (await download).path(), 'utf8');
      expect(failed).toContain('1.23457E+15');
      expect(failed).not.toContain(`${prefix}SER1`);

      await button(page, say.undo).click();
      await look('undo');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say.undo, exact: true })
        .click();
      await page.getByText(say.undone).waitFor();
      await look('undone');
      await page.goto('/parc/imports');
      await page.getByRole('link', { name: aFile(prefix).name }).waitFor();
      await look('list');
      await page.context().close();
    },
  );
});
