import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  inDays,
  Language,
  openBrowser,
  openPage,
  Portal,
  PortalClient,
  screenshot,
  startPortal,
  waitFor,
} from '../support';
import { createCredential } from '../journeys/createCredential';

const parc = '/api/parc';

/** What is installed and bought in each language, and how the pages say it. */
const journeys = [
  {
    language: 'en',
    product: 'microsoft-visio',
    productName: 'Microsoft Visio',
    software: 'Microsoft Visio Professional 2021 - en-us',
    costCentre: 'CC-410',
    newPrice: /2,?750/,
    words: {
      shortfall: 'Shortfall',
      compliant: 'Compliant',
      record: 'Record a licence',
      name: 'Name',
      quantity: 'Quantity',
      start: 'Start',
      end: 'End',
      noticePeriod: 'Notice period',
      owner: 'Owner',
      cost: 'Cost',
      costCentre: 'Cost centre',
      create: 'Create the licence',
      renew: 'Renew',
      periodCost: 'Cost of the period',
      costTab: 'Cost',
    },
  },
  {
    language: 'fr',
    product: 'microsoft-project',
    productName: 'Microsoft Project',
    software: 'Microsoft Project Professionnel 2021 - fr-fr',
    costCentre: 'CC-200',
    newPrice: /2[\s\u202f\u00a0]?750/,
    words: {
      shortfall: 'Manque',
      compliant: 'Conforme',
      record: 'Enregistrer une licence',
      name: 'Nom',
      quantity: 'Quantité',
      start: 'Début',
      end: 'Fin',
      noticePeriod: 'Préavis',
      owner: 'Propriétaire',
      cost: 'Coût',
      costCentre: 'Centre de coûts',
      create: 'Créer la licence',
      renew: 'Renouveler',
      periodCost: 'Coût de la période',
      costTab: 'Coûts',
    },
  },
] as const;

type Journey = (typeof journeys)[number];

/** Two months before its end is some weeks away: within the lead time of 30 days. */
const term = { start: inDays(80 - 364), end: inDays(80) };

describe('the life of a licence', () => {
  let portal: Portal;
  let browser: Browser;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    browser = await openBrowser();
    manager = portal.as('licenceManager');
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it.each(journeys)(
    'goes from what an agent found to what its renewal will cost ($language)',
    async journey => {
      const { language, product, words } = journey;
      const position = `/parc/licences/positions/${product}.device`;
      await reportFromThreeMachines(journey);
      const page = await openPage(browser, portal, {
        role: 'licenceManager',
        language: language as Language,
      });
      const look = (name: string) => screenshot(page, `licences-${name}`);

      await waitFor(
        async () =>
          bodyOf(await manager.get(`${parc}/products/${product}`)).machines ===
          3,
        { what: 'the product to be recognised on three machines' },
      );
      await shows(page, '/parc/software?sort=-machines', journey.productName);
      await look('1-recognised');
      // One was bought long ago: what is known to be owned is too little.
      bodyOf(
        await manager.post(`${parc}/licences`, {
          name: `${journey.productName} (2021)`,
          type: 'perpetual',
          product,
          metric: 'device',
          quantity: 1,
        }),
      );
      await shows(page, position, words.shortfall);
      await look('2-shortfall');

      await page.getByRole('button', { name: words.record }).first().click();
      const licence = await record(page, journey, look);
      await shows(page, position, words.compliant);
      await look('4-compliant');
      await checkAccessibility(page);

      await lookForDue();
      await shows(page, '/notifications', nameOf(journey));
      await look('5-notice');

      await renew(page, licence, words, look);
      await page.goto('/parc/licences/spend');
      await page.getByText(journey.costCentre).first().waitFor();
      await page.getByText(journey.newPrice).first().waitFor();
      await look('7-spend');
      await checkAccessibility(page);
      expect(
        bodyOf(
          await manager.get(
            `${parc}/licence-forecast?months=12&by=costCentre&filter=costCentre=${journey.costCentre}`,
          ),
        ).totals,
      ).toMatchObject([{ currency: 'EUR', due: '2750.00' }]);
      await page.context().close();
    },
  );

  /** What agents send of three machines that have the product. */
  async function reportFromThreeMachines(journey: Journey): Promise<void> {
    const authorization = await createCredential(portal, journey.product);
    for (const number of [1, 2, 3]) {
      const answer = await fetch(`${portal.url}${parc}/inventory`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(anInventory(journey, number)),
      });
      expect(answer.status).toBe(200);
    }
  }

  /** Has the portal look for what is due now, not within the hour. */
  async function lookForDue(): Promise<void> {
    await portal.database.query(
      'parc',
      `update backstage_backend_tasks__tasks set next_run_start_at = now() where id = 'look-for-due'`,
    );
  }
});

const nameOf = ({ productName }: Journey) => `${productName} 2026`;

/** Fills in what was bought, and returns the number that the licence was given. */
async function record(
  page: Page,
  journey: Journey,
  look: (name: string) => Promise<void>,
): Promise<string> {
  const { words } = journey;
  // A required one has a star after its name.
  const field = (label: string) =>
    page.getByLabel(new RegExp(`^${label}(\\s\\*)?$`)).first();
  const fill = (label: string, value: string) => field(label).fill(value);
  await fill(words.name, nameOf(journey));
  await fill(words.quantity, '2');
  await fill(words.start, term.start);
  await fill(words.end, term.end);
  await fill(words.noticePeriod, '2');
  await fill(words.cost, '1200');
  await fill(words.costCentre, journey.costCentre);
  await fill(words.owner, 'Karim');
  await page.getByRole('option', { name: /Karim Benali/ }).click();
  await look('3-bought');
  await page.getByRole('button', { name: words.create }).click();
  await page.waitForURL(/\/parc\/licences\/[A-Z]+-[\d-]+$/);
  return new URL(page.url()).pathname.split('/').pop()!;
}

async function renew(
  page: Page,
  licence: string,
  words: Journey['words'],
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`/parc/licences/${licence}`);
  await page.getByRole('button', { name: words.renew, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.periodCost, { exact: true }).fill('2750');
  await look('6-renewal');
  await dialog.getByRole('button', { name: words.renew, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens a page again and again, until a text is on it. */
async function shows(page: Page, path: string, text: string): Promise<void> {
  await waitFor(
    async () => {
      await page.goto(path);
      const found = page.getByText(text).filter({ visible: true });
      await found.first().waitFor({ timeout: 5_000 });
      return true;
    },
    { what: `${path} to show ${text}`, timeoutMilliseconds: 90_000 },
  );
}

function anInventory({ product, software }: Journey, number: number): object {
  const serial = `5CG-${product}-${number}`;
  return {
    action: 'inventory',
    deviceid: `${product}-${number}-2026-01-05-10-00-00`,
    itemtype: 'Computer',
    content: {
      versionclient: 'GLPI-Agent_v1.15',
      hardware: { name: `${product}-${number}`, chassis_type: 'Notebook' },
      bios: { ssn: serial, smanufacturer: 'HP', smodel: 'EliteBook 840 G10' },
      operatingsystem: { name: 'Windows', full_name: 'Windows 11 Pro' },
      softwares: [
        {
          name: software,
          publisher: 'Microsoft Corporation',
          version: '16.0.14332',
        },
      ],
    },
  };
}
