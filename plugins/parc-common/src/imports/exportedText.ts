/** The apostrophe that exports put before what a spreadsheet would take for a formula. */
const escaped = /^'+[=+@\t\r\uff1d\uff0b\uff0d\uff20-]/;

/** A cell's text without the escape of formulas. */
export function unescapeFormula(text: string): string {
  return escaped.test(text) ? text.slice(1) : text;
}

/** `a; b\; c` → `a`, `b; c`. */
export function splitList(text: string): string[] {
  const items = text.match(/(?:\\[^]|[^;\n\\]|\\$)+/g) ?? [];
  return items
    .map(item => item.trim().replace(/\\([;\\\n])/g, '$1'))
    .filter(Boolean);
}
