import type { DateTime } from 'luxon';
import type { ChangeContext } from '../../records';

/** Who writes for an agent: its device is the reason, by which a wrong match is taken back. */
export function agentContext(deviceId: string, at: DateTime): ChangeContext {
  return {
    who: { actor: 'service:inventory', isSystem: true },
    source: 'agent',
    reason: reasonOf(deviceId),
    at,
  };
}

/** What the history of an asset says of what an agent wrote. */
export function reasonOf(deviceId: string): string {
  return `inventory of ${deviceId}`;
}
