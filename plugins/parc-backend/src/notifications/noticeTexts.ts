import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import { DateTime } from 'luxon';
import type { NoticeLanguage } from '../readConfig';
import type { Notice, NoticeKind, NoticeSubject } from './noticeKinds';

/** What somebody can switch off in their settings of notifications. */
const topics: Record<NoticeKind, string> = {
  'handed-over': 'Handed to you',
  'overdue-held': 'Overdue return',
  'overdue-owned': 'Overdue return',
  'warranty-ending': 'Warranty ending',
  'lost-reported': 'Lost asset reports',
  'gone-silent': 'Not seen for long',
};

/** The page of the list, below the portal's address. */
const list = '/parc/assets';

/** What texts depend on beside the message. */
export interface NoticeSettings {
  language: NoticeLanguage;
  warrantyLeadDays: number;
  /** Days after which an asset counts as silent. */
  staleDays: number;
}

interface Words {
  one(about: { asset: string; day: string; isTeam: boolean }): string;
  many(about: { count: number; isTeam: boolean }): string;
  /** A second sentence, of one. */
  more?(about: { backOn?: string }): string | undefined;
}

const words: Record<NoticeLanguage, Record<NoticeKind, Words>> = {
  en: {
    'handed-over': {
      one: ({ asset, isTeam }) =>
        `Handed to ${isTeam ? 'your team' : 'you'}: ${asset}`,
      many: ({ count, isTeam }) =>
        `${count} assets were handed to ${isTeam ? 'your team' : 'you'}`,
      more: ({ backOn }) => backOn && `Due back on ${backOn}.`,
    },
    'overdue-held': {
      one: ({ asset, day }) => `Please return: ${asset} was due on ${day}`,
      many: ({ count }) => `Please return ${count} assets: they are overdue`,
    },
    'overdue-owned': {
      one: ({ asset, day }) => `Not back: ${asset} was due on ${day}`,
      many: ({ count }) => `${count} assets are not back in time`,
    },
    'warranty-ending': {
      one: ({ asset, day }) => `Warranty ends on ${day}: ${asset}`,
      many: ({ count }) => `The warranties of ${count} assets end soon`,
    },
    'lost-reported': {
      one: ({ asset }) => `Lost, and it reports: ${asset}`,
      many: ({ count }) => `${count} lost assets report`,
    },
    'gone-silent': {
      one: ({ asset, day }) => `Not seen since ${day}: ${asset}`,
      many: ({ count }) => `${count} assets have not been seen for long`,
    },
  },
  fr: {
    'handed-over': {
      one: ({ asset, isTeam }) =>
        `Remis à ${isTeam ? 'votre équipe' : 'vous'} : ${asset}`,
      many: ({ count, isTeam }) =>
        `${count} équipements remis à ${isTeam ? 'votre équipe' : 'vous'}`,
      more: ({ backOn }) => backOn && `À rendre le ${backOn}.`,
    },
    'overdue-held': {
      one: ({ asset, day }) => `À rendre : ${asset}, attendu le ${day}`,
      many: ({ count }) => `${count} équipements à rendre : ils sont en retard`,
    },
    'overdue-owned': {
      one: ({ asset, day }) => `Pas rentré : ${asset}, attendu le ${day}`,
      many: ({ count }) => `${count} équipements ne sont pas rentrés à temps`,
    },
    'warranty-ending': {
      one: ({ asset, day }) => `Fin de garantie le ${day} : ${asset}`,
      many: ({ count }) => `${count} garanties se terminent bientôt`,
    },
    'lost-reported': {
      one: ({ asset }) => `Perdu, et il se manifeste : ${asset}`,
      many: ({ count }) => `${count} équipements perdus se manifestent`,
    },
    'gone-silent': {
      one: ({ asset, day }) => `Plus vu depuis le ${day} : ${asset}`,
      many: ({ count }) =>
        `${count} équipements n’ont pas été vus depuis longtemps`,
    },
  },
};

/** The day that a message says, where it is not that of the return. */
const dayOf: Partial<Record<NoticeKind, 'warrantyEnd' | 'lastSeen'>> = {
  'warranty-ending': 'warrantyEnd',
  'gone-silent': 'lastSeen',
};

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
      kind.startsWith('overdue') || kind === 'lost-reported'
        ? ('high' as const)
        : ('normal' as const),
  };
  if (subject.count > 1) {
    return {
      ...common,
      title: many({ count: subject.count, isTeam }),
      link: linkToMany(kind, recipient, settings, today),
    };
  }
  const asset = [subject.tag, subject.name].filter(Boolean).join(' · ');
  const day = dayOf[kind] ?? 'expectedBack';
  const description = more?.({
    backOn: toDay(subject.expectedBack) || undefined,
  });
  return {
    ...common,
    title: one({ asset, day: toDay(subject[day]), isTeam }),
    ...(description ? { description } : {}),
    link: `${list}/${encodeURIComponent(subject.tag)}`,
  };
}

/** The list of all that fits now, as the page's address says it. */
function linkToMany(
  kind: NoticeKind,
  recipient: string,
  { warrantyLeadDays: leadDays, staleDays }: NoticeSettings,
  today: DateTime,
): string {
  const day = (days: number) => today.plus({ days }).toISODate()!;
  const filters: Record<NoticeKind, Record<string, string>> = {
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
  return `${list}?${new URLSearchParams(filters[kind])}`;
}

function formatDay(day: string, language: NoticeLanguage): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .setLocale(language === 'en' ? 'en-GB' : 'fr-FR')
    .toLocaleString(DateTime.DATE_FULL);
}
