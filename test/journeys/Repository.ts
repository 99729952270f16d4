import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A git repository with a clone in which somebody works; the portal reads what is merged. */
export class Repository {
  /** What is merged: the folder that the portal reads. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'parc-merged-'));
  /** Where a branch is written and checked before. */
  readonly clone = mkdtempSync(path.join(tmpdir(), 'parc-clone-'));

  constructor() {
    git(this.folder, 'init', '--quiet', '--initial-branch=main');
    git(this.folder, 'commit', '--quiet', '--allow-empty', '-m', 'Begin');
    git(this.clone, 'clone', '--quiet', this.folder, '.');
    git(this.clone, 'switch', '--quiet', '--create', 'change');
  }

  /** Writes files and commits them to the branch. */
  commit(message: string, files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.clone, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    git(this.clone, 'add', '--all');
    git(this.clone, 'commit', '--quiet', '-m', message);
  }

  /** Brings the branch into what the portal reads. */
  merge(): void {
    git(this.folder, 'pull', '--quiet', '--ff-only', this.clone, 'change');
  }

  /** How Parc names a file of it. */
  url(name: string): string {
    return `file:${path.join(this.folder, name)}`;
  }

  discard(): void {
    rmSync(this.folder, { recursive: true });
    rmSync(this.clone, { recursive: true });
  }
}

/** Whoever runs the tests has settings of their own, which do not count. */
function git(folder: string, ...words: string[]): void {
  const author = { name: 'Théo Lambert', email: 'theo@atelier-verne.example' };
  execFileSync('git', words, {
    cwd: folder,
    stdio: 'pipe',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    },
  });
}
