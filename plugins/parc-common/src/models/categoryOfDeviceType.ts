import type { DeviceType } from './deviceType';

/** Why a device type is of a category. The first rule that fits decides. */
interface CategoryRule {
  category: string;
  because: string;
  manufacturer?: RegExp;
  /** What its model or its part number must look like. */
  series?: RegExp;
  /** What its ports must be like. */
  ports?(device: DeviceType): boolean;
}

const apc = /^apc\b/i;
const dell = /^dell\b/i;
const fortinet = /^fortinet$/i;
const mikrotik = /^mikrotik$/i;

/** Ports that carry users' traffic through a cable. */
function wiredPorts({ interfaces }: DeviceType): number {
  return interfaces.filter(
    ({ type, mgmt_only }) =>
      !mgmt_only && /base-|gfc-|^(sonet|infiniband)/.test(type),
  ).length;
}

const hasRadio = ({ interfaces }: DeviceType) =>
  interfaces.some(({ type }) => type.startsWith('ieee802.11'));

const hasModem = ({ interfaces }: DeviceType) =>
  interfaces.some(({ type }) => /^(gsm|cdma|lte|[3-6]g)$/.test(type));

const hasBaseboardController = ({ interfaces }: DeviceType) =>
  interfaces.some(
    ({ name, mgmt_only }) =>
      mgmt_only && /\b(idrac|ilo|imm|xcc|bmc|ipmi|cimc)\b/i.test(name),
  );

/** From this many on, what only passes traffic on is a switch; a small router or firewall has fewer. */
const portsOfASwitch = 12;

/**
 * The rules, in their order: series that a manufacturer sells under a name, then words that any manufacturer uses,
 * then ports. What has no category of its own (power strips, enclosures, trays) is said to be `other` here, so that
 * no later rule takes it for something else.
 */
export const categoryRules: readonly CategoryRule[] = [
  {
    category: 'other',
    because: 'a battery pack of a UPS',
    manufacturer: apc,
    series: /^(smx|srt|surt|sua|smt)\d+\w*bp\d?$/i,
  },
  {
    category: 'ups',
    because: 'a Smart-UPS or Back-UPS',
    manufacturer: apc,
    series:
      /\b(smart|back)-ups\b|^(smt|smc|smx|srt|surtd?|sua|sum|sc|su|br|bx|bn|be|bk)\d/i,
  },
  {
    category: 'other',
    because: 'a transfer switch, power strip, sensor or transformer',
    manufacturer: apc,
  },
  {
    category: 'other',
    because: 'an enclosure for servers, not a server',
    manufacturer: dell,
    series: /^poweredge (c6[34]00|fx2|m1000e|mx7000|vrtx)/i,
  },
  {
    category: 'server',
    because: 'PowerEdge, VxRail',
    manufacturer: dell,
    series: /^(poweredge|vxrail)\b/i,
  },
  {
    category: 'switch',
    because: 'PowerSwitch, PowerConnect, Connetrix',
    manufacturer: dell,
    series: /^(powerswitch|powerconnect|connetrix)\b/i,
  },
  {
    category: 'storage',
    because: 'PowerVault, PowerScale, PowerStore, Unity, disk backup',
    manufacturer: dell,
    series:
      /\b(powervault|powerscale|powerstore|powermax|unity|equallogic|compellent|isilon)\b|^d[rd]\d{4}/i,
  },
  {
    category: 'router',
    because: 'Virtual Edge Platform',
    manufacturer: dell,
    series: /^vep\d/i,
  },
  {
    category: 'peripheral',
    because: 'a console drawer or KVM switch',
    manufacturer: dell,
    series: /^(dkmm|dmpu|dav)/i,
  },
  {
    category: 'laptop',
    because: 'Latitude, XPS',
    manufacturer: dell,
    series: /^(latitude|xps 1[3-7])\b/i,
  },
  {
    category: 'desktop',
    because: 'OptiPlex',
    manufacturer: dell,
    series: /^optiplex\b/i,
  },
  {
    category: 'firewall',
    because: 'FortiGate, FortiWiFi, FortiWeb',
    manufacturer: fortinet,
    series: /^forti(gate|wifi|web)\b|^(fgt?|fwf|fwb)-/i,
  },
  {
    category: 'switch',
    because: 'FortiSwitch',
    manufacturer: fortinet,
    series: /^fortiswitch\b|^fs-/i,
  },
  {
    category: 'access-point',
    because: 'FortiAP',
    manufacturer: fortinet,
    series: /^fortiap\b|^fap-/i,
  },
  {
    category: 'router',
    because: 'FortiExtender, a mobile network gateway',
    manufacturer: fortinet,
    series: /^fortiextender\b|^fex-/i,
  },
  {
    category: 'server',
    because: 'an appliance for logs, mail or management',
    manufacturer: fortinet,
    series:
      /^forti(analyzer|siem|manager|mail|sandbox|authenticator|nac|adc|proxy)\b/i,
  },
  {
    category: 'switch',
    because: 'Cloud Router Switch, Cloud Smart Switch, RB260',
    manufacturer: mikrotik,
    series: /^(crs|css|rb260|netpower)/i,
  },
  {
    category: 'router',
    because: 'Cloud Core Router, rack and desktop RouterBOARD',
    manufacturer: mikrotik,
    series: /^(ccr|rb(7[56]0|960|[1-5]\d{3})|l009)/i,
  },
  {
    category: 'access-point',
    because: 'hAP, cAP, wAP, mAP',
    manufacturer: mikrotik,
    series: /^([hcwm]ap\b|audience|rb9[45]1|c5[23]i)/i,
  },
  {
    category: 'router',
    because: 'has a modem for a mobile network',
    ports: hasModem,
  },
  {
    category: 'access-point',
    because: 'has a radio and few ports with cables',
    ports: device => hasRadio(device) && wiredPorts(device) < portsOfASwitch,
  },
  { category: 'router', because: 'RouterOS', manufacturer: mikrotik },
  {
    category: 'firewall',
    because: 'calls itself a firewall',
    series: /\bfirewall\b/i,
  },
  { category: 'ups', because: 'calls itself a UPS', series: /\bups\b/i },
  {
    category: 'other',
    because: 'hands power on',
    ports: device => device['power-outlets'].length > 0,
  },
  {
    category: 'server',
    because: 'has a port of its own for remote management of a server',
    ports: hasBaseboardController,
  },
  {
    category: 'switch',
    because: `has at least ${portsOfASwitch} ports with cables`,
    ports: device => wiredPorts(device) >= portsOfASwitch,
  },
];

/** A guess at what a device type is, and why; `other` when nothing fits. */
export function categoryOfDeviceType(device: DeviceType): {
  category: string;
  because: string;
} {
  const rule = categoryRules.find(each => fits(each, device));
  return rule ?? { category: 'other', because: 'no rule fits' };
}

function fits(rule: CategoryRule, device: DeviceType): boolean {
  const names = [device.model, device.part_number ?? ''];
  return (
    (rule.manufacturer?.test(device.manufacturer) ?? true) &&
    (!rule.series || names.some(name => rule.series!.test(name))) &&
    (rule.ports?.(device) ?? true)
  );
}
