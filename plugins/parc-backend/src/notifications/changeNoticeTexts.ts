import type { NoticeLanguage } from '../settings';
import type { ChangeNoticeKind } from './noticeKinds';
import type { Words } from './noticeWords';

/** What somebody can switch off in their settings of notifications. */
export const changeTopics: Record<ChangeNoticeKind, string> = {
  'change-to-approve': 'Changes to approve',
  'change-approval-due': 'Changes to approve',
  'change-approval-overdue': 'Changes to approve',
  'change-approved': 'Decisions on your changes',
  'change-refused': 'Decisions on your changes',
  'change-begins': 'Changes that you make',
  'change-overran': 'Changes that you make',
  'change-return-due': 'Return of your changes',
  'change-authorised': 'Changes that concern you',
  'change-started': 'Changes that concern you',
  'change-ended': 'Changes that concern you',
  'change-conflicts': 'Conflicts of your changes',
};

/** The longest text of a person's that a message carries. */
const mostCharacters = 500;

/** What those who make a change have to say to others, or why it was refused. */
const said: Words['more'] = ({ task }) =>
  task && task.length > mostCharacters
    ? `${task.slice(0, mostCharacters)}…`
    : task;

export const changeWords: Record<
  NoticeLanguage,
  Record<ChangeNoticeKind, Words>
> = {
  en: {
    'change-to-approve': {
      one: ({ what, day, isTeam }) =>
        `${isTeam ? 'Your group is' : 'You are'} asked to approve${
          day && `, by ${day}`
        }: ${what}`,
      many: ({ count }) => `${count} changes wait for approval`,
    },
    'change-approval-due': {
      one: ({ what, day }) => `To be approved by ${day}: ${what}`,
      many: ({ count }) => `${count} changes are to be approved soon`,
    },
    'change-approval-overdue': {
      one: ({ what, day }) => `Approval overdue since ${day}: ${what}`,
      many: ({ count }) => `The approval of ${count} changes is overdue`,
    },
    'change-approved': {
      one: ({ what }) => `Approved: ${what}`,
      many: ({ count }) => `${count} changes were approved`,
    },
    'change-refused': {
      one: ({ what }) => `Refused: ${what}`,
      many: ({ count }) => `${count} changes were refused`,
      more: said,
    },
    'change-begins': {
      one: ({ what, day }) => `Begins on ${day}: ${what}`,
      many: ({ count }) => `${count} of your changes begin`,
    },
    'change-overran': {
      one: ({ what }) => `Still at work after the end of its window: ${what}`,
      many: ({ count }) => `${count} changes overran their windows`,
    },
    'change-return-due': {
      one: ({ what }) => `Was the return obtained? ${what}`,
      many: ({ count }) => `Was the return of ${count} changes obtained?`,
    },
    'change-authorised': {
      one: ({ what, day }) =>
        `A change that concerns you ${
          day ? `is planned for ${day}` : 'was authorised'
        }: ${what}`,
      many: ({ count }) => `${count} changes that concern you were authorised`,
      more: said,
    },
    'change-started': {
      one: ({ what }) => `A change that concerns you has begun: ${what}`,
      many: ({ count }) => `${count} changes that concern you have begun`,
      more: said,
    },
    'change-ended': {
      one: ({ what }) => `A change that concerns you is over: ${what}`,
      many: ({ count }) => `${count} changes that concern you are over`,
    },
    'change-conflicts': {
      one: ({ what }) => `Something is in the way: ${what}`,
      many: ({ count }) => `Something is in the way of ${count} changes`,
    },
  },
  fr: {
    'change-to-approve': {
      one: ({ what, day, isTeam }) =>
        `${
          isTeam ? 'L’approbation de votre groupe' : 'Votre approbation'
        } est demandée${day && ` au plus tard le ${day}`} : ${what}`,
      many: ({ count }) => `${count} changements attendent une approbation`,
    },
    'change-approval-due': {
      one: ({ what, day }) => `À approuver au plus tard le ${day} : ${what}`,
      many: ({ count }) => `${count} changements à approuver bientôt`,
    },
    'change-approval-overdue': {
      one: ({ what, day }) =>
        `Approbation en retard depuis le ${day} : ${what}`,
      many: ({ count }) =>
        `L’approbation de ${count} changements est en retard`,
    },
    'change-approved': {
      one: ({ what }) => `Approuvé : ${what}`,
      many: ({ count }) => `${count} changements ont été approuvés`,
    },
    'change-refused': {
      one: ({ what }) => `Refusé : ${what}`,
      many: ({ count }) => `${count} changements ont été refusés`,
      more: said,
    },
    'change-begins': {
      one: ({ what, day }) => `Commence le ${day} : ${what}`,
      many: ({ count }) => `${count} de vos changements commencent`,
    },
    'change-overran': {
      one: ({ what }) =>
        `Toujours en cours après la fin de sa fenêtre : ${what}`,
      many: ({ count }) => `${count} changements dépassent leur fenêtre`,
    },
    'change-return-due': {
      one: ({ what }) => `Le retour a-t-il été obtenu ? ${what}`,
      many: ({ count }) =>
        `Le retour de ${count} changements a-t-il été obtenu ?`,
    },
    'change-authorised': {
      one: ({ what, day }) =>
        `Un changement qui vous concerne ${
          day ? `est prévu le ${day}` : 'a été autorisé'
        } : ${what}`,
      many: ({ count }) =>
        `${count} changements qui vous concernent ont été autorisés`,
      more: said,
    },
    'change-started': {
      one: ({ what }) => `Un changement qui vous concerne a commencé : ${what}`,
      many: ({ count }) =>
        `${count} changements qui vous concernent ont commencé`,
      more: said,
    },
    'change-ended': {
      one: ({ what }) =>
        `Un changement qui vous concerne est terminé : ${what}`,
      many: ({ count }) =>
        `${count} changements qui vous concernent sont terminés`,
    },
    'change-conflicts': {
      one: ({ what }) => `Un conflit est apparu : ${what}`,
      many: ({ count }) =>
        `Des conflits sont apparus pour ${count} changements`,
    },
  },
};

const changeList = '/parc/changes';

/** The page of a change. */
export function linkToChange(ref: string): string {
  return `${changeList}/${encodeURIComponent(ref)}`;
}

/** The list of those that wait for the recipient, or that are as the message says. */
export function linkToChanges(
  kind: ChangeNoticeKind,
  recipient: string,
  today: string,
): string {
  const lists: Partial<Record<ChangeNoticeKind, string[][]>> = {
    'change-begins': [['status', 'scheduled']],
    'change-overran': [['status', 'implement']],
    'change-conflicts': [['conflictState', 'found']],
    'change-return-due': [
      ['returnObtained', '-'],
      ['reviewOn', `..${today}`],
    ],
  };
  const asked = [
    ['approval', 'asked'],
    ['approval', 'afterwards'],
    ['askedApprovers', recipient],
  ];
  const isToApprove = changeTopics[kind] === changeTopics['change-to-approve'];
  const search = `${new URLSearchParams(isToApprove ? asked : lists[kind])}`;
  return search ? `${changeList}?${search}` : changeList;
}
