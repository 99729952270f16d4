import type { Page } from 'playwright-core';
import { openBrowser, openPage, type Portal } from '../support';
import { toTiming, type Timing } from './measure';

/** How long the calendar of changes takes until its month is drawn, in milliseconds. */
export interface CalendarPageFigures {
  /** From another page of the portal. */
  within: Timing;
  /** By its address, with all of the portal: its scripts are known to the browser. */
  anew: Timing;
  /** How many elements the page has then. */
  elements: number;
}

const times = 15;
/** Where the way there begins: a page of changes that asks for little. */
const before = '/parc/changes/models';

/** Opens a month of changes in a browser, again and again. */
export async function measureCalendarPage(
  portal: Pick<Portal, 'url'>,
  month: string,
): Promise<CalendarPageFigures> {
  const path = `/parc/changes/calendar?view=month&day=${month}-01`;
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, portal, {
      role: 'fleetManager',
      path,
    });
    await drawn(page);
    const [within, anew]: number[][] = [[], []];
    for (let at = 0; at < times; at += 1) {
      await page.goto(path, { waitUntil: 'commit' });
      anew.push(await drawn(page));
      await goWithin(page, before);
      await page.waitForFunction(isGone);
      const started = await goWithin(page, path);
      within.push((await drawn(page)) - started);
    }
    const elements = await page.evaluate(
      () => document.querySelectorAll('*').length,
    );
    return { within: timingOf(within), anew: timingOf(anew), elements };
  } finally {
    await browser.close();
  }
}

/** Follows a link of the portal; answers when, by the page's own clock. */
function goWithin(page: Page, path: string): Promise<number> {
  return page.evaluate(to => {
    const started = performance.now();
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    return started;
  }, path);
}

/** Waits until the days with their changes are on the screen; answers when that was, in milliseconds since the page was opened. */
async function drawn(page: Page): Promise<number> {
  const at = await page.waitForFunction(() => {
    const isThere =
      document.querySelectorAll('td a[href*="view=day"]').length > 20 &&
      !document.querySelector('.MuiSkeleton-root');
    return isThere && performance.now();
  });
  return (await at.jsonValue()) as number;
}

const isGone = () => !document.querySelector('td a[href*="view=day"]');

function timingOf(all: number[]): Timing {
  return toTiming(
    all,
    all.reduce((sum, each) => sum + each, 0),
  );
}
