import { rubbish } from './rubbish';

/**
 * A MAC address in lower case with colons, from the ways in which systems print it; also from net-snmp's, which leaves
 * out leading zeros. Undefined when it is none.
 */
export function cleanMac(given: string): string | undefined {
  const text = given.trim().toLowerCase();
  const digits = plain.test(text)
    ? text.replace(/\./g, '')
    : grouped
        .exec(text)
        ?.slice(1)
        .map(each => each.padStart(2, '0'))
        .join('');
  return digits?.match(/../g)?.join(':');
}

const plain = /^([0-9a-f]{12}|([0-9a-f]{4}\.){2}[0-9a-f]{4})$/;
const grouped =
  /^([0-9a-f]{1,2})[:-]([0-9a-f]{1,2})[:-]([0-9a-f]{1,2})[:-]([0-9a-f]{1,2})[:-]([0-9a-f]{1,2})[:-]([0-9a-f]{1,2})$/;

/**
 * Whether a machine is known by this address (as `cleanMac` makes it): not a group address, not one that many machines
 * have, and not one that a system made up (IEEE 802, the second bit of the first octet; WiFi that hides itself,
 * containers). Virtual machines have no other than made-up ones.
 */
export function isIdentifyingMac(
  mac: string,
  isVirtualMachine = false,
): boolean {
  const first = parseInt(mac.slice(0, 2), 16);
  const isGroup = (first & 1) === 1;
  const isMadeUp = (first & 2) === 2;
  return (
    !isGroup &&
    (!isMadeUp || isVirtualMachine) &&
    !/^(..)(:\1)*$/.test(mac) &&
    !rubbish.macs.some(start => mac.startsWith(start))
  );
}
