import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import { DateTime } from 'luxon';
import type { NoticeLanguage } from '../settings';
import {
  changeTopics,
  changeWords,
  linkToChange,
  linkToChanges,
} from './changeNoticeTexts';
import {
  isOfChange,
  isOfLicence,
  isOfWorkOrder,
  type AssetNoticeKind,
  type Notice,
  type NoticeKind,
  type NoticeSubject,
} from './noticeKinds';
import type { Words } from './noticeWords';
import {
  linkToAllWork,
  linkToWork,
  workOrderTopics,
  workOrderWords,
} from './workOrderNoticeTexts';

/** What somebody can switch off in their settings of notifications. */
const topics: Record<NoticeKind, string> = {
  'handed-over': 'Handed to you',
  'overdue-held': 'Overdue return',
  'overdue-owned': 'Overdue return',
  'warranty-ending': 'Warranty ending',
  'lost-reported': 'Lost asset reports',
  'gone-silent': 'Not seen for long',
  'licence-notice': 'Licence renewal',
  'licence-ending': 'Licence renewal',
  'licence-renewing': 'Licence renewal',
  ...workOrderTopics,
  ...changeTopics,
};

/** The pages of the lists, below the portal's address. */
const assetList = '/parc/assets';
const licenceList = '/parc/licences';
const renewalList = `${licenceList}/renewals`;

/** What texts depend on beside the message. */
export interface NoticeSettings {
  language: NoticeLanguage;
  warrantyLeadDays: number;
  licenceLeadDays: readonly number[];
  /** Days after which an asset counts as silent. */
  staleDays: number;
}

const words: Record<NoticeLanguage, Record<NoticeKind, Words>> = {
  en: {
    'handed-over': {
      one: ({ what, isTeam }) =>
        `Handed to ${isTeam ? 'your team' : 'you'}: ${what}`,
      many: ({ count, isTeam }) =>
        `${count} assets were handed to ${isTeam ? 'your team' : 'you'}`,
      more: ({ day }) => day && `Due back on ${day}.`,
    },
    'overdue-held': {
      one: ({ what, day }) => `Please return: ${what} was due on ${day}`,
      many: ({ count }) => `Please return ${count} assets: they are overdue`,
    },
    'overdue-owned': {
      one: ({ what, day }) => `Not back: ${what} was due on ${day}`,
      many: ({ count }) => `${count} assets are not back in time`,
    },
    'warranty-ending': {
      one: ({ what, day }) => `Warranty ends on ${day}: ${what}`,
      many: ({ count }) => `The warranties of ${count} assets end soon`,
    },
    'lost-reported': {
      one: ({ what }) => `Lost, and it reports: ${what}`,
      many: ({ count }) => `${count} lost assets report`,
    },
    'gone-silent': {
      one: ({ what, day }) => `Not seen since ${day}: ${what}`,
      many: ({ count }) => `${count} assets have not been seen for long`,
    },
    'licence-notice': {
      one: ({ what, day }) => `Last day for notice ${day}: ${what}`,
      many: ({ count }) => `The last day for notice of ${count} licences nears`,
    },
    'licence-ending': {
      one: ({ what, day }) => `Licence ends on ${day}: ${what}`,
      many: ({ count }) => `${count} licences end soon`,
    },
    'licence-renewing': {
      one: ({ what, day }) => `Licence renews by itself on ${day}: ${what}`,
      many: ({ count }) => `${count} licences renew by themselves soon`,
    },
    ...workOrderWords.en,
    ...changeWords.en,
  },
  fr: {
    'handed-over': {
      one: ({ what, isTeam }) =>
        `Remis à ${isTeam ? 'votre équipe' : 'vous'} : ${what}`,
      many: ({ count, isTeam }) =>
        `${count} matériels remis à ${isTeam ? 'votre équipe' : 'vous'}`,
      more: ({ day }) => day && `À rendre le ${day}.`,
    },
    'overdue-held': {
      one: ({ what, day }) => `À rendre : ${what}, attendu le ${day}`,
      many: ({ count }) => `${count} matériels à rendre : ils sont en retard`,
    },
    'overdue-owned': {
      one: ({ what, day }) => `Pas rentré : ${what}, attendu le ${day}`,
      many: ({ count }) => `${count} matériels ne sont pas rentrés à temps`,
    },
    'warranty-ending': {
      one: ({ what, day }) => `Fin de garantie le ${day} : ${what}`,
      many: ({ count }) => `${count} garanties se terminent bientôt`,
    },
    'lost-reported': {
      one: ({ what }) => `Perdu, et il se manifeste : ${what}`,
      many: ({ count }) => `${count} matériels perdus se manifestent`,
    },
    'gone-silent': {
      one: ({ what, day }) => `Plus vu depuis le ${day} : ${what}`,
      many: ({ count }) =>
        `${count} matériels n’ont pas été vus depuis longtemps`,
    },
    'licence-notice': {
      one: ({ what, day }) =>
        `Préavis à donner au plus tard le ${day} : ${what}`,
      many: ({ count }) => `Préavis de ${count} licences à donner bientôt`,
    },
    'licence-ending': {
      one: ({ what, day }) => `Fin de licence le ${day} : ${what}`,
      many: ({ count }) => `${count} licences se terminent bientôt`,
    },
    'licence-renewing': {
      one: ({ what, day }) => `Reconduction tacite le ${day} : ${what}`,
      many: ({ count }) => `${count} licences bientôt reconduites tacitement`,
    },
    ...workOrderWords.fr,
    ...changeWords.fr,
  },
};

