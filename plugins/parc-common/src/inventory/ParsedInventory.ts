import type { ComponentKind, Inventory, InventorySection } from './Inventory';

/**
 * What a digest is made of: a section; of the components also each kind by itself, since partial inventories have some
 * of them.
 */
export type DigestKey = InventorySection | `components.${ComponentKind}`;

/**
 * SHA-256 in hex of each section that was sent, volatile values left out (free space, traffic, link speed of WiFi …),
 * whatever the order of its items: the same again has the same digest.
 */
export type SectionDigests = Partial<Record<DigestKey, string>>;

/** What becomes of a message in a worker thread. */
export interface ParsedInventory {
  inventory: Inventory;
  digests: SectionDigests;
  /** Of all that is kept: the same again changes nothing. */
  digest: string;
}
