import type { DemoYear } from './DemoYear';
import type { Thing } from './Step';

/** Whether somebody works with it. */
export function isHeld({ status, holder }: Thing): boolean {
  return status === 'deployed' && holder !== undefined;
}

/** Whether it stands somewhere for everybody. */
export function isShared({ status, holder }: Thing): boolean {
  return status === 'deployed' && holder === undefined;
}

export function isOf(
  { model }: Pick<Thing, 'model'>,
  ...categories: string[]
): boolean {
  return categories.includes(model.category);
}

/** Whether it is a phone that stays on its desk, as those of Yealink do. */
export function isDeskPhone({ model }: Thing): boolean {
  return isOf({ model }, 'phone') && model.manufacturer === 'Yealink';
}

/** Whether it lies in a stock, ready to be handed out. */
export function isSpare({ status }: Thing): boolean {
  return status === 'in-stock';
}

/** Whether it is due for renewal: a model with a successor's successor, or one bought four years ago. */
export function isOutdated(year: DemoYear, { model, values }: Thing): boolean {
  const isReplaced = year.folder.models.some(
    each => each.replaces === model.slug,
  );
  return isReplaced
    ? !model.replaces
    : String(values.purchaseDate) < year.fourYearsAgo;
}
