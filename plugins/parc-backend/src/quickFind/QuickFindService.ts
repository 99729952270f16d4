import {
  toQuickFindTerm,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import type { AssetService } from '../assets';
import type { Who } from '../records';
import { QuickFindStore } from './QuickFindStore';

/** Finds the asset that somebody means by a few typed letters, among those that they may see. */
export class QuickFindService {
  private readonly store: QuickFindStore;

  constructor(private readonly assets: AssetService) {
    this.store = new QuickFindStore(assets.records.store);
  }

  async find(who: Who, term: string, limit: number): Promise<AnyRecord[]> {
    const seen = await this.assets.records.narrow(who, { filter: [] });
    return this.store.find(seen, toQuickFindTerm(term), limit);
  }
}
