/**
 * What mainboards and agents report when nobody filled the serial in. From the lists that GLPI Agent and
 * FusionInventory keep, and from what resellers' images leave behind.
 */
const rubbish: readonly RegExp[] = [
  /^to be filled( by o\.?e\.?m\.?)?\.?$/i,
  /^(system|chassis|base ?board|mother ?board|product) ?(serial|name|version)?( ?number)?$/i,
  /^(default|none|null|n\/?a|unknown|not (available|applicable|specified|settable|present)|empty|invalid|oem|o\.e\.m\.)( string)?$/i,
  /^serial( ?number)?$/i,
  /^(.)\1*$/,
  /^[01]+$/,
  /^0?123456789(0|abcdef)?$/i,
  /^[\s.\-_*x]+$/i,
  /^(vmware|virtualbox|qemu|parallels)[\s-]*0*$/i,
];

/** A serial as it should be kept: trimmed and in one piece; undefined when it says nothing. */
export function cleanSerial(given: string): string | undefined {
  const serial = given.replace(/\s+/g, ' ').trim();
  return serial && !rubbish.some(each => each.test(serial))
    ? serial
    : undefined;
}
