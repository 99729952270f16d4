import { z } from 'zod';
import { dateSchema, reasonSchema, inputSchema } from '../records/schema';
import { verbsFrom } from '../records/lifeCycle';
import { assets, type Asset, assetConditions } from './assetFields';
import {
  assetLifeCycle,
  type AssetStatus,
  type AssetVerb,
} from './assetLifeCycle';

const { fields } = assets;

const common = {
  /** The business day on which it happened; today, in the company's zone, when left out. */
  date: dateSchema.optional(),
  reason: reasonSchema.optional(),
};
const place = inputSchema(fields.location).optional() as z.ZodType<
  string | undefined
>;
const condition = z.enum(assetConditions).optional();
const holder = inputSchema(fields.assignedTo).optional() as z.ZodType<
  string | undefined
>;
const why = { reason: reasonSchema };

/** What each verb takes. The page builds its form from the same. */
export const assetVerbSchemas = {
  receive: z.strictObject({ ...common, location: place, condition }),
  'hand-out': z.strictObject({
    ...common,
    assignedTo: holder,
    location: place,
    expectedBack: dateSchema.optional(),
    condition,
  }),
  'take-back': z.strictObject({ ...common, location: place, condition }),
  transfer: z.strictObject({
    ...common,
    assignedTo: holder,
    location: place,
    expectedBack: dateSchema.optional(),
    condition,
  }),
  'send-to-repair': z.strictObject({
    ...common,
    ...why,
    expectedBack: dateSchema.optional(),
    condition,
  }),
  'return-from-repair': z.strictObject({
    ...common,
    location: place,
    condition,
  }),
  'report-lost': z.strictObject({ ...common, ...why }),
  'report-found': z.strictObject({ ...common, location: place, condition }),
  retire: z.strictObject({ ...common, ...why, location: place }),
  dispose: z.strictObject({
    ...common,
    ...why,
    wipedOn: dateSchema.optional(),
    wipedBy: inputSchema(fields.wipedBy).optional() as z.ZodType<
      string | undefined
    >,
    wipeCertificate: inputSchema(
      fields.wipeCertificate,
    ).optional() as z.ZodType<string | undefined>,
  }),
} satisfies Record<AssetVerb, z.ZodType>;

/** The body of any verb: the fields of all of them, each optional. */
export interface AssetVerbBody {
  date?: string;
  reason?: string;
  location?: string;
  condition?: (typeof assetConditions)[number];
  assignedTo?: string;
  expectedBack?: string;
  wipedOn?: string;
  wipedBy?: string;
  wipeCertificate?: string;
}

/** Why the life cycle refuses; the page translates the code, the API also says it in English. */
export type AssetRefusal =
  | { refused: 'wrong-status'; status: AssetStatus; allowed: AssetVerb[] }
  | { refused: 'nobody-and-nowhere' }
  | { refused: 'nothing-changes' }
  | { refused: 'assigned-to-itself' }
  | { refused: 'before-assignment'; assignedSince: string }
  | { refused: 'back-before-start'; expectedBack: string }
  | { refused: 'in-the-future'; date: string }
  | { refused: 'no-place' }
  | { refused: 'data-not-wiped' };

/** The changes of fields that a verb makes; `null` clears a field. */
export type AssetVerbChanges = {
  [N in
    | 'status'
    | 'location'
    | 'condition'
    | 'assignedTo'
    | 'assignedSince'
    | 'expectedBack'
    | 'inServiceDate'
    | 'wipedOn'
    | 'wipedBy'
    | 'wipeCertificate']?: string | null;
};

/** What the rules need to know beside the asset and the body. */
export interface AssetVerbContext {
  /** `YYYY-MM-DD` in the company's zone. */
  today: string;
  /** Whether things of this category keep data that must be wiped before they leave (ANSSI, hygiene guide). */
  holdsData: boolean;
}

/** Decides what a verb does to an asset, or why it may not. Changes nothing itself. */
export function decideAssetVerb(
  asset: Asset,
  verb: AssetVerb,
  body: AssetVerbBody,
  context: AssetVerbContext,
): { changes: AssetVerbChanges } | AssetRefusal {
  const allowed = verbsFrom(assetLifeCycle, asset.status);
  if (!allowed.includes(verb)) {
    return { refused: 'wrong-status', status: asset.status, allowed };
  }
  const date = body.date ?? context.today;
  if (date > context.today) return { refused: 'in-the-future', date };
  const moved = withoutUndefined({
    location: body.location,
    condition: body.condition,
  });
  const changes = rules[verb](asset, body, date, context);
  return 'refused' in changes ? changes : { changes: { ...moved, ...changes } };
}

type Rule = (
  asset: Asset,
  body: AssetVerbBody,
  date: string,
  context: AssetVerbContext,
) => AssetVerbChanges | AssetRefusal;

/** What is repaired or found goes back to its holder, or to the place for which it was handed out. */
const statusBefore = (asset: Asset): AssetStatus =>
  asset.assignedTo || asset.assignedSince ? 'deployed' : 'in-stock';

