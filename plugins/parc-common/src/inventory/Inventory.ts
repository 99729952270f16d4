/**
 * One inventory, whichever agent and format it came in: what the parsers make and what reconciliation takes. Every
 * value is cleaned: trimmed, known rubbish left out, units as said here. A section that the agent did not send is left
 * out, which says nothing; an empty section says that there is none.
 */
export interface Inventory {
  /**
   * The protocol's deviceid. For what an agent reports of other devices (`netinventory`, `netdiscovery`) followed by
   * `/`, the action and what the device is known by, since one agent speaks for many.
   */
  deviceId: string;
  action: InventoryAction;
  agentUuid?: string;
  product: AgentProduct;
  /** As the agent calls itself: `GLPI-Agent_v1.10`. */
  version?: string;
  itemType: InventoryItemType;
  /** Only what changed: a section that is missing is as it was. */
  isPartial: boolean;
  tag?: string;
  identity: InventoryIdentity;
  sections: InventorySections;
  /** Values that were left out because they could not be read. */
  notes: InventoryNote[];
}

export const inventoryActions = [
  'inventory',
  'netinventory',
  'netdiscovery',
] as const;
export type InventoryAction = (typeof inventoryActions)[number];

export const agentProducts = ['glpi', 'fusioninventory', 'ocs'] as const;
export type AgentProduct = (typeof agentProducts)[number];

export const inventoryItemTypes = [
  'Computer',
  'NetworkEquipment',
  'Printer',
  'Phone',
  'Monitor',
  'Unmanaged',
] as const;
export type InventoryItemType = (typeof inventoryItemTypes)[number];

/** By what a machine is recognised; known rubbish is left out. */
export interface InventoryIdentity {
  /** In upper case; that of the mainboard or the enclosure where the system's is rubbish. */
  serial?: string;
  /** In lower case, the lesser of both byte orders of its first three groups. */
  uuid?: string;
  /** Of physical interfaces, in lower case with colons. */
  macs: string[];
  /** The host name without its domain, in lower case. */
  name?: string;
  manufacturer?: string;
  model?: string;
}

export interface InventoryNote {
  /** Where it stands: `content.cpus[1].speed`. */
  path: string;
  value?: unknown;
  message: string;
}

/** A part of a machine. `key` is unique among those of its kind and stays the same from one inventory to the next. */
export interface InventoryComponent {
  kind: ComponentKind;
  key: string;
  name?: string;
  manufacturer?: string;
  model?: string;
  serial?: string;
  /** Sizes in MiB, speeds in MHz, energy in mWh, as numbers; texts otherwise. */
  details: Record<string, string | number | boolean>;
}

export const componentKinds = [
  'cpu',
  'memory',
  'storage',
  'video',
  'sound',
  'controller',
  'battery',
  'powerSupply',
  'modem',
  'simCard',
  'camera',
  'sensor',
  'input',
  'usb',
  'slot',
  'module',
  'firmware',
] as const;
export type ComponentKind = (typeof componentKinds)[number];

export interface InventorySoftware {
  name: string;
  publisher: string;
  version: string;
  architecture: string;
  /** `YYYY-MM-DD`. */
  installedOn?: string;
}

export interface InventoryInterface {
  /** Its name and MAC. */
  key: string;
  name: string;
  mac?: string;
  type?: string;
  status?: string;
  isVirtual: boolean;
  /** `10.1.2.3/24`, `fe80::1/64`; without a length when unknown. */
  addresses: string[];
  details: Record<string, string | number | boolean>;
}

export interface InventoryPort {
  key: string;
  name: string;
  /** `alias mac status speed (bit/s) duplex mtu type inBytes outBytes inErrors outErrors isTrunk isAggregate` */
  details: Record<string, string | number | boolean>;
  vlans: Array<{ id: string; name?: string; isTagged?: boolean }>;
  macs: string[];
  neighbour?: {
    mac?: string;
    name?: string;
    port?: string;
    description?: string;
    address?: string;
  };
}

