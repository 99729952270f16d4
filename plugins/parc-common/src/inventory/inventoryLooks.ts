import type { StateColour } from '../assets';
import type { AgentCredentialState } from './credentials';
import type { FindingKind } from './agents';
import type { MessageOutcome, MessageState } from './messages';

interface Look {
  colour: StateColour;
  icon: string;
}

/** How the outcome of an inventory looks on every page. */
export const messageOutcomeLooks: Readonly<Record<MessageOutcome, Look>> = {
  created: { colour: 'blue', icon: 'AddCircle' },
  changed: { colour: 'teal', icon: 'Sync' },
  unchanged: { colour: 'grey', icon: 'CheckCircle' },
  discovered: { colour: 'orange', icon: 'Inbox' },
  refused: { colour: 'red', icon: 'ReportProblem' },
  ignored: { colour: 'grey', icon: 'Archive' },
};

/** How an inventory looks as long as it has no outcome. */
export const messageStateLooks: Readonly<Record<MessageState, Look>> = {
  waiting: { colour: 'grey', icon: 'Schedule' },
  taken: { colour: 'blue', icon: 'Schedule' },
  done: { colour: 'green', icon: 'CheckCircle' },
  failed: { colour: 'red', icon: 'ReportProblem' },
};

/** How urgent a finding looks: a lost laptop that calls home is news, the others are work. */
export const findingLooks: Readonly<Record<FindingKind, Look>> = {
  'lost-reported': { colour: 'red', icon: 'ReportProblem' },
  'retired-reported': { colour: 'orange', icon: 'ReportProblem' },
  'deleted-reported': { colour: 'orange', icon: 'ReportProblem' },
  ambiguous: { colour: 'orange', icon: 'ReportProblem' },
  cloned: { colour: 'orange', icon: 'ReportProblem' },
  'partial-of-unknown': { colour: 'grey', icon: 'Schedule' },
};

/** How credentials look that agents may still sign in with, or not. */
export const credentialLooks: Readonly<Record<AgentCredentialState, Look>> = {
  valid: { colour: 'green', icon: 'CheckCircle' },
  expired: { colour: 'orange', icon: 'Schedule' },
  revoked: { colour: 'grey', icon: 'Delete' },
};
