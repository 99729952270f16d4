import { z } from 'zod';
import { reasonSchema, textSchema } from '../records/schema';

/** The most keys of one licence. */
export const maxKeys = 1_000;

/** A product key, without the key: what a list answers. */
export const licenceKeySchema = z.object({
  id: z.uuid(),
  label: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});
export type LicenceKey = z.output<typeof licenceKeySchema>;

export const licenceKeysSchema = z.object({ items: z.array(licenceKeySchema) });

/** A key to keep. No error about it quotes it. */
export const keyInputSchema = z.strictObject({
  label: textSchema(255).trim().min(1),
  key: textSchema(10_000).trim().min(1),
});
export type KeyInput = z.output<typeof keyInputSchema>;

/** Why a key is looked at; written into the audit log. */
export const revealSchema = z.strictObject({ reason: reasonSchema });

export const revealedKeySchema = z.object({
  id: z.uuid(),
  label: z.string(),
  key: z.string(),
});
export type RevealedKey = z.output<typeof revealedKeySchema>;
