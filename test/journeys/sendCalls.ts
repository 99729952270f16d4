import { Answer, PortalClient } from '../support';
import type { Call } from './Call';

/** Sends a call to Parc. */
export function send(client: PortalClient, call: Call): Promise<Answer> {
  return client.send(call.method, `/api/parc${call.path}`, call.body, {
    headers: call.headers,
  });
}

/** Sends calls, and returns those that were answered with another status than these. */
export async function answersOtherThan(
  statuses: number[],
  client: PortalClient,
  calls: Record<string, Call>,
) {
  const answers = await Promise.all(
    Object.entries(calls).map(async ([operation, call]) => {
      const { status, body } = await send(client, call);
      return { operation, status, error: body?.error?.message };
    }),
  );
  return answers.filter(({ status }) => !statuses.includes(status));
}

/** The calls of the operations for which this holds. */
export function callsWhere(
  calls: Record<string, Call>,
  matches: (operation: string) => boolean,
): Record<string, Call> {
  return Object.fromEntries(
    Object.entries(calls).filter(([operation]) => matches(operation)),
  );
}
