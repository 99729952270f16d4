import type {
  ChangeAnyVerb,
  ChangeTaskInput,
  ChangeTaskVerb,
  ChangeVerbBody,
  DecisionBody,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { Fields } from './Step';

/** What somebody does with a change of the demo. */
export type DemoAct = { at: DateTime; by: string } & (
  | { does: 'verb'; verb: ChangeAnyVerb; body: ChangeVerbBody }
  | { does: 'decide'; body: DecisionBody }
  | { does: 'task'; verb: ChangeTaskVerb; position: number; reason?: string }
);

/** A change that somebody raised in the portal, its tasks, and what was done with it. */
export interface DemoChange {
  at: DateTime;
  by: string;
  values: Fields;
  tasks?: Array<Pick<ChangeTaskInput, 'title' | 'kind' | 'assignee'>>;
  acts: readonly DemoAct[];
}

/** Who works at the demo's company. */
export const staff = {
  theo: 'user:default/theo.lambert',
  linh: 'user:default/linh.nguyen',
  nadia: 'user:default/nadia.cherif',
  stefan: 'user:default/stefan.weber',
  claire: 'user:default/claire.aubert',
  maxime: 'user:default/maxime.renard',
  david: 'user:default/david.okafor',
  olivier: 'user:default/olivier.dumas',
  antoine: 'user:default/antoine.delmas',
  hugo: 'user:default/hugo.masson',
  chloe: 'user:default/chloe.bertrand',
} as const;

/** The night in which the company's servers may be worked on, so many months from the last one that is over. */
export function firstSaturday(
  now: DateTime,
  months: number,
): [DateTime, DateTime] {
  const of = (month: DateTime) => {
    const first = month.startOf('month');
    return first.plus({ days: (13 - first.weekday) % 7, hours: 22 });
  };
  const isOver = of(now).plus({ hours: 4 }) < now;
  const month = now
    .startOf('month')
    .plus({ months: months - (isOver ? 0 : 1) });
  return [of(month), of(month).plus({ hours: 4 })];
}

/** What every change says, beside what is its own. */
export function answers(
  [start, end]: readonly [DateTime, DateTime],
  people: readonly string[],
): Fields {
  const [builder, tester = staff.david] = people;
  return {
    riskAnswers: [
      ...['people=site', 'service=normal', 'done-before=once'],
      ...['tested=yes', 'back-out=tried'],
    ],
    hasOutage: false,
    reviewOn: end.plus({ days: 21 }).toISODate()!,
    backOutPlan: 'Remettre ce qui était en place, gardé pendant deux semaines.',
    people: [...people],
    hours: 4 * people.length,
    buildBy: builder,
    testBy: tester,
    releaseBy: builder,
    noRelations: 'Aucun autre changement de ces semaines n’en dépend.',
    windowStart: iso(start),
    windowEnd: iso(end),
    plan: 'Sauvegarder, arrêter, remplacer, redémarrer, vérifier.',
    testPlan: 'Refaire ce que font les utilisateurs le matin.',
  };
}

/** Somebody does a verb to the change. */
export function verb(
  at: DateTime,
  by: string,
  name: ChangeAnyVerb,
  body: ChangeVerbBody = {},
): DemoAct {
  return { at, by, does: 'verb', verb: name, body };
}

/** Somebody decides about it. */
export function decide(at: DateTime, by: string, body: DecisionBody): DemoAct {
  return { at, by, does: 'decide', body };
}

/** Somebody does a verb to its task at a position. */
export function task(
  at: DateTime,
  by: string,
  name: ChangeTaskVerb,
  position: number,
  reason?: string,
): DemoAct {
  return { at, by, does: 'task', verb: name, position, reason };
}

/** As the API takes it. */
export function iso(at: DateTime): string {
  return at.startOf('minute').toUTC().toISO()!;
}
