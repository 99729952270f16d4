import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  changeKind,
  readChangeEntity,
} from '@parc/backstage-plugin-parc-common';
import fs from 'node:fs';
import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { Finding } from '../Finding';
import { UsageError } from '../UsageError';
import type { ChangeInFile } from './ChangeFile';
import { envelopeProblems } from './envelopeProblems';
import { placeOf } from './placeOf';

/** A file of changes is a few kilobytes. */
const mostBytes = 1_000_000;
/** Aliases of a file that a person wrote; more are an attack by growth. */
const mostAliases = 100;

/** The changes of a file; what is wrong with it goes to `findings`. Documents of other kinds are not looked at. */
export function readChangeFile(
  file: string,
  findings: Finding[],
): ChangeInFile[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(textOf(file), { lineCounter: lines });
  const report = (
    offset: number,
    found: Omit<Finding, 'file' | 'line' | 'column'>,
  ) => {
    const { line, col } = lines.linePos(offset);
    findings.push({
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      ...found,
    });
  };
  if (!Array.isArray(documents)) return [];
  return documents.flatMap(document => {
    const entity = entityOf(document, (offset, message) =>
      report(offset, { severity: 'error', rule: 'yaml', message }),
    );
    if (!entity) return [];
    return readChange(entity, ({ path, severity = 'error', rule, message }) =>
      report(placeOf(document, path), { severity, rule, message }),
    );
  });
}

function textOf(file: string): string {
  try {
    if (fs.statSync(file).size > mostBytes)
      throw new UsageError(`${file} is longer than ${mostBytes} bytes`);
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** The document as plain values, when it is a ChangeRecord. */
function entityOf(
  document: Document.Parsed,
  refuse: (offset: number, message: string) => void,
): Entity | undefined {
  for (const { pos, message } of document.errors)
    refuse(pos[0], message.split('\n')[0].replace(/ at line .*$/, ''));
  if (document.errors.length) return undefined;
  try {
    const plain = document.toJS({ maxAliasCount: mostAliases });
    return plain?.kind === changeKind ? plain : undefined;
  } catch {
    refuse(0, 'has too many aliases, or one that refers to nothing');
    return undefined;
  }
}

function readChange(
  entity: Entity,
  report: ChangeInFile['report'],
): ChangeInFile[] {
  const problems = envelopeProblems(entity);
  problems.forEach(report);
  if (problems.some(({ path }) => !path.startsWith('spec.'))) return [];
  const declared = readChangeEntity(entity);
  for (const { field, message, value } of declared.problems)
    report({
      path: field,
      rule: 'field',
      message: tellProblem(field, message, value),
    });
  const ref = stringifyEntityRef(entity);
  return [{ entity, declared, ref, report }];
}

/** `spec.type must be …, not "quick"`; what is long or a list is not quoted. */
function tellProblem(field: string, message: string, value: unknown): string {
  const said = typeof value === 'object' ? '' : String(value ?? '');
  const quoted = said && said.length <= 100 ? `: ${JSON.stringify(said)}` : '';
  return `${field}: ${message}${quoted}`;
}
