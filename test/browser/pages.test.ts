import { Browser, Page, Request } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  loading,
  openBrowser,
  openPage,
  Portal,
  resize,
  screenshot,
  startPortal,
  waitFor,
  widths,
} from '../support';

const languages = ['en', 'fr'] as const;

/** Where a language's pages are checked for barriers: what a rule finds depends on the width, hardly on the words. */
const checkedWidth = { en: 1440, fr: 400 } as const;

/** Every page of Parc, and what stands on it in each language. */
const pages = [
  ['overview', '/parc', 'By status', 'Par statut'],
  ['assets', '/parc/assets?sort=-tag', 'New asset', 'Nouveau matériel'],
  ['new asset', '/parc/assets/new', 'Create the asset', 'Créer'],
  ['asset', '/parc/assets/{asset}', 'Take back', 'Reprendre'],
  ['edit', '/parc/assets/{asset}/edit', 'Save', 'Enregistrer'],
  ['my equipment', '/parc/my-equipment', 'My equipment', 'Mon matériel'],
  ['locations', '/parc/locations', 'Paris', 'Paris'],
  ['location', '/parc/locations/PAR', 'Paris', 'Paris'],
  ['models', '/parc/models', 'Latitude', 'Latitude'],
  ['categories', '/parc/categories', 'Laptop', 'Ordinateur portable'],
  [
    'suppliers',
    '/parc/suppliers',
    'econocom|bureautique',
    'econocom|bureautique',
  ],
  ['problems', '/parc/problems', 'Problems', 'Anomalies'],
  ['inventory', '/parc/inventory', 'Nothing new|Changed', 'Rien de|Modifié'],
  [
    'inventory failed',
    '/parc/inventory?state=failed',
    'pc-quai-2',
    'pc-quai-2',
  ],
  [
    'findings',
    '/parc/inventory/findings',
    'A lost asset calls home',
    'Un matériel perdu',
  ],
  ['discovered', '/parc/inventory/discovered', 'esp-3f9a1c', 'esp-3f9a1c'],
  ['rules', '/parc/inventory/rules', 'the same serial', 'le même numéro'],
  [
    'credentials',
    '/parc/inventory/credentials',
    'New credential',
    'Nouvel identifiant',
  ],
  ['posture', '/parc/inventory/posture', 'Not encrypted', 'Non chiffrés'],
  ['hardware', '/parc/assets/{asset}?tab=hardware', 'Samsung', 'Samsung'],
  ['software', '/parc/assets/{asset}?tab=software', 'GLPI', 'GLPI'],
  ['network', '/parc/assets/{asset}?tab=network', 'AX211', 'AX211'],
  ['security', '/parc/assets/{asset}?tab=security', 'Defender', 'Defender'],
  ['timeline', '/parc/assets/{asset}?tab=timeline', 'Agent', 'Agent'],
  ['products', '/parc/software', '7-Zip', '7-Zip'],
  [
    'product',
    '/parc/software/products/microsoft-365-apps',
    'What agents call it',
    'Comment les agents',
  ],
  [
    'product releases',
    '/parc/software/products/microsoft-365-apps?tab=releases',
    'Supported until',
    'Pris en charge',
  ],
  [
    'product machines',
    '/parc/software/products/microsoft-365-apps?tab=machines',
    'Machine last seen',
    'Machine vue',
  ],
  [
    'product growth',
    '/parc/software/products/microsoft-365-apps?tab=growth',
    'at the end of each month',
    'à la fin de chaque mois',
  ],
  ['unrecognised', '/parc/software/unrecognised', 'Recognise', 'Reconna'],
  ['software rules', '/parc/software/rules', 'Own rules', 'Règles propres'],
  ['licences', '/parc/licences', 'New licence', 'Nouvelle licence'],
  ['new licence', '/parc/licences/new', 'Create the', 'Créer la'],
  ['one licence', '/parc/licences/{licence}', 'given out', 'attribuées'],
  [
    'licence allocations',
    '/parc/licences/{licence}?tab=allocations',
    'Inès Garnier',
    'Inès Garnier',
  ],
  ['licence cost', '/parc/licences/{licence}?tab=cost', 'Current', 'En cours'],
  [
    'licence keys',
    '/parc/licences/{licence}?tab=keys',
    'No keys',
    'Aucune clé',
  ],
  ['allocations', '/parc/licences/allocations', 'Given to', 'Attribué à'],
  ['renewals', '/parc/licences/renewals', 'Subscribe', 'S’abonner'],
  ['spend', '/parc/licences/spend', 'Spend forecast', 'Dépenses à'],
  ['reclaim', '/parc/licences/reclaim', 'take back', 'récupérer'],
  [
    'reclaim installations',
    '/parc/licences/reclaim?tab=installations',
    'not used for a while',
    'inutilisée',
  ],
  ['positions', '/parc/licences/positions', 'As of', 'À la date du'],
  [
    'positions to come',
    '/parc/licences/positions?at=2030-01-01',
    'As it will be',
    'Comme ce sera',
  ],
  [
    'position',
    '/parc/licences/positions/{position}',
    'What is owned',
    'Ce qui est possédé',
  ],
  [
    'position machines',
    '/parc/licences/positions/{position}?tab=machines',
    'are counted',
    'sont comptées',
  ],
  ['calendars', '/parc/calendars', 'New calendar', 'Nouveau calendrier'],
  ['calendar', '/parc/calendars/lyon', 'open days', 'jours ouvrés'],
  ['new calendar', '/parc/calendars/new', 'Create the', 'Créer le'],
  ['windows', '/parc/calendars/windows', 'New window', 'Nouvelle fenêtre'],
  ['window', '/parc/calendars/windows/{window}', 'In the time', 'À l’heure'],
  ['new window', '/parc/calendars/windows/new', 'Create the', 'Créer la'],
  ['month', '/parc/calendars/month', 'Times are those', 'Les heures sont'],
  ['changes', '/parc/changes', 'New change', 'Nouveau changement'],
  ['new change', '/parc/changes/new', 'Who raised it', 'Demandeur'],
  ['change', '/parc/changes/{change}', 'What is the reason', 'Ressources'],
  ['edit change', '/parc/changes/{change}/edit', 'Save', 'Enregistrer'],
  [
    'change calendar',
    '/parc/changes/calendar',
    'Times are those',
    'Les heures sont',
  ],
  [
    'change calendar by system',
    '/parc/changes/calendar?view=week&by=system',
    'Times are those',
    'Les heures sont',
  ],
  ['waiting', '/parc/changes/waiting', 'To be decided', 'À décider'],
  ['board', '/parc/changes/cab', 'Meetings', 'Réunions'],
  [
    'meeting',
    '/parc/changes/cab/meetings/{meeting}',
    'Attendance and note',
    'Présence et note',
  ],
  [
    'change of a meeting',
    '/parc/changes/cab/meetings/{meeting}/{change}',
    'Approvals so far',
    'Approbations à ce jour',
  ],
  [
    'change models',
    '/parc/changes/models',
    'New change model',
    'Nouveau modèle',
  ],
  [
    'standard change',
    '/parc/changes/new/standard',
    'change models|Which change',
    'modèle',
  ],
  ['home', '/', 'What ends soon', 'Bientôt à échéance'],
  [
    'asset relations',
    '/parc/assets/SRV-PAR-01?tab=relations',
    'needed by',
    'nécessaire à',
  ],
  [
    'entity asset',
    '/catalog/default/hardwareasset/srv-par-01',
    'Take back',
    'Reprendre',
  ],
  [
    'entity asset history',
    '/catalog/default/hardwareasset/srv-par-01/parc-history',
    'Created',
    'Création',
  ],
  [
    'entity asset technical',
    '/catalog/default/hardwareasset/{entity}/parc-technical',
    'Samsung',
    'Samsung',
  ],
  [
    'entity asset relations',
    '/catalog/default/hardwareasset/srv-par-01/parc-relations',
    'needed by',
    'nécessaire à',
  ],
  [
    'entity user',
    '/catalog/default/user/ines.garnier',
    'Assigned since',
    'Affecté depuis',
  ],
  [
    'entity group',
    '/catalog/default/group/it-infrastructure',
    'Equipment of the team',
    'Matériel de l’équipe',
  ],
  ['entity system', '/catalog/default/system/erp', 'SRV-PAR-01', 'SRV-PAR-01'],
  ['entity place', '/catalog/default/resource/site-paris', 'Server', 'Serveur'],
  [
    'entity licence',
    '/catalog/default/licence/adobe-creative-cloud',
    'Open in Parc',
    'Ouvrir dans Parc',
  ],
  [
    'entity plan',
    '/catalog/default/maintenanceplan/computers',
    'Open in Parc',
    'Ouvrir dans Parc',
  ],
] as const;