/** What is not to be overlooked, beside what is overdue. */
const highKinds: readonly NoticeKind[] = [
  'lost-reported',
  'order-escalated',
  'change-overran',
];

/** A message in words, with the page that it leads to. `today` closes the list of what is overdue. */
export function toPayload(
  { id, kind, recipient }: Pick<Notice, 'id' | 'kind' | 'recipient'>,
  subject: NoticeSubject,
  settings: NoticeSettings,
  today: DateTime,
): NotificationPayload {
  const { one, many, more } = words[settings.language][kind];
  const isTeam = recipient.startsWith('group:');
  const toDay = (day: string | undefined) =>
    day === undefined ? '' : formatDay(day, settings.language);
  const common = {
    topic: topics[kind],
    scope: `parc:${id}`,
    severity:
      kind.includes('overdue') || highKinds.includes(kind)
        ? ('high' as const)
        : ('normal' as const),
  };
  if (subject.count > 1) {
    return {
      ...common,
      title: many({ count: subject.count, day: toDay(subject.day), isTeam }),
      link: linkToMany(kind, recipient, settings, today),
    };
  }
  const day = toDay(subject.day);
  const description = more?.({ ...subject, day: day || undefined });
  return {
    ...common,
    title: one({
      what: [subject.ref, subject.name].filter(Boolean).join(' · '),
      day,
      isTeam,
    }),
    ...(description ? { description } : {}),
    link: linkToOne(kind, subject.ref),
  };
}

function linkToOne(kind: NoticeKind, ref: string): string {
  if (isOfWorkOrder(kind)) return linkToWork(kind, ref);
  if (isOfChange(kind)) return linkToChange(ref);
  const list = isOfLicence(kind) ? licenceList : assetList;
  return `${list}/${encodeURIComponent(ref)}`;
}

/** The list of all that fits now, as the page's address says it. */
function linkToMany(
  kind: NoticeKind,
  recipient: string,
  settings: NoticeSettings,
  today: DateTime,
): string {
  const day = (days: number) => today.plus({ days }).toISODate()!;
  if (isOfWorkOrder(kind)) return linkToAllWork(kind, recipient, today);
  if (isOfChange(kind)) return linkToChanges(kind, recipient, day(0));
  if (isOfLicence(kind)) {
    const to = day(Math.max(0, ...settings.licenceLeadDays));
    const range = new URLSearchParams({ owner: recipient, from: day(0), to });
    return `${renewalList}?${range}`;
  }
  const { warrantyLeadDays: leadDays, staleDays } = settings;
  const filters: Record<AssetNoticeKind, Record<string, string>> = {
    'handed-over': { assignedTo: recipient, sort: '-assignedSince' },
    'overdue-held': { assignedTo: recipient, expectedBack: `..${day(-1)}` },
    'overdue-owned': { owner: recipient, expectedBack: `..${day(-1)}` },
    'warranty-ending': {
      owner: recipient,
      warrantyEnd: `${day(0)}..${day(leadDays)}`,
    },
    'lost-reported': { owner: recipient, status: 'lost' },
    'gone-silent': {
      owner: recipient,
      status: 'deployed',
      lastSeen: `..${day(-staleDays)}`,
    },
  };
  return `${assetList}?${new URLSearchParams(filters[kind])}`;
}

function formatDay(day: string, language: NoticeLanguage): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .setLocale(language === 'en' ? 'en-GB' : 'fr-FR')
    .toLocaleString(DateTime.DATE_FULL);
}
