import {
  maxDeviceTypeBytes,
  parcAdministerPermission,
  parseDeviceType,
  type DeviceTypeFile,
  type DeviceTypeImportAnswer,
  type DeviceTypeModel,
} from '@parc/backstage-plugin-parc-common';
import { setImmediate } from 'node:timers/promises';
import type {
  ChangeContext,
  Ground,
  Outcome,
  RecordService,
  Refused,
  Transaction,
} from '../records';

type Rejected = DeviceTypeImportAnswer['rejected'];

/** A file that could be read. */
interface ReadFile {
  file: string;
  model: DeviceTypeModel;
}

/** Makes models of device type files, in one transaction, with a fixed number of statements. */
export class DeviceTypeImport {
  constructor(
    private readonly ground: Pick<Ground, 'knex' | 'access'>,
    private readonly models: RecordService,
  ) {}

  /**
   * Creates the models that are not there yet, by their slug, and brings the others up to date. A file that cannot be
   * taken does not stop the others. What a file does not say is left alone, and so is the category of a model that is
   * there: it was a guess, which somebody may have put right.
   */
  async run(
    context: ChangeContext,
    files: readonly DeviceTypeFile[],
  ): Promise<DeviceTypeImportAnswer> {
    await this.ground.access.require(context.who, parcAdministerPermission);
    const { read, rejected } = await readFiles(files);
    const written = await this.ground.knex.transaction(trx =>
      this.write(trx, { ...context, source: 'import' }, read),
    );
    return { ...written, rejected: [...rejected, ...written.rejected] };
  }

  private async write(
    trx: Transaction,
    context: ChangeContext,
    files: readonly ReadFile[],
  ): Promise<DeviceTypeImportAnswer> {
    const { store, writer } = this.models;
    const slugs = files.map(({ model }) => model.slug);
    const found = await store.find(trx, slugs, { lock: true });
    const before = new Map(found.map(each => [each.ref, each]));
    const fresh = files.filter(({ model }) => !before.has(model.slug));
    const known = files.filter(({ model }) => before.has(model.slug));

    const created = await writer.create(
      context,
      fresh.map(({ model }) => model),
      { partial: true, trx },
    );
    const wanted = new Map(known.map(({ model }) => [model.slug, model]));
    const changed = await writer.change(
      context,
      known.map(({ model }) => ({ ref: model.slug })),
      {
        action: 'updated',
        permission: writer.rules.permissions.update,
        partial: true,
        decide: ({ ref }) => {
          const { slug: _, category: __, ...values } = wanted.get(ref)!;
          return values;
        },
      },
      trx,
    );
    const updated = changed.written.filter(
      ({ record }) => record.version !== before.get(record.ref)!.version,
    );
    return {
      created: created.written.length,
      updated: updated.length,
      unchanged: changed.written.length - updated.length,
      rejected: [...refusedOf(created, fresh), ...refusedOf(changed, known)],
    };
  }
}

/** Reads all files; other requests get their turn after each. */
async function readFiles(
  files: readonly DeviceTypeFile[],
): Promise<{ read: ReadFile[]; rejected: Rejected }> {
  const read = new Map<string, ReadFile>();
  const rejected: Rejected = [];
  for (const { name: file, content } of files) {
    await setImmediate();
    if (Buffer.byteLength(content) > maxDeviceTypeBytes) {
      const message = `is longer than ${maxDeviceTypeBytes / 1024} kB`;
      rejected.push({ file, message });
      continue;
    }
    const parsed = parseDeviceType(content);
    if ('problems' in parsed) {
      rejected.push(...parsed.problems.map(each => ({ file, ...brief(each) })));
      continue;
    }
    const { model } = parsed;
    const same = read.get(model.slug);
    if (same) {
      const message = `is also the slug of ${same.file}`;
      rejected.push({ file, field: 'slug', value: model.slug, message });
    } else {
      read.set(model.slug, { file, model });
    }
  }
  return { read: [...read.values()], rejected };
}

function refusedOf(outcome: Outcome, files: readonly ReadFile[]): Rejected {
  return outcome.refused.map(({ row, field, value, message }: Refused) => ({
    file: files[row - 1].file,
    ...brief({ field, value, message }),
  }));
}

/** The longest value that is repeated in an answer; longer ones are cut. */
const longestValue = 200;

function brief(problem: { field?: string; value?: unknown; message: string }) {
  const text = JSON.stringify(problem.value) ?? '';
  return text.length > longestValue
    ? { ...problem, value: `${text.slice(0, longestValue)}…` }
    : problem;
}
