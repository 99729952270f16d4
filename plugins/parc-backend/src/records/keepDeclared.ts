import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { Refusal, type Refused } from './errors';
import { changesBetween } from './changes';
import type { Draft } from './drafts';

/** Whether a file in git may declare records of the noun. */
export function isOwned(noun: Noun): boolean {
  return Boolean(noun.fields.gitEntity);
}

/** What a file in git declares is changed in the file: a change of it anywhere else is refused. */
export function keepDeclared(noun: Noun, drafts: readonly Draft[]): void {
  for (const { row, before, after, refused } of drafts) {
    if (before?.managedBy !== 'git') continue;
    const declared = (before.declared as string[] | undefined) ?? [];
    const touched = changesBetween(noun, before, after)
      .map(each => each.field)
      .filter(field => declared.includes(field));
    const isRemoved = after.deletedAt && !before.deletedAt;
    for (const field of isRemoved ? [noun.refField] : touched) {
      refused.push({ ...declaredInGit(before, field), row });
    }
  }
}

/** Why what a record's file declares is not changed here. */
export function declaredInGit(
  record: { ref: string; gitFile?: unknown; gitEntity?: unknown },
  field: string,
): Refused {
  return {
    row: 1,
    ref: record.ref,
    kind: 'conflict',
    code: 'declared-in-git',
    field,
    params: { file: record.gitFile },
    message: `is declared in ${
      record.gitFile ?? record.gitEntity
    }; change it there`,
  };
}

/** Why what a file in git says beside the record's fields is not changed here; undefined where it says nothing of it. */
export function refuseDeclaredPart(
  { declared, gitFile }: AnyRecord,
  part: string,
): Refusal | undefined {
  if (!(declared as string[] | undefined)?.includes(part)) return undefined;
  return new Refusal(
    'conflict',
    `${part}: declared in ${gitFile}; to be changed there`,
    { code: 'declared-in-git', params: { file: gitFile } },
  );
}
