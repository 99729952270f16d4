import fc from 'fast-check';
import type {
  AgentProduct,
  Inventory,
  InventorySections,
} from '@parc/backstage-plugin-parc-common';
import type { SentInventory } from './startReconciliation';

/** What a machine of a random fleet is: what it is known by, and which agents run on it. */
export interface Machine {
  /** By what it is known in the first place: every agent that sees all says it. */
  known: 'serial' | 'uuid' | 'mac';
  /** Called as others are; a machine that is known by its serial may be. */
  isNamesake: boolean;
  hasDock: boolean;
  agents: AgentProduct[];
}

/** Something that happens in a fleet: a machine changes, or one of its agents reports. */
export interface Happening {
  machine: number;
  agent: number;
  what:
    | 'full'
    | 'partial'
    | 'again'
    | 'software'
    | 'mainboard'
    | 'dock'
    | 'rename';
}

/** One inventory of a fleet, as it is sent. */
export interface Sent {
  machine: number;
  inventory: SentInventory;
}

const products: AgentProduct[] = ['glpi', 'fusioninventory', 'ocs'];

/** A random fleet. Docks go from one machine to another, names are the same, and agents are two on a machine. */
export const fleets: fc.Arbitrary<Machine[]> = fc.array(
  fc.record({
    known: fc.constantFrom('serial', 'serial', 'uuid', 'mac'),
    isNamesake: fc.boolean(),
    hasDock: fc.boolean(),
    agents: fc.subarray(products, { minLength: 1, maxLength: 2 }),
  }) as fc.Arbitrary<Machine>,
  { minLength: 2, maxLength: 5 },
);

/** What happens, in some order: reports come twice, late, and after what they do not know of. */
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    machine: fc.nat(4),
    agent: fc.nat(1),
    what: fc.constantFrom(
      'full',
      'full',
      'full',
      'partial',
      'partial',
      'again',
      'software',
      'mainboard',
      'dock',
      'rename',
    ),
  }) as fc.Arbitrary<Happening>,
  { minLength: 4, maxLength: 30 },
);

/** What the agents of a fleet send while this happens. */
export function play(
  fleet: readonly Machine[],
  happened: readonly Happening[],
): Sent[] {
  const states = fleet.map((_, index) => ({
    name: `m-${index}`,
    board: 1,
    isDocked: false,
    software: 1,
  }));
  const last = new Map<string, SentInventory>();
  return happened.flatMap(({ machine: number, agent, what }) => {
    const index = number % fleet.length;
    const machine = fleet[index];
    const state = states[index];
    const product = machine.agents[agent % machine.agents.length];
    const deviceId = `${product}-${index}`;
    const send = (inventory: SentInventory) => {
      last.set(deviceId, inventory);
      return [{ machine: index, inventory }];
    };
    switch (what) {
      case 'software':
        state.software += 1;
        return [];
      // What has no serial is another machine with another mainboard.
      case 'mainboard':
        state.board += machine.known === 'serial' ? 1 : 0;
        return [];
      case 'dock':
        state.isDocked = machine.hasDock && !state.isDocked;
        return [];
      case 'rename':
        state.name = `${state.name}x`;
        return [];
      case 'again': {
        const before = last.get(deviceId);
        return before ? [{ machine: index, inventory: before }] : [];
      }
      default:
        return send(report(machine, index, state, product, what === 'partial'));
    }
  });
}

function report(
  machine: Machine,
  index: number,
  state: { name: string; board: number; isDocked: boolean; software: number },
  product: AgentProduct,
  isPartial: boolean,
): SentInventory {
  const isSerial = machine.known === 'serial';
  const own = `02:00:00:00:${hex(index)}:${hex(state.board)}`;
  const identity: Inventory['identity'] = {
    ...(isSerial ? { serial: `SN${index}` } : {}),
    ...(machine.known === 'mac'
      ? {}
      : {
          uuid: `0000000${index}-0000-0000-0000-0000000000${hex(state.board)}`,
        }),
    macs: [own, ...(state.isDocked && isSerial ? ['02:00:00:00:ff:ff'] : [])],
    name: machine.isNamesake && isSerial ? 'namesake' : state.name,
  };
  const software = Array.from({ length: state.software }, (_, version) => ({
    name: `package-${version}`,
    publisher: '',
    version: '1',
    architecture: '',
  }));
  const whole: InventorySections = {
    hardware: { chassis: 'Laptop', memory: 1024 * (index + 1) },
    operatingSystem: { name: 'Debian GNU/Linux', version: `${state.board}` },
    software,
  };
  return {
    deviceId: `${product}-${index}`,
    product,
    isPartial,
    identity,
    sections: isPartial ? { software } : whole,
  };
}

const hex = (value: number) => value.toString(16).padStart(2, '0');
