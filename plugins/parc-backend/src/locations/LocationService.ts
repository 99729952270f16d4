import {
  inputSchema,
  isTimeZone,
  locationKinds,
  locations,
  parentPath,
  type AnyRecord,
  type LocationKind,
} from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  referencePermissions,
  type ChangeContext,
  type Draft,
  type Ground,
  type Outcome,
  type RecordService,
  type Transaction,
} from '../records';
import { LocationStore } from './LocationStore';

/** Places as a tree. A path names its parent, so a new path is a move, and all that is below moves along. */
export class LocationService {
  readonly records: RecordService;
  readonly store: LocationStore;

  constructor(ground: Ground) {
    this.records = createRecords(ground, locations, {
      permissions: referencePermissions,
      complete: (trx, drafts) => this.complete(trx, drafts),
      afterWrite: (trx, drafts, context) =>
        this.moveBelow(trx, drafts, context),
    });
    this.store = new LocationStore(this.records.store);
  }

  /** Creates many at once, parents before or beside their children. */
  create(
    context: ChangeContext,
    inputs: readonly unknown[],
    trx?: Transaction,
  ): Promise<Outcome> {
    return this.records.writer.create(context, inputs, { trx });
  }

  private async complete(trx: Transaction, drafts: Draft[]): Promise<void> {
    const wanted = drafts.flatMap(
      ({ after }) => parentPath(after.path as string) ?? [],
    );
    const known = await this.store.byPath(trx, wanted);
    for (const { after } of drafts)
      known.set((after.path as string).toLowerCase(), after);
    for (const draft of drafts) {
      this.attach(draft, known);
      const zone = draft.after.timeZone as string | undefined;
      if (zone !== undefined && !isTimeZone(zone)) {
        refuseField(
          draft,
          'timeZone',
          zone,
          'is not an IANA time zone such as Europe/Paris',
        );
      }
    }
  }

  private attach(draft: Draft, known: ReadonlyMap<string, AnyRecord>): void {
    const { before, after } = draft;
    const path = after.path as string;
    const above = parentPath(path);
    if (above === undefined) {
      delete after.parent;
      return;
    }
    const isBelowItself =
      before &&
      above
        .toLowerCase()
        .startsWith(`${(before.path as string).toLowerCase()}/`);
    const parent = known.get(above.toLowerCase());
    if (!parent || parent === after || isBelowItself) {
      refuseField(draft, 'path', path, `needs a location ${above} to be in`);
      return;
    }
    // The parent's own spelling, so that PAR/x and par/x are one place.
    after.path = `${parent.path}/${path.slice(above.length + 1)}`;
    // What is below a place that moves was not read by the schema.
    if (!isLocationPath(after.path as string))
      refuseField(draft, 'path', after.path, 'is too long or too deep');
    after.parent = {
      id: parent.id,
      ref: String(parent.path),
      name: String(parent.name),
    };
    const order = (record: AnyRecord) =>
      locationKinds.indexOf(record.kind as LocationKind);
    if (order(after) < order(parent)) {
      refuseField(draft, 'kind', after.kind, `cannot be in a ${parent.kind}`);
    }
  }

  private async moveBelow(
    trx: Transaction,
    drafts: Draft[],
    context: ChangeContext,
  ): Promise<void> {
    for (const { before, after } of drafts) {
      if (!before || before.path === after.path) continue;
      const below = await this.store.below(trx, before.path as string);
      const children = below.filter(
        each =>
          parentPath(each.path)?.toLowerCase() ===
          (before.path as string).toLowerCase(),
      );
      // Children take theirs along in turn, so that each finds its parent already in place.
      await this.records.writer.change(
        context,
        children.map(({ id }) => ({ ref: id })),
        {
          action: 'updated',
          permission: referencePermissions.update,
          decide: child => ({
            path: `${after.path}${(child.path as string).slice(
              (before.path as string).length,
            )}`,
          }),
        },
        trx,
      );
    }
  }
}

function isLocationPath(path: string): boolean {
  return inputSchema(locations.fields.path).safeParse(path).success;
}

function refuseField(
  draft: Draft,
  field: string,
  value: unknown,
  message: string,
): void {
  draft.refused.push({ row: draft.row, kind: 'input', field, value, message });
}
