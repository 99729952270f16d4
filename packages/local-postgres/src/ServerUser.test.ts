import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canWalkTo } from './ServerUser';

describe('canWalkTo', () => {
  const stranger = { uid: 54_321, gid: 54_321 };
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parc-walk-'));
    fs.mkdirSync(path.join(folder, 'open'), { mode: 0o755 });
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('lets everybody into an open folder', () => {
    fs.chmodSync(folder, 0o711);
    expect(canWalkTo(stranger, path.join(folder, 'open'))).toBe(true);
  });

  it('stops a stranger at a closed folder above', () => {
    fs.chmodSync(folder, 0o700);
    expect(canWalkTo(stranger, path.join(folder, 'open'))).toBe(false);
  });

  it('lets the owner and the group in by their own permissions', () => {
    const { uid, gid } = fs.statSync(folder);
    fs.chmodSync(folder, 0o710);
    expect(canWalkTo({ uid, gid: 54_321 }, folder)).toBe(true);
    expect(canWalkTo({ uid: 54_321, gid }, folder)).toBe(true);
  });
});
