/** What a label says: a tag or a serial number as it is, and of an address of an asset's page its tag. */
export function readLabel(code: string): string {
  const read = code.trim();
  if (!/^https?:\/\//.test(read) || !URL.canParse(read)) return read;
  const [last = ''] = new URL(read).pathname
    .split('/')
    .filter(Boolean)
    .slice(-1);
  return decodeURIComponent(last);
}
