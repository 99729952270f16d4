import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  openBrowser,
  openPage,
  Portal,
  PortalClient,
  resize,
  Role,
  screenshot,
  startPortal,
  waitFor,
  widths,
} from '../support';

const parc = '/api/parc';

/** A change that moves a server, in each language, and how the pages say it. */
const journeys = [
  {
    language: 'en',
    title: 'Move the file server to the new room',
    words: {
      saysNothing: '“N/A” says nothing',
      complete: 'the seven R’s are answered',
      reason: 'Maintenance',
      answers: ['A site', 'Everyday work', 'Once or twice', 'In part'],
      undone: 'Yes, and it was tried',
      risk: /Medium · \d+ points/,
      create: 'Create the change',
      tasks: 'Tasks',
      plan: 'Plan the tasks',
      save: 'Save the tasks',
      submit: 'Submit',
      ask: 'Ask for approval',
      approval: 'Approval',
      approve: 'Approve',
      start: 'Begin',
      done: 'Done',
      finish: 'Finish',
      close: 'Close',
      verify: 'Verify the return',
      obtained: 'Obtained',
      history: 'History',
      verified: 'Return verified',
    },
  },
  {
    language: 'fr',
    title: 'Déplacer le serveur de fichiers',
    words: {
      saysNothing: '« N/A » ne dit rien',
      complete: 'les sept R ont leur réponse',
      reason: 'Maintenance',
      answers: [
        'Un site',
        'Le travail de tous les jours',
        'Une ou deux fois',
        'En partie',
      ],
      undone: 'Oui, et cela a été essayé',
      risk: /Moyen · \d+ points/,
      create: 'Créer le changement',
      tasks: 'Tâches',
      plan: 'Prévoir les tâches',
      save: 'Enregistrer les tâches',
      submit: 'Soumettre',
      ask: 'Demander l’approbation',
      approval: 'Approbation',
      approve: 'Approuver',
      start: 'Commencer',
      done: 'Faite',
      finish: 'Terminer',
      close: 'Clore',
      verify: 'Vérifier le retour',
      obtained: 'Obtenu',
      history: 'Historique',
      verified: 'Retour vérifié',
    },
  },
] as const;

type Words = (typeof journeys)[number]['words'];

describe('a normal change', () => {
  let portal: Portal;
  let browser: Browser;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    browser = await openBrowser();
    manager = portal.as('fleetManager');
    const owner = 'group:default/finance';
    bodyOf(
      await manager.post(`${parc}/assets`, {
        tag: 'SRV-1',
        category: 'server',
        owner,
      }),
    );
    // Whose it is, and who approves with it, the catalog says.
    await waitFor(
      async () => {
        const { status, body } = await manager.get(
          '/api/catalog/entities/by-name/hardwareasset/default/srv-1',
        );
        return status === 200 && JSON.stringify(body.relations).includes(owner);
      },
      {
        what: 'the server in the catalog, with its owner',
        timeoutMilliseconds: 60_000,
      },
    );
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it.each(journeys)(
    'goes from the idea to the verified return ($language)',
    async ({ language, title, words }) => {
      const open = (role: Role, path: string) =>
        openPage(browser, portal, { role, language, path });

      const author = await open('technician', '/parc/changes/new');
      await write(author, title, words);
      await lookAtBoth(author, '1-form');
      await author.getByRole('button', { name: words.create }).click();
      await author.waitForURL(/\/parc\/changes\/CH-/);
      const path = new URL(author.url()).pathname;
      const change = async () =>
        bodyOf(await manager.get(`${parc}/changes/${path.split('/').at(-1)}`));
      await planTask(author, words);
      await act(author, words.submit);
      await act(author, words.ask);
      expect(await change()).toMatchObject({
        status: 'authorize',
        approval: 'asked',
      });

      const approver = await open('licenceManager', `${path}?tab=approval`);
      await approver
        .getByRole('button', { name: words.approve, exact: true })
        .waitFor();
      await lookAtBoth(approver, '2-approval');
      await act(approver, words.approve);
      await approver.context().close();
      await author.goto(`${path}?tab=tasks`);
      await act(author, words.start);
      await author.getByRole('checkbox').check();
      await author
        .getByRole('button', { name: new RegExp(`^${words.done}`) })
        .click();
      await confirm(author, words.done);
      await lookAtBoth(author, '3-tasks');
      await act(author, words.finish);
      expect(await change()).toMatchObject({
        status: 'review',
        outcome: 'successful',
      });
      await author.context().close();

      const closer = await open('fleetManager', path);
      await act(closer, words.close);
      await closer
        .getByRole('button', { name: words.verify, exact: true })
        .click();
      const dialog = closer.getByRole('dialog');
      await choose(closer, 'returnObtained', words.obtained);
      await dialog.locator('#change-returnText').fill('18 °C all summer');
      await lookAtBoth(closer, '4-verify');
      await confirm(closer, words.verify);
      await closer.getByRole('tab', { name: words.history }).click();
      await closer.getByText(words.verified).first().waitFor();
      await lookAtBoth(closer, '5-history');
      expect(await change()).toMatchObject({
        status: 'closed',
        returnObtained: 'obtained',
        returnText: '18 °C all summer',
      });
      await closer.context().close();
    },
  );
});

