import { InputError } from '@backstage/errors';
import {
  agentFields,
  type AnyRecord,
  type AssetComponent,
  type Installation,
  type InventorySections,
  type NetworkInterface,
  type PrinterReading,
  type SwitchPort,
  type TechnicalState,
  type TimelineAnswer,
  type UserSeen,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import type { AssetService } from '../../assets';
import type { Database, Sql, Transaction, Who } from '../../records';
import type { AskedSoftware } from '../../software';
import { isDeclared, isLasting, isSaid } from './AssetFieldWriter';
import { FieldSourceStore } from './FieldSourceStore';
import type { TechnicalService } from './TechnicalService';
import type { TechnicalRow } from './TechnicalRow';
import { TechnicalReadStore } from './TechnicalReadStore';
import { TimelineStore, type TimelineCursor } from './TimelineStore';

const cursorSchema = z.strictObject({
  at: z.iso.datetime().regex(/^(19|[2-9]\d)\d\d-/),
  kind: z.string().regex(/^[a-z]+$/),
  id: z.string().regex(/^[0-9a-f-]*$/),
});

/** What agents say of an asset, for those who may read the asset; other assets that it names are those that they may read. */
export class TechnicalReader {
  private readonly store = new TechnicalReadStore();
  private readonly sources = new FieldSourceStore();
  private readonly timelines: TimelineStore;

  constructor(
    private readonly knex: Database,
    private readonly assets: AssetService,
    private readonly technical: TechnicalService,
  ) {
    this.timelines = new TimelineStore(knex);
  }

  async state(who: Who, ref: string): Promise<TechnicalState> {
    const asset = await this.assets.records.get(who, ref);
    const [row, agents, sources] = await Promise.all([
      this.technical.store.read(this.knex, asset.id),
      this.store.agentsOf(this.knex, asset.id),
      this.sources.lastOf(this.knex, asset.id, agentFields),
    ]);
    const sections = (row?.sections ?? {}) as InventorySections;
    const linked = await this.withReadable(who, (trx, readable) =>
      this.store.linked(trx, keysOf(sections), readable),
    );
    return {
      ...(asset.lastSeen ? { lastSeen: String(asset.lastSeen) } : {}),
      agents,
      sections,
      linked,
      says: saysOf(asset, row),
      sources: Object.fromEntries(
        sources.map(({ field, ...source }) => [
          field,
          {
            source: source.source,
            at: source.at.toISOString(),
            actor: source.actor,
            isOpen:
              !isDeclared(asset, field) &&
              !isLasting(source, row?.released[field]),
          },
        ]),
      ),
    };
  }

  async components(
    who: Who,
    ref: string,
    past: boolean,
  ): Promise<AssetComponent[]> {
    return this.technical.sections.components.list(
      await this.idOf(who, ref),
      past,
    );
  }

  async software(
    who: Who,
    ref: string,
    asked: AskedSoftware,
  ): Promise<Installation[]> {
    return this.technical.sections.installations.list(
      await this.idOf(who, ref),
      asked,
    );
  }

  async interfaces(
    who: Who,
    ref: string,
    past: boolean,
  ): Promise<NetworkInterface[]> {
    return this.technical.sections.interfaces.list(
      await this.idOf(who, ref),
      past,
    );
  }

  async ports(who: Who, ref: string): Promise<SwitchPort[]> {
    const id = await this.idOf(who, ref);
    return this.withReadable(who, (trx, readable) =>
      this.technical.sections.ports.list(trx, id, readable),
    );
  }

  async readings(who: Who, ref: string): Promise<PrinterReading[]> {
    return this.technical.sections.readings.list(await this.idOf(who, ref));
  }

  async usersSeen(who: Who, ref: string): Promise<UserSeen[]> {
    return this.technical.sections.users.list(await this.idOf(who, ref));
  }

  /** All that happened to the machine, newest first. */
  async timeline(
    who: Who,
    ref: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<TimelineAnswer> {
    const id = await this.idOf(who, ref);
    const before = cursor === undefined ? undefined : readCursor(cursor);
    const items = await this.timelines.list(id, limit, before);
    const last = items.length === limit ? items[limit - 1] : undefined;
    return { items, pageInfo: last ? { nextCursor: writeCursor(last) } : {} };
  }

  private async idOf(who: Who, ref: string): Promise<string> {
    return (await this.assets.records.get(who, ref)).id;
  }

  /** Reads with what lets through the assets that the asker may see. */
  private async withReadable<T>(
    who: Who,
    read: (trx: Transaction, readable: Sql) => Promise<T>,
  ): Promise<T> {
    const { records } = this.assets;
    const narrowed = await records.narrow(who, { filter: [] });
    return records.store.read(narrowed, read);
  }
}

/** By what monitors, printers and virtual machines are found among the assets. */
function keysOf({
  monitors = [],
  printers = [],
  virtualMachines = [],
}: InventorySections): { serials: string[]; uuids: string[] } {
  return {
    serials: [...monitors, ...printers].flatMap(each => each.serial ?? []),
    uuids: virtualMachines.flatMap(each => each.uuid ?? []),
  };
}

/** What the agent says and the asset does not. */
function saysOf(
  asset: AnyRecord,
  row: TechnicalRow | undefined,
): TechnicalState['says'] {
  return Object.entries(row?.says ?? {})
    .filter(([field, { value }]) => !isSaid(asset, field, value))
    .map(([field, { value, at, agent }]) => ({ field, value, at, agent }));
}

function writeCursor({ at, kind, id }: TimelineCursor): string {
  return Buffer.from(JSON.stringify({ at, kind, id })).toString('base64url');
}

function readCursor(given: string): TimelineCursor {
  try {
    return cursorSchema.parse(
      JSON.parse(Buffer.from(given, 'base64url').toString()),
    );
  } catch {
    throw new InputError(
      `cursor: ${JSON.stringify(given)} does not belong to this list`,
    );
  }
}
