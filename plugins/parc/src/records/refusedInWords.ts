import type { HistoryEntry, Noun } from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../language';
import { codeText } from './useErrorText';

/** How the history of changes keeps what was refused. */
const fields: readonly string[] = ['refusedVerb', 'refusal'];

/** What was tried, and what whoever tried was told; undefined of an entry in which nothing was refused. */
export function refusedInWords(
  text: Text,
  formats: Formats,
  noun: Noun,
  { changes }: Pick<HistoryEntry, 'changes'>,
): { verb: string; why: string } | undefined {
  const [verb, refusal] = fields.map(
    name => changes.find(({ field }) => field === name)?.to,
  );
  if (!verb || !refusal) return undefined;
  const { code, params } = refusal as {
    code: string;
    params: Record<string, unknown>;
  };
  return {
    verb:
      text.find(`changes.verb.${verb}.name`) ??
      text.find(`changes.approval.${verb}`) ??
      String(verb),
    why:
      code === 'incomplete'
        ? missingText(text, formats, noun, params)
        : codeText(text, formats, code, params) ?? code,
  };
}

/** What is told in words already is no change of a field. */
export function isRefusal({ field }: { field: string }): boolean {
  return fields.includes(field);
}

/** Later the page of the change does not say any more what was missing then. */
function missingText(
  text: Text,
  formats: Formats,
  noun: Noun,
  params: Record<string, unknown>,
): string {
  const missing = [params.fields].flat().map(String);
  return text.t('changes.form.stillMissing', {
    fields: formats.list(missing.map(name => text.field(noun, name))),
  });
}