async function lookAtBoth(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await resize(page, width);
    await checkAccessibility(page);
    await screenshot(page, `changes-${name}`);
  }
  await resize(page, 1440);
}

/** Does what the page offers as a button, with what its dialog has filled in already. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await confirm(page, name);
}

async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

function field(page: Page, name: string) {
  return page.locator(`#change-${name}`);
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await field(page, name).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types a part of a name and takes what is found. */
async function pick(page: Page, name: string, typed: string): Promise<void> {
  await field(page, name).fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click();
}

/** The seven R's, first with an answer that is none. */
async function write(page: Page, title: string, words: Words): Promise<void> {
  await field(page, 'title').fill(title);
  await pick(page, 'items', 'SRV-1');
  await choose(page, 'reasonCategory', words.reason);
  await field(page, 'reasonText').fill('N/A');
  await page.getByText(words.saysNothing).waitFor();
  await field(page, 'reasonText').fill('The old room gets too hot in summer');
  await field(page, 'benefit').fill('No outage because of heat any more');
  await field(page, 'benefitMeasure').fill('Temperature in the rack, daily');
  await field(page, 'reviewOn').fill(inDays(40));
  for (const answer of [...words.answers, words.undone])
    await page.getByLabel(answer, { exact: true }).check();
  await page.getByText(words.risk).waitFor();
  await field(page, 'impact').fill('Everybody who opens a file at the time');
  await field(page, 'hasOutage').check();
  await field(page, 'backOutPlan').fill('Carry it back and plug it in again');
  await pick(page, 'people', 'Théo');
  await field(page, 'hours').fill('2');
  await field(page, 'downtimeMinutes').fill('60');
  for (const role of ['buildBy', 'testBy', 'releaseBy'])
    await pick(page, role, 'Théo');
  await pick(page, 'approvers', 'Karim');
  await field(page, 'noRelations').fill('Looked at the calendar of the week');
  await field(page, 'windowStart').fill(`${inDays(7)}T20:00`);
  await field(page, 'windowEnd').fill(`${inDays(7)}T22:00`);
  await field(page, 'plan').fill('Shut down, carry over, plug in, start');
  await field(page, 'testPlan').fill('Open a file from three machines');
  await page.getByText(words.complete).waitFor();
}

async function planTask(page: Page, words: Words): Promise<void> {
  await page.getByRole('tab', { name: words.tasks }).click();
  await page.getByRole('button', { name: words.plan }).click();
  await page.locator('#task-0-title').fill('Carry the server over');
  await page.locator('#task-0-checklist').fill('It starts');
  await page.getByRole('button', { name: words.save }).click();
  await page.getByText('Carry the server over').waitFor();
}

const dayMilliseconds = 86_400_000;

function inDays(days: number): string {
  return new Date(Date.now() + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}
