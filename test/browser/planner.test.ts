import { Browser, Page } from 'playwright-core';
import {
  bodyOf,
  checkAccessibility,
  inDays,
  openBrowser,
  openPage,
  Portal,
  PortalClient,
  resize,
  screenshot,
  startPortal,
  waitFor,
  widths,
} from '../support';

const parc = '/api/parc';

/** What is planned in each language, and how the pages say it. */
const journeys = [
  {
    language: 'en',
    code: 'laptops-en',
    words: {
      code: 'Code',
      name: 'Name',
      category: 'Category',
      laptop: 'Laptop',
      covers: 'Now 3 assets.',
      to: 'Not after',
      days: 'days',
      create: 'Create the plan',
      moves: /3 due dates move/,
      steps: 'Checklist',
      write: 'Write the steps',
      add: 'Add a step',
      number: 'A number',
      label: 'What is to be done',
      most: 'At most',
      save: 'Save the steps',
      step: /at most 90/,
      moved: /is now planned for/,
      reason: 'Reason',
      move: 'Move',
      choose: (number: string) => `Choose ${number}`,
      assign: 'Assign',
      assignee: 'Assigned to',
      close: 'Close',
      load: 'Load',
      hours: /[1-4] h of \d+ h/,
      dues: 'What is due',
      outlook: 'If nothing is done',
      pause: 'Pause',
      paused: 'Paused',
    },
  },
  {
    language: 'fr',
    code: 'laptops-fr',
    words: {
      code: 'Code',
      name: 'Nom',
      category: 'Catégorie',
      laptop: 'Ordinateur portable',
      covers: 'Actuellement 3 matériels.',
      to: 'Pas après',
      days: 'jours',
      create: 'Créer le plan',
      moves: /3 échéances se déplacent/,
      steps: 'Liste de contrôle',
      write: 'Écrire les étapes',
      add: 'Ajouter une étape',
      number: 'Un nombre',
      label: 'Ce qui est à faire (en anglais)',
      most: 'Au plus',
      save: 'Enregistrer les étapes',
      step: /au plus 90/,
      moved: /est maintenant prévu le/,
      reason: 'Motif',
      move: 'Déplacer',
      choose: (number: string) => `Sélectionner ${number}`,
      assign: 'Confier',
      assignee: 'Confié à',
      close: 'Fermer',
      load: 'Charge',
      hours: /[1-4] h sur \d+ h/,
      dues: 'Échéances',
      outlook: 'Si rien n’est fait',
      pause: 'Mettre en pause',
      paused: 'En pause',
    },
  },
] as const;

type Words = (typeof journeys)[number]['words'];

const dayMilliseconds = 86_400_000;

/** The fifteenth of the next month: its month has days before and after it, whenever the test runs. */
function target(): { days: number; on(day: number): string } {
  const today = new Date(inDays(0));
  const middle = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 15);
  const month = new Date(middle).toISOString().slice(0, 7);
  return {
    days: (middle - today.getTime()) / dayMilliseconds,
    on: day => `${month}-${String(day).padStart(2, '0')}`,
  };
}

