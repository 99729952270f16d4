import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Finding } from '../Finding';

const severities = { error: 'critical', warning: 'minor' } as const;

/** A code quality report of GitLab: a JSON list, an object per finding; empty when there is none. */
export function formatGitlab(findings: readonly Finding[]): string {
  const seen = new Map<string, number>();
  const report = findings.map(({ file, line, severity, message, rule }) => ({
    description: message,
    check_name: rule,
    fingerprint: fingerprintOf(`${file}\n${rule}\n${message}`, seen),
    severity: severities[severity],
    location: { path: path.posix.normalize(file), lines: { begin: line } },
  }));
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** The same from one run to the next though lines move; of two that are alike, each its own. */
function fingerprintOf(text: string, seen: Map<string, number>): string {
  const count = seen.get(text) ?? 0;
  seen.set(text, count + 1);
  return createHash('sha256').update(`${text}\n${count}`).digest('hex');
}
