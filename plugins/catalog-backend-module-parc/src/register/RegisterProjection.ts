import type { ParcClient } from '@parc/backstage-plugin-parc-common';
import type { NounProjection, Projected } from './NounProjection';
import type { ProjectionState, Step } from './ProjectionStore';

/** How many changes are heard of at once. */
const feedLimit = 500;

/** What is said of a noun's projection here, whichever noun it is. */
export type AnyNounProjection = Pick<
  NounProjection<Projected>,
  'follow' | 'projectPage' | 'sweepPage'
> & { noun: { plural: string } };

/**
 * Makes the catalog's entities follow the register's records, noun by noun, in steps that are each short, may be
 * repeated, and hand on a state.
 */
export class RegisterProjection {
  constructor(
    private readonly parc: Pick<ParcClient, 'feed'>,
    private readonly nouns: readonly AnyNounProjection[],
  ) {}

  /** A full pass begins where the feed ends now: what changes meanwhile is told afterwards. */
  async beginPass(
    state: Pick<ProjectionState, 'settings'>,
  ): Promise<ProjectionState> {
    const { cursor } = await this.parc.feed({ from: 'end' });
    const { settings } = state;
    return { settings, feedCursor: cursor, pass: { part: this.parts[0].name } };
  }

  /** One page of a full pass: of each noun all records, then all entities, of which those without a record go. */
  async passOn(state: ProjectionState, now: Date): Promise<ProjectionState> {
    const { part, cursor } = state.pass!;
    const at = this.parts.findIndex(({ name }) => name === part);
    const nextCursor = await this.parts[at].page(cursor);
    if (nextCursor) return { ...state, pass: { part, cursor: nextCursor } };
    const next = this.parts[at + 1];
    return next
      ? { ...state, pass: { part: next.name } }
      : { ...state, pass: undefined, passedAt: now };
  }

  /** One stretch of the feed. The same state, when there was nothing. Throws a ResponseError for a lost cursor. */
  async follow(state: ProjectionState): Promise<Step> {
    const { items, cursor, hasMore } = await this.parc.feed({
      cursor: state.feedCursor,
      limit: feedLimit,
    });
    if (cursor === state.feedCursor) return { state, hasMore };
    for (const noun of this.nouns) await noun.follow(items);
    return { state: { ...state, feedCursor: cursor }, hasMore };
  }

  private get parts() {
    return this.nouns.flatMap(projection => {
      const { plural } = projection.noun;
      return [
        {
          name: plural,
          page: (cursor?: string) => projection.projectPage(cursor),
        },
        {
          name: `entities of ${plural}`,
          page: (cursor?: string) => projection.sweepPage(cursor),
        },
      ];
    });
  }
}
