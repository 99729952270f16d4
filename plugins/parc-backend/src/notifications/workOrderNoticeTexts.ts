import type { DateTime } from 'luxon';
import type { NoticeLanguage } from '../settings';
import type { NoticeSubject, WorkOrderNoticeKind } from './noticeKinds';
import type { Words } from './noticeWords';

/** What somebody can switch off in their settings of notifications. */
export const workOrderTopics: Record<WorkOrderNoticeKind, string> = {
  'order-assigned': 'Work assigned to you',
  'order-due-soon': 'Work due soon',
  'order-overdue': 'Overdue work',
  'order-escalated': 'Overdue work of your team',
  'visit-announced': 'Maintenance of your equipment',
  'visit-moved': 'Maintenance of your equipment',
  'visit-cancelled': 'Maintenance of your equipment',
};

/** How long a visit takes and where it is, as far as it is known, between what is done and its end. */
const visitIn = {
  en: ({ task, place, minutes }: Partial<NoticeSubject>) =>
    `${[task, place, minutes && `about ${minutes} minutes`]
      .filter(Boolean)
      .join(' · ')}.`,
  fr: ({ task, place, minutes }: Partial<NoticeSubject>) =>
    `${[task, place, minutes && `environ ${minutes} minutes`]
      .filter(Boolean)
      .join(' · ')}.`,
};

/** The name in an entity reference: of `group:default/field` that is `field`. */
const nameIn = (ref: string | undefined) => ref?.split('/').pop();

export const workOrderWords: Record<
  NoticeLanguage,
  Record<WorkOrderNoticeKind, Words>
> = {
  en: {
    'order-assigned': {
      one: ({ what, isTeam }) =>
        `Work for ${isTeam ? 'your team' : 'you'}: ${what}`,
      many: ({ count, isTeam }) =>
        `${count} work orders for ${isTeam ? 'your team' : 'you'}`,
      more: ({ day }) => day && `Planned for ${day}.`,
    },
    'order-due-soon': {
      one: ({ what, day }) => `To be done by ${day}: ${what}`,
      many: ({ count }) => `${count} work orders are due soon`,
    },
    'order-overdue': {
      one: ({ what, day }) => `Overdue since ${day}: ${what}`,
      many: ({ count }) => `${count} work orders are overdue`,
    },
    'order-escalated': {
      one: ({ what, day }) => `Still not done, was due by ${day}: ${what}`,
      many: ({ count }) => `${count} work orders of your team are long overdue`,
      more: ({ who }) => who && `It is the work of ${nameIn(who)}.`,
    },
    'visit-announced': {
      one: ({ what, day }) => `Maintenance on ${day}: ${what}`,
      many: ({ count, day }) => `Maintenance of ${count} assets from ${day} on`,
      more: visitIn.en,
    },
    'visit-moved': {
      one: ({ what, day }) => `Maintenance moved to ${day}: ${what}`,
      many: ({ count, day }) =>
        `Maintenance of ${count} assets moved, the first to ${day}`,
      more: visitIn.en,
    },
    'visit-cancelled': {
      one: ({ what, day }) => `No maintenance on ${day} after all: ${what}`,
      many: ({ count }) => `No maintenance of ${count} assets after all`,
      more: ({ task }) => task && `${task}.`,
    },
  },
  fr: {
    'order-assigned': {
      one: ({ what, isTeam }) =>
        `Travail pour ${isTeam ? 'votre équipe' : 'vous'} : ${what}`,
      many: ({ count, isTeam }) =>
        `${count} ordres de travail pour ${isTeam ? 'votre équipe' : 'vous'}`,
      more: ({ day }) => day && `Prévu le ${day}.`,
    },
    'order-due-soon': {
      one: ({ what, day }) => `À faire au plus tard le ${day} : ${what}`,
      many: ({ count }) => `${count} ordres de travail à faire bientôt`,
    },
    'order-overdue': {
      one: ({ what, day }) => `En retard depuis le ${day} : ${what}`,
      many: ({ count }) => `${count} ordres de travail en retard`,
    },
    'order-escalated': {
      one: ({ what, day }) => `Toujours pas fait, attendu le ${day} : ${what}`,
      many: ({ count }) =>
        `${count} ordres de travail de votre équipe très en retard`,
      more: ({ who }) => who && `C’est le travail de ${nameIn(who)}.`,
    },
    'visit-announced': {
      one: ({ what, day }) => `Maintenance le ${day} : ${what}`,
      many: ({ count, day }) =>
        `Maintenance de ${count} matériels à partir du ${day}`,
      more: visitIn.fr,
    },
    'visit-moved': {
      one: ({ what, day }) => `Maintenance déplacée au ${day} : ${what}`,
      many: ({ count, day }) =>
        `Maintenance de ${count} matériels déplacée, la première au ${day}`,
      more: visitIn.fr,
    },
    'visit-cancelled': {
      one: ({ what, day }) =>
        `Finalement pas de maintenance le ${day} : ${what}`,
      many: ({ count }) =>
        `Finalement pas de maintenance de ${count} matériels`,
      more: ({ task }) => task && `${task}.`,
    },
  },
};

const workPage = '/parc/maintenance/work';
const orderList = '/parc/maintenance/orders';

/** Statuses in which there is still work to be done, as the page's address says them. */
const openStatuses = ['planned', 'ready', 'in-progress', 'waiting'];

/** The page of an order; whose equipment is visited may not see orders, and gets to the equipment. */
export function linkToWork(kind: WorkOrderNoticeKind, ref: string): string {
  const list = kind.startsWith('visit-') ? '/parc/assets' : orderList;
  return `${list}/${encodeURIComponent(ref)}`;
}

/** The page of all of them: one's own work, what the team left undone, one's equipment. */
export function linkToAllWork(
  kind: WorkOrderNoticeKind,
  recipient: string,
  today: DateTime,
): string {
  if (kind.startsWith('visit-'))
    return `/parc/assets?${new URLSearchParams({ assignedTo: recipient })}`;
  if (kind !== 'order-escalated') return workPage;
  const yesterday = today.minus({ days: 1 }).toISODate()!;
  return `${orderList}?${new URLSearchParams([
    ...openStatuses.map(status => ['status', status]),
    ['windowTo', `..${yesterday}`],
  ])}`;
}
