import { normaliseEntityRef } from '@parc/backstage-plugin-parc-common';
import { parseArgs } from 'node:util';
import { formats, type Format } from './formats';
import { UsageError } from './UsageError';

export const usage = `Usage: parc changes check [options] <files and folders>

Checks the ChangeRecords in YAML files by the rules of Parc: their form, the seven R's, who may approve, and each other.
With a portal also its windows, freezes and all open changes. A folder means all .yaml and .yml below it.

  --url <url>        the portal's backend, https://portal.example.com; also PARC_URL
  --author <user>    who wrote it, user:default/name: never the only one to approve
  --format <format>  text (as it is), github (annotations of a pull request) or gitlab (code quality report)
  --help             this

PARC_TOKEN in the environment: a token of the portal, of somebody or of a service that may read changes.

Ends with 0 when nothing is wrong, with 1 when something is, with 2 when it could not be found out.
`;

/** What is to be checked, and how it is told. */
export interface CheckCommand {
  /** Files and folders as they were given. */
  paths: readonly string[];
  /** Without a slash at the end. */
  url?: string;
  token?: string;
  /** A full reference of a user. */
  author?: string;
  format: Format;
}

/** Reads the command line; throws a UsageError when it cannot be followed. */
export function parseCommand(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CheckCommand | 'help' {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  const [noun, verb, ...paths] = positionals;
  if (noun !== 'changes' || verb !== 'check' || paths.length === 0)
    throw new UsageError(`parc changes check wants files\n\n${usage}`);
  const url = readUrl(values.url ?? env.PARC_URL);
  return {
    paths,
    format: readFormat(values.format),
    ...(url ? { url, token: env.PARC_TOKEN } : {}),
    ...(values.author ? { author: readAuthor(values.author) } : {}),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        author: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

function readFormat(given: string): Format {
  if (Object.hasOwn(formats, given)) return given as Format;
  throw new UsageError(
    `--format must be ${Object.keys(formats).join(', ')}, not ${given}`,
  );
}

function readUrl(given: string | undefined): string | undefined {
  if (!given) return undefined;
  if (URL.canParse(given) && /^https?:/i.test(given))
    return given.replace(/\/+$/, '');
  throw new UsageError(
    `--url must be an address such as https://portal.example.com, not ${given}`,
  );
}

function readAuthor(given: string): string {
  const ref = normaliseEntityRef(
    given.includes(':') ? given : `user:default/${given}`,
  );
  if (ref?.startsWith('user:')) return ref;
  throw new UsageError(
    `--author must be a user such as user:default/name, not ${given}`,
  );
}
