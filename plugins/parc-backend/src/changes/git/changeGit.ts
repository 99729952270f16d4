import {
  changeYaml,
  gapMessage,
  namesOnlyAuthors,
  readChangeEntity,
  riskOf,
  whyIncomplete,
  whyNotStandard,
  yamlPathOf,
  type AnyRecord,
  type Change,
  type ChangeSettings,
  type ChangeStatus,
  type DeclaredChange,
  type Gap,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { gitContext, type GitEntity, type GitRules } from '../../records';
import type { ChangeTaskService } from '../tasks/ChangeTaskService';
import { ChangeHistory } from '../ChangeHistory';
import { mergedReview } from './mergedReview';
import { setByStatus } from './setByStatus';
import { whyNotStatus, type StatusGround } from './whyNotStatus';

/** What files about changes write to, and how changes are done. */
export interface ChangeGitGround {
  tasks: ChangeTaskService;
  settings: ChangeSettings;
  clock: () => DateTime;
}

/** In these a change is still written, its tasks among it. */
const written = ['new', 'assess'];
/** In these nothing is asked of a change any more. */
const over: readonly unknown[] = ['closed', 'canceled'];

/**
 * What ChangeRecord files mean beside their fields: the tasks, and the status where the settings let a merged review stand
 * for approval. What is missing is told as problems of the record.
 */
export function changeGit({
  tasks,
  settings,
  clock,
}: ChangeGitGround): GitRules<DeclaredChange> {
  const history = new ChangeHistory(tasks.records);
  return {
    yaml: changeYaml,
    kept: [
      'number',
      'title',
      'type',
      'category',
      'owner',
      'raisedBy',
      'raisedOn',
    ],
    read: readChangeEntity,
    retirement: record => withdrawn(record, clock()),
    prepare: (_trx, declared, before, known) => {
      tellRisk(declared, settings);
      const gaps = gapsOf(declared, settings, clock());
      tellGaps(declared, before, gaps);
      const problem = whyNotStandard(declared);
      if (problem) declared.problems.push(problem);
      checkStatus(declared, before, known, {
        approval: settings.gitApproval,
        isComplete: gaps.length === 0,
        isSegregated: !namesOnlyAuthors(declared.values),
      });
    },
    alongside: (before, known, declared) =>
      alongside(before, known, declared, clock()),
    settle: async (trx, declared, record, before) => {
      const { tasks: given } = declared;
      tellType(declared, record);
      if (record.approval === 'approved' && before?.approval !== 'approved')
        await history.append(trx, gitContext, record, [mergedReview(record)]);
      const isOpen =
        !isOpenAgainstFile(declared, record) &&
        (!before || written.includes(String(record.status)));
      if (given && isOpen) await tasks.declare(trx, gitContext, record, given);
    },
  };
}

/** Whether it could not become confidential, as its file says it is: then nothing of the file was taken. */
function isOpenAgainstFile(
  { values }: DeclaredChange,
  { isConfidential }: AnyRecord,
): boolean {
  return Boolean(values.isConfidential) && !isConfidential;
}

/** What is not over when its file goes will not be done. */
function withdrawn({ status, approval }: AnyRecord, now: DateTime): object {
  if (status === 'review' || over.includes(status)) return {};
  return {
    ...(approval === 'asked' || approval === 'afterwards' ? notAsked : {}),
    status: 'canceled',
    canceledBecause: 'its file has gone',
    closedAt: now.toUTC().toISO(),
  };
}

const notAsked = { approval: 'not-asked', approvalDue: null };

/** A model that is suspended, retired or expired makes no standard change. */
function tellType(
  { values, problems }: DeclaredChange,
  record: AnyRecord,
): void {
  const isTold = problems.some(each => each.field === 'spec.type');
  if (isTold || values.type !== 'standard' || record.type === 'standard')
    return;
  problems.push({
    field: 'spec.type',
    value: values.type,
    message: `its model is suspended, retired or expired: it is ${record.type}, and needs approval`,
  });
}

/** The level that its author expects is only worth a word when the answers give another. */
function tellRisk(
  { riskLevel, values, problems }: DeclaredChange,
  { risk }: ChangeSettings,
): void {
  const found = riskOf((values.riskAnswers ?? []) as string[], risk);
  if (!riskLevel || !found || found.level === riskLevel) return;
  problems.push({
    field: 'spec.risks.level',
    value: riskLevel,
    message: `the answers make it ${found.level} (${found.score} points)`,
  });
}

/** What keeps the change from being complete. Left out, the day on which it was asked for is that on which it is first read. */
function gapsOf(
  { values }: DeclaredChange,
  settings: ChangeSettings,
  now: DateTime,
): Gap[] {
  const change = { raisedOn: now.toISODate(), ...values };
  return whyIncomplete(change as Partial<Change>, settings);
}

/** What is missing, at its place in the file. */
function tellGaps(
  declared: DeclaredChange,
  before: AnyRecord | undefined,
  gaps: readonly Gap[],
): void {
  const { problems, status = before?.status } = declared;
  if (over.includes(status)) return;
  const told = new Set(problems.map(each => each.field));
  for (const gap of gaps) {
    const field = yamlPathOf(changeYaml, gap.field) ?? 'spec';
    if (!told.has(field))
      problems.push({ field, value: gap.value, message: gapMessage(gap) });
  }
}

/** Takes a status out of what the file says that it cannot say. */
function checkStatus(
  declared: DeclaredChange,
  before: AnyRecord | undefined,
  known: GitEntity | undefined,
  ground: Omit<StatusGround, 'before' | 'type'>,
): void {
  const { status, values, problems } = declared;
  if (status === undefined || known?.isRetired) return;
  const message = whyNotStatus(status, {
    before: before as unknown as Change | undefined,
    type: (values.type ?? 'normal') as Change['type'],
    ...ground,
  });
  if (!message) return;
  problems.push({ field: 'spec.status', value: status, message });
  delete declared.status;
}

/** The tasks and the status are declared too; a file that came back takes its change up again. */
function alongside(
  before: AnyRecord | undefined,
  known: GitEntity | undefined,
  declared: DeclaredChange,
  now: DateTime,
): object {
  const { values, status, tasks } = declared;
  const isBack = known?.isRetired && before?.status === 'canceled';
  const leads: ChangeStatus | undefined =
    status ?? (isBack ? 'new' : undefined);
  return {
    declared: [
      ...Object.keys(values),
      ...(status && status !== 'new' ? ['status'] : []),
      ...(tasks ? ['tasks'] : []),
    ].sort(),
    ...(leads && leads !== before?.status
      ? setByStatus(
          leads,
          before as unknown as Change | undefined,
          declared,
          now,
        )
      : {}),
  };
}
