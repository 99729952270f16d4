import fs from 'node:fs';
import path from 'node:path';
import {
  changeLifeCycles,
  changeStatusCodes,
  changeStatuses,
  changeTypes,
  changeVerbPermissions,
  changeVerbs,
  type ChangeAnyVerb,
} from '@parc/backstage-plugin-parc-common';

const page = fs.readFileSync(
  path.resolve(__dirname, '../../docs/changes.md'),
  'utf8',
);
const code = (words: readonly string[]) =>
  words.map(each => `\`${each}\``).join(', ');

/** The table of the page whose first heading is this, as its cells. */
function tableOf(heading: string): string[][] {
  const lines = page.split('\n');
  const at = lines.findIndex(each => each.startsWith(`| ${heading} `));
  const length = lines.slice(at).findIndex(each => !each.startsWith('|'));
  return lines.slice(at + 2, at + length).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
}

describe('the page of changes', () => {
  it('prints the life cycle of each type as the code has it', () => {
    expect(tableOf('verb')).toEqual(
      changeVerbs.map(verb => [
        `\`${verb}\``,
        ...changeTypes.map(type => {
          const { from, to } = changeLifeCycles[type].verbs[verb];
          return from.length ? `${code(from)} → ${code(to)}` : '–';
        }),
        changeVerbPermissions[verb as ChangeAnyVerb]?.name
          ? `\`${changeVerbPermissions[verb as ChangeAnyVerb].name}\``
          : 'those who are asked',
      ]),
    );
  });

  it('prints the states with the codes that they have in ServiceNow', () => {
    expect(tableOf('state')).toEqual(
      changeStatuses.map(status => [
        `\`${status}\``,
        String(changeStatusCodes[status]).replace('-', '−'),
      ]),
    );
  });
});
