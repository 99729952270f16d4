import {
  changeYaml,
  gapMessage,
  yamlPathOf,
  type ChangeCheck,
  type Conflict,
  type Gap,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeInFile } from './ChangeFile';
import { conflictMessage } from './conflictMessage';

/** Reports what a portal answered, each thing at its line. */
export function tellAnswer(
  change: ChangeInFile,
  answer: ChangeCheck | undefined,
): void {
  if (!answer) return;
  tellGaps(change, [...unasked(change, answer), ...answer.gaps]);
  tellRisk(change, answer.risk);
  tellConflicts(change, answer.conflicts);
  for (const policy of answer.nobodyApproves)
    change.report({
      path: 'spec.responsible.approvers',
      rule: 'nobody-approves',
      message: `spec.responsible.approvers: by the policy ${JSON.stringify(
        policy,
      )} nobody but the author could be asked to approve`,
    });
}

/** The portal takes whoever asks it for who asks for the change; the owner of a job's token does not. */
function unasked(
  { declared: { values } }: ChangeInFile,
  { gaps }: ChangeCheck,
): Gap[] {
  if (values.raisedBy || gaps.some(each => each.field === 'raisedBy'))
    return [];
  return [{ field: 'raisedBy', section: 'raised', reason: 'missing' }];
}

/** What is not answered, or by nothing. */
export function tellGaps({ report }: ChangeInFile, gaps: readonly Gap[]): void {
  for (const gap of gaps) {
    const path = yamlPathOf(changeYaml, gap.field) ?? 'spec';
    report({
      path,
      rule: `gap-${gap.reason}`,
      message: `${path}: ${gapMessage(gap)}`,
    });
  }
}

/** A level that its author expects and the answers do not give. */
export function tellRisk(
  { declared, report }: ChangeInFile,
  risk: ChangeCheck['risk'],
): void {
  const { riskLevel } = declared;
  if (!risk || !riskLevel || risk.level === riskLevel) return;
  report({
    path: 'spec.risks.level',
    severity: 'warning',
    rule: 'risk-level',
    message: `spec.risks.level: says ${riskLevel}, and the answers make it ${risk.level} (${risk.score} points)`,
  });
}

/** What the policy allows to go on in spite of is a warning: it takes a justification in the portal. */
export function tellConflicts(
  change: ChangeInFile,
  conflicts: readonly Conflict[],
): void {
  for (const conflict of conflicts)
    change.report({
      path: placeOfConflict(change, conflict),
      severity: conflict.mayOverride ? 'warning' : 'error',
      rule: `conflict-${conflict.kind}`,
      message: conflictMessage(conflict),
    });
}

function placeOfConflict(
  { declared: { values } }: ChangeInFile,
  { kind, item }: Conflict,
): string {
  const items = (values.items ?? []) as string[];
  const index = item === undefined ? -1 : items.indexOf(item);
  if (index >= 0) return `spec.affects.${index}`;
  return {
    person: 'spec.resources.people',
    predecessor: 'spec.relationships.dependsOn',
    declared: 'spec.relationships.conflictsWith',
    freeze: 'spec.window',
    'outside-window': 'spec.window',
    'shared-item': 'spec.affects',
    'dependent-item': 'spec.affects',
    'item-gone': 'spec.affects',
  }[kind];
}
