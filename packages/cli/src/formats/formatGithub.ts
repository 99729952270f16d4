import type { Finding } from '../Finding';

/** Workflow commands of GitHub Actions: each shows at its line of the pull request. */
export function formatGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, column, severity, message, rule }) => {
      const place = [
        `file=${escapeProperty(file)}`,
        `line=${line}`,
        `col=${column}`,
        `title=${escapeProperty(rule)}`,
      ];
      return `::${severity} ${place.join(',')}::${escapeMessage(message)}\n`;
    })
    .join('');
}

/** As `@actions/core` does, or a text could give another command. */
function escapeMessage(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
