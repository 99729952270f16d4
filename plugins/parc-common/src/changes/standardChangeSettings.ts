import type { ChangeSettings } from './changeSettings';
import { standardQuestionnaire } from './standardQuestionnaire';

/**
 * How changes are done where nothing is configured: the owners of what is impacted approve, and so do those whom the
 * change names. Only an emergency may go on in spite of a freeze (ITIL; ServiceNow).
 */
export const standardChangeSettings: ChangeSettings = {
  risk: standardQuestionnaire,
  policies: [
    {
      name: 'Owners of what is impacted',
      nameFr: 'Propriétaires de ce qui est touché',
      when: { types: ['normal', 'emergency'] },
      approvers: { from: 'impacted-owners' },
      mode: { of: 'any' },
      order: 1,
      deadline: { days: 5 },
    },
    {
      name: 'Approvers named by the change',
      nameFr: 'Approbateurs désignés par le changement',
      when: { types: ['normal', 'emergency'] },
      approvers: { from: 'named' },
      mode: { of: 'all' },
      order: 1,
      deadline: { days: 5 },
    },
  ],
  approverDepth: 1,
  fallbackApprovers: [],
  conflictDepth: 2,
  overrides: {
    standard: [],
    normal: ['dependent-item', 'outside-window', 'person'],
    emergency: [
      'shared-item',
      'dependent-item',
      'freeze',
      'outside-window',
      'person',
      'declared',
    ],
  },
  approveEmergencyWithin: { hours: 24 },
  incidentWithin: { days: 3 },
  gitApproval: 'portal',
};
