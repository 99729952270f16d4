import {
  riskOf,
  standardChangeSettings,
  whyIncomplete,
  type ChangeStatus,
} from '@parc/backstage-plugin-parc-common';
import type { Finding } from '../Finding';
import type { CheckCommand } from '../parseCommand';
import type { ChangeInFile } from './ChangeFile';
import { checkSegregation } from './checkSegregation';
import { checkStandard } from './checkStandard';
import { checkTogether } from './checkTogether';
import { listFiles } from './listFiles';
import { Portal } from './Portal';
import { readChangeFile } from './readChangeFile';
import { tellAnswer, tellGaps, tellRisk } from './tellAnswer';

/** What was found, and in how much. */
export interface CheckedChanges {
  /** By file and line. */
  findings: readonly Finding[];
  changes: number;
  files: number;
  /** The address of the portal that was asked. */
  portal?: string;
}

/** Of what is over nothing is asked any more but that it can be read. */
const over: readonly (ChangeStatus | undefined)[] = ['closed', 'canceled'];

/**
 * Checks all changes of some files by the rules of the portal. Where one is given it judges by its own questionnaire and
 * policies, and knows its windows, freezes and changes; without one those of Parc's own settings hold.
 */
export async function checkChanges(
  command: CheckCommand,
): Promise<CheckedChanges> {
  const findings: Finding[] = [];
  const files = listFiles(command.paths);
  const changes = files.flatMap(each => readChangeFile(each, findings));
  const open = changes.filter(each => !over.includes(each.declared.status));
  const portal = command.url
    ? new Portal(command.url, command.token)
    : undefined;
  for (const change of open) {
    checkSegregation(change, command.author);
    checkStandard(change);
    if (portal) tellAnswer(change, await portal.check(change));
    else checkAlone(change);
  }
  checkTogether(changes, open);
  return {
    findings: findings.sort(inOrder),
    changes: changes.length,
    files: files.length,
    ...(command.url ? { portal: command.url } : {}),
  };
}

function checkAlone(change: ChangeInFile): void {
  // Left out, it was asked for on the day on which the portal first reads it.
  const raisedOn = new Date().toISOString().slice(0, 10);
  const { values } = change.declared;
  tellGaps(
    change,
    whyIncomplete({ raisedOn, ...values }, standardChangeSettings),
  );
  const answers = (values.riskAnswers ?? []) as string[];
  tellRisk(change, riskOf(answers, standardChangeSettings.risk));
}

function inOrder(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}
