import { Duration } from 'luxon';
import type { HumanDuration } from '@backstage/types';
import type { InventorySettings } from '../../settings';

/** Texts of a reply, in the dialect that the agent speaks. */
export type ReplyFormat = 'json' | 'xml';

/** The longest message of an error that the GLPI agent is told to expect. */
const longestError = 250;

/** The version of GLPI whose inventory format is taken: agents leave out what an older one would not know. */
const formatVersion = '11.0.6';

/** What the GLPI agent could do beside, and nobody here asks for. */
const disabledTasks = [
  'collect',
  'deploy',
  'esx',
  'netdiscovery',
  'netinventory',
  'wakeonlan',
];

/** Every reply there is; none depends on who asks. */
export function createReplies(
  settings: Pick<
    InventorySettings,
    'frequency' | 'keepsProcesses' | 'keepsEnvironment'
  >,
) {
  const hours = hoursOf(settings.frequency);
  // A number is in hours; the agent knows shorter ones by their unit.
  const expiration = Number.isInteger(hours)
    ? hours
    : `${Math.max(1, Math.round(hours * 60))}m`;
  const unwanted = [
    ...(settings.keepsProcesses ? [] : ['process']),
    ...(settings.keepsEnvironment ? [] : ['environment']),
  ].join(',');
  const ok = { status: 'ok', expiration };
  return {
    /** Has an agent that begins in XML go on in JSON, with a contact, before it sends anything: only there it hears what not to send. */
    pending: JSON.stringify({ status: 'pending' }),
    ok: JSON.stringify(ok),
    contact: JSON.stringify({
      ...ok,
      tasks: {
        inventory: {
          server: 'glpi',
          version: formatVersion,
          ...(unwanted ? { 'no-category': unwanted } : {}),
        },
      },
      disabled: disabledTasks,
    }),
    /** Parc hands out no credentials of databases. */
    params: JSON.stringify({ ...ok, credentials: [] }),
    /** Of the older dialogue of the GLPI agent's tasks: there is no work for any. */
    noJobs: '{}',
    prolog: xmlReply(
      `<PROLOG_FREQ>${Math.max(
        1,
        Math.round(hours),
      )}</PROLOG_FREQ><RESPONSE>SEND</RESPONSE>`,
    ),
    accepted: xmlReply('<RESPONSE>NO_ACCOUNT_UPDATE</RESPONSE>'),
    error: (format: ReplyFormat, message: string) => {
      const text = message.slice(0, longestError);
      return format === 'json'
        ? JSON.stringify({ status: 'error', message: text, expiration })
        : xmlReply(
            `<ERROR><![CDATA[${text.replaceAll(']]>', ']] >')}]]></ERROR>`,
          );
    },
  };
}
export type Replies = ReturnType<typeof createReplies>;

function hoursOf(frequency: HumanDuration): number {
  return Duration.fromObject(frequency).as('hours');
}

function xmlReply(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<REPLY>${content}</REPLY>\n`;
}
