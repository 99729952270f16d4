import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  openBrowser,
  openPage,
  Portal,
  PortalClient,
  screenshot,
  startPortal,
  waitFor,
} from '../support';

const deviceId = 'lap-77-2026-01-05-10-00-00';
const serial = '5CG7777XYZ';

/** What the agent of one laptop sends. */
function anInventory({ firefox = '140.0', name = 'lap-77' } = {}): object {
  return {
    action: 'inventory',
    deviceid: deviceId,
    itemtype: 'Computer',
    content: {
      versionclient: 'GLPI-Agent_v1.15',
      hardware: {
        name,
        uuid: '4c4c4544-0042-3510-8056-b7c04f4e3233',
        memory: 16384,
        chassis_type: 'Notebook',
      },
      bios: {
        ssn: serial,
        smanufacturer: 'HP',
        smodel: 'EliteBook 840 G10',
        secure_boot: 'enabled',
      },
      operatingsystem: {
        name: 'Windows',
        full_name: 'Microsoft Windows 11 Pro',
        version: '24H2',
        kernel_name: 'MSWin32',
        kernel_version: '10.0.26100',
      },
      cpus: [{ name: 'Intel(R) Core(TM) i7-1365U', core: 10, thread: 12 }],
      memories: [
        {
          capacity: 16384,
          caption: 'DIMM A',
          numslots: 1,
          serialnumber: '8A0B11C2',
          type: 'DDR5',
          speed: '5600',
        },
      ],
      networks: [
        {
          description: 'Intel(R) Wi-Fi 6E AX211',
          type: 'wifi',
          status: 'up',
          mac: '00:00:5e:00:53:f7',
          ipaddress: '10.20.16.77',
          ipmask: '255.255.255.0',
          virtualdev: false,
        },
      ],
      antivirus: [
        {
          name: 'Microsoft Defender Antivirus',
          enabled: true,
          uptodate: true,
        },
      ],
      softwares: [
        { name: 'Mozilla Firefox', publisher: 'Mozilla', version: firefox },
        { name: 'VLC media player', publisher: 'VideoLAN', version: '3.0.21' },
      ],
    },
  };
}

describe('the inventory of a laptop', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let manager: PortalClient;
  let authorization: string;

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    browser = await openBrowser();
    manager = portal.as('fleetManager');
    page = await openPage(browser, portal, {
      role: 'fleetManager',
      path: '/parc/inventory',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const deliver = (inventory: object) =>
    fetch(`${portal.url}/api/parc/inventory`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'glpi-agent-id': '5f2b0b5c-4c1e-4a37-9f1e-2f1a6f0e7777',
        'user-agent': 'GLPI-Agent_v1.15',
      },
      body: JSON.stringify(inventory),
    });

  const assetOfLaptop = () =>
    waitFor(
      async () => {
        const { items } = bodyOf(
          await manager.get(
            `/api/parc/assets?filter=serial=${serial}&totalItems=exclude`,
          ),
        );
        return items[0];
      },
      { what: 'the asset of the laptop' },
    );

  it('begins with a credential, whose secret is shown once', async () => {
    await page.getByText('No agent has reported yet').waitFor();
    await page.getByRole('button', { name: 'Create a credential' }).click();
    await page.getByRole('button', { name: 'New credential' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/For which machines/).fill('Laptops of Paris');
    await form.getByRole('button', { name: 'Create', exact: true }).click();

    const secret = await page.getByLabel('Secret', { exact: true }).innerText();
    const login = await page.getByLabel('Login', { exact: true }).innerText();
    await page
      .getByText(`oauth-client-secret = ${secret}`, { exact: false })
      .waitFor();
    await screenshot(page, 'inventory-secret');
    await checkAccessibility(page);
    await page.getByRole('button', { name: /I have copied/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByText(secret).count()).toBe(0);
    authorization = `Basic ${Buffer.from(`${login}:${secret}`).toString(
      'base64',
    )}`;
  });

  it('comes in while somebody looks, and becomes an asset', async () => {
    await page.getByRole('link', { name: 'What came in' }).click();
    await page.getByText('No agent has reported yet').waitFor();
    const loads: string[] = [];
    page.on('framenavigated', () => loads.push(page.url()));

    const answer = await deliver(anInventory());
    expect(answer.status).toBe(200);

    await page.getByText('Asset created').waitFor();
    expect(loads).toEqual([]);
    await page
      .getByRole('button', { name: `Details of the inventory of ${deviceId}` })
      .click();
    await page
      .getByRole('dialog')
      .getByText('Everything could be read.')
      .waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Close' })
      .click();
  });

  it('shows on the asset’s page what the machine is made of and what runs on it', async () => {
    const { tag } = await assetOfLaptop();
    await page.getByRole('link', { name: tag }).first().click();
    await page
      .getByText(/GLPI Agent/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Hardware' }).click();
    await page.getByText('Intel(R) Core(TM) i7-1365U').first().waitFor();
    await page.getByText('EliteBook 840 G10').first().waitFor();
    await page.getByRole('tab', { name: 'Software' }).click();
    await page.getByPlaceholder('Part of a name or publisher').fill('mozil');
    await page.getByText('1 program').waitFor();
    await page.getByRole('link', { name: 'Mozilla Firefox' }).waitFor();
    await page.getByRole('tab', { name: 'Network' }).click();
    await page.getByText('10.20.16.77').first().waitFor();
    await page.getByRole('tab', { name: 'Security' }).click();
    await page.getByText('Microsoft Defender Antivirus').waitFor();
  });

  it('leaves alone what a person typed, says what it would say, and takes it over when released', async () => {
    const { tag } = await assetOfLaptop();
    await page.goto(`/parc/assets/${tag}/edit`);
    await page.getByLabel('Host name').fill('typed-by-hand');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('typed-by-hand').first().waitFor();

    await deliver(anInventory({ firefox: '145.0', name: 'lap-78' }));
    await waitFor(
      async () => {
        const { items } = bodyOf(
          await manager.get('/api/parc/inventory-messages?limit=5'),
        );
        return items.length === 2 && items[0].state === 'done';
      },
      { what: 'the second inventory to be worked off' },
    );
    await page.reload();
    await page.getByText(/The agent says: lap-78/).waitFor();
    await screenshot(page, 'inventory-says');
    await checkAccessibility(page);

    await page.getByRole('button', { name: 'Release: Host name' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Release' })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await waitFor(async () => (await assetOfLaptop()).hostname === 'lap-78', {
      what: 'the host name to follow the agent',
    });
  });

  it('keeps what was replaced, on the machine’s timeline', async () => {
    const { tag } = await assetOfLaptop();
    await page.goto(`/parc/assets/${tag}?tab=software`);
    await page.getByText('145.0').waitFor();
    expect(await page.getByText('140.0').count()).toBe(0);
    await page.getByLabel('Show what has gone, too').check();
    await page.getByText('140.0').waitFor();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByText('Software changed').first().waitFor();
  });

  it('is taken away from an asset that it is not', async () => {
    const { tag } = await assetOfLaptop();
    await page.goto(`/parc/assets/${tag}`);
    await page.getByRole('button', { name: 'This is not the machine' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('It was sold');
    await dialog
      .getByRole('button', { name: 'This is not the machine' })
      .click();
    await dialog.waitFor({ state: 'hidden' });
    await waitFor(
      async () => {
        const { agents } = bodyOf(
          await manager.get(`/api/parc/assets/${tag}/inventory`),
        );
        return agents.length === 0;
      },
      { what: 'the agent to leave the asset' },
    );
  });
});
