import ts from 'typescript';

/**
 * A source file without what it takes from modules that are not there: the imports, and whatever uses an imported name,
 * up to the nearest element, property or statement that can go as a whole.
 */
export function leaveOut(
  fileName: string,
  text: string,
  isMissing: (module: string) => boolean,
): string {
  const kind = fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parse = (source: string) =>
    ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, kind);
  const gone = new Set<string>();
  let result = text;
  for (;;) {
    const source = parse(result);
    const node = findRemovable(source, gone, isMissing);
    if (!node) return result;
    namesOf(node).forEach(name => gone.add(name));
    result = result.slice(0, node.getFullStart()) + result.slice(node.getEnd());
    // An element of a list leaves its comma.
    if (ts.isPropertyAssignment(node)) {
      result = result.replace(/,(\s*),/g, ',$1').replace(/\{\s*,/g, '{');
    }
  }
}

/** The first thing that has to go, and can go as a whole. */
function findRemovable(
  source: ts.SourceFile,
  gone: Set<string>,
  isMissing: (module: string) => boolean,
): ts.Node | undefined {
  const search = (node: ts.Node): ts.Node | undefined => {
    if (ts.isImportDeclaration(node)) {
      return isMissing(textOf(node.moduleSpecifier)) ? node : undefined;
    }
    if (isImportCall(node) && isMissing(textOf(node.arguments[0]))) {
      return removableAround(node);
    }
    if (ts.isIdentifier(node) && gone.has(node.text)) {
      return removableAround(node);
    }
    return ts.forEachChild(node, search);
  };
  return search(source);
}

function removableAround(node: ts.Node): ts.Node {
  for (let each = node; each.parent; each = each.parent) {
    const isWhole =
      ts.isStatement(each) ||
      ts.isPropertyAssignment(each) ||
      ((ts.isJsxElement(each) ||
        ts.isJsxSelfClosingElement(each) ||
        ts.isJsxExpression(each)) &&
        (ts.isJsxElement(each.parent) || ts.isJsxFragment(each.parent)));
    if (isWhole) return each;
  }
  throw new Error(`Nothing around ${node.getText()} can be left out`);
}

/** The names that are no longer defined once this is gone. */
function namesOf(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings;
    return [
      node.importClause?.name?.text,
      ...(bindings && ts.isNamedImports(bindings)
        ? bindings.elements.map(each => each.name.text)
        : []),
    ].filter(name => name !== undefined);
  }
  return ts.isVariableStatement(node)
    ? node.declarationList.declarations.map(each => each.name.getText())
    : [];
}

function isImportCall(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword
  );
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteral(node) ? node.text : '';
}
