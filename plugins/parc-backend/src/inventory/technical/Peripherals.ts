import {
  cleanSerial,
  type AnyRecord,
  type InventorySections,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { AssetService } from '../../assets';
import type { ChangeContext, Transaction } from '../../records';
import type { AssetFieldWriter } from './AssetFieldWriter';
import { PeripheralStore } from './PeripheralStore';

/** A thing on a machine that can be told from others of its kind. */
interface Peripheral {
  category: 'monitor' | 'printer';
  serial: string;
  name?: string;
  manufacturer?: string;
  model?: string;
  /** It stands by itself: no machine has it. */
  isShared: boolean;
}

/** Where things are that move when they are plugged in elsewhere. */
const movable: readonly unknown[] = ['in-stock', 'deployed'];

/** Makes assets of the monitors and printers on machines, by serial, and moves them to where they are. */
export class Peripherals {
  private readonly store = new PeripheralStore();

  constructor(
    private readonly assets: AssetService,
    private readonly fields: AssetFieldWriter,
  ) {}

  /** Retired, lost and deleted ones stay as they are; what a person assigned stays where they said. */
  async apply(
    trx: Transaction,
    machine: AnyRecord,
    sections: Pick<InventorySections, 'monitors' | 'printers'>,
    context: ChangeContext,
  ): Promise<void> {
    const found = peripheralsOf(sections);
    if (found.length === 0) return;
    const serials = found.map(each => each.serial);
    await this.store.lock(trx, serials);
    const known = await this.store.bySerial(trx, serials);
    const idOf = ({ serial }: Peripheral) => known.get(serial.toLowerCase());
    await this.create(
      trx,
      machine,
      found.filter(each => !idOf(each)),
      context,
    );
    await this.move(
      trx,
      machine,
      found.flatMap(each => (each.isShared ? [] : idOf(each) ?? [])),
      context,
    );
  }

  private async create(
    trx: Transaction,
    machine: AnyRecord,
    peripherals: readonly Peripheral[],
    context: ChangeContext,
  ): Promise<void> {
    if (peripherals.length === 0) return;
    const inputs = [];
    for (const {
      category,
      serial,
      manufacturer,
      model,
      ...each
    } of peripherals) {
      const values = await this.fields.valuesOf(
        trx,
        manufacturer && model ? { model: { manufacturer, name: model } } : {},
        category,
        context,
      );
      inputs.push({
        category,
        serial,
        ...values,
        ...(each.name ? { name: each.name } : {}),
        ...(machine.owner ? { owner: machine.owner } : {}),
        ...(machine.location
          ? { location: (machine.location as Reference).id }
          : {}),
        ...(each.isShared ? { status: 'deployed' } : heldBy(machine, context)),
      });
    }
    // A category that an administrator removed costs its things, not the machine's inventory.
    await this.assets.records.writer.create(context, inputs, {
      trx,
      partial: true,
    });
  }

  private async move(
    trx: Transaction,
    machine: AnyRecord,
    ids: readonly string[],
    context: ChangeContext,
  ): Promise<void> {
    const { store, writer } = this.assets.records;
    const moved: string[] = [];
    const holder = refOf(machine);
    for (const asset of await store.find(trx, ids)) {
      const isElsewhere =
        movable.includes(asset.status) &&
        asset.assignedTo !== holder &&
        asset.id !== machine.id;
      const open = isElsewhere
        ? await this.fields.openOf(trx, asset, ['assignedTo', 'status'], {})
        : [];
      if (open.includes('assignedTo')) moved.push(asset.id);
    }
    if (moved.length === 0) return;
    await writer.change(
      context,
      moved.map(ref => ({ ref })),
      {
        action: 'transfer',
        permission: writer.rules.permissions.update,
        decide: () => heldBy(machine, context),
        partial: true,
      },
      trx,
    );
  }
}

function heldBy(machine: AnyRecord, context: ChangeContext) {
  return {
    status: 'deployed',
    assignedTo: refOf(machine),
    assignedSince: context.at!.toUTC().toISODate()!,
  };
}

function refOf(machine: AnyRecord): string {
  return `hardwareasset:default/${machine.entityName}`;
}

/** Those with a serial that says something, each once. */
function peripheralsOf({
  monitors = [],
  printers = [],
}: Pick<InventorySections, 'monitors' | 'printers'>): Peripheral[] {
  const all = [
    ...monitors.map(each => ({
      ...each,
      category: 'monitor' as const,
      isShared: false,
    })),
    ...printers.map(({ name, serial, isNetwork }) => ({
      name,
      serial,
      category: 'printer' as const,
      isShared: isNetwork === true,
    })),
  ];
  const bySerial = new Map<string, Peripheral>();
  for (const each of all) {
    const serial = cleanSerial(each.serial ?? '');
    if (serial && serial.length >= shortestSerial)
      bySerial.set(serial.toLowerCase(), { ...each, serial });
  }
  return [...bySerial.values()];
}

/** A number of three digits tells no two monitors apart. */
const shortestSerial = 4;
