import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Page } from 'playwright-core';

const folder = path.resolve(__dirname, '../browser/screenshots');

/**
 * Takes a picture of the whole page into test/browser/screenshots (not committed), to be looked at:
 * its name says the page's width and language. Not where nobody would look (CI).
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.CI) return;
  mkdirSync(folder, { recursive: true });
  const { width } = page.viewportSize() ?? { width: 0 };
  const language = await page.evaluate(() => document.documentElement.lang);
  await page.screenshot({
    path: path.join(folder, `${name}-${width}-${language}.png`),
    fullPage: true,
    animations: 'disabled',
  });
}
