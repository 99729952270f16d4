import type { ComponentKind } from '@parc/backstage-plugin-parc-common';
import type { Quantity } from './quantities';

/** How one value of a component is read: its names in what agents send, the first that says something wins. */
type Reading = readonly [
  as: 'text' | 'flag' | 'day' | Quantity,
  ...names: string[],
];

/** Which section of what agents send becomes which kind of component, and how. */
export interface KindReading {
  kind: ComponentKind;
  section: string;
  name?: readonly string[];
  manufacturer?: readonly string[];
  model?: readonly string[];
  serial?: readonly string[];
  details: Record<string, Reading>;
  /** Without a serial it is known by these, of the component or of its details. */
  knownBy: readonly string[];
  /** A serial is not enough: several parts have the same. */
  isSerialShared?: boolean;
  /** Left out without this: an empty slot, a virtual thing. */
  needs?: string;
}

export const kindReadings: readonly KindReading[] = [
  {
    kind: 'cpu',
    section: 'cpus',
    name: ['name', 'familyname'],
    manufacturer: ['manufacturer'],
    serial: ['serial'],
    details: {
      cores: ['count', 'core', 'corecount'],
      threads: ['count', 'thread'],
      speed: ['frequency', 'speed'],
      architecture: ['text', 'arch'],
      family: ['text', 'familyname'],
      socket: ['text', 'socket'],
    },
    knownBy: ['socket', 'name'],
  },
  {
    kind: 'memory',
    section: 'memories',
    name: ['caption', 'description'],
    manufacturer: ['manufacturer'],
    model: ['model'],
    serial: ['serialnumber', 'serial'],
    details: {
      capacity: ['size', 'capacity'],
      type: ['text', 'type'],
      speed: ['frequency', 'speed'],
      slot: ['text', 'numslots'],
      formFactor: ['text', 'formfactor', 'description'],
    },
    knownBy: ['slot', 'name'],
    needs: 'capacity',
  },
  {
    kind: 'storage',
    section: 'storages',
    name: ['name'],
    manufacturer: ['manufacturer'],
    model: ['model'],
    serial: ['serial'],
    details: {
      capacity: ['size', 'disksize'],
      type: ['text', 'type'],
      interface: ['text', 'interface', 'description'],
      firmware: ['text', 'firmware'],
      wwn: ['text', 'wwn'],
      encryption: ['text', 'encrypt_name'],
      encryptionStatus: ['text', 'encrypt_status'],
    },
    knownBy: ['wwn', 'model', 'name'],
  },
  {
    kind: 'video',
    section: 'videos',
    name: ['name', 'chipset'],
    details: {
      chipset: ['text', 'chipset'],
      memory: ['size', 'memory'],
      slot: ['text', 'pcislot'],
    },
    knownBy: ['slot', 'name'],
  },
  {
    kind: 'sound',
    section: 'sounds',
    name: ['name', 'caption'],
    manufacturer: ['manufacturer'],
    details: { description: ['text', 'description'] },
    knownBy: ['manufacturer', 'name'],
  },
  {
    kind: 'controller',
    section: 'controllers',
    name: ['name', 'caption'],
    manufacturer: ['manufacturer'],
    model: ['model'],
    serial: ['serial'],
    details: {
      type: ['text', 'type'],
      slot: ['text', 'pcislot'],
      vendorId: ['text', 'vendorid'],
      productId: ['text', 'productid'],
      driver: ['text', 'driver'],
      revision: ['text', 'rev'],
    },
    knownBy: ['slot', 'name'],
    isSerialShared: true,
  },
  {
    kind: 'battery',
    section: 'batteries',
    name: ['name'],
    manufacturer: ['manufacturer'],
    serial: ['serial'],
    details: {
      chemistry: ['text', 'chemistry'],
      capacity: ['energy', 'capacity'],
      realCapacity: ['energy', 'real_capacity'],
      voltage: ['voltage', 'voltage'],
      date: ['day', 'date'],
    },
    knownBy: ['name'],
  },
  {
    kind: 'powerSupply',
    section: 'powersupplies',
    name: ['name'],
    manufacturer: ['manufacturer'],
    model: ['model', 'partnum'],
    serial: ['serialnumber', 'serial'],
    details: {
      power: ['power', 'power_max'],
      location: ['text', 'location'],
      status: ['text', 'status'],
      isPlugged: ['flag', 'plugged'],
      isHotReplaceable: ['flag', 'hotreplaceable'],
    },
    knownBy: ['location', 'name'],
  },
  {
    kind: 'modem',
    section: 'modems',
    name: ['name', 'description'],
    manufacturer: ['manufacturer'],
    model: ['model'],
    serial: ['serial'],
    details: { type: ['text', 'type'], imei: ['text', 'imei'] },
    knownBy: ['imei', 'name'],
  },
  {
    kind: 'simCard',
    section: 'simcards',
    name: ['operator_name'],
    serial: ['iccid', 'serial'],
    details: {
      phoneNumber: ['text', 'phone_number'],
      country: ['text', 'country'],
      operatorCode: ['text', 'operator_code'],
      state: ['text', 'state'],
      subscriberId: ['text', 'subscriber_id'],
    },
    knownBy: ['phoneNumber', 'subscriberId', 'name'],
  },
  {
    kind: 'camera',
    section: 'cameras',
    name: ['designation', 'lensfacing'],
    manufacturer: ['manufacturer'],
    model: ['model'],
    details: {
      facing: ['text', 'lensfacing'],
      resolution: ['text', 'resolution'],
      sensorSize: ['text', 'sensorsize'],
      hasFlash: ['flag', 'flashunit'],
    },
    knownBy: ['name', 'facing'],
  },
  {
    kind: 'sensor',
    section: 'sensors',
    name: ['name'],
    manufacturer: ['manufacturer'],
    details: { type: ['text', 'type'], version: ['text', 'version'] },
    knownBy: ['name'],
  },
  {
    kind: 'input',
    section: 'inputs',
    name: ['name', 'caption', 'description'],
    manufacturer: ['manufacturer'],
    details: {
      type: ['text', 'type', 'pointingtype'],
      interface: ['text', 'interface'],
      layout: ['text', 'layout'],
    },
    knownBy: ['name'],
  },
  {
    kind: 'usb',
    section: 'usbdevices',
    name: ['name', 'caption'],
    manufacturer: ['manufacturer'],
    serial: ['serial'],
    details: {
      vendorId: ['text', 'vendorid'],
      productId: ['text', 'productid'],
      class: ['text', 'class'],
    },
    knownBy: ['vendorId', 'productId', 'name'],
  },
  {
    kind: 'slot',
    section: 'slots',
    name: ['name', 'designation'],
    details: {
      designation: ['text', 'designation'],
      description: ['text', 'description'],
      status: ['text', 'status'],
    },
    knownBy: ['name', 'designation'],
  },
  {
    kind: 'module',
    section: 'network_components',
    name: ['name', 'description'],
    manufacturer: ['manufacturer'],
    model: ['model'],
    serial: ['serial'],
    details: {
      type: ['text', 'type'],
      index: ['count', 'index'],
      containedIn: ['count', 'contained_index'],
      stackNumber: ['count', 'stack_number'],
      firmware: ['text', 'firmware'],
      mac: ['text', 'mac'],
      address: ['text', 'ip'],
    },
    knownBy: ['type', 'name'],
    isSerialShared: true,
  },
  {
    kind: 'firmware',
    section: 'firmwares',
    name: ['name'],
    manufacturer: ['manufacturer'],
    details: {
      type: ['text', 'type'],
      version: ['text', 'version'],
      date: ['day', 'date'],
      description: ['text', 'description'],
    },
    knownBy: ['type', 'name'],
  },
];
