import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

/**
 * Where in a text something stands, in characters from its start: the key of the last part of a path such as
 * `spec.reason.text` or `spec.tasks.0.title`. Of what is not there, the nearest thing above it that is.
 */
export function placeOf(document: Document, path: string): number {
  let node: unknown = document.contents;
  let place = startOf(node) ?? 0;
  for (let rest = path.split('.'); rest.length; ) {
    const step = isMap(node)
      ? stepInMap(node, rest)
      : { ...itemOf(node, rest[0]), taken: 1 };
    if (step?.place === undefined) return place;
    place = step.place;
    node = step.node;
    rest = rest.slice(step.taken);
  }
  return place;
}

/** A key may have points in it: the longest that is there is meant. */
function stepInMap(node: { items: unknown[] }, rest: readonly string[]) {
  for (let taken = rest.length; taken > 0; taken -= 1) {
    const name = rest.slice(0, taken).join('.');
    const pair = (
      node.items as ReadonlyArray<{ key: unknown; value: unknown }>
    ).find(({ key }) => isScalar(key) && String(key.value) === name);
    if (pair) return { place: startOf(pair.key), node: pair.value, taken };
  }
  return undefined;
}

function itemOf(node: unknown, index: string) {
  const item = isSeq(node) ? node.items[Number(index)] : undefined;
  return { place: startOf(item), node: item };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
