import { InputError } from '@backstage/errors';
import { daysBetween } from '@parc/backstage-plugin-parc-common';

/** Throws an InputError for a range of days that ends before it begins, or more than so many days after. */
export function checkRange(from: string, to: string, mostDays: number): void {
  if (to < from) throw new InputError(`to: ${to} is before ${from}`);
  if (daysBetween(from, to) > mostDays)
    throw new InputError(
      `to: ${to} is more than ${mostDays} days after ${from}`,
    );
}