describe('a planner', () => {
  const { days, on } = target();
  let portal: Portal;
  let browser: Browser;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    browser = await openBrowser();
    manager = portal.as('fleetManager');
    for (const tag of ['LT-1', 'LT-2', 'LT-3', 'LT-4']) {
      bodyOf(await manager.post(`${parc}/assets`, { tag, category: 'laptop' }));
    }
    bodyOf(
      await manager.post(`${parc}/assets/LT-4/retire`, { reason: 'broken' }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it.each(journeys)(
    'plans the care of the laptops, moves orders, gives them to somebody, and pauses ($language)',
    async ({ language, code, words }) => {
      const page = await openPage(browser, portal, {
        role: 'fleetManager',
        language,
        path: '/parc/maintenance/plans/new',
      });
      const look = (name: string) => screenshot(page, `planner-${name}`);
      const lookAtBoth = async (name: string) => {
        for (const width of widths) {
          await resize(page, width);
          await checkAccessibility(page);
          await look(name);
        }
        await resize(page, 1440);
      };

      await makePlan(page, code, days, words, () => lookAtBoth('1-form'));
      await writeSteps(page, words, () => look('2-steps-edited'));
      await lookAtBoth('3-steps');

      await page.goto(`/parc/maintenance/plans/${code}/edit`);
      await field(page, words.to).fill(String(days + 20));
      await page.getByText(words.moves).waitFor();
      await lookAtBoth('4-preview');

      const [first, second, third] = await ordersOf(code);
      await page.goto(
        `/parc/maintenance/calendar?day=${on(1)}&plan=${code}&view=month`,
      );
      const entry = (number: string) =>
        page.locator('[draggable="true"]', {
          has: page.getByRole('button', { name: new RegExp(`${number}$`) }),
        });
      const cell = (day: string) =>
        page.locator('td', { has: page.locator(`time[datetime="${day}"]`) });
      await entry(first.number).waitFor();
      await lookAtBoth('5-calendar');

      const inside = on(first.plannedOn === on(14) ? 16 : 14);
      await entry(first.number).dragTo(cell(inside));
      await page.getByText(words.moved).waitFor();
      await cell(inside)
        .getByRole('button', { name: new RegExp(`${first.number}$`) })
        .waitFor();
      expect(await orderOf(first.number)).toMatchObject({ plannedOn: inside });

      await entry(second.number).dragTo(cell(on(24)));
      const dialog = page.getByRole('dialog');
      const move = dialog.getByRole('button', {
        name: words.move,
        exact: true,
      });
      await move.waitFor();
      expect(await move.isEnabled()).toBe(false);
      await dialog.getByLabel(words.reason).fill('The office moves');
      await lookAtBoth('6-outside');
      await move.click();
      await cell(on(24))
        .getByRole('button', { name: new RegExp(`${second.number}$`) })
        .waitFor();
      expect(await orderOf(second.number)).toMatchObject({
        plannedOn: on(24),
        movedBecause: 'The office moves',
      });

      await page.goto(`/parc/maintenance/orders?plan=${code}`);
      for (const { number } of [first, third]) {
        await page
          .getByRole('checkbox', { name: words.choose(number) })
          .check();
      }
      await page
        .getByRole('region')
        .getByRole('button', { name: words.assign, exact: true })
        .click();
      await dialog.getByLabel(words.assignee).fill('Karim');
      await page.getByRole('option', { name: /Karim/ }).click();
      await look('7-bulk');
      await dialog
        .getByRole('button', { name: words.assign, exact: true })
        .click();
      await dialog
        .getByRole('button', { name: words.close, exact: true })
        .click();
      for (const { number } of [first, third]) {
        expect(await orderOf(number)).toMatchObject({
          assignee: 'user:default/karim.benali',
        });
      }

      await page.goto('/parc/maintenance/load?weeks=12');
      await page.getByRole('heading', { name: words.load }).waitFor();
      await page.getByText(words.hours).first().waitFor();
      await lookAtBoth('8-load');
      await page.goto(`/parc/maintenance/dues?plan=${code}`);
      await page.getByRole('heading', { name: words.outlook }).waitFor();
      await page.getByRole('link', { name: 'LT-1' }).first().waitFor();
      await lookAtBoth('9-dues');

      await page.goto(`/parc/maintenance/plans/${code}`);
      await page.getByRole('button', { name: words.pause }).click();
      await dialog.getByLabel(words.reason).fill('A stocktaking');
      await dialog.getByRole('button', { name: words.pause }).click();
      await page.getByText(words.paused, { exact: true }).first().waitFor();
      await lookAtBoth('10-paused');
      expect(
        bodyOf(await manager.get(`${parc}/maintenance-plans/${code}`)),
      ).toMatchObject({ status: 'paused' });
      await page.context().close();
    },
  );

  async function orderOf(number: string) {
    return bodyOf(await manager.get(`${parc}/work-orders/${number}`));
  }

  /** Has the portal do what it does every ten minutes, until the plan has an order for each laptop. */
  async function ordersOf(
    plan: string,
  ): Promise<Array<{ number: string; plannedOn: string }>> {
    const query = JSON.stringify({ plan });
    const list = async () =>
      bodyOf(
        await manager.get(
          `${parc}/work-orders?query=${encodeURIComponent(
            query,
          )}&orderField=number,asc`,
        ),
      ).items;
    await waitFor(
      async () => {
        await manager.post(
          `${parc}/.backstage/scheduler/v1/tasks/keep-maintenance-going/trigger`,
        );
        return (await list()).length === 3;
      },
      {
        what: 'an order for each laptop',
        timeoutMilliseconds: 120_000,
        intervalMilliseconds: 3_000,
      },
    );
    return list();
  }
});

/** A required one has a star after its name. */
function field(page: Page, label: string) {
  const escaped = label.replace(/[()]/g, '\\$&');
  return page.getByLabel(new RegExp(`^${escaped}(\\s\\*)?$`)).first();
}

/** The unit beside a length of time. */
async function fillDays(
  page: Page,
  id: string,
  count: number,
  words: Words,
): Promise<void> {
  await page.locator(`#maintenance-plan-${id}-unit`).click();
  await page.getByRole('option', { name: words.days, exact: true }).click();
  await page.locator(`#maintenance-plan-${id}`).fill(String(count));
}

/** A plan of the laptops that are there, due in the middle of the next month; and to its page. */
async function makePlan(
  page: Page,
  code: string,
  days: number,
  words: Words,
  look: () => Promise<void>,
): Promise<void> {
  await field(page, words.code).fill(code);
  await field(page, words.name).fill('Laptops');
  await page.getByRole('button', { name: words.category, exact: true }).click();
  await page.getByRole('checkbox', { name: words.laptop }).check();
  await page.keyboard.press('Escape');
  await page.getByText(words.covers).waitFor();
  await fillDays(page, 'everyFrom', days - 2, words);
  await fillDays(page, 'everyTo', days + 2, words);
  await fillDays(page, 'leadTime', days + 30, words);
  await page.locator('#maintenance-plan-estimatedMinutes').fill('60');
  await look();
  await page.getByRole('button', { name: words.create }).click();
  await page.waitForURL(new RegExp(`/parc/maintenance/plans/${code}$`));
}

/** One step: a number with a bound. */
async function writeSteps(
  page: Page,
  words: Words,
  look: () => Promise<void>,
): Promise<void> {
  await page.getByRole('tab', { name: words.steps }).click();
  await page.getByRole('button', { name: words.write }).click();
  await page.getByRole('button', { name: words.add }).click();
  await page.getByRole('menuitem', { name: words.number }).click();
  await field(page, words.label).fill('Temperature under load');
  await field(page, words.most).fill('90');
  await look();
  await page.getByRole('button', { name: words.save }).click();
  await page.getByText(words.step).waitFor();
}
