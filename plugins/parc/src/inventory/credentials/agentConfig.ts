/** What stands in an agent's configuration to deliver here. */
export interface AgentConfig {
  name: string;
  /** Where it is written. */
  file: string;
  lines: string;
}

/**
 * The lines for each agent, by the names of their own documentation. FusionInventory and GLPI Agent read the same; OCS
 * has an address without credentials, and asks for them as options.
 */
export function agentConfigs(
  address: string,
  login: string,
  secret: string,
): AgentConfig[] {
  return [
    {
      name: 'GLPI Agent (OAuth)',
      file: '/etc/glpi-agent/agent.cfg',
      lines: [
        `server = ${address}`,
        `oauth-client-id = ${login}`,
        `oauth-client-secret = ${secret}`,
      ].join('\n'),
    },
    {
      name: 'GLPI Agent, FusionInventory',
      file: '/etc/glpi-agent/agent.cfg, /etc/fusioninventory/agent.cfg',
      lines: [
        `server = ${address}`,
        `user = ${login}`,
        `password = ${secret}`,
      ].join('\n'),
    },
    {
      name: 'OCS Inventory',
      file: '/etc/ocsinventory/ocsinventory-agent.cfg',
      lines: [
        `server=${address}`,
        `user=${login}`,
        `password=${secret}`,
        'realm=Restricted Area',
      ].join('\n'),
    },
  ];
}
