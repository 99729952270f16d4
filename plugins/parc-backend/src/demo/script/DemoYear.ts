import type {
  AssetStatus,
  AssetVerb,
  AssetVerbBody,
  ChangeSource,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { DemoFolder, DemoModel, DemoPerson } from '../readDemoFolder';
import { createRandom, type Random } from '../random';
import { WorkingDays } from '../WorkingDays';
import { siteOf } from './places';
import { Purchases } from './Purchases';
import type { Fields, Step, Thing } from './Step';

/** Any number: another one makes another year. */
const seed = 18_280_208;

/** Where a thing ends after a verb. Only what is in use breaks or gets lost in this year. */
const ends: { readonly [V in AssetVerb]?: AssetStatus } = {
  receive: 'in-stock',
  'hand-out': 'deployed',
  'take-back': 'in-stock',
  'send-to-repair': 'in-repair',
  'return-from-repair': 'deployed',
  'report-lost': 'lost',
  'report-found': 'deployed',
  retire: 'retired',
  dispose: 'disposed',
};

/** Something to order: for a person, or for a place. */
export interface Wanted {
  model: DemoModel;
  person?: DemoPerson;
  /** Where it will be; the person's desk when left out. */
  place?: string;
  /** Entity reference of who answers for it; the person's group when left out. */
  owner?: string;
}

/**
 * The invented year while it is being told. Each part of it takes things that no other part has touched, so that
 * the parts can be told one after the other although they happened at the same time.
 */
export class DemoYear {
  readonly random: Random = createRandom(seed);
  readonly days: WorkingDays;
  /** `YYYY-MM-DD`; what was bought before is due for renewal. */
  readonly fourYearsAgo: string;
  readonly steps: Step[] = [];
  private readonly purchases: Purchases;
  private readonly untouched = new Set<Thing>();
  private count = 0;

  /** `now` in the company's zone. */
  constructor(readonly folder: DemoFolder, now: DateTime) {
    this.days = new WorkingDays(now);
    this.fourYearsAgo = this.days.monthsAgo(48);
    this.purchases = new Purchases(folder, this.random);
  }

  /** A moment in office hours of the working day so many working days ago. */
  at(daysAgo: number): DateTime {
    return this.days.at(daysAgo, this.random.whole(9 * 60, 16 * 60));
  }

  model(slug: string): DemoModel {
    const model = this.folder.models.find(each => each.slug === slug);
    if (!model) throw new Error(`register.yaml has no model ${slug}`);
    return model;
  }

  /** The model that took the place of this one, at the end of the line. */
  newest(model: DemoModel): DemoModel {
    const next = this.folder.models.find(each => each.replaces === model.slug);
    return next ? this.newest(next) : model;
  }

  /** A thing bought on a date and not yet entered anywhere. */
  buy({ model, person, place, owner }: Wanted, date: string): Thing {
    this.count += 1;
    const where = place ?? person?.desk;
    const { ordered, delivered } = this.purchases.buy(
      model,
      date,
      siteOf(where ?? ''),
    );
    return {
      key: `thing-${this.count}`,
      model,
      values: { ...ordered, owner: owner ?? person?.group },
      delivered,
      status: 'in-stock',
      holder: person,
      place: where,
      since: 0,
    };
  }

  /** Things that other parts of the year may take, for what happened after that many working days before today. */
  offer(things: readonly Thing[], since: number): void {
    for (const thing of things) {
      thing.since = since;
      this.untouched.add(thing);
    }
  }

  /** Any of the untouched things that are wanted, at most so many; nothing else will happen to them. */
  take(
    daysAgo: number,
    count: number,
    isWanted: (thing: Thing) => boolean,
  ): Thing[] {
    const found = this.random
      .shuffle([...this.untouched])
      .filter(thing => thing.since > daysAgo && isWanted(thing))
      .slice(0, count);
    for (const thing of found) this.untouched.delete(thing);
    return found;
  }

  /** Orders things: the fleet manager enters them as planned. */
  order(daysAgo: number, wanted: readonly Wanted[], reason: string): Thing[] {
    const things = wanted.map(each => this.buy(each, this.days.date(daysAgo)));
    for (const thing of things) thing.values.status = 'planned';
    this.create(this.at(daysAgo), 'portal', things, reason);
    return things;
  }

  /** Receives ordered things into a stock, and notes what stands on the boxes. */
  receive(daysAgo: number, things: readonly Thing[], place: string): void {
    const at = this.at(daysAgo);
    this.verb(at, 'receive', things, { location: place, condition: 'new' });
    this.update(
      at.plus({ minutes: 25 }),
      new Map(things.map(thing => [thing, thing.delivered])),
      'Read from the boxes at delivery',
    );
  }

  /** Orders things and receives them two weeks later. */
  deliver(
    daysAgo: number,
    wanted: readonly Wanted[],
    place: string,
    reason: string,
  ): Thing[] {
    const things = this.order(daysAgo, wanted, reason);
    this.receive(daysAgo - 10, things, place);
    return things;
  }

  /** Hands things out to one person, at their desk. */
  handOut(
    at: DateTime,
    things: readonly Thing[],
    person: DemoPerson,
    body: AssetVerbBody = {},
  ): void {
    for (const thing of things) {
      thing.holder = person;
      thing.place = person.desk;
    }
    this.verb(at, 'hand-out', things, {
      assignedTo: person.ref,
      location: person.desk,
      ...body,
    });
  }

  /** A technician does something, unless it is the fleet manager. */
  verb(
    at: DateTime,
    verb: AssetVerb,
    things: readonly Thing[],
    body: AssetVerbBody,
    by: 'technician' | 'fleetManager' = 'technician',
  ): void {
    if (things.length === 0) return;
    for (const thing of things) thing.status = ends[verb] ?? thing.status;
    const actor: string = this.folder.recordedBy[by];
    const source = 'portal';
    this.steps.push({ at, actor, source, does: 'verb', verb, things, body });
  }

  /** A technician writes something down. */
  update(
    at: DateTime,
    changes: ReadonlyMap<Thing, Fields>,
    reason?: string,
  ): void {
    if (changes.size === 0) return;
    const actor: string = this.folder.recordedBy.technician;
    const source = 'portal';
    this.steps.push({ at, actor, source, reason, does: 'update', changes });
  }

  /** The fleet manager enters things. */
  create(
    at: DateTime,
    source: ChangeSource,
    things: readonly Thing[],
    reason: string,
  ): void {
    if (things.length === 0) return;
    const actor: string = this.folder.recordedBy.fleetManager;
    this.steps.push({ at, actor, source, reason, does: 'create', things });
  }
}
