/** All values at a path, with every list on the way walked through. */
export function valuesAt(node: unknown, path: string[]): unknown[] {
  if (Array.isArray(node)) {
    return node.flatMap(item => valuesAt(item, path));
  }
  if (path.length === 0) {
    return [node];
  }
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const [key, ...rest] = path;
  return valuesAt((node as Record<string, unknown>)[key], rest);
}
