/** The number in what an agent calls itself: `GLPI-Agent_v1.10` → `1.10`. Empty when there is none. */
export function agentVersion(called = ''): string {
  return /v?(\d+(?:\.\d+)+[\w.-]*)/.exec(called)?.[1] ?? '';
}
