import { ChangeDesk } from './ChangeDesk';
import { act, choose, confirm, field, pick, press, says } from './changeSteps';

const approval = 'decisions';
const approved = { decision: 'approved' };

/** Of a model, in a few steps; answers how many seconds they took. */
export async function standardChange(desk: ChangeDesk): Promise<number> {
  const { words } = desk;
  const page = await desk.at('technician', '/parc/changes');
  await page.getByRole('button', { name: words.newStandard }).waitFor();
  const began = Date.now();
  await press(page, words.newStandard);
  await page.getByRole('link', { name: words.model }).click();
  await pick(page, 'items', 'SRV-1');
  const day = desk.nextDay();
  await field(page, 'windowStart').fill(`${day}T20:00`);
  await field(page, 'windowEnd').fill(`${day}T21:00`);
  await press(page, words.createAndSubmit);
  await page.waitForURL(/\/parc\/changes\/CH-/);
  await says(page, words.preAuthorised);
  const seconds = (Date.now() - began) / 1000;
  await desk.look(page, '6-standard');
  const change = desk.known(new URL(page.url()).pathname.split('/').at(-1)!);
  expect(await change.read()).toMatchObject({
    type: 'standard',
    status: 'scheduled',
    approval: 'pre-authorised',
  });
  await act(page, words.start);
  await act(page, words.finish);
  await change.done('fleetManager', 'close');
  return seconds;
}

/** Begun before it was approved, approved afterwards, and closed with its review. */
export async function emergencyChange(desk: ChangeDesk): Promise<void> {
  const { words } = desk;
  const change = await desk.make({ type: 'emergency' });
  await change.done('technician', 'submit');
  await change.done('technician', 'start');
  await change.done('technician', 'finish', { outcome: 'successful' });

  const tab = `${change.path}?tab=approval`;
  const approver = await desk.at('licenceManager', tab);
  await says(approver, words.afterwards);
  await desk.look(approver, '7-afterwards');
  await act(approver, words.approve);
  await says(approver, words.approvedAlready);

  const closer = await desk.at('fleetManager', change.path);
  await press(closer, words.close);
  const dialog = closer.getByRole('dialog');
  const confirms = dialog.getByRole('button', {
    name: words.close,
    exact: true,
  });
  expect(await confirms.isDisabled()).toBe(true);
  await field(closer, 'review').fill('The warning went to a mailbox of nobody');
  await choose(closer, 'returnObtained', words.obtained);
  await field(closer, 'returnText').fill('No warning since');
  await desk.look(closer, '8-review');
  await confirm(closer, words.close);
  expect(await change.read()).toMatchObject({
    status: 'closed',
    approval: 'approved',
    reviewText: 'The warning went to a mailbox of nobody',
  });
}

/** Refused with a reason, which its author reads. */
export async function refusedChange(desk: ChangeDesk): Promise<void> {
  const { words } = desk;
  const change = await desk.make();
  await change.done('technician', 'submit');
  await change.done('technician', 'request-approval');

  const tab = `${change.path}?tab=approval`;
  const approver = await desk.at('licenceManager', tab);
  await press(approver, words.refuse);
  const refuse = approver
    .getByRole('dialog')
    .getByRole('button', { name: words.refuse, exact: true });
  expect(await refuse.isDisabled()).toBe(true);
  const reason = 'The accounts are closed that evening';
  await approver.locator('#decision-reason').fill(reason);
  await desk.look(approver, '9-refuse');
  await confirm(approver, words.refuse);
  await says(approver, words.refused);

  const author = await desk.at('technician', change.path);
  await says(author, reason);
  await desk.look(author, '10-refused');
  expect(await change.read()).toMatchObject({
    status: 'new',
    approval: 'refused',
    refusedBecause: reason,
  });
}

