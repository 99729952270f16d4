import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What agents send, one file for each kind of machine and dialect: made up, of the shape of real ones. */
export const samples = [
  'discovery.xml',
  'hypervisor-guest.json',
  'laptop.json',
  'phone.json',
  'printer.json',
  'server.fusioninventory.xml',
  'switch.xml',
  'workstation.ocs.xml',
] as const;
export type Sample = (typeof samples)[number];

/** The body of a request, not compressed. */
export function readSample(name: Sample): Buffer {
  // eslint-disable-next-line no-restricted-syntax -- beside this file, and never built
  return readFileSync(path.join(__dirname, name));
}
