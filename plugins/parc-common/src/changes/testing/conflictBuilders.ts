import type {
  ConflictGround,
  ConflictWindow,
  OtherChange,
  PlannedChange,
} from '../conflictGround';

/** 5 December 2026 is a Saturday. Hours may pass midnight: `27:00` is 03:00 on the next day. */
export function at(time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  return new Date(Date.UTC(2026, 11, 5, hours, minutes)).toISOString();
}

/** A change on Saturday from 22:00 to 23:00 UTC on the database of the ERP. */
export function aPlan(plan: Partial<PlannedChange> = {}): PlannedChange {
  return {
    entity: 'changerecord:default/ch-2026-00001',
    type: 'normal',
    from: at('22:00'),
    to: at('23:00'),
    items: ['resource:default/erp-db'],
    people: [],
    dependsOn: [],
    blocks: [],
    conflictsWith: [],
    supersedes: [],
    ...plan,
  };
}

/** Another change at the same time on the same item, approved. */
export function another(other: Partial<OtherChange> = {}): OtherChange {
  return {
    ...aPlan(),
    id: '01900000-0000-7000-8000-000000000002',
    ref: 'CH-2026-00002',
    title: 'Another',
    entity: 'changerecord:default/ch-2026-00002',
    status: 'scheduled',
    ...other,
  };
}

/** A window once, on Saturday in UTC. */
export function aConflictWindow(
  kind: ConflictWindow['kind'],
  from: string,
  duration: string,
  window: Partial<ConflictWindow> = {},
): ConflictWindow {
  const ref = `W-${kind}-${from}`;
  return {
    id: ref,
    ref,
    name: ref,
    kind,
    start: at(from).slice(0, 16),
    duration,
    timeZone: 'UTC',
    ...window,
  };
}

/** Nothing in the way, but for what is said. */
export function aGround({
  others = [],
  near = {},
  parts = {},
  windows = {},
  gone = [],
}: {
  others?: readonly OtherChange[];
  near?: Record<string, Record<string, number>>;
  parts?: Record<string, readonly string[]>;
  windows?: Record<string, readonly ConflictWindow[]>;
  gone?: readonly string[];
} = {}): ConflictGround {
  return {
    others,
    near: item => new Map(Object.entries(near[item] ?? {})),
    partsOf: item => parts[item] ?? [],
    windowsOf: entity => windows[entity] ?? [],
    gone: new Set(gone),
    overrides: { standard: [], normal: ['person'], emergency: ['freeze'] },
  };
}
