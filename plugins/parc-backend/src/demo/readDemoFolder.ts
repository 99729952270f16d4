import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  DEFAULT_NAMESPACE,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { dateSchema, moneySchema } from '@parc/backstage-plugin-parc-common';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

const personRef = z.templateLiteral(['user:default/', z.string().min(1)]);
const groupRef = z.templateLiteral(['group:default/', z.string().min(1)]);
const pathText = z.string().min(1);

const modelSchema = z.strictObject({
  slug: z.string(),
  manufacturer: z.string(),
  name: z.string(),
  category: z.string(),
  partNumber: z.string().optional(),
  endOfSupport: dateSchema.optional(),
  /** The slug of the model that it took the place of. */
  replaces: z.string().optional(),
  /** The code of the supplier. */
  boughtFrom: z.string(),
  priceFrom: moneySchema,
  priceTo: moneySchema,
});

const registerSchema = z.strictObject({
  locations: z.array(
    z.strictObject({
      path: pathText,
      name: z.string(),
      kind: z.string(),
      timeZone: z.string().optional(),
      address: z.string().optional(),
    }),
  ),
  desks: z.array(z.strictObject({ person: personRef, location: pathText })),
  leavers: z.array(
    z.strictObject({ person: personRef, group: groupRef, location: pathText }),
  ),
  newcomers: z.array(personRef),
  recordedBy: z.strictObject({
    fleetManager: personRef,
    technician: personRef,
  }),
  network: z.strictObject({
    domain: z.string(),
    sites: z.array(
      z.strictObject({
        site: pathText,
        addresses: z.string().regex(/^\d+\.\d+$/, 'must be such as 10.10'),
      }),
    ),
  }),
  suppliers: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      services: z.string(),
      email: z.string(),
      phone: z.string(),
      website: z.string(),
    }),
  ),
  models: z.array(modelSchema),
});

export type DemoModel = z.output<typeof modelSchema>;

/** Somebody who works, or worked, at the demo's company. */
export interface DemoPerson {
  ref: string;
  /** Of the department. */
  group: string;
  /** Path of where they sit. */
  desk: string;
}

/** What a demo estate is made from. */
export interface DemoFolder
  extends Omit<z.output<typeof registerSchema>, 'desks' | 'leavers'> {
  people: DemoPerson[];
  leavers: DemoPerson[];
}

/** Reads `org.yaml` and `register.yaml` of a demo folder. Throws an InputError that names file and field. */
export async function readDemoFolder(folder: string): Promise<DemoFolder> {
  const file = path.join(folder, 'register.yaml');
  const parsed = registerSchema.safeParse(
    readYaml(file, await readText(file), parse),
  );
  if (!parsed.success) {
    throw new InputError(`${file}: ${z.prettifyError(parsed.error)}`);
  }
  const { desks, leavers, ...register } = parsed.data;
  const groups = await readGroups(path.join(folder, 'org.yaml'));
  return {
    ...register,
    people: desks.map(({ person, location }) => {
      const group = groups.get(person);
      if (group) return { ref: person, group, desk: location };
      throw new InputError(
        `${file}: desks: org.yaml has nobody called ${person}`,
      );
    }),
    leavers: leavers.map(({ person, group, location }) => ({
      ref: person,
      group,
      desk: location,
    })),
  };
}

/** The first group of each person. */
async function readGroups(file: string): Promise<Map<string, string>> {
  const entities = readYaml(file, await readText(file), text =>
    parseAllDocuments(text).map(document => {
      if (document.errors.length) throw document.errors[0];
      return document.toJS() as Entity;
    }),
  );
  return new Map(
    entities
      .filter(({ kind }) => kind === 'User')
      .map(entity => {
        const ref = stringifyEntityRef(getCompoundEntityRef(entity));
        const [group] = (entity.spec?.memberOf ?? []) as string[];
        if (!group) throw new InputError(`${file}: ${ref} is in no group`);
        const context = {
          defaultKind: 'group',
          defaultNamespace: DEFAULT_NAMESPACE,
        };
        return [ref, stringifyEntityRef(parseEntityRef(group, context))];
      }),
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `parc.demoEstate: ${path.resolve(file)} cannot be read`,
      error,
    );
  }
}

function readYaml<T>(file: string, text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    throw new InputError(`${file}: is not YAML`, error);
  }
}
