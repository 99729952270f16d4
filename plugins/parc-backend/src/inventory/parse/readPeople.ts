import type { InventorySections } from '@parc/backstage-plugin-parc-common';
import { compact } from './compact';
import type { Fields } from './Fields';

/** Who was signed in. `DOMAIN\login` is taken apart. */
export function readUsers(content: Fields): InventorySections['users'] {
  const items = content.items('users', 1_000);
  if (!items) return undefined;
  const found = new Map<string, { login: string; domain: string }>();
  for (const each of items) {
    const given = each.text('login');
    if (!given) continue;
    const [, before, after] = /^([^\\]+)\\(.+)$/.exec(given) ?? [];
    const login = after ?? given;
    const domain = each.text('domain') ?? before ?? '';
    found.set(`${login.toLowerCase()}\0${domain.toLowerCase()}`, {
      login,
      domain,
    });
  }
  return [...found.values()];
}

export function readLocalUsers(
  content: Fields,
): InventorySections['localUsers'] {
  return content.items('local_users', 5_000)?.flatMap(each => {
    const login = each.firstText('login', 'name', 'id');
    if (!login) return [];
    const name = each.text('name');
    return [compact({ login, name: name === login ? undefined : name })];
  });
}

export function readLocalGroups(
  content: Fields,
): InventorySections['localGroups'] {
  return content.items('local_groups', 5_000)?.flatMap(each => {
    const name = each.firstText('name', 'id');
    if (!name) return [];
    return [{ name, members: each.texts('members', 10_000) }];
  });
}

/** Running programs: what people do on their machines. Read only where the settings ask for it. */
export function readProcesses(content: Fields): InventorySections['processes'] {
  return content.items('processes', 5_000)?.flatMap(each => {
    const command = each.text('cmd', 1_000);
    return command ? [compact({ command, user: each.text('user') })] : [];
  });
}

/** Environment variables, in which there are passwords. Read only where the settings ask for it. */
export function readEnvironment(
  content: Fields,
): InventorySections['environment'] {
  const items = content.items('envs', 2_000);
  return (
    items &&
    Object.fromEntries(
      items.flatMap(each => {
        const key = each.text('key');
        return key ? [[key, each.text('val', 2_000) ?? '']] : [];
      }),
    )
  );
}
