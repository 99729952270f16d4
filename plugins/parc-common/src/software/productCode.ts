import { foldText } from '../records/foldText';

/** The longest that a code of a product that is made here is, with room for `-2` behind it. */
const maxLength = 58;

/** A code for a product of a name: `('SOLIDWORKS', 'Dassault Systèmes')` → `dassault-systemes-solidworks`. */
export function productCode(name: string, publisher = ''): string {
  const own = codeOf(name);
  const maker = codeOf(publisher);
  const isSaid = maker === '' || own === maker || own.startsWith(`${maker}-`);
  const code = isSaid ? own : `${maker}-${own}`;
  return code.slice(0, maxLength).replace(/-+$/, '') || 'product';
}

function codeOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
