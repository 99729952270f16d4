import type {
  AnyRecord,
  Inventory,
  InventorySection,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { Transaction } from '../../records';

/** By section a digest of what it holds, volatile values left out. */
export type SectionDigests = Partial<Record<InventorySection, string>>;

/** An inventory and the asset that it belongs to. */
export interface AppliedInventory {
  /** The asset as read in this transaction, deleted ones too. */
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

/** What agents say of assets: written, taken back, and read. */
export interface TechnicalWrites {
  /**
   * Reads ahead, outside of any transaction, what an inventory will need: identifiers of software and models that
   * were never seen before are made here. To be called before the transaction of `applyInventory`.
   */
  prepare(inventory: Inventory): Promise<void>;
  /** A new asset with all that the inventory says of its fields, in one version; `values` are category, owner, location. */
  createAsset(
    trx: Transaction,
    request: {
      inventory: Inventory;
      values: object;
      deviceId: string;
      receivedAt: DateTime;
    },
  ): Promise<AnyRecord>;
  /** Writes what an inventory says, and that the asset was seen. */
  applyInventory(
    trx: Transaction,
    applied: AppliedInventory,
  ): Promise<TechnicalOutcome>;
  /** The asset was seen; nothing else changed. */
  seen(trx: Transaction, assetId: string, at: DateTime): Promise<void>;
  /** Takes back what an agent wrote since a moment: a wrong match. */
  undoInventory(
    trx: Transaction,
    undone: { agentId: string; assetId: string; since: DateTime },
  ): Promise<void>;
}
