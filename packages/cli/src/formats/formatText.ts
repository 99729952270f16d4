import type { Finding } from '../Finding';

/** A line each, as compilers write them: editors and terminals make a link of its beginning. */
export function formatText(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ file, line, column, severity, message, rule }) =>
        `${plain(file)}:${line}:${column}: ${severity}: ${plain(
          message,
        )} [${rule}]\n`,
    )
    .join('');
}

/** What a file says does not steer the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
