import { checkChanges } from './changes/checkChanges';
import { formats } from './formats';
import { parseCommand, usage } from './parseCommand';
import { UsageError } from './UsageError';

/** What the command has to do with the world around it. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  /** To standard output: what was found, in the format asked for. */
  write(text: string): void;
  /** To standard error: how it went, for a person. */
  tell(text: string): void;
}

/**
 * The command `parc`, with what stands after it. Answers the exit code: 0 when nothing is wrong, 1 when something is, 2
 * when it could not be found out.
 */
export async function runParc(
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    const command = parseCommand(words, terminal.env);
    if (command === 'help') {
      terminal.write(usage);
      return 0;
    }
    const checked = await checkChanges(command);
    terminal.write(formats[command.format](checked.findings));
    terminal.tell(summaryOf(checked));
    return checked.findings.some(isError) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.tell(`parc: ${error.message}\n`);
    return 2;
  }
}

type Checked = Awaited<ReturnType<typeof checkChanges>>;

function summaryOf({ findings, changes, files, portal }: Checked): string {
  const errors = findings.filter(isError).length;
  const ground = portal
    ? `with the other changes, freezes and windows of ${portal}`
    : 'by themselves: no portal was asked for windows, freezes and other changes (--url)';
  return `${count(changes, 'change')} in ${count(
    files,
    'file',
  )} checked ${ground}. ${count(errors, 'error')}, ${count(
    findings.length - errors,
    'warning',
  )}.\n`;
}

function isError({ severity }: { severity: string }): boolean {
  return severity === 'error';
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
