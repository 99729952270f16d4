import { rubbish } from './rubbish';

/**
 * A machine's UUID in one form: in lower case, the lesser of both byte orders of its first three groups, because
 * firmware and hypervisors disagree on them (SMBIOS 2.6, 7.2.1) and one machine is seen both ways. What systems without
 * a UUID have in its place (the 16 digits of Android) stays as it is. Undefined when it says nothing.
 */
export function cleanUuid(given: string): string | undefined {
  const text = given.trim().toLowerCase().replace(/[{}]/g, '');
  const groups = form.exec(text)?.slice(1, 6);
  const suffix = form.exec(text)?.[6] ?? '';
  if (!groups) {
    return shortForm.test(text) && !isOneDigit(text) ? text : undefined;
  }
  const direct = groups.join('-');
  const swapped = [...groups.slice(0, 3).map(swap), ...groups.slice(3)].join(
    '-',
  );
  const isRubbish =
    isOneDigit(groups.join('')) ||
    rubbish.uuids.includes(direct) ||
    rubbish.uuids.includes(swapped);
  if (isRubbish) return undefined;
  return `${direct < swapped ? direct : swapped}${suffix}`;
}

/** With what containers of Virtuozzo append to the UUID of their host. */
const form =
  /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})(-\w{1,16})?$/;
const shortForm = /^[0-9a-f]{16,24}$/;

const isOneDigit = (text: string) => /^(.)\1*$/.test(text);

const swap = (group: string) => group.match(/../g)!.reverse().join('');
