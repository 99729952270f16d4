import { z } from 'zod';
import { pageLimit, textSchema } from '../records';
import { softwareCategories } from './softwareRules';

export const softwareInstallationsQuerySchema = z
  .object({
    product: textSchema(255).optional().describe('code or id'),
    asset: textSchema(255).optional().describe('tag or id'),
    user: textSchema(255)
      .optional()
      .describe('the entity reference of whom the assets are assigned to'),
    release: z.coerce
      .number()
      .int()
      .max(2_147_483_647)
      .optional()
      .describe('of the product, by its id'),
    past: z
      .enum(['true', 'false'])
      .optional()
      .transform(text => text === 'true')
      .describe('what is gone too'),
    q: textSchema(200)
      .trim()
      .optional()
      .describe('part of the tag or name of the asset, or of the software'),
    limit: pageLimit,
    cursor: textSchema(200).optional(),
  })
  .refine(query => Boolean(query.product ?? query.asset ?? query.user), {
    message: 'name a product, an asset or a user',
    path: ['product'],
  });
export type SoftwareInstallationsQuery = z.output<
  typeof softwareInstallationsQuerySchema
>;

/** A version of a title on an asset; what one may not read of assets is not listed. */
export const softwareInstallationSchema = z.object({
  asset: z.object({
    id: z.string(),
    ref: z.string(),
    name: z.string().optional(),
    status: z.string(),
    assignedTo: z.string().optional(),
  }),
  name: z.string(),
  publisher: z.string().optional(),
  version: z.string().optional(),
  architecture: z.string().optional(),
  product: z
    .object({ id: z.string(), ref: z.string(), name: z.string() })
    .optional(),
  edition: z.string().optional(),
  release: z.string().optional(),
  licensing: z.enum(softwareCategories).optional(),
  installedOn: z.iso.date().optional(),
  since: z.iso.datetime(),
  until: z.iso.datetime().optional(),
  lastSeen: z.iso
    .datetime()
    .optional()
    .describe('when the machine last reported'),
  lastUsed: z.iso
    .datetime()
    .optional()
    .describe('when the product was last used there, when that is reported'),
});
export type SoftwareInstallation = z.output<typeof softwareInstallationSchema>;