/** Sections of an inventory; each is replaced as a whole. */
export interface InventorySections {
  hardware?: {
    chassis?: string;
    /** MiB. */
    memory?: number;
    /** MiB. */
    swap?: number;
    workgroup?: string;
    defaultGateway?: string;
    dns?: string;
    description?: string;
    /** `VMware`, `KVM` …; left out for a physical machine. */
    vmSystem?: string;
    lastUser?: string;
  };
  bios?: {
    assetTag?: string;
    vendor?: string;
    version?: string;
    /** `YYYY-MM-DD`. */
    date?: string;
    manufacturer?: string;
    model?: string;
    serial?: string;
    boardManufacturer?: string;
    boardModel?: string;
    boardSerial?: string;
    sku?: string;
    secureBoot?: 'enabled' | 'disabled' | 'unsupported';
  };
  operatingSystem?: {
    /** `Debian GNU/Linux`, `Microsoft Windows 11 Pro`. */
    name: string;
    fullName?: string;
    version?: string;
    architecture?: string;
    kernelName?: string;
    kernelVersion?: string;
    servicePack?: string;
    domain?: string;
    fqdn?: string;
    /** `YYYY-MM-DD`. */
    installedOn?: string;
    timeZone?: string;
  };
  /** All components of the kinds that the agent sent; `kinds` says which, so that an absent kind is left as it is. */
  components?: { kinds: ComponentKind[]; items: InventoryComponent[] };
  software?: InventorySoftware[];
  interfaces?: InventoryInterface[];
  ports?: InventoryPort[];
  users?: Array<{ login: string; domain: string }>;
  antivirus?: Array<{
    name: string;
    company?: string;
    version?: string;
    isEnabled?: boolean;
    isUpToDate?: boolean;
    baseVersion?: string;
    /** `YYYY-MM-DD`. */
    expires?: string;
  }>;
  firewalls?: Array<{
    profile?: string;
    description?: string;
    isOn: boolean;
  }>;
  /** File systems. Sizes in MiB. */
  volumes?: Array<{
    name: string;
    type?: string;
    fileSystem?: string;
    total?: number;
    free?: number;
    isSystem?: boolean;
    isEncrypted?: boolean;
    encryption?: string;
  }>;
  virtualMachines?: Array<{
    name: string;
    uuid?: string;
    status?: string;
    system?: string;
    /** MiB. */
    memory?: number;
    processors?: number;
    macs: string[];
  }>;
  monitors?: Array<{
    name?: string;
    manufacturer?: string;
    model?: string;
    serial?: string;
    port?: string;
  }>;
  printers?: Array<{
    name: string;
    driver?: string;
    port?: string;
    serial?: string;
    isNetwork?: boolean;
    isShared?: boolean;
    status?: string;
  }>;
  /** Of a printer: pages. */
  counters?: Record<string, number>;
  /** Of a printer: toner, drum and the like. */
  supplies?: Array<{
    name: string;
    percent?: number;
    value?: number;
    max?: number;
    unit?: string;
  }>;
  /** Of network equipment, printers and phones. */
  device?: {
    type?: string;
    manufacturer?: string;
    model?: string;
    firmware?: string;
    description?: string;
    location?: string;
    contact?: string;
    /** MiB. */
    memory?: number;
    addresses: string[];
  };
  databases?: Array<{
    name: string;
    version?: string;
    type?: string;
    port?: number;
    isActive?: boolean;
    databases: string[];
  }>;
  /** Licences that the system knows of; their keys are left out. */
  licences?: Array<{
    name: string;
    fullName?: string;
    productId?: string;
    isTrial?: boolean;
  }>;
  remoteAccess?: Array<{ type: string; id: string; version?: string }>;
  localUsers?: Array<{ login: string; name?: string }>;
  localGroups?: Array<{ name: string; members: string[] }>;
  /** Kept only where the settings ask for it. */
  processes?: Array<{ command: string; user?: string }>;
  environment?: Record<string, string>;
}
export type InventorySection = keyof InventorySections;
