import {
  addDays,
  addPeriod,
  longestCalendarRange,
  windowsAhead,
  type MaintenanceForecast,
} from '@parc/backstage-plugin-parc-common';
import { groupBy } from '../../records';
import type { LivingPlan } from '../plans/PlanStore';
import type { DueGroup } from './DueStore';

type OfPlan = MaintenanceForecast['items'][number];

/**
 * What plans will have due between two days, both included, and no further ahead than each looks: on the targets, and
 * today of what is late. A window that is ordered is left out; those after it are not.
 */
export function forecastOf(
  plans: readonly LivingPlan[],
  groups: readonly DueGroup[],
  from: string,
  to: string,
): OfPlan[] {
  const byPlan = groupBy(groups, each => each.plan_id);
  return plans
    .map(living => ofPlan(living, byPlan.get(living.id) ?? [], from, to))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => (a.plan.ref < b.plan.ref ? -1 : 1));
}

function ofPlan(
  { plan, schedule }: LivingPlan,
  groups: readonly DueGroup[],
  from: string,
  to: string,
): OfPlan {
  const assetsOn = new Map<string, number>();
  for (const group of groups) {
    const { today, assets } = group;
    const until = earliest(
      addPeriod(today, plan.horizon),
      addDays(today, longestCalendarRange),
      to,
    );
    const ahead = windowsAhead(schedule, group, today, until);
    for (const { target } of ahead.slice(group.is_ordered ? 1 : 0)) {
      const day = target > today ? target : today;
      if (day >= from && day <= to)
        assetsOn.set(day, (assetsOn.get(day) ?? 0) + assets);
    }
  }
  const { id, ref, name, nameFr, estimatedMinutes } = plan;
  const days = [...assetsOn].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    plan: { id, ref, name, ...(nameFr ? { nameFr } : {}) },
    days: days.map(([day, assets]) => ({
      day,
      assets,
      ...(estimatedMinutes ? { minutes: estimatedMinutes * assets } : {}),
    })),
  };
}

function earliest(...days: string[]): string {
  return days.reduce((first, day) => (day < first ? day : first));
}
