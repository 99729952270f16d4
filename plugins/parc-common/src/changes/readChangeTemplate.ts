import { isNode, LineCounter, parseDocument } from 'yaml';
import { parcApiVersion, type YamlProblem } from '../records/recordYaml';
import {
  changeKind,
  readChangeEntity,
  type DeclaredChange,
} from './changeYaml';

/** A template has few anchors; more are an attack by growth. */
const mostAliases = 100;

/** What a template gives to the changes that are made of it; not who or what a change is by itself. */
export interface ChangeTemplate
  extends Pick<DeclaredChange, 'values' | 'tasks'> {
  /** With the lines on which they stand, from 1, where they stand on one. */
  problems: Array<YamlProblem & { line?: number }>;
}

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
  const placed = problems.map(each => ({ ...each, ...spec.lineOf(each) }));
  return { values, problems: placed, ...(tasks ? { tasks } : {}) };
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

interface Spec {
  said: Record<string, unknown>;
  lineOf(problem: YamlProblem): { line?: number };
}

function parseSpec(text: string): Spec | (YamlProblem & { line?: number }) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return {
      field: `line ${line}`,
      line,
      message: error.message.split('\n')[0],
    };
  }
  const said = toPlain(document);
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    return { field: 'spec', message: 'must be the spec of a ChangeRecord' };
  const lineOf = ({ field }: YamlProblem) => {
    const [, ...path] = field.split('.');
    const at = rangeOf(document, path);
    return at === undefined ? {} : { line: lines.linePos(at).line };
  };
  return { said: said as Record<string, unknown>, lineOf };
}

/** Where the last of the nodes on the way begins that there is. */
function rangeOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly string[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return undefined;
  }
}
