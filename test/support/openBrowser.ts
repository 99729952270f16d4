import { existsSync } from 'node:fs';
import { Browser, chromium } from 'playwright-core';

/** Where Linux, macOS and Windows have a Chromium or Chrome when one is installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps the browser from talking to its maker, and lets root run it (which a sandbox does not). */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Opens the browser of this machine, or else the one that comes from npm (Linux x64). */
export async function openBrowser(): Promise<Browser> {
  const installed = [process.env.PARC_TEST_BROWSER ?? '', ...INSTALLED].find(
    existsSync,
  );
  if (installed) {
    return chromium.launch({ executablePath: installed, args: ARGUMENTS });
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [
      // One process for everything is for AWS Lambda: its first crash ends the browser and all pages.
      ...packaged.args.filter(each => each !== '--single-process'),
      ...ARGUMENTS,
    ],
  });
}
