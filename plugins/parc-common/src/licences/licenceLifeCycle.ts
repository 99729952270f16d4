import { defineLifeCycle } from '../records/lifeCycle';
import { licenceStatuses, type LicenceStatus } from './licenceFields';

/** What can be done with a licence; each is a call of the API and a button on the page. */
export const licenceVerbs = [
  'renew',
  'let-lapse',
  'terminate',
  'reinstate',
] as const;
export type LicenceVerb = (typeof licenceVerbs)[number];

/** The licence's life cycle: nothing is final, for what was terminated by mistake is reinstated. */
export const licenceLifeCycle = defineLifeCycle<LicenceStatus, LicenceVerb>({
  states: licenceStatuses,
  final: [],
  verbs: {
    renew: { from: ['active', 'lapsing'], to: ['active'] },
    'let-lapse': { from: ['active'], to: ['lapsing'] },
    terminate: { from: ['active', 'lapsing'], to: ['terminated'] },
    reinstate: { from: ['lapsing', 'terminated'], to: ['active'] },
  },
});
