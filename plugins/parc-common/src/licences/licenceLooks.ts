import type { StateColour } from '../assets';
import type { LicenceStatus } from './licenceFields';
import type { OccasionKind } from './occasionsOf';
import type { PositionState } from './positionFields';
import type { ReclaimCause } from './reclaim';

interface Look {
  colour: StateColour;
  icon: string;
  /** The key of its name in the pages' texts. */
  label: string;
}

/** How the status of a licence looks on every page. */
export const licenceStatusLooks: Readonly<Record<LicenceStatus, Look>> = {
  active: {
    colour: 'green',
    icon: 'CheckCircle',
    label: 'choices.licence.status.active',
  },
  lapsing: {
    colour: 'orange',
    icon: 'Schedule',
    label: 'choices.licence.status.lapsing',
  },
  terminated: {
    colour: 'grey',
    icon: 'Archive',
    label: 'choices.licence.status.terminated',
  },
};

/** How a position looks: too little is an alarm, too much is money, and what is not known is neither. */
export const positionLooks: Readonly<Record<PositionState, Look>> = {
  compliant: {
    colour: 'green',
    icon: 'CheckCircle',
    label: 'choices.position.state.compliant',
  },
  surplus: {
    colour: 'blue',
    icon: 'AddCircle',
    label: 'choices.position.state.surplus',
  },
  shortfall: {
    colour: 'red',
    icon: 'ReportProblem',
    label: 'choices.position.state.shortfall',
  },
  unknown: {
    colour: 'grey',
    icon: 'Help',
    label: 'choices.position.state.unknown',
  },
};

/** Where an allocation stands: in force, in force and not to be moved yet, or over. */
export const allocationStates = ['current', 'locked', 'ended'] as const;
export type AllocationState = (typeof allocationStates)[number];

export const allocationLooks: Readonly<Record<AllocationState, Look>> = {
  current: {
    colour: 'green',
    icon: 'CheckCircle',
    label: 'licences.allocationStates.current',
  },
  locked: {
    colour: 'orange',
    icon: 'Lock',
    label: 'licences.allocationStates.locked',
  },
  ended: {
    colour: 'grey',
    icon: 'Archive',
    label: 'licences.allocationStates.ended',
  },
};

/** Where an allocation stands on a day, `YYYY-MM-DD`; from `until` on it is theirs no more. */
export function allocationState(
  allocation: { lockedUntil?: string; until?: string },
  today: string,
): AllocationState {
  const { lockedUntil, until } = allocation;
  if (until !== undefined && until <= today) return 'ended';
  return lockedUntil !== undefined && lockedUntil > today
    ? 'locked'
    : 'current';
}

/** How the days look on which something comes up with a licence. */
export const occasionLooks: Readonly<Record<OccasionKind, Look>> = {
  notice: {
    colour: 'orange',
    icon: 'ReportProblem',
    label: 'renewals.kinds.notice',
  },
  end: { colour: 'red', icon: 'Schedule', label: 'renewals.kinds.end' },
  renewal: { colour: 'blue', icon: 'Sync', label: 'renewals.kinds.renewal' },
  maintenance: {
    colour: 'grey',
    icon: 'Build',
    label: 'renewals.kinds.maintenance',
  },
};

/** How the reasons look for which something can be taken back: what is certain first. */
export const reclaimCauseLooks: Readonly<Record<ReclaimCause, Look>> = {
  departed: {
    colour: 'red',
    icon: 'Archive',
    label: 'reclaim.causes.departed',
  },
  'asset-gone': {
    colour: 'red',
    icon: 'Delete',
    label: 'reclaim.causes.asset-gone',
  },
  unused: {
    colour: 'orange',
    icon: 'Schedule',
    label: 'reclaim.causes.unused',
  },
  'not-installed': {
    colour: 'blue',
    icon: 'Inbox',
    label: 'reclaim.causes.not-installed',
  },
};
