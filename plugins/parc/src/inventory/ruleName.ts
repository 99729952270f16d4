import type { Text } from '../language';

/** The standard rules bear English names in what is stored; a rule that somebody renamed keeps its own. */
const standardNames: Readonly<Record<string, string>> = {
  'Serial number': 'serial',
  UUID: 'uuid',
  'MAC address': 'mac',
  'Same agent as before': 'agent',
  'Host name': 'name',
  'Unknown devices of the network': 'unknown',
  'New machines': 'new',
};

/** What a rule is called, in the reader's language as far as it is one of the standard ones. */
export function ruleName({ t }: Text, name: string): string {
  const key = standardNames[name];
  return key ? t(`inventoryRules.standardNames.${key}`) : name;
}
