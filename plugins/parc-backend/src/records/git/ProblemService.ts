import {
  parcAdministerPermission,
  parcProblemReadPermission,
  type Problem,
} from '@parc/backstage-plugin-parc-common';
import type { Access, Who } from '../Access';
import type { GitReaders } from './GitReaders';
import type { ProblemStore } from './ProblemStore';

/** What is wrong with files in git, and a person's answer to the retirement brake. */
export class ProblemService {
  constructor(
    private readonly store: ProblemStore,
    private readonly readers: GitReaders,
    private readonly access: Access,
  ) {}

  async list(who: Who): Promise<{ items: Problem[]; totalItems: number }> {
    await this.access.require(who, parcProblemReadPermission);
    return this.store.list();
  }

  /** Retires what the brake holds, in the name of who says so. Answers how many. */
  async retireVanished(who: Who): Promise<number> {
    await this.access.require(who, parcAdministerPermission);
    return this.readers.retireHeld(who.actor);
  }
}
