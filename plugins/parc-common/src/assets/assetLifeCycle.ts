import { defineLifeCycle, leadsTo } from '../records/lifeCycle';

/** Where an asset is in its life. */
export const assetStatuses = [
  'planned',
  'in-stock',
  'deployed',
  'in-repair',
  'lost',
  'retired',
  'disposed',
] as const;
export type AssetStatus = (typeof assetStatuses)[number];

/** What can be done with an asset; each is a call of the API and a button on the page. */
export const assetVerbs = [
  'receive',
  'hand-out',
  'take-back',
  'transfer',
  'send-to-repair',
  'return-from-repair',
  'report-lost',
  'report-found',
  'retire',
  'dispose',
] as const;
export type AssetVerb = (typeof assetVerbs)[number];

/**
 * The asset's life cycle. What comes back from repair or is found again is deployed if it was handed out
 * and in stock otherwise; that is why a transition has several ends.
 */
export const assetLifeCycle = defineLifeCycle<AssetStatus, AssetVerb>({
  states: assetStatuses,
  final: ['disposed'],
  verbs: {
    receive: { from: ['planned'], to: ['in-stock'] },
    'hand-out': { from: ['in-stock'], to: ['deployed'] },
    'take-back': { from: ['deployed'], to: ['in-stock'] },
    transfer: { from: ['deployed'], to: ['deployed'] },
    'send-to-repair': { from: ['in-stock', 'deployed'], to: ['in-repair'] },
    'return-from-repair': { from: ['in-repair'], to: ['in-stock', 'deployed'] },
    'report-lost': {
      from: ['in-stock', 'deployed', 'in-repair'],
      to: ['lost'],
    },
    'report-found': { from: ['lost'], to: ['in-stock', 'deployed'] },
    retire: {
      from: ['planned', 'in-stock', 'deployed', 'in-repair', 'lost'],
      to: ['retired'],
    },
    dispose: { from: ['retired'], to: ['disposed'] },
  },
});

/** Whether a file may say `to` of an asset that is `from`: some verb leads there, or nothing changes. */
export function canMove(from: AssetStatus, to: AssetStatus): boolean {
  return leadsTo(assetLifeCycle, from, to);
}

/** The colours of a state, one meaning each on every page. */
export type StateColour =
  | 'blue'
  | 'green'
  | 'teal'
  | 'orange'
  | 'red'
  | 'grey'
  | 'black';

/** How a status looks: its colour and its icon (a name of `@material-ui/icons`). */
export const assetStatusLooks: Readonly<
  Record<AssetStatus, { colour: StateColour; icon: string }>
> = {
  planned: { colour: 'blue', icon: 'Schedule' },
  'in-stock': { colour: 'teal', icon: 'Inbox' },
  deployed: { colour: 'green', icon: 'CheckCircle' },
  'in-repair': { colour: 'orange', icon: 'Build' },
  lost: { colour: 'red', icon: 'ReportProblem' },
  retired: { colour: 'grey', icon: 'Archive' },
  disposed: { colour: 'black', icon: 'Delete' },
};
