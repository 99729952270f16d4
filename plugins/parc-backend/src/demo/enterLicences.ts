import type { DateTime } from 'luxon';
import type { Register } from '../createRegister';
import type { ChangeContext } from '../records';
import { scriptLicences, type DemoLicence } from './script/scriptLicences';

/**
 * Enters the licences of the demo that no file in git declares, as somebody did it over the years: with the terms that
 * are over, and to whom they were given. `by` is the reference of the user; `now` in the company's zone.
 */
export async function enterLicences(
  register: Register,
  by: string,
  now: DateTime,
): Promise<void> {
  for (const licence of scriptLicences(now)) {
    await enterLicence(register, by, licence);
  }
}

async function enterLicence(
  { licences, allocations }: Register,
  by: string,
  { at, values, renewals, given }: DemoLicence,
): Promise<void> {
  const context = (moment: DateTime): ChangeContext => ({
    who: { actor: by, isSystem: true },
    at: moment,
    source: 'portal',
  });
  const { ref } = await licences.records.create(context(at), values);
  for (const { at: moment, ...term } of renewals) {
    await licences.act(context(moment), 'renew', ref, term);
  }
  for (const { since, ...to } of given) {
    await allocations.records.create(context(since), {
      ...to,
      licence: ref,
      since: since.toISODate(),
    });
  }
}
