import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  entityEnvelopeSchemaValidator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that cannot be taken as it is, and why. */
export type FileProblem = { file: string; error: Error };

/** What a folder declares, and the files of it that could not be read. */
export type FolderContents = { entities: Entity[]; problems: FileProblem[] };

const validateEnvelope = entityEnvelopeSchemaValidator();

/**
 * Reads all YAML below a folder. A file that cannot be read is a problem of its
 * own and keeps none of the others back. An entity found twice counts once, in
 * the file that comes first by name. Hidden files and folders are passed over,
 * and so is YAML that is no entity (it has neither `apiVersion` nor `kind`).
 *
 * Fails when the folder itself cannot be read: that is not an empty folder.
 */
export async function readFolder(folder: string): Promise<FolderContents> {
  const found = new Map<string, Entity>();
  const problems: FileProblem[] = [];
  for (const file of await yamlFilesBelow(folder)) {
    try {
      for (const entity of await readEntities(file, folder)) {
        const ref = stringifyEntityRef(entity);
        const first = found.get(ref);
        if (first) {
          const where = first.metadata.annotations?.[ANNOTATION_LOCATION];
          throw new Error(`${ref} is already declared in ${where}`);
        }
        found.set(ref, entity);
      }
    } catch (error) {
      problems.push({ file, error: error as Error });
    }
  }
  return { entities: [...found.values()], problems };
}

/** Another text as soon as a file below the folders is new, gone, or written. */
export async function stampOf(folders: string[]): Promise<string> {
  const files = (await Promise.all(folders.map(yamlFilesBelow))).flat();
  return (await Promise.all(files.map(stampOfFile))).join('\n');
}

async function stampOfFile(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return [file, ino, size, mtimeNs].join('|');
  } catch (error) {
    return `${file}|${error}`;
  }
}

async function yamlFilesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter(name => /\.ya?ml$/.test(name))
    .filter(name => !name.split(path.sep).some(part => part.startsWith('.')))
    .sort()
    .map(name => path.join(folder, name));
}

async function readEntities(file: string, folder: string): Promise<Entity[]> {
  const text = await readFile(file, 'utf8');
  const entities: Entity[] = [];
  for (const result of parseEntityYaml(text, { type: 'file', target: file })) {
    if (result.type === 'error') {
      throw result.error;
    }
    if (result.type === 'entity' && isMeantAsEntity(result.entity)) {
      entities.push(
        withLocation(validateEnvelope(result.entity), file, folder),
      );
    }
  }
  return entities;
}

function isMeantAsEntity(document: Partial<Entity>): boolean {
  return document.apiVersion !== undefined || document.kind !== undefined;
}

function withLocation(entity: Entity, file: string, folder: string): Entity {
  const annotations = {
    ...entity.metadata.annotations,
    [ANNOTATION_LOCATION]: `file:${file}`,
    [ANNOTATION_ORIGIN_LOCATION]: `file:${folder}`,
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