/** Undone after the task of the way back. */
export async function backedOutChange(desk: ChangeDesk): Promise<void> {
  const { words } = desk;
  const change = await desk.make();
  await change.plan([
    { title: 'Copy the new certificates' },
    { title: 'Put the old ones back', kind: 'back-out' },
  ]);
  await change.done('technician', 'submit');
  await change.done('technician', 'request-approval');
  await change.done('licenceManager', approval, approved);
  await change.done('technician', 'start');

  const page = await desk.at('technician', `${change.path}?tab=tasks`);
  await press(page, words.backOut);
  await field(page, 'text').fill('Everything runs with the old ones');
  await field(page, 'reason').fill('The telephones do not know the new ones');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: words.backOut, exact: true })
    .click();
  await dialog.getByText('Put the old ones back').waitFor();
  await desk.look(page, '11-back-out');
  await dialog.getByRole('button', { name: words.cancel }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${words.done}.*old ones back`) })
    .click();
  await confirm(page, words.done);
  await press(page, words.backOut);
  await field(page, 'text').fill('Everything runs with the old ones');
  await field(page, 'reason').fill('The telephones do not know the new ones');
  await confirm(page, words.backOut);
  await says(page, words.needsReview);
  await page.goto(change.path);
  await says(page, words.rolledBack);
  await desk.look(page, '12-backed-out');
  expect(await change.read()).toMatchObject({
    status: 'review',
    outcome: 'rolled-back',
    needsReview: true,
  });
}

/** In the way of another until it is moved; what is found is seen while it is. */
export async function conflictingChange(desk: ChangeDesk): Promise<void> {
  const { words } = desk;
  const day = desk.nextDay();
  const window = {
    windowStart: `${day}T17:00:00.000Z`,
    windowEnd: `${day}T19:00:00.000Z`,
  };
  await desk.make({
    ...window,
    title: 'Exchange a disk',
    ...doneBy('user:default/paul.renaud'),
  });
  const change = await desk.make(window);
  await change.done('technician', 'submit');

  const page = await desk.at('technician', `${change.path}?tab=conflicts`);
  await says(page, words.conflict);
  await says(page, words.sameItem);
  await desk.look(page, '13-conflict');
  await press(page, words.ask);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.ask, exact: true }).click();
  await dialog.getByText(words.resolveFirst).waitFor();
  await dialog.getByRole('button', { name: words.cancel }).click();

  await page.goto(`${change.path}/edit`);
  await says(page, words.sameItem);
  const other = desk.nextDay();
  await field(page, 'windowStart').fill(`${other}T20:00`);
  await field(page, 'windowEnd').fill(`${other}T22:00`);
  await says(page, words.noConflict);
  await desk.look(page, '14-moved');
  await press(page, words.save);
  await page.waitForURL(new RegExp(`${change.ref}$`));
  await act(page, words.ask);
  expect(await change.read()).toMatchObject({
    status: 'authorize',
    conflictState: 'none',
  });
}

/** Cannot wait for the end of a freeze; a change manager says why it goes on. */
export async function frozenChange(
  desk: ChangeDesk,
  item: string,
  day: string,
): Promise<void> {
  const { words } = desk;
  const change = await desk.make({
    type: 'emergency',
    items: [item],
    windowStart: `${day}T17:00:00.000Z`,
    windowEnd: `${day}T19:00:00.000Z`,
  });
  const page = await desk.at('fleetManager', `${change.path}?tab=conflicts`);
  await says(page, words.frozen);
  await press(page, words.submit);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.submit, exact: true }).click();
  await dialog.getByText(words.resolveFirst).waitFor();
  await dialog.getByRole('button', { name: words.cancel }).click();
  await page.goto(`${change.path}?tab=conflicts`);
  await press(page, words.override);
  const reason = 'Anybody can read the files of others';
  await field(page, 'reason').fill(reason);
  await desk.look(page, '15-override');
  await confirm(page, words.override);
  await says(page, words.inSpite);
  await says(page, reason);
  await desk.look(page, '16-in-spite');
  await act(page, words.submit);
  expect(await change.read()).toMatchObject({
    status: 'authorize',
    conflictState: 'overridden',
    overriddenBecause: reason,
  });
}

/** A file in git, which the portal approves, does and closes. */
export async function changeInGit(
  desk: ChangeDesk,
  ref: string,
): Promise<void> {
  const { words } = desk;
  const change = desk.known(ref);
  const page = await desk.at('technician', change.path);
  await says(page, words.inGit);
  await desk.look(page, '17-git');
  await act(page, words.submit);
  await act(page, words.ask);
  await change.done('licenceManager', approval, approved);
  await page.reload();
  await act(page, words.start);
  await act(page, words.finish);
  const closer = await desk.at('fleetManager', change.path);
  await press(closer, words.close);
  await choose(closer, 'returnObtained', words.notObtained);
  await field(closer, 'returnText').fill('As many advisories as before');
  await confirm(closer, words.close);
  await desk.look(closer, '18-git-closed');
  expect(await change.read()).toMatchObject({
    managedBy: 'git',
    status: 'closed',
    approval: 'approved',
    returnObtained: 'not-obtained',
  });
}

function doneBy(person: string) {
  return {
    people: [person],
    buildBy: person,
    testBy: person,
    releaseBy: person,
  };
}
