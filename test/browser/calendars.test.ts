import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  openBrowser,
  openPage,
  Portal,
  PortalClient,
  resize,
  screenshot,
  startPortal,
  widths,
} from '../support';

const parc = '/api/parc';

/** What is made in each language, and how the pages say it. */
const journeys = [
  {
    language: 'en',
    site: 'LYO',
    words: {
      code: 'Code',
      name: 'Name',
      location: 'Location',
      hours: 'Business hours',
      country: 'Public holidays of',
      createCalendar: 'Create the calendar',
      read: /Mon–Fri 08:30–12:00, 13:30–18:00; Sat 09:00–12:00 · 43 hours a week/,
      holiday: 'Bastille Day',
      kind: 'Kind',
      freeze: 'Freeze',
      start: 'Start',
      duration: 'Duration',
      unit: 'Unit',
      days: 'days',
      recurrence: 'Recurrence',
      monthly: 'Monthly, on a weekday',
      said: 'Every month, on the first Saturday',
      zone: /In the time of Europe\/Paris/,
      createWindow: 'Create the window',
      next: 'Next times',
    },
  },
  {
    language: 'fr',
    site: 'NTE',
    words: {
      code: 'Code',
      name: 'Nom',
      location: 'Emplacement',
      hours: 'Heures ouvrées',
      country: 'Jours fériés de',
      createCalendar: 'Créer le calendrier',
      read: /lun\.–ven\. 08:30–12:00, 13:30–18:00; sam\. 09:00–12:00 · 43 heures par semaine/,
      holiday: 'Fête Nationale',
      kind: 'Nature',
      freeze: 'Gel',
      start: 'Début',
      duration: 'Durée',
      unit: 'Unité',
      days: 'jours',
      recurrence: 'Récurrence',
      monthly: 'Tous les mois, un jour de semaine',
      said: 'Chaque mois, le premier samedi',
      zone: /À l’heure de Europe\/Paris/,
      createWindow: 'Créer la fenêtre',
      next: 'Prochaines fois',
    },
  },
] as const;

type Words = (typeof journeys)[number]['words'];

/** The first Saturday of the month after the next one, which is yet to come whenever the test runs. */
function saturdayToCome(): string {
  const now = new Date();
  const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 2, 1));
  first.setUTCDate(1 + ((6 - first.getUTCDay() + 7) % 7));
  return first.toISOString().slice(0, 10);
}

describe('business hours, windows and freezes', () => {
  const saturday = saturdayToCome();
  const month = `/parc/calendars/month?month=${saturday.slice(0, 7)}`;
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
    'are made of what is typed and picked, and stand in the month ($language)',
    async ({ language, site, words }) => {
      bodyOf(
        await manager.post(`${parc}/locations`, {
          path: site,
          name: `Site ${site}`,
          kind: 'site',
        }),
      );
      const page = await openPage(browser, portal, {
        role: 'fleetManager',
        language,
        path: '/parc/calendars/new',
      });
      const look = (name: string) => screenshot(page, `calendars-${name}`);

      await makeCalendar(page, site, words);
      await page.getByText(words.holiday).first().waitFor();
      for (const width of widths) {
        await resize(page, width);
        await checkAccessibility(page);
        await look('1-year');
      }
      await resize(page, 1440);

      const window = await makeWindow(
        page,
        `Servers ${site}`,
        words,
        async () => {
          await field(page, words.start).fill(`${saturday}T22:00`);
          await choose(page, words.recurrence, words.monthly);
          await page.getByText(words.said).waitFor();
          await page.getByText(words.zone).waitFor();
          await checkAccessibility(page);
          await look('2-window');
        },
      );
      await page.getByRole('heading', { name: words.next }).waitFor();
      await page.getByText(words.zone).waitFor();
      await look('3-times');
      expect(
        bodyOf(await manager.get(`${parc}/windows/${window}`)),
      ).toMatchObject({
        kind: 'maintenance',
        start: `${saturday}T22:00`,
        duration: 'PT4H',
        rule: 'FREQ=MONTHLY;BYDAY=1SA',
        timeZone: 'Europe/Paris',
      });

      await makeWindow(page, `Freeze ${site}`, words, async () => {
        await choose(page, words.kind, words.freeze);
        await field(page, words.start).fill(`${saturday}T00:00`);
        await choose(page, words.unit, words.days);
        await field(page, words.duration).fill('14');
        await page.getByText(words.zone).waitFor();
      });
      await page.goto(month);
      for (const width of widths) {
        await resize(page, width);
        await page
          .getByRole('link', { name: `Servers ${site}` })
          .first()
          .waitFor();
        await page
          .getByRole('link', { name: `Freeze ${site}` })
          .first()
          .waitFor();
        await checkAccessibility(page);
        await look('4-month');
      }
      await page.context().close();
    },
  );
});

/** A required one has a star after its name. */
function field(page: Page, label: string) {
  return page.getByLabel(new RegExp(`^${label}(\\s\\*)?$`)).first();
}

async function choose(
  page: Page,
  label: string,
  option: string,
): Promise<void> {
  await field(page, label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A site's calendar, and to its page. */
async function makeCalendar(
  page: Page,
  site: string,
  words: Words,
): Promise<void> {
  await field(page, words.code).fill(site.toLowerCase());
  await field(page, words.name).fill(`Site ${site}`);
  await field(page, words.location).fill(site);
  await page.getByRole('option', { name: new RegExp(site) }).click();
  await field(page, words.hours).fill(
    'Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00',
  );
  await page.getByText(words.read).waitFor();
  await field(page, words.country).fill('FR');
  await page.getByRole('button', { name: words.createCalendar }).click();
  await page.waitForURL(new RegExp(`/parc/calendars/${site.toLowerCase()}$`));
}

/** A window, and to its page; returns its number. */
async function makeWindow(
  page: Page,
  name: string,
  words: Words,
  fill: () => Promise<void>,
): Promise<string> {
  await page.goto('/parc/calendars/windows/new');
  await field(page, words.name).fill(name);
  await fill();
  await page.getByRole('button', { name: words.createWindow }).click();
  await page.waitForURL(/\/parc\/calendars\/windows\/MW-[^/]+$/);
  return new URL(page.url()).pathname.split('/').pop()!;
}
