import { readdirSync, readFileSync } from 'node:fs';

/** The resident memory of a process in MB; undefined where the system does not say (anything but Linux). */
export function memoryOf(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, 'status'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}

/** The process of the portal's backend, a child of this one. */
export function findBackend(): number | undefined {
  return childrenOf(process.pid).find(pid =>
    readProc(pid, 'cmdline').includes('src/index.ts'),
  );
}

/** The processes that a process started and that still run. */
export function childrenOf(parent: number): number[] {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number)
      .filter(pid =>
        new RegExp(`^PPid:\\s+${parent}$`, 'm').test(readProc(pid, 'status')),
      );
  } catch {
    return [];
  }
}

/** Empty when the process has ended meanwhile. */
export function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
