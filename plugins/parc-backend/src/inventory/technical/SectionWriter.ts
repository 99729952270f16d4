import type {
  Inventory,
  InventorySections,
  InventorySoftware,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { InterfaceStore, SwitchPortStore } from '../../network';
import type { Database, Transaction } from '../../records';
import { InstallationStore, SoftwareTitles } from '../../software';
import { ComponentStore } from './ComponentStore';
import { PrinterReadingStore } from './PrinterReadingStore';
import { UserSeenStore } from './UserSeenStore';

/** Sections that have tables of their own; the others are kept as they are. */
const tabled = [
  'components',
  'software',
  'interfaces',
  'ports',
  'users',
  'counters',
  'supplies',
] as const;

/** The tables of an asset's technical state, together. */
export class SectionWriter {
  readonly titles: SoftwareTitles;
  readonly installations: InstallationStore;
  readonly interfaces: InterfaceStore;
  readonly ports = new SwitchPortStore();
  readonly components: ComponentStore;
  readonly readings: PrinterReadingStore;
  readonly users: UserSeenStore;

  constructor(knex: Database, private readonly keepsUsers: boolean) {
    this.titles = new SoftwareTitles(knex);
    this.installations = new InstallationStore(knex);
    this.interfaces = new InterfaceStore(knex);
    this.components = new ComponentStore(knex);
    this.readings = new PrinterReadingStore(knex);
    this.users = new UserSeenStore(knex);
  }

  /** Writes what of an inventory is due, each section in one statement. */
  async write(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    due: InventorySections,
    inventory: Inventory,
  ): Promise<void> {
    const { components, software, interfaces, ports } = due;
    if (software) await this.writeSoftware(trx, assetId, at, software);
    if (components) {
      const { kinds, items } = components;
      await this.components.replace(trx, assetId, at, kinds, items);
    }
    if (interfaces) await this.interfaces.replace(trx, assetId, at, interfaces);
    if (ports) await this.ports.replace(trx, assetId, at, ports);
    if (due.counters || due.supplies)
      await this.readings.write(trx, assetId, at, due);
    if (this.keepsUsers && (due.users || due.hardware?.lastUser))
      await this.users.replace(trx, assetId, at, ...usersOf(inventory));
  }

  private async writeSoftware(
    trx: Transaction,
    assetId: string,
    at: DateTime,
    software: readonly InventorySoftware[],
  ): Promise<void> {
    const ids = await this.titles.idsOf(software);
    const installed = ids.map((versionId, index) => ({
      versionId,
      installedOn: software[index].installedOn,
    }));
    try {
      await this.installations.replace(trx, assetId, at, installed);
    } catch (error) {
      // Whatever it was, the next attempt asks the database again.
      this.titles.forget();
      throw error;
    }
  }

  /** Takes back what was written of an asset since a moment, in some sections. */
  async undo(
    trx: Transaction,
    assetId: string,
    since: DateTime,
    keys: readonly string[],
  ): Promise<void> {
    const of = (...names: string[]) => names.some(name => keys.includes(name));
    const kinds = keys.flatMap(key =>
      key.startsWith('components.') ? key.slice('components.'.length) : [],
    );
    if (of('software')) await this.installations.undo(trx, assetId, since);
    if (kinds.length) await this.components.undo(trx, assetId, since, kinds);
    if (of('interfaces')) await this.interfaces.undo(trx, assetId, since);
    if (of('ports')) await this.ports.forget(trx, assetId);
    if (of('counters', 'supplies'))
      await this.readings.undo(trx, assetId, since);
    if (of('users', 'hardware')) await this.users.undo(trx, assetId, since);
  }
}

/** Sections as they are kept in one row: without those that have tables, and without who was logged in last. */
export function keptSections(due: InventorySections): Record<string, unknown> {
  const { hardware, ...rest } = due;
  const kept = Object.entries(rest).filter(
    ([name]) => !(tabled as readonly string[]).includes(name),
  );
  if (!hardware) return Object.fromEntries(kept);
  const { lastUser: _, ...machine } = hardware;
  return { ...Object.fromEntries(kept), hardware: machine };
}

/** Who is logged in and who was last; and whether those are all. */
function usersOf({
  sections: { users, hardware },
}: Inventory): [Array<{ login: string; domain: string }>, boolean] {
  const all = [...(users ?? [])];
  const [last, domain = ''] = (hardware?.lastUser ?? '').split('\\').reverse();
  const isKnown = all.some(
    each => each.login.toLowerCase() === last.toLowerCase(),
  );
  if (last && !isKnown) all.push({ login: last, domain });
  return [all, users !== undefined];
}
