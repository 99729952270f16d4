import { childrenOf, readProc } from './memoryOf';

/** How many of the kernel's ticks are a second; Linux has told programs 100 for decades. */
const ticksPerSecond = 100;

/** The CPU seconds that a process has used. */
export function cpuOf(pid: number): number {
  return secondsOf(pid, ['utime', 'stime']);
}

/** The CPU seconds of a process and of all that it ever started: a PostgreSQL with its connections. */
export function cpuWithChildren(pid: number): number {
  return childrenOf(pid).reduce(
    (sum, child) => sum + cpuOf(child),
    secondsOf(pid, ['utime', 'stime', 'cutime', 'cstime']),
  );
}

/** Positions in /proc/<pid>/stat behind the name, which may hold blanks (proc(5)). */
const positions = { utime: 11, stime: 12, cutime: 13, cstime: 14 };

function secondsOf(pid: number, names: Array<keyof typeof positions>): number {
  const behindName = readProc(pid, 'stat').split(') ').pop()!.split(' ');
  const ticks = names.map(name => Number(behindName[positions[name]] ?? 0));
  return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSecond;
}
