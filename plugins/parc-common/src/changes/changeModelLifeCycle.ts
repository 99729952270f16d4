import { z } from 'zod';
import { defineLifeCycle } from '../records/lifeCycle';
import { reasonSchema } from '../records/schema';
import {
  changeModelStatuses,
  type ChangeModelStatus,
} from './changeModelFields';

/** What can be done with a model; each is a call of the API and a button on the page. */
export const changeModelVerbs = ['suspend', 'resume', 'retire'] as const;
export type ChangeModelVerb = (typeof changeModelVerbs)[number];

/** Of a model that is suspended, normal changes are made; of one that is retired, none. */
export const changeModelLifeCycle = defineLifeCycle<
  ChangeModelStatus,
  ChangeModelVerb
>({
  states: changeModelStatuses,
  final: ['retired'],
  verbs: {
    suspend: { from: ['active'], to: ['suspended'] },
    resume: { from: ['suspended'], to: ['active'] },
    retire: { from: ['active', 'suspended'], to: ['retired'] },
  },
});

/** What each verb of a model takes. To take one up again forgets its failures. */
export const changeModelVerbSchemas = {
  suspend: z.strictObject({ reason: reasonSchema }),
  resume: z.strictObject({ reason: reasonSchema }),
  retire: z.strictObject({ reason: reasonSchema }),
};

/** The body of any verb of a model. */
export interface ChangeModelVerbBody {
  reason: string;
}
