import { tellAnswer } from '@parc/backstage-plugin-parc-common';
import type { Cell } from '../../records';
import type { ComplianceEvidence } from './ComplianceStore';

/** The columns of the list as a file; values are values, whatever the language. */
export const complianceColumns = [
  ...['countedOn', 'outcome', 'plan', 'planName', 'asset', 'assetName'],
  ...['category', 'site', 'location', 'team', 'order'],
  ...['from', 'target', 'to', 'closedOn', 'closedBy'],
  ...['minutes', 'reason', 'notes', 'found'],
] as const;

/** One window as a line of the file. */
export function complianceLine(evidence: ComplianceEvidence): Cell[] {
  const { item, notes } = evidence;
  return [
    ...[item.countedOn, item.outcome, item.plan.ref, item.plan.name],
    ...[item.asset.ref, item.asset.name, item.category.ref],
    ...[item.site?.ref, item.location?.ref, item.team, item.order.ref],
    ...[item.from, item.target, item.to, item.closedOn, item.closedBy],
    ...[item.minutes, item.reason, notes, foundIn(evidence, 'en').join('; ')],
  ];
}

/** What was found, step by step in the order of the checklist. */
export function foundIn(
  { steps = [], answers }: ComplianceEvidence,
  language: 'en' | 'fr',
): string[] {
  return steps.flatMap(step => {
    const answer = answers[step.id];
    return answer === undefined ? [] : [tellAnswer(step, answer, language)];
  });
}
