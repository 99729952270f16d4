import type {
  LocationKind,
  SideNoun,
} from '@parc/backstage-plugin-parc-common';
import type {
  ChangeContext,
  RecordService,
  Refused,
  Transaction,
} from '../records';
import type { ImportJob, SideRecordState } from './ImportJob';
import type { LookUpStore } from './LookUpStore';
import type { Speaking } from './ReferenceFinder';
import {
  proposeLocations,
  proposeModel,
  proposeSupplier,
} from './proposeSideRecord';

/** The most that one file may bring along; a file that needs more has its columns mixed up. */
const most = 2_000;

/** The records that rows point at and that do not exist: proposed by the dry run, created by the run. */
export class SideRecords {
  private readonly byKey: Map<string, SideRecordState>;
  private manufacturers?: string[];

  constructor(
    private readonly nouns: ReadonlyMap<string, RecordService>,
    private readonly store: LookUpStore,
    job: ImportJob,
  ) {
    this.byKey = new Map(job.sideRecords.map(each => [each.key, each]));
  }

  /** In the order in which the file names them, places from the widest on. */
  all(): SideRecordState[] {
    return [...this.byKey.values()].sort(
      (a, b) =>
        a.noun.localeCompare(b.noun) ||
        a.line - b.line ||
        depthOf(a) - depthOf(b),
    );
  }

  /** Gives rows what they need. Returns those for which no record can be made of what they say. */
  async propose(
    noun: SideNoun,
    field: string,
    rows: readonly Speaking[],
  ): Promise<Speaking[]> {
    if (noun === 'models')
      this.manufacturers ??= await this.store.manufacturers();
    const kinds =
      noun === 'locations' ? await this.kindsAround(field, rows) : new Map();
    return rows.filter(row => {
      const value = row.values[field] as string;
      const made = this.make(noun, value, row, kinds);
      if (made.length === 0 || this.byKey.size + made.length > most)
        return true;
      for (const record of made) this.add(noun, value, record, row);
      row.values[field] = this.refOf(noun, made[made.length - 1]);
      return false;
    });
  }

  private make(
    noun: SideNoun,
    value: string,
    row: Speaking,
    kinds: ReadonlyMap<string, LocationKind>,
  ): object[] {
    if (noun === 'locations') return proposeLocations(value, kinds);
    if (noun === 'suppliers') return [proposeSupplier(value) ?? []].flat();
    const { category } = row.values;
    if (typeof category !== 'string') {
      row.errors.push({
        code: 'model-needs-category',
        field: 'model',
        value,
        message:
          'is not a known model; to make one of it, the row must say its category',
      });
      return [];
    }
    return [
      proposeModel(value, category, this.manufacturers ?? []) ?? [],
    ].flat();
  }

  private add(noun: SideNoun, value: string, record: object, row: Speaking) {
    const key = `${noun}:${this.refOf(noun, record).toLowerCase()}`;
    row.needs.add(key);
    const known = this.byKey.get(key);
    if (known) known.rows += 1;
    else {
      this.byKey.set(key, {
        key,
        noun,
        value,
        record: record as Record<string, unknown>,
        rows: 1,
        line: row.line,
      });
    }
  }

  private refOf(noun: SideNoun, record: object): string {
    const { refField } = this.nouns.get(noun)!.noun;
    return (record as Record<string, string>)[refField];
  }

  /** What the places above the missing ones are. */
  private async kindsAround(field: string, rows: readonly Speaking[]) {
    const paths = rows.flatMap(({ values }) => {
      const codes = String(values[field]).split('/');
      return codes.map((_, index) => codes.slice(0, index + 1).join('/'));
    });
    const { store } = this.nouns.get('locations')!;
    const found = await store.find(store.knex, [...new Set(paths)]);
    return new Map(
      found.map(each => [each.ref.toLowerCase(), each.kind as LocationKind]),
    );
  }

  /** Keeps those that rows which will be written need, with their counts. */
  keepNeeded(needs: ReadonlyMap<string, { rows: number; line: number }>) {
    for (const [key, side] of this.byKey) {
      const needed = needs.get(key);
      if (needed) Object.assign(side, needed);
      else this.byKey.delete(key);
    }
  }

  /**
   * Creates records by the writers of their nouns, what is above before what is below. Returns those that were refused,
   * with the reason.
   */
  async create(
    trx: Transaction,
    context: ChangeContext,
    keys: ReadonlySet<string>,
  ): Promise<Map<string, string>> {
    const refused = new Map<string, string>();
    const wanted = this.all()
      .filter(each => keys.has(each.key) && !each.id)
      .sort((a, b) => depthOf(a) - depthOf(b));
    for (const [noun, depth] of groupsOf(wanted)) {
      const sides = wanted.filter(
        each => each.noun === noun && depthOf(each) === depth,
      );
      const answers = await this.createAll(trx, context, noun, sides);
      for (const [key, why] of answers) refused.set(key, why);
    }
    return refused;
  }

  private async createAll(
    trx: Transaction,
    context: ChangeContext,
    noun: SideNoun,
    sides: SideRecordState[],
  ): Promise<Map<string, string>> {
    const { writer } = this.nouns.get(noun)!;
    try {
      const outcome = await writer.create(
        context,
        sides.map(each => each.record),
        { trx, partial: true },
      );
      for (const { row, record } of outcome.written) {
        const { id, ref, version } = record;
        Object.assign(sides[row - 1], { id, ref, version });
      }
      return new Map(
        outcome.refused.map(each => [sides[each.row - 1].key, said(each)]),
      );
    } catch (error) {
      if ((error as Error).name !== 'NotAllowedError') throw error;
      return new Map(sides.map(each => [each.key, (error as Error).message]));
    }
  }

  /** Forgets what was created in a transaction that was taken back. */
  forgetCreated() {
    for (const side of this.byKey.values()) {
      delete side.id;
      delete side.ref;
      delete side.version;
    }
  }
}

function said({ field, message }: Refused): string {
  return field ? `${field} ${message}` : message;
}

/** How deep a place lies; what is above is created first, and removed last. */
export function depthOf({ noun, record }: SideRecordState): number {
  return noun === 'locations' ? String(record.path).split('/').length : 0;
}

function groupsOf(
  sides: readonly SideRecordState[],
): Array<[SideNoun, number]> {
  const keys = new Map(
    sides.map(each => [
      `${each.noun} ${depthOf(each)}`,
      [each.noun, depthOf(each)] as [SideNoun, number],
    ]),
  );
  return [...keys.values()];
}
