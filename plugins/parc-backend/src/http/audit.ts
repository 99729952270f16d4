import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import type { Route } from './route';

const methodWords = {
  get: 'read',
  post: 'create',
  patch: 'update',
  delete: 'delete',
} as const;

/** What cannot simply be undone. */
const grave = /(^|-)(delete|retire|dispose|terminate|retire-vanished|erase)$/;

/** What hands out many records as a file. */
const exports = ['export', 'report'];

/** The audit event of a route: of each that changes something, and of exports. Undefined for other reads. */
export function auditEventOf(route: Pick<Route, 'method' | 'path' | 'isRead'>):
  | (Pick<AuditorServiceCreateEventOptions, 'eventId' | 'severityLevel'> & {
      meta: { noun: string; action: string };
    })
  | undefined {
  const parts = route.path.split('/').slice(1);
  const [noun, ...words] = parts.filter(each => !each.startsWith('{'));
  const isExport = route.method === 'get' && exports.includes(words[0]);
  if ((route.method === 'get' && !isExport) || route.isRead) return undefined;
  const isNamed = isExport || (route.method === 'post' && words.length > 0);
  const action = [...words, ...(isNamed ? [] : [methodWords[route.method]])];
  const eventId = [noun, ...action].join('-');
  return {
    eventId,
    severityLevel: grave.test(eventId) ? 'high' : 'medium',
    meta: { noun, action: action.join('-') },
  };
}

/** Tells the portal's auditor of a request: when it begins, and how it ended. Never what was written. */
export async function audited<T extends { body?: unknown }>(
  auditor: AuditorService,
  { route, request, actor }: { route: Route; request: Request; actor: string },
  work: (say: (meta: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const options = auditEventOf(route);
  if (!options) return work(() => {});
  const event = await auditor.createEvent({
    ...options,
    request,
    // A link that is opened with the portal's cookie has no actor in the auditor's eyes.
    meta: { ...options.meta, actor, ...request.params },
  });
  let said: JsonObject = {};
  try {
    const answer = await work(meta => {
      said = { ...said, ...meta };
    });
    await event.success({ meta: { ...said, ...countsOf(answer.body) } });
    return answer;
  } catch (error) {
    await event.fail({ meta: said, error: error as Error });
    throw error;
  }
}

/** What an answer says of the extent: numbers, the reference, and how many were refused. */
function countsOf(body: unknown): JsonObject {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      if (name === 'ref' || counts.includes(name)) return [[name, value]];
      if (refusals.includes(name) && Array.isArray(value))
        return [['refused', value.length]];
      return [];
    }),
  );
}

const counts: readonly string[] = [
  'version',
  'done',
  'created',
  'updated',
  'unchanged',
  'retired',
];
const refusals: readonly string[] = ['errors', 'rejected'];
