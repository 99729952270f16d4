import type {
  AuditorService,
  AuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { durationToMilliseconds } from '@backstage/types';
import type { ParcSettings } from './settings';
import {
  GitReader,
  GitReaders,
  GitStore,
  RecordGit,
  type Database,
  type GitRules,
  type GitSource,
  type RecordService,
} from './records';

/** What reads files in git. */
export interface Git {
  reader: GitReaders;
  sources: readonly GitSource[];
}

/** What reading them needs of the portal. */
interface GitPortal {
  knex: Database;
  catalog: CatalogService;
  auth: AuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** One reader for each noun that files declare, in this order. */
export function createGit(
  nouns: ReadonlyArray<readonly [records: RecordService, rules: GitRules]>,
  settings: ParcSettings,
  portal: GitPortal,
): Git {
  const read = nouns.map(([records, rules]) => {
    const store = new GitStore(portal.knex, records.noun.name);
    const noun = new RecordGit(records, store, rules);
    return { kind: noun.kind, store, noun };
  });
  const silence = fileSilence(settings);
  const readers = read.map(
    ({ noun, store }) =>
      new GitReader(noun, store, settings.git.brake, silence, portal),
  );
  return { reader: new GitReaders(readers), sources: read };
}

/** Folders of files are read at each interval: two intervals and a little without a word mean that all is well. */
function fileSilence({ git }: ParcSettings): number {
  return (2 * durationToMilliseconds(git.interval)) / 1000 + 5;
}
