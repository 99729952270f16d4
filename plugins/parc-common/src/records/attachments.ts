import { z } from 'zod';
import { textSchema } from './schema';

/** The most links on one record. */
export const maxLinks = 100;
/** The most comments on one record. */
export const maxComments = 1_000;

const linkProtocols: readonly string[] = ['http:', 'https:', 'mailto:'];

/** An address that a page may link to: nothing that a browser would run, and no password in it. */
const linkUrlSchema = textSchema(2_000)
  .trim()
  .transform((given, context) => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const isGood =
      url &&
      linkProtocols.includes(url.protocol) &&
      !url.username &&
      !url.password;
    if (isGood) return url.href;
    context.addIssue({
      code: 'custom',
      message:
        'must be an address that begins with https://, http:// or mailto:, without a password',
    });
    return z.NEVER;
  });

/** The body of a new link; without a title it shows its address. */
export const linkInputSchema = z.strictObject({
  title: textSchema(200).trim().min(1).nullish(),
  url: linkUrlSchema,
});

/** The body of a new comment, and of a changed one. */
export const commentInputSchema = z.strictObject({
  text: textSchema(10_000).trim().min(1, 'must not be empty'),
});

const attached = {
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
};

/** An address on a record: the supplier's page of it, its manual. */
export const recordLinkSchema = z.object({
  ...attached,
  title: z.string().optional(),
  url: z.string(),
});

/** What somebody said about a record. Plain text. */
export const recordCommentSchema = z.object({
  ...attached,
  text: z.string(),
  editedAt: z.iso.datetime().optional(),
});

/** A file on a record: an invoice, a photograph. */
export const recordFileSchema = z.object({
  ...attached,
  name: z.string(),
  type: z.string().describe('its media type, by its content'),
  size: z.number().int().describe('in bytes'),
  sha256: z.string(),
});

export type RecordLink = z.output<typeof recordLinkSchema>;
export type RecordComment = z.output<typeof recordCommentSchema>;
export type RecordFile = z.output<typeof recordFileSchema>;
export type LinkInput = z.output<typeof linkInputSchema>;
