import { z } from 'zod';

/** The most files of one import. */
export const maxDeviceTypeFiles = 1_000;
/** The longest file, in bytes of UTF-8. */
export const maxDeviceTypeBytes = 256 * 1024;

/** The body of an import. How long a file may be is asked file by file, so that one too long does not stop the others. */
export const deviceTypeImportSchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(500).describe('to name it in the answer'),
        content: z.string().describe('YAML, at most 256 kB'),
      }),
    )
    .max(maxDeviceTypeFiles),
});
export type DeviceTypeFile = z.output<
  typeof deviceTypeImportSchema
>['files'][number];

const count = z.number().int();

/** What became of the files: how many models were made, changed and as they should be, and which files were not taken. */
export const deviceTypeImportAnswerSchema = z.object({
  created: count,
  updated: count,
  unchanged: count,
  rejected: z.array(
    z.object({
      file: z.string(),
      field: z
        .string()
        .optional()
        .describe('the place in the file: interfaces.3.type'),
      value: z.unknown().optional(),
      message: z.string(),
    }),
  ),
});
export type DeviceTypeImportAnswer = z.output<
  typeof deviceTypeImportAnswerSchema
>;
