import type {
  AuditorService,
  AuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import {
  projectedAnnotation,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import { GitStore, type GitEntity } from './GitStore';

/** How a noun takes what its files say. */
export interface GitNoun {
  /** The entity kind that declares it. */
  kind: string;
  /**
   * Takes one entity: writes the record, its problems and that it was read, in one transaction. Answers the record,
   * if it was changed.
   */
  apply(
    entity: Entity,
    known: GitEntity | undefined,
  ): Promise<AnyRecord | undefined>;
  /** The file has gone: retires its record, by itself or in the name of a person. */
  retire(known: GitEntity, actor?: string): Promise<void>;
}

/** How many may vanish at once before nothing is retired without a person's word. */
export interface RetirementBrake {
  share: number;
  count: number;
}

/** What one pass did. */
export interface PassResult {
  read: number;
  retired: number;
  held: number;
}

/**
 * Follows the catalog: each pass compares its entities with what was read last, by etag. The same catalog again
 * changes nothing, so a pass may be lost or doubled.
 */
export class GitReader {
  constructor(
    private readonly noun: GitNoun,
    private readonly store: GitStore,
    private readonly brake: RetirementBrake,
    /** After so many seconds of silence a file that could not be read can be read again. */
    private readonly fileSeconds: number,
    private readonly portal: {
      catalog: CatalogService;
      auth: AuthService;
      auditor: AuditorService;
      logger: LoggerService;
    },
  ) {}

  async pass(): Promise<PassResult> {
    const known = await this.store.entities();
    const seen = new Set<string>();
    let read = 0;
    const credentials = await this.portal.auth.getOwnServiceCredentials();
    const pages = this.portal.catalog.streamEntities(
      {
        totalItems: 'exclude',
        // What the register shows there itself declares nothing.
        query: {
          $all: [
            { kind: this.noun.kind },
            {
              $not: { [`metadata.annotations.${projectedAnnotation}`]: 'true' },
            },
          ],
        },
      },
      { credentials },
    );
    for await (const page of pages) {
      read += await this.readPage(page, known, seen);
    }
    const held = [...known.values()].filter(
      each => each.isHeld && seen.has(each.entity),
    );
    if (held.length) await this.store.release(held.map(each => each.entity));
    return { read, ...(await this.retireVanished(known, seen)) };
  }

  /** A person's answer to the brake: retires all that it holds. */
  async retireHeld(actor: string): Promise<number> {
    const held = [...(await this.store.entities()).values()].filter(
      each => each.isHeld,
    );
    await this.retireAll(held, actor);
    await this.store.setBrake([], '');
    return held.length;
  }

  private async readPage(
    page: Entity[],
    known: ReadonlyMap<string, GitEntity>,
    seen: Set<string>,
  ): Promise<number> {
    let read = 0;
    const accepted: string[] = [];
    for (const entity of page) {
      const ref = stringifyEntityRef(entity);
      seen.add(ref);
      if (!isRefused(entity)) accepted.push(ref);
      const last = known.get(ref);
      // What has problems is tried again: the location that it names may exist by now.
      const isSame =
        last?.etag === entity.metadata.etag &&
        !last?.hasProblems &&
        !last?.isRetired;
      if (isSame) continue;
      read += 1;
      try {
        const changed = await this.noun.apply(entity, last);
        if (changed)
          await this.audit('git-apply', ref, {
            ref: changed.ref,
            version: changed.version,
          });
      } catch (error) {
        await this.audit('git-apply', ref, {}, error as Error);
        this.portal.logger.error(
          `Could not take ${ref} from the catalog`,
          error as Error,
        );
      }
    }
    await this.store.forgetRefused(accepted, this.fileSeconds);
    return read;
  }

  private async retireVanished(
    known: ReadonlyMap<string, GitEntity>,
    seen: ReadonlySet<string>,
  ): Promise<{ retired: number; held: number }> {
    const living = [...known.values()].filter(each => !each.isRetired);
    const vanished = living.filter(each => !seen.has(each.entity));
    const isTooMany =
      vanished.length > this.brake.count &&
      vanished.length > this.brake.share * living.length;
    if (isTooMany) {
      await this.store.hold(vanished.map(each => each.entity));
      await this.store.setBrake(
        vanished,
        `${vanished.length} of ${living.length} files vanished at once: nothing was retired. Retire them, or bring the files back.`,
      );
      return { retired: 0, held: vanished.length };
    }
    // What the brake holds already waits for its answer, however few are left.
    const waiting = vanished.filter(each => each.isHeld);
    const retired = vanished.filter(each => !each.isHeld);
    await this.retireAll(retired);
    await this.store.setBrake(
      waiting,
      `${waiting.length} files vanished at once: nothing was retired. Retire them, or bring the files back.`,
    );
    return { retired: retired.length, held: waiting.length };
  }

  private async retireAll(
    entities: readonly GitEntity[],
    actor?: string,
  ): Promise<void> {
    for (const each of entities) {
      try {
        await this.noun.retire(each, actor);
        await this.audit('git-retire', each.entity, actor ? { actor } : {});
      } catch (error) {
        await this.audit('git-retire', each.entity, {}, error as Error);
        this.portal.logger.error(
          `Could not retire what ${each.entity} declared`,
          error as Error,
        );
      }
    }
  }

  private async audit(
    eventId: 'git-apply' | 'git-retire',
    entity: string,
    more: JsonObject,
    error?: Error,
  ): Promise<void> {
    const event = await this.portal.auditor.createEvent({
      eventId,
      severityLevel: eventId === 'git-retire' ? 'high' : 'medium',
      meta: { kind: this.noun.kind, entity, ...more },
    });
    if (error) await event.fail({ error });
    else await event.success();
  }
}

/** Whether the catalog keeps an older state because it refuses what the file says now. */
function isRefused(entity: Entity): boolean {
  const items =
    (entity as { status?: { items?: Array<{ level?: string }> } }).status
      ?.items ?? [];
  return items.some(each => each.level === 'error');
}
