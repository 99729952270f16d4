const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of an element: UTF-8, or else ISO-8859-1, in which old agents write whatever they declare. Of the entities
 * it knows the five of XML and numbers; what else looks like one stays as it is.
 */
export function decodeXmlText(bytes: Uint8Array): string {
  return decode(bytes).replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name) return predefined.get(name) ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
