import axe, { AxeResults, Result } from 'axe-core';
import { Page } from 'playwright-core';
import { loading } from './loading';
import { waitFor } from './waitFor';

/**
 * What belongs to Backstage's own frame around our pages and cannot be mended from here,
 * as CSS selectors with the reason.
 */
const NOT_OURS: Record<string, string> = {
  'nav a[href="/notifications"]':
    'the menu counts the unread ones beside a name that does not say so',
};

/**
 * Fails when automatic rules (WCAG 2.1 A and AA) find something serious or critical on the page, once all of it is
 * there.
 */
export async function checkAccessibility(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(axe.source);
  await settle(page);
  const results = await page.evaluate(
    exclude =>
      (window as unknown as { axe: typeof axe }).axe.run(
        { exclude },
        {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
          resultTypes: ['violations'],
        },
      ) as Promise<AxeResults>,
    Object.keys(NOT_OURS).map(selector => [selector]),
  );
  const grave = results.violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  if (grave.length > 0) {
    throw new Error(
      `${page.url()} cannot be used by everybody:\n${grave
        .map(describeViolation)
        .join('\n')}`,
    );
  }
}

function describeViolation({ id, help, nodes }: Result): string {
  const places = nodes.map(
    ({ target, html }) => `    ${target.join(' ')}: ${html.slice(0, 200)}`,
  );
  return [`  ${id}: ${help}`, ...places].join('\n');
}

/**
 * A page is all there once nothing on it says that it is loading and nothing has changed for longer than Backstage waits
 * before it says so (250 ms).
 */
async function settle(page: Page): Promise<void> {
  await waitFor(() => page.evaluate(isSettled, loading), {
    what: `${page.url()} to have loaded`,
    timeoutMilliseconds: 60_000,
    intervalMilliseconds: 50,
  });
  await page.evaluate(endTransitions);
}

function isSettled(whileLoading: string): Promise<boolean> {
  return new Promise(resolve => {
    const end = (answer: boolean) => {
      observer.disconnect();
      resolve(answer);
    };
    const observer = new MutationObserver(() => end(false));
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    setTimeout(() => end(document.querySelector(whileLoading) === null), 400);
  });
}

/** What is half faded in is paler than it will be. A transition that is cut off rejects; then there is another, or none. */
async function endTransitions() {
  const transitions = document
    .getAnimations()
    .filter(each => each instanceof CSSTransition);
  await Promise.allSettled(transitions.map(each => each.finished));
}
