/**
 * What mainboards and agents report when nobody filled the serial in. From the lists that GLPI Agent, FusionInventory
 * and OCS Inventory (`blacklist_serials`) keep, and from what resellers' images leave behind.
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
  /^(sys|sn|mb)[\s-]?(1234567890|9876543210|12345|123456fvgv3i0b8o5n6n7k)$/i,
  /^(eval|iatpass|tulip computers|\(null string\)|oem_?serial|systemserialnumb|chassis serial|not set)$/i,
  /^serial number [x0]+$/i,
  /(^|_)sernum\d*$/i,
  /^(vmware|virtualbox|qemu|parallels)[\s-]*0*$/i,
];

/** A serial as it should be kept: trimmed and in one piece; undefined when it says nothing. */
export function cleanSerial(given: string): string | undefined {
  const serial = given.replace(/\s+/g, ' ').trim();
  return serial && !rubbish.some(each => each.test(serial))
    ? serial
    : undefined;
}
