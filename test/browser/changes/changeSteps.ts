import { Page } from 'playwright-core';

/** Does what the page offers as a button, with what its dialog has filled in already. */
export async function act(page: Page, name: string): Promise<void> {
  await press(page, name);
  await confirm(page, name);
}

/** The one button of that name, once the record is what was made of it last. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name, exact: true }).click();
}

export async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' }).catch(async error => {
    throw new Error(`${error}\nIt says: ${await dialog.innerText()}`);
  });
}

/** A field of a change, or of what is done with it. */
export function field(page: Page, name: string) {
  return page.locator(`#change-${name}`);
}

export async function choose(
  page: Page,
  name: string,
  option: string,
): Promise<void> {
  await field(page, name).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types a part of a name and takes what is found. */
export async function pick(
  page: Page,
  name: string,
  typed: string,
): Promise<void> {
  await field(page, name).fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click();
}

/** Says in a row of chips how the change stands. */
export async function says(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}
