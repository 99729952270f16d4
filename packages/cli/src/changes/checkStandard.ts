import { whyNotStandard } from '@parc/backstage-plugin-parc-common';
import type { ChangeInFile } from './ChangeFile';

/** A standard change was approved with its model: without one it is another. */
export function checkStandard({ declared, report }: ChangeInFile): void {
  const problem = whyNotStandard(declared);
  if (!problem) return;
  const { field: path, message } = problem;
  report({ path, rule: 'no-model', message: `${path}: ${message}` });
}
