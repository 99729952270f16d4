import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  assets,
  parcPersonalDataErasePermission,
  parcPersonalDataReadPermission,
  pseudonymPrefix,
  type DepartedPerson,
  type Erasure,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import {
  ChangeLog,
  type ChangeContext,
  type Ground,
  type Transaction,
  type Who,
} from '../records';
import type { DownloadStore } from './DownloadStore';
import { NamedRecordStore } from './NamedRecordStore';
import type { PersonalDataStore } from './PersonalDataStore';
import type { SightingStore } from './SightingStore';
import { TraceStore } from './TraceStore';

/** People of whom the catalog is asked at once. */
const batchSize = 200;

/** The tags that a refusal names; how many there are, it says too. */
const namedTags = 20;

/** People who left, what is kept about a person, and its erasure. */
export class PersonalDataService {
  private readonly log: ChangeLog;
  private readonly named = new NamedRecordStore();
  private readonly traces = new TraceStore();

  constructor(
    private readonly ground: Pick<Ground, 'access' | 'clock' | 'knex'>,
    private readonly store: PersonalDataStore,
    private readonly downloads: DownloadStore,
    private readonly sightings: SightingStore,
    private readonly portal: { catalog: CatalogService; auth: AuthService },
  ) {
    this.log = new ChangeLog(ground.knex);
  }

  /** Who left and is still named, as of the last look. */
  async listDeparted(who: Who): Promise<DepartedPerson[]> {
    await this.ground.access.require(who, parcPersonalDataReadPermission);
    return this.store.listDeparted();
  }

  /** Looks who is named and not known by the catalog. A catalog that knows nobody is one that is still empty. */
  async lookForDeparted(): Promise<void> {
    const named = (await this.store.findNamed()).filter(
      ({ person }) => !person.startsWith(pseudonymPrefix),
    );
    const known = await this.findKnown(named.map(({ person }) => person));
    if (known.size === 0) return;
    await this.store.keepDeparted(
      named.filter(({ person }) => !known.has(person)),
      this.ground.clock().toISO()!,
    );
  }

  /** All that is kept about a person, one object a line. */
  async download(who: Who, person: string): Promise<Readable> {
    await this.ground.access.require(who, parcPersonalDataReadPermission);
    return Readable.from(this.downloads.lines(person));
  }

  /**
   * Puts a pseudonym in a person's place, everywhere. Throws a ConflictError while something is theirs, or the
   * catalog knows them. Done again, it finds nothing.
   */
  async erase(
    context: ChangeContext,
    request: { person: string; reason: string; dryRun: boolean },
  ): Promise<Erasure> {
    const { person, dryRun } = request;
    await this.ground.access.require(
      context.who,
      parcPersonalDataErasePermission,
    );
    if ((await this.findKnown([person])).has(person)) {
      throw new ConflictError(
        `person: "${person}" is still in the catalog; who is there is named again at once`,
      );
    }
    return this.ground.knex.transaction(async trx => {
      refuseWhileHeld(person, [
        ...(await this.store.findHeld(trx, person)),
        ...(await this.named.findHeld(trx, person)),
      ]);
      const counts = await this.store.count(trx, person);
      const isNamed = counts.assets + counts.changes > 0;
      const machines = await this.sightings.count(trx, person);
      if (dryRun) return { isDryRun: true, ...counts, machines };
      const pseudonym = `${pseudonymPrefix}${randomBytes(6).toString('hex')}`;
      if (isNamed) {
        await this.replace(trx, context, { ...request, ...counts, pseudonym });
      }
      await this.traces.replace(trx, person, pseudonym);
      await this.traces.forget(trx, person);
      await this.sightings.forget(trx, person);
      return {
        isDryRun: false,
        ...(isNamed ? { pseudonym } : {}),
        ...counts,
        machines,
      };
    });
  }

  private async replace(
    trx: Transaction,
    { who, source }: ChangeContext,
    erasure: {
      person: string;
      reason: string;
      pseudonym: string;
      assets: number;
      changes: number;
    },
  ): Promise<void> {
    const { person, pseudonym, reason } = erasure;
    const at = this.ground.clock().toISO()!;
    await this.store.replaceInHistory(trx, person, pseudonym);
    const changed = await this.store.replaceInAssets(
      trx,
      person,
      pseudonym,
      at,
    );
    const others = await this.named.replace(trx, person, pseudonym, at);
    await this.log.append(
      trx,
      [...changed.map(each => ({ noun: assets.name, ...each })), ...others].map(
        ({ noun, id, version, fields }) => ({
          noun,
          recordId: id,
          action: 'updated',
          version,
          at,
          actor: who.actor,
          source,
          reason,
          changes: fields.map(field => ({ field, to: pseudonym })),
        }),
      ),
    );
    await this.store.record(trx, {
      id: uuidv7(),
      at,
      actor: who.actor,
      pseudonym,
      reason,
      assets: erasure.assets,
      changes: erasure.changes,
    });
  }

  private async findKnown(people: readonly string[]): Promise<Set<string>> {
    const credentials = await this.portal.auth.getOwnServiceCredentials();
    const known = new Set<string>();
    for (let start = 0; start < people.length; start += batchSize) {
      const entityRefs = people.slice(start, start + batchSize);
      const { items } = await this.portal.catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind', 'metadata'] },
        { credentials },
      );
      entityRefs.forEach((ref, index) => {
        if (items[index]) known.add(ref);
      });
    }
    return known;
  }
}

function refuseWhileHeld(person: string, tags: readonly string[]): void {
  if (tags.length === 0) return;
  const more =
    tags.length > namedTags ? ` and ${tags.length - namedTags} more` : '';
  throw new ConflictError(
    `person: "${person}" still holds or owns ${tags
      .slice(0, namedTags)
      .join(', ')}${more}`,
  );
}
