import {
  isMap,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';
import { z } from 'zod';
import { createSchema } from '../records/schema';
import { categoryOfDeviceType } from './categoryOfDeviceType';
import { deviceTypeSchema, type DeviceType } from './deviceType';
import { models } from './modelFields';
import { portsOfDeviceType } from './portsOfDeviceType';

/** What cannot be taken of a file. */
export interface DeviceTypeProblem {
  /** The place in the file, `interfaces.3.type`; absent when it is the file as a whole. */
  field?: string;
  value?: unknown;
  message: string;
}

/** A model as a create takes it. */
export type DeviceTypeModel = { slug: string; category: string } & Record<
  string,
  unknown
>;

export type ParsedDeviceType =
  | { model: DeviceTypeModel }
  | { problems: DeviceTypeProblem[] };

/** Which key of a file becomes which field of a model, to name in a problem what its author wrote. */
const keyOfField: Readonly<Record<string, string>> = {
  name: 'model',
  partNumber: 'part_number',
  rackUnits: 'u_height',
  isFullDepth: 'is_full_depth',
  weightKg: 'weight',
  notes: 'comments',
  ports: 'interfaces',
};

const modelSchema = createSchema(models);

/**
 * Reads one file of the NetBox device type library
 * (https://github.com/netbox-community/devicetype-library) as a model. Keys that a model has no place for, such as
 * images and bays, are passed over.
 */
export function parseDeviceType(content: string): ParsedDeviceType {
  const read = readYaml(content);
  if ('message' in read) return { problems: [read] };
  const parsed = deviceTypeSchema.safeParse(read.value);
  if (!parsed.success) {
    return { problems: problemsOf(parsed.error, read.value, key => key) };
  }
  const model = toModel(parsed.data);
  const checked = modelSchema.safeParse(model);
  if (checked.success) return { model };
  return {
    problems: problemsOf(
      checked.error,
      read.value,
      field => keyOfField[field] ?? field,
    ),
  };
}

function toModel(device: DeviceType): DeviceTypeModel {
  const ports = portsOfDeviceType(device);
  const notes = [device.description, device.comments]
    .flatMap(each => each?.trim() || [])
    .join('\n\n');
  const values: Record<string, unknown> = {
    manufacturer: device.manufacturer,
    name: device.model,
    partNumber: device.part_number,
    rackUnits: device.u_height,
    isFullDepth: device.is_full_depth,
    weightKg: toKilograms(device),
    airflow: device.airflow,
    ports: ports.length ? ports : undefined,
    notes: notes || undefined,
  };
  return {
    slug: device.slug,
    category: categoryOfDeviceType(device).category,
    ...Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined),
    ),
  };
}

/** Kilograms in one of each unit; the pound and the ounce are those of the 1959 agreement. */
const kilogramsIn = { kg: 1, g: 0.001, lb: 0.45359237, oz: 0.028349523125 };

/** To the gram. */
function toKilograms({ weight, weight_unit }: DeviceType): number | undefined {
  if (weight === undefined || weight_unit === undefined) return undefined;
  return Math.round(weight * kilogramsIn[weight_unit] * 1_000) / 1_000;
}

/** The most nodes that a file may repeat by aliases; real ones have none. */
const maxAliasCount = 20;

/**
 * Reads YAML from outside, in time that grows with its length: the library's own search for keys that stand twice
 * grows with the square, and its pretty messages count lines from the start for each.
 */
function readYaml(content: string): { value: unknown } | DeviceTypeProblem {
  const lineCounter = new LineCounter();
  const lineOf = (offset: number) =>
    `line ${lineCounter.linePos(offset).line}: `;
  try {
    const document = parseDocument(content, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error) return { message: lineOf(error.pos[0]) + error.message };
    const twice = findKeyTwice(document);
    if (twice) {
      return {
        field: twice.key,
        message: `${lineOf(twice.offset)}stands there twice`,
      };
    }
    return { value: document.toJS({ maxAliasCount }) };
  } catch (error) {
    return { message: `is not YAML that can be read: ${error}` };
  }
}

function findKeyTwice(
  document: Document.Parsed,
): { key: string; offset: number } | undefined {
  let found: { key: string; offset: number } | undefined;
  visit(document, {
    Map(_, map) {
      found = keyTwice(map);
      return found && visit.BREAK;
    },
  });
  return found;
}

function keyTwice(map: YAMLMap) {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const name = isMap(key) ? '' : String(key);
    if (seen.has(name)) {
      const range = (key as { range?: [number, number, number] }).range;
      return { key: name, offset: range?.[0] ?? 0 };
    }
    seen.add(name);
  }
  return undefined;
}

function problemsOf(
  error: z.ZodError,
  file: unknown,
  keyOf: (field: string) => string,
): DeviceTypeProblem[] {
  return error.issues.map(({ path, message }) => {
    const [first, ...rest] = path;
    if (first === undefined) return { message };
    const keys = [keyOf(String(first)), ...rest.map(String)];
    return { field: keys.join('.'), value: valueAt(file, keys), message };
  });
}

function valueAt(file: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    file,
  );
}
