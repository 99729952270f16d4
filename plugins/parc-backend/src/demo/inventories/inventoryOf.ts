import type { Asset } from '@parc/backstage-plugin-parc-common';
import { createRandom, type Random } from '../random';
import { hardwareOf } from './hardwareOf';
import { softwareOf } from './software';

/** What distinguishes one inventory of the demo from another of the same computer. */
export interface Occasion {
  /** Some months ago the programs were older, and a memory module was not there yet. */
  when: 'before' | 'now';
  /** In the network of somebody else: it was stolen. */
  isElsewhere?: boolean;
}

/** An inventory as the GLPI agent of an asset would send it (inventory.schema.json of the inventory_format project). */
export function inventoryOf(asset: Asset, occasion: Occasion): object {
  const random = createRandom(seedOf(asset.tag));
  const isMac = asset.model?.ref.startsWith('apple-') ?? false;
  const host = (asset.hostname ?? asset.entityName).split('.')[0];
  return {
    action: 'inventory',
    deviceid: deviceIdOf(asset),
    itemtype: 'Computer',
    content: {
      versionclient: 'GLPI-Agent_v1.15',
      ...hardwareOf(asset, host, isMac, random, occasion.when),
      ...securityOf(isMac, random),
      ...networkOf(asset, random, occasion),
      users: [userOf(asset, occasion)],
      softwares: softwareOf(isMac, random, occasion.when),
    },
  };
}

/** Host name and the moment of installation, as the protocol has it. */
export function deviceIdOf({ hostname, entityName, createdAt }: Asset): string {
  const host = (hostname ?? entityName).split('.')[0];
  return `${host}-${createdAt.slice(0, 19).replace(/[T:]/g, '-')}`;
}

/** The same tag gives the same computer, whatever happened in between. */
function seedOf(tag: string): number {
  return (
    [...tag].reduce(
      (seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 2_147_483_646,
      7,
    ) + 1
  );
}

function securityOf(isMac: boolean, random: Random): object {
  const isOff = random.happens(0.03);
  const isOutdated = random.happens(0.08);
  const isFirewallOff = random.happens(0.05);
  if (isMac) return { firewalls: [{ profile: 'Application', status: 'on' }] };
  return {
    antivirus: [
      {
        company: 'Microsoft Corporation',
        name: 'Microsoft Defender Antivirus',
        enabled: !isOff,
        uptodate: !isOutdated,
        version: '4.18.25100.9008',
      },
    ],
    firewalls: ['Domain', 'Private', 'Public'].map(profile => ({
      profile,
      status: isFirewallOff && profile !== 'Public' ? 'off' : 'on',
    })),
  };
}

function networkOf(
  asset: Asset,
  random: Random,
  { isElsewhere }: Occasion,
): object {
  const [mac] = asset.macAddresses ?? [];
  const [address] = asset.ipAddresses ?? [];
  if (!mac) return {};
  return {
    networks: [
      {
        description: 'Intel(R) Wi-Fi 6E AX211 160MHz',
        type: 'wifi',
        status: 'up',
        mac: mac.toLowerCase(),
        ipaddress: isElsewhere ? '192.168.1.23' : address,
        ipmask: '255.255.255.0',
        ipgateway: isElsewhere
          ? '192.168.1.1'
          : address?.replace(/\.\d+$/, '.254'),
        wifi_ssid: isElsewhere ? 'Livebox-4F20' : 'VERNE',
        speed: String(random.pick([866, 1201, 2402])),
        virtualdev: false,
      },
      {
        description: 'Bluetooth Device (Personal Area Network)',
        type: 'bluetooth',
        status: 'down',
        virtualdev: true,
      },
    ],
  };
}

function userOf(
  { assignedTo, entityName }: Asset,
  { isElsewhere }: Occasion,
): object {
  if (isElsewhere) return { login: 'Admin', domain: entityName.toUpperCase() };
  const login = assignedTo?.split('/')[1] ?? 'atelier';
  return { login, domain: 'VERNE' };
}
