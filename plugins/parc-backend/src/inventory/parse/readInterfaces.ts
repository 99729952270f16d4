import {
  cleanMac,
  cleanManufacturer,
  cleanModel,
  type InventoryInterface,
} from '@parc/backstage-plugin-parc-common';
import { parseAddress } from './addresses';
import { compact } from './compact';
import type { Fields } from './Fields';

/**
 * Network interfaces with their addresses: agents send one entry for each address, which are put together. The loopback
 * and the halves of containers' connections are left out: the one is everywhere, the others come and go by the minute.
 */
export function readInterfaces(
  content: Fields,
): InventoryInterface[] | undefined {
  const items = content.items('networks', 5_000);
  if (!items) return undefined;
  const found = new Map<string, InventoryInterface>();
  for (const each of items) {
    const read = readInterface(each);
    if (!read) continue;
    const known = found.get(read.key);
    if (!known) found.set(read.key, read);
    else merge(known, read);
  }
  return [...found.values()];
}

function readInterface(fields: Fields): InventoryInterface | undefined {
  const name = fields.firstText('description', 'name', 'base');
  const type = typeOf(fields);
  const mac = readMac(fields);
  if (!name && !mac) return undefined;
  if (type === 'loopback' || (name && transient.test(name))) return undefined;
  return compact({
    key: [name?.toLowerCase(), mac].filter(each => each).join(' '),
    name: name ?? mac!,
    mac,
    type,
    status: fields.text('status', 40)?.toLowerCase(),
    isVirtual: isVirtual(fields, name, type),
    addresses: readAddresses(fields),
    details: readDetails(fields),
  });
}

function readMac(fields: Fields): string | undefined {
  const given = fields.text('mac');
  if (!given || /^[0:-]+$/.test(given)) return undefined;
  const mac = cleanMac(given);
  // InfiniBand has longer addresses, which are none of these.
  if (!mac && given.length < 30) fields.note('mac', 'is not a MAC', given);
  return mac;
}

function readAddresses(fields: Fields): string[] {
  const pairs = [
    ['ipaddress', 'ipmask'],
    ['ipaddress6', 'ipmask6'],
  ] as const;
  return pairs.flatMap(([name, mask]) =>
    fields.texts(name).flatMap(each => {
      const address = parseAddress(each, fields.text(mask));
      if (!address && !saysNothing.test(each)) {
        fields.note(name, 'is not an IP address', each);
      }
      return address ?? [];
    }),
  );
}

function readDetails(fields: Fields): InventoryInterface['details'] {
  const wifi = fields.text('wifi_ssid');
  return compact({
    speed: speedOf(fields),
    gateway: addressIn(fields, 'ipgateway'),
    dhcp: addressIn(fields, 'ipdhcp'),
    mtu: fields.number('mtu'),
    driver: fields.text('driver'),
    firmware: fields.text('firmware'),
    manufacturer: fields.cleaned('manufacturer', cleanManufacturer),
    model: fields.cleaned('model', cleanModel),
    slot: fields.text('pcislot'),
    wwn: fields.text('wwn'),
    slaves: fields.text('slaves'),
    wifi: wifi && !saysNothing.test(wifi) ? wifi : undefined,
    accessPoint: fields.cleaned('wifi_bssid', cleanMac),
    isManagement: fields.flag('management') || undefined,
  }) as InventoryInterface['details'];
}

/** Mbit/s; what Windows says of an interface without a cable is none. */
function speedOf(fields: Fields): number | undefined {
  const text = fields.text('speed');
  if (!text || /^(-|0$)/.test(text)) return undefined;
  const speed = fields.number('speed', 'speed');
  return speed && speed <= fastest ? speed : undefined;
}

/** A terabit a second, in Mbit/s. */
const fastest = 1_000_000;

const addressIn = (fields: Fields, name: string) => {
  const given = fields.text(name);
  return given && parseAddress(given);
};

/** As the schema has it; older agents have other words. */
function typeOf(fields: Fields): string | undefined {
  const type = fields.text('type', 40)?.toLowerCase();
  return type === 'local' ? 'loopback' : type;
}

function isVirtual(
  fields: Fields,
  name: string | undefined,
  type: string | undefined,
): boolean {
  return (
    fields.flag('virtualdev') === true ||
    (type !== undefined && madeTypes.has(type)) ||
    (name !== undefined && madeNames.test(name))
  );
}

const madeTypes = new Set(['bridge', 'alias', 'aggregate', 'dialup']);

/** Interfaces that software makes, on systems whose agents do not say so. */
const madeNames =
  /^(virbr|docker|br-|vmnet|vboxnet|lxcbr|lxdbr|cni|flannel|cali|kube|tun|tap|wg|zt|tailscale|utun|ppp|bond|team|dummy|ifb|gif|stf|awdl|llw|anpi)\d*|(virtual|tap-|vpn|loopback|hyper-v|miniport|wan |bluetooth|wireguard|anyconnect)/i;

const transient = /^(lo\d?$|veth|loopback pseudo-interface)/i;

const saysNothing = /^(0\.0\.0\.0|127\.|::1?$|<?unknown|02:00:00:00:00:00)/i;

function merge(known: InventoryInterface, more: InventoryInterface): void {
  known.addresses = [...new Set([...known.addresses, ...more.addresses])];
  known.details = { ...more.details, ...known.details };
  known.status ??= more.status;
  known.type ??= more.type;
  known.isVirtual &&= more.isVirtual;
}
