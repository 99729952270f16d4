import type {
  Position,
  PositionExplanation,
  PositionMachines,
  PositionMachinesQuery,
  PositionPoint,
  PositionsAt,
} from '../licences';
import { NounClient } from './NounClient';

/** What is owned against what is used. Nobody writes it: it is computed. */
export class PositionClient extends NounClient<Position> {
  /** Every number, down to the machines and licences behind it; at a day `YYYY-MM-DD`, today when left out. */
  explanation(ref: string, at?: string): Promise<PositionExplanation> {
    return this.call('GET', this.path(ref, 'explanation'), { params: { at } });
  }

  /** A point a day, the oldest first. */
  points(
    ref: string,
    range: { from?: string; to?: string } = {},
  ): Promise<{ items: PositionPoint[] }> {
    return this.call('GET', this.path(ref, 'points'), { params: range });
  }

  /** The machines that are counted, that are not, or whose cores are not known. */
  machines(
    ref: string,
    params: Partial<PositionMachinesQuery> = {},
  ): Promise<PositionMachines> {
    return this.call('GET', this.path(ref, 'machines'), {
      params: { ...params },
    });
  }

  /** All positions at a day. */
  at(day: string): Promise<PositionsAt> {
    return this.call('GET', '/positions-at', { params: { at: day } });
  }

  /** Counts everything anew, in the background. */
  refresh(): Promise<{ isStarted: boolean }> {
    return this.call('POST', '/positions/refresh', { body: {} });
  }
}
