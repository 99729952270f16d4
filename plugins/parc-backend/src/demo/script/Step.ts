import type {
  AssetStatus,
  AssetVerb,
  AssetVerbBody,
  ChangeSource,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { DemoModel, DemoPerson } from '../readDemoFolder';

/** Fields of an asset by name, as `create` and a merge patch take them. */
export type Fields = Record<string, unknown>;

/** An asset of the invented year, before it has a tag. */
export interface Thing {
  /** By which the steps call it. */
  key: string;
  model: DemoModel;
  /** As it is first entered. */
  values: Fields;
  /** What is known only once it was delivered. */
  delivered: Fields;
  // The rest says how things stand, as far as the year has been told.
  status: AssetStatus;
  holder?: DemoPerson;
  /** Path of where it is. */
  place?: string;
  /** Nothing happens to it after that many working days before today. */
  since: number;
}

/** One thing that somebody did that year, to one asset or to many. */
export type Step = {
  at: DateTime;
  actor: string;
  source: ChangeSource;
  reason?: string;
} & (
  | { does: 'create'; things: readonly Thing[] }
  | { does: 'update'; changes: ReadonlyMap<Thing, Fields> }
  | {
      does: 'verb';
      verb: AssetVerb;
      things: readonly Thing[];
      body: AssetVerbBody;
    }
);
