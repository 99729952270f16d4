import { isTree, type Tree } from './Fields';

/**
 * Brings the older XML dialects (FusionInventory, OCS, the GLPI agent in XML mode) into the shape of the native JSON
 * (`inventory.schema.json` of GLPI's inventory_format), so that one reader does for all. The names are those of that
 * project's converter, and of OCS.
 */
export function fromXml(request: Tree): Tree {
  const content = treeOf(request.content);
  const query = textOf(request.query).toLowerCase();

  const account = [content.accountinfo].flat().map(treeOf);
  const tag = account.find(each => /^tag$/i.test(textOf(each.keyname)));
  return {
    ...request,
    action: query || 'inventory',
    tag: tag?.keyvalue ?? account[0]?.tag ?? request.tag,
    content: content.device ? fromDevice(content) : fromComputer(content),
  };
}

/** By section of the XML: what it is called in JSON. */
const sections: Record<string, string> = {
  firewall: 'firewalls',
  user: 'users',
  sim: 'simcards',
};

/** By section of the JSON, which names become which; one that is there already is left. */
const fields: Record<string, Record<string, string>> = {
  antivirus: {
    datfileversion: 'base_version',
    engineversion: 'base_version',
    datfilecreation: 'base_creation',
  },
  cpus: {
    type: 'name',
    cores: 'core',
    logical_cpus: 'thread',
    serialnumber: 'serial',
  },
  local_groups: { member: 'members', id_group: 'id' },
  local_users: { id_user: 'id' },
  networks: { macaddr: 'mac', slave: 'slaves' },
  simcards: {
    line_number: 'phone_number',
    phonenumber: 'phone_number',
    opname: 'operator_name',
    operator: 'operator_code',
    serialnumber: 'serial',
  },
  softwares: { installdate: 'install_date', architecture: 'arch' },
  storages: { serialnumber: 'serial' },
  network_device: { comments: 'description', macaddr: 'mac' },
  network_ports: { ifinoctets: 'ifinbytes', ifoutoctets: 'ifoutbytes' },
  network_components: {
    containedinindex: 'contained_index',
    version: 'firmware',
  },
};

function fromComputer(content: Tree): Tree {
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const section = Object.hasOwn(sections, name) ? sections[name] : name;
      return [section, renameItems(section, value)];
    }),
  );
}

/** What was asked of another device by SNMP; of several devices in one message the first. */
function fromDevice(content: Tree): Tree {
  const devices = [content.device].flat().map(treeOf);
  const { info, ports, components, ips, ip, ...others } = devices[0];
  const device = info ? treeOf(info) : others;
  return {
    versionclient: content.moduleversion,
    ...(devices.length > 1 && { otherDevices: devices.length - 1 }),
    ...fromComputer(others),
    network_device: renameItems('network_device', {
      ...device,
      name:
        device.name ??
        device.snmphostname ??
        device.dnshostname ??
        device.netbiosname,
      ips: addressesOf(device.ips ?? ips, device.ip ?? ip),
    }),
    network_ports:
      ports && [treeOf(ports).port].flat().filter(isTree).map(fromPort),
    network_components: renameItems(
      'network_components',
      treeOf(components).component,
    ),
  };
}

function fromPort(port: Tree): Tree {
  const connections = treeOf(port.connections);
  return {
    ...(renameItems('network_ports', port) as Tree),
    aggregate: treeOf(port.aggregate).port,
    vlans: treeOf(port.vlans).vlan,
    ips: addressesOf(port.ips, port.ip),
    connections: connections.connection,
    lldp: connections.cdp,
  };
}

function addressesOf(list: unknown, single: unknown): unknown[] {
  return [treeOf(list).ip ?? single]
    .flat()
    .filter(each => each !== undefined && each !== '');
}

function renameItems(section: string, value: unknown): unknown {
  const names = Object.hasOwn(fields, section) ? fields[section] : undefined;
  if (!names) return value;
  return Array.isArray(value)
    ? value.map(each => rename(names, each))
    : rename(names, value);
}

/** In place: the tree is ours, and software is a thousand items. */
function rename(names: Record<string, string>, value: unknown): unknown {
  if (!isTree(value)) return value;
  const tree: Record<string, unknown> = value;
  for (const [from, to] of Object.entries(names)) {
    if (tree[from] && !tree[to]) tree[to] = tree[from];
  }
  return tree;
}

const treeOf = (value: unknown): Tree => {
  const first = Array.isArray(value) ? value[0] : value;
  return isTree(first) ? first : {};
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : '';
