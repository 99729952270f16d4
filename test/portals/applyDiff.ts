/**
 * A file with what a diff block adds and takes away. The block shows only lines to find, one after the other and not
 * necessarily neighbours: what is added comes right after the line shown before it, or else before the next; without
 * any, at the end of the file.
 */
export function applyDiff(file: string, text: string, block: string): string {
  const lines = text.split('\n');
  const steps = block
    .split('\n')
    .filter(line => line.trim())
    .map(line => ({ sign: line[0], content: line.slice(2) }));
  const find = (content: string, from: number) => {
    const found = lines.findIndex(
      (line, index) => index >= from && line.trim() === content.trim(),
    );
    if (found < 0) throw new Error(`${file} has no line "${content.trim()}"`);
    return found;
  };
  const [first] = steps.filter(({ sign }) => sign !== '+');
  let position = first ? find(first.content, 0) : lines.length;
  for (const { sign, content } of steps) {
    if (sign === '+') {
      lines.splice(position, 0, content);
      position += 1;
    } else if (sign === '-') {
      position = find(content, position);
      lines.splice(position, 1);
    } else {
      position = find(content, position) + 1;
    }
  }
  return lines.join('\n');
}
