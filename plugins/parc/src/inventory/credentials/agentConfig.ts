/** What stands in an agent's configuration to deliver here. */
export interface AgentConfig {
  name: string;
  /** Where it is written. */
  file: string;
  lines: string;
}

/**
 * The lines for each agent, by the names of their own documentation. The agent of OCS takes login and secret in Base64,
 * and sends them to this very realm only.
 */
export function agentConfigs(
  address: string,
  login: string,
  secret: string,
): AgentConfig[] {
  return [
    {
      name: 'GLPI Agent',
      file: '/etc/glpi-agent/conf.d/parc.cfg',
      lines: lines({
        server: address,
        'oauth-client-id': login,
        'oauth-client-secret': secret,
      }),
    },
    {
      name: 'FusionInventory Agent',
      file: '/etc/fusioninventory/agent.cfg',
      lines: lines({ server: address, user: login, password: secret }),
    },
    {
      name: 'OCS Inventory Agent',
      file: '/etc/ocsinventory/ocsinventory-agent.cfg',
      lines: lines({
        server: `${address}/ocsinventory`,
        realm: 'Restricted Area',
        user: base64(login),
        password: base64(secret),
      }),
    },
  ];
}

function lines(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
