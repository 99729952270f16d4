import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { linkSharedLibraries } from './linkSharedLibraries';

describe('linkSharedLibraries', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parc-libraries-'));
    fs.mkdirSync(path.join(folder, 'native', 'lib'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'native/lib/libpq.so.5.18'), 'library');
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('makes the links that the package lists, and can be repeated', () => {
    list([
      { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
    ]);
    expect(linkSharedLibraries(folder)).toBe(true);
    expect(linkSharedLibraries(folder)).toBe(true);
    expect(
      fs.readFileSync(path.join(folder, 'native/lib/libpq.so.5'), 'utf8'),
    ).toBe('library');
  });

  it('mends a link that leads nowhere', () => {
    fs.symlinkSync('gone', path.join(folder, 'native/lib/libpq.so.5'));
    list([
      { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
    ]);
    linkSharedLibraries(folder);
    expect(fs.existsSync(path.join(folder, 'native/lib/libpq.so.5'))).toBe(
      true,
    );
  });

  it('has nothing to do for a package without a list', () => {
    expect(linkSharedLibraries(folder)).toBe(true);
  });

  function list(links: object[]) {
    fs.writeFileSync(
      path.join(folder, 'native', 'pg-symlinks.json'),
      JSON.stringify(links),
    );
  }
});
