import { LineCounter, parseDocument } from 'yaml';
import { parcApiVersion, type YamlProblem } from '../records/recordYaml';
import {
  changeKind,
  readChangeEntity,
  type DeclaredChange,
} from './changeYaml';

/** A template has few anchors; more are an attack by growth. */
const mostAliases = 100;

/** What a template gives to the changes that are made of it; not who or what a change is by itself. */
export type ChangeTemplate = Pick<
  DeclaredChange,
  'values' | 'problems' | 'tasks'
>;

/**
 * Reads the template of a model: the `spec` of a ChangeRecord, all of it optional. What a change has of its own is no
 * part of one: number, title, type, model, status, window, outcome. Text that is no YAML is one problem, with its line.
 */
export function readChangeTemplate(yamlText: string): ChangeTemplate {
  const spec = parseSpec(yamlText);
  if ('message' in spec) return { values: {}, problems: [spec] };
  const { values, problems, tasks } = readChangeEntity({
    apiVersion: parcApiVersion,
    kind: changeKind,
    metadata: { name: 'template' },
    spec: spec.said as never,
  });
  for (const own of ['number', 'title', 'type', 'model']) delete values[own];
  problems.push(...ownPlaces(spec.said));
  return { values, problems, ...(tasks ? { tasks } : {}) };
}

/** A type may stand there, since the spec of every file has one; it says nothing here. */
const own = ['model', 'status', 'window', 'outcome'];

function ownPlaces(spec: Record<string, unknown>): YamlProblem[] {
  return Object.keys(spec)
    .filter(key => own.includes(key))
    .map(key => ({
      field: `spec.${key}`,
      message: 'belongs to a change, not to a template',
    }));
}

function parseSpec(
  text: string,
): { said: Record<string, unknown> } | YamlProblem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return { field: `line ${line}`, message: error.message.split('\n')[0] };
  }
  const said = toPlain(document);
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    return { field: 'spec', message: 'must be the spec of a ChangeRecord' };
  return { said: said as Record<string, unknown> };
}

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return undefined;
  }
}