describe('the pages of Parc', () => {
  let portal: Portal;
  let browser: Browser;
  let asset: string;
  let licence: string;
  let position: string;
  let window: string;
  let change: string;
  let meeting: string;

  beforeAll(async () => {
    portal = await startPortal({
      pages: true,
      demoCatalog: true,
      demoEstate: true,
      // They would stand before what is clicked.
      config: { parc: { notifications: { enabled: false } } },
    });
    browser = await openBrowser();
    const manager = portal.as('fleetManager');
    await waitFor(
      async () =>
        bodyOf(await manager.get('/api/parc/inventory-status')).waiting === 0,
      {
        what: 'the inventories of the demo to be worked off',
        timeoutMilliseconds: 180_000,
      },
    );
    const query = {
      status: 'deployed',
      category: 'laptop',
      managedBy: 'portal',
      model: 'dell-latitude-5440',
      lastSeen: { $exists: true },
    };
    const { items } = bodyOf(
      await manager.get(
        `/api/parc/assets?limit=1&query=${encodeURIComponent(
          JSON.stringify(query),
        )}`,
      ),
    );
    asset = items[0].tag;
    const adobe = await manager.get(
      '/api/parc/licences?limit=1&filter=entityName=adobe-creative-cloud',
    );
    licence = bodyOf(adobe).items[0].ref;
    const endless = await manager.get(
      '/api/parc/windows?limit=1&query={"endsAt":{"$exists":false}}',
    );
    window = bodyOf(endless).items[0].ref;
    change = bodyOf(
      await manager.post('/api/parc/changes', {
        title: 'Move the file server',
        items: ['hardwareasset:default/srv-par-01', 'system:default/erp'],
        riskAnswers: ['people=company'],
        hasOutage: true,
      }),
    ).ref;
    meeting = bodyOf(
      await manager.post('/api/parc/cab-meetings', {
        group: 'group:default/it-infrastructure',
        heldOn: '2026-05-11',
        attendees: ['user:default/camille.moreau'],
        changes: [change],
      }),
    ).id;
    await waitFor(
      async () => {
        const found = bodyOf(
          await manager.get('/api/parc/positions?limit=1&filter=metric=device'),
        );
        position = found.items[0]?.code;
        return position !== undefined;
      },
      { what: 'the positions of the demo', timeoutMilliseconds: 120_000 },
    );
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it.each(languages)(
    'show themselves to everybody, on a desk and on a phone (%s)',
    async language => {
      const page = await openPage(browser, portal, {
        role: 'fleetManager',
        language,
      });
      const openRequests = countOpen(page);
      const barriers: string[] = [];
      for (const [name, path, english, french] of pages) {
        await goTo(
          page,
          path
            .replace('{asset}', asset)
            .replace('{position}', position)
            .replace('{licence}', licence)
            .replace('{window}', window)
            .replace('{change}', change)
            .replace('{meeting}', meeting)
            .replace('{entity}', asset.toLowerCase()),
        );
        const text = new RegExp(language === 'fr' ? french : english, 'i');
        for (const width of widths) {
          await resize(page, width);
          await waitToSettle(page, text, openRequests);
          await screenshot(page, name.replaceAll(' ', '-'));
          if (width === checkedWidth[language])
            await checkAccessibility(page).catch(({ message }: Error) =>
              barriers.push(message),
            );
        }
      }
      await page.context().close();
      expect(barriers).toEqual([]);
    },
  );

  it('lead a laptop back and out again, with its history', async () => {
    const page = await openPage(browser, portal, {
      role: 'fleetManager',
      path: `/parc/assets/${asset}`,
    });
    await act(page, 'Take back', async () => {});
    await page.getByText('In stock').first().waitFor();
    await act(page, 'Hand out', async dialog => {
      await dialog.getByLabel(/Assigned to/).fill('Inès');
      await page.getByRole('option', { name: /Inès Garnier/ }).click();
    });
    await page.getByText('Deployed').first().waitFor();
    const { assignedTo } = bodyOf(
      await portal.as('fleetManager').get(`/api/parc/assets/${asset}`),
    );
    expect(assignedTo).toBe('user:default/ines.garnier');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Camille Moreau').first().waitFor();
    await page.context().close();
  });

  it('show an employee their own equipment and no button to change it', async () => {
    const page = await openPage(browser, portal, {
      role: 'employee',
      language: 'fr',
      width: 400,
      path: '/parc/my-equipment',
    });
    await page
      .getByText(/LT-\d{4}-\d{4}/)
      .first()
      .waitFor();
    await screenshot(page, 'my-equipment-employee');
    await checkAccessibility(page);
    await page.goto('/parc/assets');
    await page
      .getByText(/LT-\d{4}-\d{4}/)
      .first()
      .waitFor();
    expect(
      await page.getByRole('button', { name: 'Nouveau matériel' }).count(),
    ).toBe(0);
    await page.context().close();
  });
});

/** Goes on within the portal, as a link does: to load all of it anew for each page takes longer than the page. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(next => {
    window.history.pushState(undefined, '', next);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Counts the requests of a page that are not answered yet. */
function countOpen(page: Page): () => number {
  // Not a number: what began before we listen ends too.
  const open = new Set<Request>();
  const ended = (request: Request) => {
    open.delete(request);
  };
  page.on('request', request => {
    open.add(request);
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return () => open.size;
}

/** Until what is to stand there does, and nothing more is on its way: a part that has come may begin to load another. */
async function waitToSettle(
  page: Page,
  text: RegExp,
  openRequests: () => number,
): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
  const isQuiet = async () =>
    openRequests() === 0 && (await page.locator(loading).count()) === 0;
  await waitFor(
    async () => {
      if (!(await isQuiet())) return false;
      await page.waitForTimeout(100);
      return isQuiet();
    },
    {
      what: `${page.url()} to have loaded`,
      timeoutMilliseconds: 60_000,
      intervalMilliseconds: 50,
    },
  );
}

/** Presses a verb's button, fills its dialog, and confirms. */
async function act(
  page: Page,
  verb: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: verb }).click();
  await dialog.waitFor({ state: 'hidden' });
}
