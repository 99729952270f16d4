import {
  cleanMac,
  type InventoryInterface,
  type InventoryPort,
} from '@parc/backstage-plugin-parc-common';
import { parseAddress } from './addresses';
import { compact } from './compact';
import { keysOf } from './componentKeys';
import type { Fields } from './Fields';

const maxPorts = 5_000;
const maxMacs = 4_096;

/** The ports of network equipment, and who is on them. */
export function readPorts(content: Fields): InventoryPort[] | undefined {
  const ports = content.items('network_ports', maxPorts)?.map(readPort);
  if (!ports) return undefined;
  const keys = keysOf(
    ports.map(each => ({ known: [each.key], content: each.details })),
  );
  return ports.map((each, index) => ({ ...each, key: keys[index] }));
}

/** A printer's or a phone's ports that have an address, as interfaces. */
export function readPortInterfaces(
  content: Fields,
): InventoryInterface[] | undefined {
  const found = new Map<string, InventoryInterface>();
  for (const each of content.items('network_ports', maxPorts) ?? []) {
    const mac = each.cleaned('mac', cleanMac);
    const addresses = each.texts('ips').flatMap(ip => parseAddress(ip) ?? []);
    if (!mac && addresses.length === 0) continue;
    const name = nameOf(each);
    const key = [name.toLowerCase(), mac].filter(part => part).join(' ');
    found.set(key, {
      key,
      name,
      ...(mac && { mac }),
      type: typeOf(each),
      status: statusOf(each, 'ifstatus'),
      isVirtual: false,
      addresses,
      details: {},
    });
  }
  return content.has('network_ports')
    ? [...found.values()].map(compact)
    : undefined;
}

function readPort(fields: Fields): InventoryPort {
  const connections = fields.items('connections', maxMacs) ?? [];
  const neighbour = connections.map(readNeighbour).find(each => each);
  const macs = neighbour
    ? []
    : connections
        .flatMap(each => each.texts('mac', maxMacs))
        .flatMap(each => cleanMac(each) ?? []);
  return compact({
    key: fields.text('ifnumber') ?? nameOf(fields),
    name: nameOf(fields),
    details: readDetails(fields),
    vlans: readVlans(fields),
    macs: [...new Set(macs)].sort(),
    neighbour,
  });
}

const nameOf = (fields: Fields) =>
  fields.firstText('ifname', 'ifdescr', 'ifalias', 'ifnumber') ?? '?';

function readDetails(fields: Fields): InventoryPort['details'] {
  const name = nameOf(fields);
  const description = fields.text('ifdescr');
  const isAggregate = fields.texts('aggregate').length > 0;
  return compact({
    alias: fields.text('ifalias'),
    description: description === name ? undefined : description,
    mac: fields.cleaned('mac', cleanMac),
    status: statusOf(fields, 'ifstatus'),
    isEnabled: isUp(fields),
    speed: fields.number('ifspeed') || undefined,
    duplex: duplexes.get(fields.text('ifportduplex') ?? ''),
    mtu: fields.number('ifmtu'),
    type: typeOf(fields),
    inBytes: fields.number('ifinbytes'),
    outBytes: fields.number('ifoutbytes'),
    inErrors: fields.number('ifinerrors'),
    outErrors: fields.number('ifouterrors'),
    isTrunk: fields.flag('trunk'),
    isAggregate: isAggregate || undefined,
    members: isAggregate ? fields.texts('aggregate').join(' ') : undefined,
  }) as InventoryPort['details'];
}

/** dot3StatsDuplexStatus of RFC 3635. */
const duplexes = new Map([
  ['2', 'half'],
  ['3', 'full'],
]);

/** Whether an administrator switched it on. */
function isUp(fields: Fields): boolean | undefined {
  const status = statusOf(fields, 'ifinternalstatus');
  if (status === 'up') return true;
  return status === 'down' ? false : undefined;
}

/** ifOperStatus and ifAdminStatus of RFC 2863. */
const statuses = new Map(
  Object.entries({
    '1': 'up',
    '2': 'down',
    '3': 'testing',
    '4': 'unknown',
    '5': 'dormant',
    '6': 'notpresent',
    '7': 'lowerlayerdown',
  }),
);

function statusOf(fields: Fields, name: string): string | undefined {
  const given = fields.text(name, 40)?.toLowerCase();
  return given && (statuses.get(given) ?? given);
}

/** Those of IANA's ifType that equipment has; the others by number. */
const types = new Map(
  Object.entries({
    '6': 'ethernet',
    '24': 'loopback',
    '53': 'virtual',
    '56': 'fibrechannel',
    '62': 'ethernet',
    '69': 'ethernet',
    '71': 'wifi',
    '117': 'ethernet',
    '131': 'tunnel',
    '135': 'vlan',
    '136': 'vlan',
    '161': 'aggregate',
    '209': 'bridge',
  }),
);

function typeOf(fields: Fields): string | undefined {
  const given = fields.text('iftype', 40);
  return given && (types.get(given) ?? given);
}

function readVlans(fields: Fields): InventoryPort['vlans'] {
  return (fields.items('vlans') ?? []).flatMap(each => {
    const id = each.firstText('number', 'id');
    if (!id) return [];
    return [
      compact({ id, name: each.text('name'), isTagged: each.flag('tagged') }),
    ];
  });
}

/** By LLDP or CDP; a connection that is but MACs was learnt from the traffic. */
function readNeighbour(connection: Fields): InventoryPort['neighbour'] {
  const isAnnounced =
    connection.firstText(
      'sysname',
      'sysdescr',
      'sysmac',
      'ifdescr',
      'model',
    ) !== undefined;
  if (!isAnnounced) return undefined;
  const address = connection.text('ip');
  return compact({
    mac: connection.cleaned('sysmac', cleanMac),
    name: connection.text('sysname'),
    port: connection.firstText('ifdescr', 'ifnumber'),
    description: connection.firstText('sysdescr', 'model'),
    address: address && parseAddress(address),
  });
}
