import type { Change } from '../changeFields';

/** A normal change that is complete, as a create takes it; with the values of `values` instead of its own. */
export function aChange(values: Partial<Change> = {}): Change {
  return {
    id: '01980000-0000-7000-8000-000000000001',
    ref: 'CH-2026-00001',
    version: 1,
    createdAt: '2026-05-01T08:00:00.000Z',
    updatedAt: '2026-05-01T08:00:00.000Z',
    managedBy: 'portal',
    declared: [],
    entityName: 'ch-2026-00001',
    number: 'CH-2026-00001',
    status: 'new',
    author: 'user:default/ines.garnier',
    raisedBy: 'user:default/ines.garnier',
    raisedOn: '2026-05-01',
    conflictState: 'unchecked',
    approval: 'not-asked',
    approvalRound: 0,
    ...completeChange,
    ...values,
  } as Change;
}

/** What a person enters so that nothing is missing by the questionnaire that Parc brings: 5 points, a low risk. */
export const completeChange = {
  title: 'Move the mail server to new disks',
  type: 'normal',
  category: 'hardware',
  owner: 'group:default/it',
  items: ['hardwareasset:default/srv-par-01'],
  reasonCategory: 'maintenance',
  reasonText: 'The disks are five years old and out of warranty since March.',
  benefit: 'Mail is there after a disk fails, and searches are quicker.',
  benefitMeasure: 'Searches of the whole mailbox take less than two seconds.',
  reviewOn: '2026-06-15',
  riskAnswers: [
    'people=team',
    'service=normal',
    'done-before=once',
    'tested=yes',
    'back-out=tried',
  ],
  impact: 'Nobody can read mail while the disks are copied.',
  hasOutage: true,
  backOutPlan: 'Put the old disks back in, and start the server from them.',
  people: ['user:default/marc.dubois'],
  hours: 4,
  downtimeMinutes: 60,
  buildBy: 'user:default/marc.dubois',
  testBy: 'user:default/lea.petit',
  releaseBy: 'group:default/it',
  noRelations: 'No other change of these weeks concerns mail.',
  windowStart: '2026-05-09T20:00:00.000Z',
  windowEnd: '2026-05-09T22:00:00.000Z',
  plan: 'Stop the server, copy the disks, exchange them, start it.',
  testPlan: 'Send a letter to oneself, and search for an old one.',
};
