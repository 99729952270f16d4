import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { z } from 'zod';

type Options = Parameters<ActionsRegistryService['register']>[0];
/** The zod that the registry hands over: version 3, of which ours makes nothing. */
export type RegistryZod = Parameters<Options['schema']['input']>[0];
type RegistryObject = ReturnType<Options['schema']['input']>;
type RegistrySchema = ReturnType<RegistryZod['unknown']> | RegistryObject;

/** What JSON Schema says of the schemas that Parc has. */
interface Json {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  anyOf?: Json[];
  items?: Json;
  properties?: Record<string, Json>;
  required?: string[];
  additionalProperties?: Json | boolean;
}

/**
 * The very schema of a REST route, as the registry of actions wants it: it is written once. It tells assistants the
 * shape; the rules that JSON Schema cannot say are checked by the schema itself, when the action runs.
 */
export function toRegistrySchema(
  schema: z.ZodType,
  io: 'input' | 'output',
): (zod: RegistryZod) => RegistryObject {
  const json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return zod => convert(zod, json) as RegistryObject;
}

function convert(zod: RegistryZod, json: Json): RegistrySchema {
  const made = convertKind(zod, json) as ReturnType<RegistryZod['unknown']>;
  return json.description ? made.describe(json.description) : made;
}

function convertKind(zod: RegistryZod, json: Json): unknown {
  const { anyOf, enum: choices } = json;
  if (choices) return zod.enum(choices as [string, ...string[]]);
  if (anyOf) return zod.union(anyOf.map(each => convert(zod, each)) as never);
  switch (json.type) {
    case 'string':
      return zod.string();
    case 'integer':
      return zod.number().int();
    case 'number':
      return zod.number();
    case 'boolean':
      return zod.boolean();
    case 'array':
      return zod.array(convert(zod, json.items ?? {}) as never);
    case 'object':
      return convertObject(zod, json);
    default:
      return zod.unknown();
  }
}

function convertObject(zod: RegistryZod, json: Json): unknown {
  const { properties, required = [], additionalProperties } = json;
  if (!properties && typeof additionalProperties === 'object')
    return zod.record(convert(zod, additionalProperties) as never);
  const shape = Object.entries(properties ?? {}).map(([name, each]) => {
    const schema = convert(zod, each) as ReturnType<RegistryZod['unknown']>;
    return [name, required.includes(name) ? schema : schema.optional()];
  });
  return zod.object(Object.fromEntries(shape));
}
