import type { FormParts } from '../../records';
import { TemplateInput } from './TemplateInput';

/** What the form of a model has beside plain inputs: its template is read while it is typed. */
export const modelFormParts: FormParts = {
  inputs: { template: TemplateInput },
};
