import { Browser, Page } from 'playwright-core';
import { people, Role } from './roles';
import { Portal } from './startPortal';

export type Language = 'en' | 'fr';

/** The two widths at which every page is looked at: a desk and a telephone. */
export const widths = [1440, 400] as const;
export type Width = (typeof widths)[number];

const HEIGHTS: Record<Width, number> = { 1440: 900, 400: 860 };

/** For a step: the first page of a browser loads and parses everything, on a busy machine slowly. */
const PATIENCE_MILLISECONDS = 60_000;

export type PageOptions = {
  /** Signed in with this role; without it the sign-in page is shown. */
  role?: Role;
  /** The language of the browser, which the portal follows. */
  language?: Language;
  width?: Width;
  /** The path to open first. */
  path?: string;
};

/** Opens a page of the portal in a fresh browser profile. */
export async function openPage(
  browser: Browser,
  portal: Pick<Portal, 'url'>,
  { role, language = 'en', width = 1440, path = '/' }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width, height: HEIGHTS[width] },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  if (role) {
    await context.addInitScript(
      userRef => window.localStorage.setItem('parc-demo-user', userRef),
      people[role],
    );
  }
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Makes a page as wide as a desk's screen or a phone's, and as high as those are. */
export async function resize(page: Page, width: Width): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] });
}
