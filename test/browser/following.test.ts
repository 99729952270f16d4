import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  openBrowser,
  openPage,
  Portal,
  PortalClient,
  startPortal,
} from '../support';

const assets = '/api/parc/assets';

describe('what others do', () => {
  let portal: Portal;
  let replica: Portal;
  let browser: Browser;
  let manager: PortalClient;
  let elsewhere: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    replica = await startPortal({ database: portal.database });
    browser = await openBrowser();
    manager = portal.as('fleetManager');
    elsewhere = replica.as('fleetManager');
  });
  afterAll(async () => {
    await browser?.close();
    await replica?.stop();
    await portal?.stop();
  });

  it('shows on an open list and an open page without a reload, and leaves a form alone', async () => {
    const { tag, id } = bodyOf(
      await manager.post(assets, { category: 'laptop', name: 'Before' }),
    );
    const list = await openPage(browser, portal, {
      role: 'auditor',
      path: '/robots.txt',
    });
    const page = await openPage(browser, portal, {
      role: 'technician',
      path: '/robots.txt',
    });
    await Promise.all([
      openAndListen(list, '/parc/assets'),
      openAndListen(page, `/parc/assets/${tag}`),
    ]);
    const form = await openPage(browser, portal, {
      role: 'fleetManager',
      path: `/parc/assets/${tag}/edit`,
    });
    await list.getByText('Before').first().waitFor();
    await page.getByRole('heading', { name: /Before/ }).waitFor();
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine');
    const loads: string[] = [];
    for (const each of [list, page])
      each.on('framenavigated', () => loads.push(each.url()));

    // By another replica than that whose pages are open.
    const change = async (name: string, version: number) =>
      bodyOf(
        await elsewhere.patch(
          `${assets}/${id}`,
          { name },
          { headers: { 'if-match': `"${version}"` } },
        ),
      );
    await change('After', 1);
    await list.getByText('After').first().waitFor();
    await page.getByRole('heading', { name: /After/ }).waitFor();

    // A dialog that was open before a change does not confirm what its reader has not seen.
    await page.getByRole('button', { name: 'Send to repair' }).click();
    await page.getByRole('textbox', { name: /Reason/ }).fill('broken');
    await change('Later', 2);
    await page
      .getByRole('heading', { name: /Later/, includeHidden: true })
      .waitFor({ state: 'attached' });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Send to repair' })
      .click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    expect(bodyOf(await manager.get(`${assets}/${id}`))).toMatchObject({
      status: 'in-stock',
      version: 3,
    });
    expect(
      await form
        .getByRole('textbox', { name: 'Name', exact: true })
        .inputValue(),
    ).toBe('Mine');
    expect(loads).toEqual([]);
  });
});

/** Opens a page of assets, and waits until it listens to what happens to them: what came before is not told. */
async function openAndListen(page: Page, path: string): Promise<void> {
  const listening = new Promise<void>(resolve =>
    page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('parc:assets')) resolve();
      }),
    ),
  );
  await page.goto(path);
  await listening;
}