const released = { assignedTo: null, assignedSince: null, expectedBack: null };

const rules: Record<AssetVerb, Rule> = {
  receive: (asset, body) =>
    body.location || asset.location
      ? { status: 'in-stock' }
      : { refused: 'no-place' },
  'hand-out': (asset, body, date) => assign(asset, body, date),
  'take-back': (asset, _, date) =>
    asset.assignedSince && date < asset.assignedSince
      ? { refused: 'before-assignment', assignedSince: asset.assignedSince }
      : { status: 'in-stock', ...released },
  transfer: (asset, body, date) => transfer(asset, body, date),
  'send-to-repair': (_, body, date) =>
    body.expectedBack && body.expectedBack < date
      ? { refused: 'back-before-start', expectedBack: body.expectedBack }
      : {
          status: 'in-repair',
          ...withoutUndefined({ expectedBack: body.expectedBack }),
        },
  'return-from-repair': asset => ({
    status: statusBefore(asset),
    expectedBack: null,
  }),
  'report-lost': () => ({ status: 'lost' }),
  'report-found': asset => ({
    status: statusBefore(asset),
  }),
  retire: () => ({ status: 'retired', ...released }),
  dispose: (asset, body, date, { holdsData }) => {
    const wipedOn = body.wipedOn ?? asset.wipedOn;
    const wipedBy = body.wipedBy ?? asset.wipedBy;
    if (holdsData && !(wipedOn && wipedBy))
      return { refused: 'data-not-wiped' };
    if (wipedOn && wipedOn > date)
      return { refused: 'in-the-future', date: wipedOn };
    return {
      status: 'disposed',
      location: null,
      ...withoutUndefined({
        wipedOn,
        wipedBy,
        wipeCertificate: body.wipeCertificate,
      }),
    };
  },
};

function assign(
  asset: Asset,
  body: AssetVerbBody,
  date: string,
): AssetVerbChanges | AssetRefusal {
  if (!body.assignedTo && !body.location)
    return { refused: 'nobody-and-nowhere' };
  if (body.assignedTo === `hardwareasset:default/${asset.entityName}`) {
    return { refused: 'assigned-to-itself' };
  }
  if (body.expectedBack && body.expectedBack < date) {
    return { refused: 'back-before-start', expectedBack: body.expectedBack };
  }
  return {
    status: 'deployed',
    assignedTo: body.assignedTo ?? null,
    assignedSince: date,
    expectedBack: body.expectedBack ?? null,
    ...(asset.inServiceDate ? {} : { inServiceDate: date }),
  };
}

function transfer(
  asset: Asset,
  body: AssetVerbBody,
  date: string,
): AssetVerbChanges | AssetRefusal {
  if (asset.assignedSince && date < asset.assignedSince) {
    return { refused: 'before-assignment', assignedSince: asset.assignedSince };
  }
  const assignedTo = body.assignedTo ?? asset.assignedTo;
  const isSame =
    assignedTo === asset.assignedTo &&
    (!body.location ||
      [asset.location?.ref.toLowerCase(), asset.location?.id].includes(
        body.location.toLowerCase(),
      ));
  if (isSame) return { refused: 'nothing-changes' };
  const isSameHolder = assignedTo === asset.assignedTo;
  const since = isSameHolder ? asset.assignedSince ?? date : date;
  const kept = isSameHolder ? asset.expectedBack : undefined;
  const decided = assign(
    asset,
    { ...body, assignedTo, location: body.location ?? asset.location?.ref },
    date,
  );
  return 'refused' in decided
    ? decided
    : {
        ...decided,
        assignedSince: since,
        expectedBack: body.expectedBack ?? kept ?? null,
      };
}

function withoutUndefined<T extends object>(
  given: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** What a refusal says in English; the pages have their own wording by the code. */
export function refusalMessage(refusal: AssetRefusal): string {
  switch (refusal.refused) {
    case 'wrong-status':
      return `the status is ${refusal.status}, which allows ${
        refusal.allowed.join(', ') || 'nothing more'
      }`;
    case 'nobody-and-nowhere':
      return 'assignedTo or location must say who gets it or where it goes';
    case 'nothing-changes':
      return 'it is already with that holder at that location';
    case 'assigned-to-itself':
      return 'assignedTo names the asset itself';
    case 'before-assignment':
      return `date is before it was handed out on ${refusal.assignedSince}`;
    case 'back-before-start':
      return `expectedBack ${refusal.expectedBack} is before the day it leaves`;
    case 'in-the-future':
      return `${refusal.date} is in the future`;
    case 'no-place':
      return 'location must say where it is put';
    case 'data-not-wiped':
      return 'its category holds data: wipedOn and wipedBy must say when and by whom it was wiped';
    default:
      throw new Error(
        `unknown refusal ${JSON.stringify(refusal satisfies never)}`,
      );
  }
}
