import { Page } from 'playwright-core';
import { inDays } from '../../support';
import { ChangeDesk } from './ChangeDesk';
import { act, choose, confirm, field, pick, press } from './changeSteps';
import { ChangeWords } from './changeWords';

/** From the form through approval and its tasks to the return that was verified. */
export async function normalChange(desk: ChangeDesk): Promise<void> {
  const { words } = desk;
  const author = await desk.at('technician', '/parc/changes/new');
  await write(author, words);
  await desk.look(author, '1-form');
  await press(author, words.create);
  await author.waitForURL(/\/parc\/changes\/CH-/);
  const change = desk.known(new URL(author.url()).pathname.split('/').at(-1)!);
  await planTask(author, words);
  await act(author, words.submit);
  await act(author, words.ask);
  expect(await change.read()).toMatchObject({
    status: 'authorize',
    approval: 'asked',
  });

  const tab = `${change.path}?tab=approval`;
  const approver = await desk.at('licenceManager', tab);
  await approver
    .getByRole('button', { name: words.approve, exact: true })
    .waitFor();
  await desk.look(approver, '2-approval');
  await act(approver, words.approve);
  await author.goto(`${change.path}?tab=tasks`);
  await act(author, words.start);
  await author.getByRole('checkbox').check();
  await author
    .getByRole('button', { name: new RegExp(`^${words.done}`) })
    .click();
  await confirm(author, words.done);
  await desk.look(author, '3-tasks');
  await act(author, words.finish);
  expect(await change.read()).toMatchObject({
    status: 'review',
    outcome: 'successful',
  });

  const closer = await desk.at('fleetManager', change.path);
  await act(closer, words.close);
  await press(closer, words.verify);
  await choose(closer, 'returnObtained', words.obtained);
  await field(closer, 'returnText').fill('18 °C all summer');
  await desk.look(closer, '4-verify');
  await confirm(closer, words.verify);
  await closer.getByRole('tab', { name: words.history }).click();
  await closer.getByText(words.verified).first().waitFor();
  await desk.look(closer, '5-history');
  expect(await change.read()).toMatchObject({
    status: 'closed',
    returnObtained: 'obtained',
    returnText: '18 °C all summer',
  });
}

/** The seven R's, first with an answer that is none. */
async function write(page: Page, words: ChangeWords): Promise<void> {
  await field(page, 'title').fill(words.title);
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

async function planTask(page: Page, words: ChangeWords): Promise<void> {
  await page.getByRole('tab', { name: words.tasks }).click();
  await press(page, words.plan);
  await page.locator('#task-0-title').fill('Carry the server over');
  await page.locator('#task-0-checklist').fill('It starts');
  await press(page, words.saveTasks);
  await page.getByText('Carry the server over').waitFor();
}
