import type { InventorySections } from '@parc/backstage-plugin-parc-common';
import { compact } from './compact';
import type { Fields } from './Fields';

type Items<K extends keyof InventorySections> = InventorySections[K];

export function readAntivirus(content: Fields): Items<'antivirus'> {
  return content.items('antivirus', 100)?.flatMap(each => {
    const name = each.firstText('name', 'company');
    if (!name) return [];
    return [
      compact({
        name,
        company: each.text('company'),
        version: each.text('version'),
        isEnabled: each.flag('enabled'),
        isUpToDate: each.flag('uptodate'),
        baseVersion: each.text('base_version'),
        expires: each.day('expiration'),
      }),
    ];
  });
}

/** One for each profile; what says neither on nor off is left out. */
export function readFirewalls(content: Fields): Items<'firewalls'> {
  return content.items('firewalls', 100)?.flatMap(each => {
    const isOn = each.flag('status');
    if (isOn === undefined) return [];
    return [
      compact({
        profile: each.text('profile'),
        description: each.text('description'),
        isOn,
      }),
    ];
  });
}

/** File systems, with whether they are encrypted where the agent knows. */
export function readVolumes(content: Fields): Items<'volumes'> {
  return content.items('drives', 2_000)?.flatMap(each => {
    const name = each.firstText('letter', 'type', 'volumn', 'label');
    const total = each.number('total', 'size');
    if (!name && !total) return [];
    const isLetter = each.text('letter') !== undefined;
    return [
      compact({
        name: name ?? '-',
        type: isLetter
          ? each.firstText('description', 'type')
          : each.text('volumn'),
        fileSystem: each.text('filesystem', 40),
        total,
        free: each.number('free', 'size'),
        isSystem: isLetter
          ? each.flag('systemdrive')
          : name === '/' || undefined,
        isEncrypted: isEncrypted(each),
        encryption:
          [each.text('encrypt_name'), each.text('encrypt_algo')]
            .filter(part => part)
            .join(' ') || undefined,
      }),
    ];
  });
}

/** `Yes` and `No` of all agents, the words of BitLocker; what is half encrypted is not. */
function isEncrypted(drive: Fields): boolean | undefined {
  const status = drive.text('encrypt_status');
  if (!status) return undefined;
  if (/^(yes|on|1|true|fully ?encrypted|encrypted)$/i.test(status)) return true;
  if (
    /^(no|off|0|false|fully ?decrypted|decrypted|partial\w*|(en|de)cryption ?in ?progress)$/i.test(
      status,
    )
  ) {
    return false;
  }
  drive.note('encrypt_status', 'is neither yes nor no', status);
  return undefined;
}
