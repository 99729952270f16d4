import { createHash } from 'node:crypto';
import {
  assets as assetNoun,
  fieldsSaid,
  type AnyRecord,
  type Field,
  type Inventory,
  type InventorySection,
  type OperatingSystemRelease,
  type Reference,
  type SectionDigests,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { AssetService } from '../../assets';
import type { Database, RecordService, Transaction } from '../../records';
import { agentContext } from './agentContext';
import { AssetFieldWriter, type AgentValues } from './AssetFieldWriter';
import { dueSections, type DueSections } from './dueSections';
import { InventoryUndo, type Undone } from './InventoryUndo';
import { ModelFinder } from './ModelFinder';
import { ModelNameStore } from './ModelNameStore';
import { Peripherals } from './Peripherals';
import { keptSections, SectionWriter } from './SectionWriter';
import type { SaidField, TechnicalRow } from './TechnicalRow';
import { TechnicalStore } from './TechnicalStore';

/** What is kept of inventories, and what follows from them. */
export interface TechnicalSettings {
  keepsProcesses: boolean;
  keepsEnvironment: boolean;
  /** Who was seen on machines, and their local accounts. */
  keepsUsers: boolean;
  createsModels: boolean;
  createsPeripherals: boolean;
  endOfSupport: readonly OperatingSystemRelease[];
}

/** An inventory and the asset that it belongs to. */
export interface AppliedInventory {
  /** The asset as read and locked in this transaction, deleted ones too. */
  asset: AnyRecord;
  agentId: string;
  inventory: Inventory;
  digests: SectionDigests;
  /** Its row of `inventory_messages`: a section that a newer message set is left alone. */
  messageId: string;
  receivedAt: DateTime;
}

/** What an inventory changed. */
export interface TechnicalOutcome {
  isChanged: boolean;
  /** Sections that were written. */
  sections: InventorySection[];
  /** Fields of the asset that were written. */
  fields: string[];
  /** The asset as it is now. */
  asset: AnyRecord;
}

/** Writes what agents say of assets, and takes it back. */
export class TechnicalService {
  readonly sections: SectionWriter;
  readonly fields: AssetFieldWriter;
  readonly store = new TechnicalStore();
  private readonly peripherals: Peripherals;
  private readonly undo: InventoryUndo;

  constructor(
    knex: Database,
    private readonly assets: AssetService,
    models: RecordService,
    private readonly settings: TechnicalSettings,
  ) {
    this.sections = new SectionWriter(knex, settings.keepsUsers);
    this.fields = new AssetFieldWriter(
      assets,
      new ModelFinder(models, new ModelNameStore(), settings.createsModels),
    );
    this.peripherals = new Peripherals(assets, this.fields);
    this.undo = new InventoryUndo(assets, this.store, this.sections);
  }

  /**
   * Reads ahead, before the transaction of {@link TechnicalService.applyInventory}, what it will need: versions of
   * software that were never seen before are made here.
   */
  async prepare({ sections }: Inventory): Promise<void> {
    if (sections.software) await this.sections.titles.idsOf(sections.software);
  }

  /** A new asset with all that the inventory says of its fields, in one version; `values` are category, owner, location. */
  async createAsset(
    trx: Transaction,
    request: {
      inventory: Inventory;
      values: object;
      deviceId: string;
      receivedAt: DateTime;
    },
  ): Promise<AnyRecord> {
    const { inventory, deviceId, receivedAt } = request;
    const values = request.values as { category: string };
    const context = agentContext(deviceId, receivedAt);
    const said = await this.fields.valuesOf(
      trx,
      fieldsSaid(inventory, this.settings.endOfSupport),
      values.category,
      context,
    );
    const [fixed, given] = split(said);
    const { written } = await this.assets.records.writer.create(
      context,
      [{ status: 'deployed', ...given, ...values }],
      { trx, fixed },
    );
    return written[0].record;
  }

  /** Writes what an inventory says, and that the asset was seen. */
  async applyInventory(
    trx: Transaction,
    applied: AppliedInventory,
  ): Promise<TechnicalOutcome> {
    const { asset, inventory, receivedAt } = applied;
    const known = await this.store.readToWrite(trx, asset.id, receivedAt);
    const due = this.due(applied, known);
    const says = await this.newlySaid(trx, applied, known, due);
    await this.sections.write(
      trx,
      asset.id,
      receivedAt,
      due.sections,
      inventory,
    );
    const isChanged = due.keys.length > 0 || Object.keys(says).length > 0;
    const written = await this.writeAsset(trx, applied, known, due, says);
    if (isChanged) {
      await this.store.merge(trx, asset.id, receivedAt, {
        sections: keptSections(due.sections),
        digests: due.marks,
        says,
      });
    }
    await this.store.seen(trx, asset.id, receivedAt);
    return {
      isChanged,
      sections: Object.keys(due.sections) as InventorySection[],
      ...written,
    };
  }

  /** The asset was seen; nothing else changed. */
  async seen(trx: Transaction, assetId: string, at: DateTime): Promise<void> {
    await this.store.seen(trx, assetId, at);
  }

  /** Takes back what an agent wrote since a moment: a wrong match. */
  async undoInventory(
    trx: Transaction,
    undone: Omit<Undone, 'at'>,
  ): Promise<void> {
    const at = this.assets.records.writer.now();
    await this.undo.run(trx, { ...undone, at });
  }

  private due(
    { inventory, digests, ...who }: AppliedInventory,
    known: TechnicalRow,
  ): DueSections {
    const unwanted = [
      ...(this.settings.keepsProcesses ? [] : ['processes']),
      ...(this.settings.keepsEnvironment ? [] : ['environment']),
      ...(this.settings.keepsUsers
        ? []
        : ['users', 'localUsers', 'localGroups']),
    ];
    const wanted = Object.fromEntries(
      Object.entries(digests).filter(([key]) => !unwanted.includes(key)),
    );
    return dueSections(
      inventory,
      { ...wanted, identity: digestOf(inventory.identity) },
      known.digests,
      who,
    );
  }

  /** What this inventory says of the asset's fields that its agent did not say before. */
  private async newlySaid(
    trx: Transaction,
    { asset, inventory, agentId, messageId, receivedAt }: AppliedInventory,
    known: TechnicalRow,
    due: DueSections,
  ): Promise<Record<string, SaidField>> {
    const isNamed = due.keys.includes('identity');
    const said = await this.fields.valuesOf(
      trx,
      fieldsSaid(
        {
          ...inventory,
          identity: isNamed ? inventory.identity : { macs: [] },
          sections: due.sections,
        },
        this.settings.endOfSupport,
      ),
      asset.category as Reference,
      agentContext(inventory.deviceId, receivedAt),
    );
    const at = receivedAt.toUTC().toISO()!;
    const isNews = ([field, value]: [string, unknown]) =>
      JSON.stringify(known.says[field]?.value) !== JSON.stringify(value);
    return Object.fromEntries(
      Object.entries(said)
        .filter(isNews)
        .map(([field, value]) => [
          field,
          { value, at, agent: agentId, message: messageId },
        ]),
    );
  }

  /** The asset's fields as far as they are the agent's to set, and what stands on the machine. */
  private async writeAsset(
    trx: Transaction,
    { asset, inventory, receivedAt }: AppliedInventory,
    known: TechnicalRow,
    due: DueSections,
    says: Record<string, SaidField>,
  ): Promise<{ asset: AnyRecord; fields: string[] }> {
    const context = agentContext(inventory.deviceId, receivedAt);
    const values = Object.fromEntries(
      Object.entries(says).map(([field, { value }]) => [field, value]),
    ) as AgentValues;
    const written = await this.fields.write(
      trx,
      asset,
      values,
      known.released,
      context,
    );
    if (this.settings.createsPeripherals && !asset.deletedAt)
      await this.peripherals.apply(trx, written.asset, due.sections, context);
    return written;
  }
}

/** Fields that only the service sets, and those that anybody may. */
function split(values: AgentValues): [fixed: object, given: object] {
  const all: Record<string, Field> = assetNoun.fields;
  const isFixed = ([name]: [string, unknown]) => all[name].readOnly === true;
  const entries = Object.entries(values);
  return [
    Object.fromEntries(entries.filter(isFixed)),
    Object.fromEntries(entries.filter(each => !isFixed(each))),
  ];
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
