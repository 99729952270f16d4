import {
  agentFields,
  type InventorySection,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { AssetService } from '../../assets';
import type { Transaction, Who } from '../../records';
import { agentContext, reasonOf } from './agentContext';
import { FieldSourceStore } from './FieldSourceStore';
import type { SectionWriter } from './SectionWriter';
import type { TechnicalStore } from './TechnicalStore';

/** What is taken back: all that an agent wrote to an asset since a moment. */
export interface Undone {
  agentId: string;
  assetId: string;
  /** Of the message by which it was matched: the moment when that was received. */
  since: DateTime;
  /** Who takes it back; the inventory itself when left out. */
  who?: Who;
  at: DateTime;
}

/** Takes a wrong match back. */
export class InventoryUndo {
  private readonly sources = new FieldSourceStore();

  constructor(
    private readonly assets: AssetService,
    private readonly store: TechnicalStore,
    private readonly sections: SectionWriter,
  ) {}

  /**
   * What the agent set goes; what somebody else set since stays. Sections, of which only the last word is kept, are
   * empty until another agent of the asset speaks again, for which it is asked.
   */
  async run(trx: Transaction, undone: Undone): Promise<void> {
    const { agentId, assetId, since, at } = undone;
    const known = await this.store.readToWrite(trx, assetId, at);
    const keys = Object.keys(known.digests).filter(
      key => known.digests[key].agent === agentId,
    );
    await this.sections.undo(trx, assetId, since, keys);
    await this.writeBack(trx, undone);
    await this.store.drop(trx, assetId, at, {
      sections: keys as InventorySection[],
      digests: keys,
      says: Object.keys(known.says).filter(
        field => known.says[field].agent === agentId,
      ),
    });
    await this.store.askAgain(trx, assetId, agentId);
  }

  /** Fields of which the agent's was the last word are as they were before. */
  private async writeBack(trx: Transaction, undone: Undone): Promise<void> {
    const { agentId, assetId, since, at, who } = undone;
    const deviceId = await this.store.deviceIdOf(trx, agentId);
    const written = await this.sources.writtenBy(
      trx,
      assetId,
      reasonOf(deviceId),
      since.toISO()!,
    );
    const before = written.filter(({ field }) =>
      (agentFields as readonly string[]).includes(field),
    );
    if (before.length === 0) return;
    const { writer } = this.assets.records;
    const context = agentContext(deviceId, at);
    await writer.change(
      {
        ...context,
        who: who ?? context.who,
        reason: `match undone: ${deviceId}`,
      },
      [{ ref: assetId }],
      {
        action: 'updated',
        permission: writer.rules.permissions.update,
        decide: () =>
          Object.fromEntries(
            before.map(({ field, from }) => [field, from ?? null]),
          ),
        deleted: true,
        partial: true,
      },
      trx,
    );
  }
}
