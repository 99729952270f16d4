import { applyDiff } from './applyDiff';
import { leaveOut } from './leaveOut';

describe('what is done to a portal', () => {
  it('leaves out what uses a module that is not there, and no more', () => {
    const source = [
      "import { docsPlugin, Docs } from 'docs';",
      "import { Page } from 'pages';",
      'bind(other, { viewDocs: docsPlugin.root, home: page });',
      "backend.add(import('docs-backend'));",
      'const content = <Docs />;',
      'export const page = <Page><Docs /><b>{content}</b></Page>;',
    ].join('\n');

    const left = leaveOut('page.tsx', source, name => name.startsWith('docs'));

    expect(left.replace(/\s+/g, ' ').trim()).toBe(
      "import { Page } from 'pages'; bind(other, { home: page }); export const page = <Page><b></b></Page>;",
    );
  });

  it('adds after the line shown before, or else before the next, or else at the end', () => {
    expect(applyDiff('a', 'one\ntwo', '  one\n+ more')).toBe('one\nmore\ntwo');
    expect(applyDiff('a', 'one\ntwo', '+ more\n  two')).toBe('one\nmore\ntwo');
    expect(applyDiff('a', 'one\ntwo', '+ more')).toBe('one\ntwo\nmore');
    expect(applyDiff('a', 'one\ntwo', '- one\n+ more')).toBe('more\ntwo');
  });

  it('refuses a line that the file does not have', () => {
    expect(() => applyDiff('a', 'one', '  two\n+ more')).toThrow(
      'a has no line "two"',
    );
  });
});
