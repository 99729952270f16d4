import type { ChangeInFile } from './ChangeFile';

/**
 * Segregation of duties: who asks for a change, or wrote it, is never the only one to approve it. A file that names no
 * approvers leaves it to the portal whom to ask.
 */
export function checkSegregation(
  { declared: { values }, report }: ChangeInFile,
  author: string | undefined,
): void {
  const approvers = (values.approvers ?? []) as string[];
  const authors = [values.raisedBy, author];
  if (approvers.length === 0) return;
  if (approvers.some(each => !authors.includes(each))) return;
  report({
    path: 'spec.responsible.approvers',
    rule: 'segregation-of-duties',
    message: `spec.responsible.approvers: names nobody but ${approvers.join(
      ' and ',
    )}, who asks for the change: the author is never the only one to approve`,
  });
}
