import fs from 'node:fs';
import path from 'node:path';

const readme = path.resolve(__dirname, '../../plugins/README.md');

/** A fenced block of plugins/README.md, "Into your own portal". */
export type Block = { language: string; content: string };

/** What the section says under these of its headings. */
export function readBlocks(headings: string[]): Block[] {
  const [, section] = fs
    .readFileSync(readme, 'utf8')
    .split(/^## Into your own portal$/m);
  const parts = section.split(/^## /m)[0].split(/^### /m);
  return headings.flatMap(heading => {
    const part = parts.find(each => each.startsWith(`${heading}\n`));
    if (!part) throw new Error(`plugins/README.md has no "${heading}"`);
    return Array.from(
      part.matchAll(/^```(\w+)\n([^]*?)^```$/gm),
      ([, language, content]) => ({ language, content }),
    );
  });
}
