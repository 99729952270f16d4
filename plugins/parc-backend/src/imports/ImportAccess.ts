import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  importPermission,
  parcAdministerPermission,
} from '@parc/backstage-plugin-parc-common';
import type { Access, Granted, Who } from '../records';
import type { ImportGround } from './ImportGround';
import type { ImportJob } from './ImportJob';

/** Who sees which import, and what they may do in it. */
export class ImportAccess {
  constructor(
    private readonly ground: ImportGround,
    private readonly access: Access,
  ) {}

  /** Throws a NotAllowedError for who may not import. */
  require(who: Who): Promise<void> {
    return this.access.require(who, importPermission);
  }

  /** Whether somebody sees the imports of others too. */
  seesAll(who: Who): Promise<boolean> {
    return this.access.has(who, parcAdministerPermission);
  }

  /** The import, for who sent it and for administrators; for others there is none. */
  async own(who: Who, id: string): Promise<ImportJob> {
    await this.require(who);
    const job = uuid.test(id)
      ? await this.ground.jobs.find(id.toLowerCase())
      : undefined;
    const isSeen =
      job && (job.createdBy === who.actor || (await this.seesAll(who)));
    if (!isSeen) throw new NotFoundError(`there is no import ${id}`);
    return job;
  }

  /** What the user may do, to be kept with the import. Throws a NotAllowedError when it is nothing. */
  async granted(who: Who, job: ImportJob): Promise<Granted> {
    const { nouns } = this.ground;
    const needed = [job.noun, 'locations', ...this.pointedAt(job.noun)].map(
      each => nouns.get(each)!.writer.rules.permissions,
    );
    const all = new Map(
      needed
        .flatMap(({ read, create, update, remove }) => [
          read,
          create,
          update,
          remove,
        ])
        .map(each => [each.name, each]),
    );
    const granted = await this.access.granted(who, [...all.values()]);
    const { create, update } = needed[0];
    if (!granted[create.name] && !granted[update.name]) {
      throw new NotAllowedError(
        `this needs the permission ${create.name} or ${update.name}`,
      );
    }
    return granted;
  }

  /** What is pointed at has to be readable, or it is not found. */
  private pointedAt(plural: string): string[] {
    const { nouns } = this.ground;
    const fields = Object.values(nouns.get(plural)!.noun.fields);
    return fields.flatMap(({ to }) => (to && nouns.has(to) ? to : []));
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
