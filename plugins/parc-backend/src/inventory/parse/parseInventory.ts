import {
  inventoryActions,
  inventoryItemTypes,
  type AgentProduct,
  type Inventory,
  type InventoryAction,
  type InventoryItemType,
} from '@parc/backstage-plugin-parc-common';
import { decodeText } from './decodeText';
import { Fields, isTree, type Tree } from './Fields';
import { fromXml } from './fromXml';
import { InventoryUnreadable } from './InventoryUnreadable';
import { Notes } from './Notes';
import { readIdentity } from './readIdentity';
import { readJsonTree } from './readJsonTree';
import { readSections, type PrivacySettings } from './readSections';
import { readXmlTree } from './readXmlTree';

/** What the request said beside its body. */
export interface ParseOptions extends PrivacySettings {
  /** As seen at the door; else from what the agent calls itself. */
  product?: AgentProduct;
  /** The header GLPI-Agent-ID. */
  agentUuid?: string;
}

/**
 * Reads an inventory of any agent: the native JSON of GLPI's agent, the XML of FusionInventory and OCS, of computers and
 * of what is asked by SNMP. A value that cannot be read is left out with a note, and costs nothing but itself.
 *
 * @throws InventoryUnreadable when nothing of it can be read; nothing else.
 */
export function parseInventory(body: Buffer, options: ParseOptions): Inventory {
  const notes = new Notes();
  const { text, isBroken } = decodeText(body);
  if (isBroken) notes.add('', 'is not UTF-8 throughout');
  const request = new Fields(readRequest(text), notes);
  if (!isTree(request.tree.content)) {
    throw new InventoryUnreadable('has no content');
  }
  const content = request.part('content');
  noteWhatIsLeft(content);
  const action = readAction(request);
  const itemType = readItemType(request, content, action);
  const sections = readSections(content, itemType, options);
  const identity = readIdentity(content, sections);
  const version = content.text('versionclient');
  // Agents of OCS say NA where there is none.
  const tag = request.cleaned('tag', each =>
    /^n\/?a$/i.test(each) ? undefined : each,
  );
  return {
    deviceId: readDeviceId(request, content, action),
    action,
    ...(options.agentUuid && { agentUuid: options.agentUuid }),
    product: options.product ?? productOf(version, text),
    ...(version && { version }),
    itemType,
    isPartial: request.flag('partial') ?? false,
    ...(tag && { tag }),
    identity,
    sections,
    notes: notes.toList(),
  };
}

const isXml = (text: string) => /^[\s\0\ufeff]*</.test(text.slice(0, 1_000));

function readRequest(text: string): Tree {
  if (text.trim() === '') throw new InventoryUnreadable('is empty');
  if (!isXml(text)) return readJsonTree(text);
  const { root, tree } = readXmlTree(text);
  if (root !== 'request') {
    throw new InventoryUnreadable(`is a ${root.slice(0, 40)}, not a request`);
  }
  return fromXml(tree);
}

function noteWhatIsLeft(content: Fields): void {
  const others = content.number('otherDevices');
  if (others) {
    content.note('device', `has ${others} more devices, which were left out`);
  }
}

const otherActions = new Map<string, InventoryAction>([
  ['snmp', 'netinventory'],
  ['snmpquery', 'netinventory'],
  ['injector', 'inventory'],
]);

function readAction(request: Fields): InventoryAction {
  const given = request.text('action')?.toLowerCase() ?? 'inventory';
  const action =
    inventoryActions.find(each => each === given) ?? otherActions.get(given);
  if (!action) {
    throw new InventoryUnreadable(`is a ${given.slice(0, 40)}, no inventory`);
  }
  return action;
}

/** By the type of what was asked by SNMP. */
const deviceTypes = new Map<string, InventoryItemType>([
  ['computer', 'Computer'],
  ['networking', 'NetworkEquipment'],
  ['phone', 'Phone'],
  ['printer', 'Printer'],
]);

function readItemType(
  request: Fields,
  content: Fields,
  action: InventoryAction,
): InventoryItemType {
  const given = request.text('itemtype');
  const known = inventoryItemTypes.find(
    each => each.toLowerCase() === given?.toLowerCase(),
  );
  if (known) return known;
  if (given) request.note('itemtype', 'is not a known type', given);
  if (action === 'inventory') return 'Computer';
  const type = content.part('network_device').text('type')?.toLowerCase() ?? '';
  const byType = deviceTypes.get(type);
  if (byType) return byType; // Older agents do not say it; what has many ports is a switch or the like.
  const ports = content.items('network_ports')?.length ?? 0;
  return ports > 2 && !content.has('pagecounters')
    ? 'NetworkEquipment'
    : 'Unmanaged';
}

function readDeviceId(
  request: Fields,
  content: Fields,
  action: InventoryAction,
): string {
  const agent = request.text('deviceid', 200);
  if (!agent) throw new InventoryUnreadable('has no deviceid');
  if (action === 'inventory') return agent;
  const device = content.part('network_device');
  const known =
    device.firstText('serial', 'mac', 'name') ?? device.texts('ips')[0];
  return known ? `${agent}/${action}/${known.toLowerCase()}` : agent;
}

function productOf(version: string | undefined, text: string): AgentProduct {
  if (/^ocs/i.test(version ?? '')) return 'ocs';
  if (/^glpi/i.test(version ?? '')) return 'glpi';
  if (/^fusion/i.test(version ?? '')) return 'fusioninventory';
  return isXml(text) ? 'fusioninventory' : 'glpi';
}
