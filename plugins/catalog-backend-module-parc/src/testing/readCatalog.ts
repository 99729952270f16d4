import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** An entity as the catalog would read it from one of the repository's own files. */
export type CommittedEntity = { file: string; entity: Entity };

const root = resolvePackagePath(
  '@parc/backstage-plugin-catalog-backend-module-parc',
  '../..',
);

/** The text of a file of this repository. */
export function readRepositoryFile(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** All entities below a folder of this repository, read with the catalog's own parser. */
export function readCatalog(folder: string): CommittedEntity[] {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(name => path.join(folder, String(name)))
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file =>
      [
        ...parseEntityYaml(readRepositoryFile(file), {
          type: 'file',
          target: file,
        }),
      ].map(result => {
        if (result.type !== 'entity') {
          throw new Error(`${file}: ${JSON.stringify(result)}`);
        }
        return { file, entity: result.entity };
      }),
    );
}
