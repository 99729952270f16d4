import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * An IP address in its one form, with the length of its network where a mask says it: `10.1.2.3/24`, `fe80::1/64`.
 * Undefined of what is no address, and of those that say nothing: unspecified, loopback.
 */
export function parseAddress(given: string, mask?: string): string | undefined {
  const text = given
    .trim()
    .replace(/%.*$/, '')
    .replace(/\/\d+$/, '');
  if (!isIP(text)) return undefined;
  const address = ipaddr.parse(text);
  if (['unspecified', 'loopback'].includes(address.range())) return undefined;
  const length =
    prefixOf(mask, address.kind()) ?? /\/(\d{1,3})$/.exec(given.trim())?.[1];
  const fits =
    length !== undefined &&
    Number(length) <= (address.kind() === 'ipv4' ? 32 : 128);
  return fits ? `${address.toString()}/${length}` : address.toString();
}

/** Of `255.255.255.0`, `ffff:ffff::`, `0xffffff00`, `24`. */
function prefixOf(
  mask: string | undefined,
  kind: 'ipv4' | 'ipv6',
): number | undefined {
  const text = mask?.trim();
  if (!text) return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const hex = /^0x([\da-f]{8})$/i.exec(text)?.[1];
  const dotted = hex
    ? hex
        .match(/../g)!
        .map(each => parseInt(each, 16))
        .join('.')
    : text;
  if (!isIP(dotted)) return undefined;
  const parsed = ipaddr.parse(dotted);
  if (parsed.kind() !== kind) return undefined;
  return parsed.prefixLengthFromSubnetMask() ?? undefined;
}
