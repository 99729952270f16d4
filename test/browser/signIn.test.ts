import { Browser } from 'playwright-core';
import {
  checkAccessibility,
  openBrowser,
  openPage,
  Portal,
  screenshot,
  startPortal,
} from '../support';

const names = {
  fleetManager: 'Camille Moreau',
  technician: 'Théo Lambert',
  auditor: 'Paul Renaud',
  employee: 'Inès Garnier',
};

const tours = [
  { role: 'fleetManager', language: 'en', width: 1440, greeting: 'Hello' },
  { role: 'technician', language: 'fr', width: 1440, greeting: 'Bonjour' },
  { role: 'auditor', language: 'en', width: 400, greeting: 'Hello' },
  { role: 'employee', language: 'fr', width: 400, greeting: 'Bonjour' },
] as const;

describe('the portal', () => {
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

  it.each(tours)(
    'receives the $role ($language, $width wide), and lets them go again',
    async ({ role, language, width, greeting }) => {
      const page = await openPage(browser, portal, { language, width });
      const card = page.getByRole('button', { name: new RegExp(names[role]) });
      await card.waitFor();
      await screenshot(page, 'sign-in');
      await checkAccessibility(page);

      await card.click();
      await page.getByText(`${greeting} ${names[role]}`).waitFor();
      await screenshot(page, 'home');
      await checkAccessibility(page);

      // Without a filter, the catalog shows everything only until it knows what is one's own.
      await page.goto('/catalog?filters[user]=all');
      await page.getByText('ERP').first().waitFor();
      await screenshot(page, 'catalog');

      await page.goto('/settings');
      await page.getByTestId('user-settings-menu').click();
      await page.getByTestId('sign-out').click();
      await card.waitFor();
      await page.context().close();
    },
  );

  it('offers every page of the menu on a telephone', async () => {
    const page = await openPage(browser, portal, {
      role: 'technician',
      language: 'fr',
      width: 400,
    });
    await page.getByRole('button', { name: 'Parc', exact: true }).click();
    await page.getByRole('link', { name: 'Accueil' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('link', { name: 'Réglages' }).waitFor();

    await screenshot(page, 'menu');
    await page.context().close();
  });

  it('does not sign in anybody whom it does not offer', async () => {
    const answer = await portal.anonymous.get('/api/auth/demo/refresh', {
      headers: { 'x-parc-demo-user': 'user:default/vincent.colin' },
    });

    expect(answer.status).toBe(401);
  });

  it('answers nobody about the catalog without a sign-in', async () => {
    const answer = await portal.anonymous.get('/api/catalog/entities');

    expect(answer.status).toBe(401);
  });

  it('shows an employee of Parc’s kinds in the catalog only what is theirs', async () => {
    const answer = await portal
      .as('employee')
      .get('/api/catalog/entities?filter=kind=hardwareasset');

    expect(answer.body).not.toHaveLength(0);
    for (const asset of answer.body) {
      expect(asset.relations).toContainEqual({
        type: expect.stringMatching(/^(assignedTo|ownedBy)$/),
        targetRef: expect.stringMatching(
          /^(user:default\/ines.garnier|group:default\/commerce)$/,
        ),
      });
    }
    const all = await portal
      .as('auditor')
      .get('/api/catalog/entities?filter=kind=hardwareasset');
    expect(all.body.length).toBeGreaterThan(answer.body.length);
  });
});
