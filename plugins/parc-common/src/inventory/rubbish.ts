/**
 * What machines report that says nothing of them, because nobody filled it in or because every machine of a kind has
 * it. From the lists that OCS Inventory and GLPI ship (`blacklist_serials`, `blacklist_macaddresses`, GLPI's
 * blacklists of serials, UUIDs, MAC addresses, models and manufacturers), and from what makers are known to leave.
 * Serials have theirs beside the assets (`assets/serial.ts`), since people type those too.
 */
export const rubbish = {
  /** In lower case. */
  uuids: [
    // GLPI's list.
    '03000200-0400-0500-0006-000700080009',
    '6ab5b300-538d-1014-9fb5-b0684d007b53',
    '01010101-0101-0101-0101-010101010101',
    // The same boards (AMI's firmware, unfilled) as other systems print them, or counted otherwise.
    '00020003-0004-0005-0006-000700080009',
    '02000100-0300-0400-0005-000600070008',
    '03020100-0504-0706-0809-0a0b0c0d0e0f',
    '00010203-0405-0607-0809-0a0b0c0d0e0f',
    '11111111-2222-3333-4444-555555555555',
    '12345678-1234-5678-90ab-cddeefaabbcc',
    '12345678-1234-1234-1234-123456789abc',
  ],

  /** In lower case; an address that starts so. */
  macs: [
    // VMware's adapters on the host: the same on every host.
    '00:50:56:c0:',
    // VirtualBox's on the host.
    '0a:00:27:00:00:',
    // Windows' dial-up, PPPoE, PPTP and asynchronous adapters.
    '00:53:45:00:00:00',
    '44:45:53:54:',
    '33:50:6f:45:30:30',
    '50:50:54:50:30:30',
    '20:41:53:59:4e:ff',
    // Windows' loopback adapter, Windows Mobile devices.
    '02:00:4c:4f:4f:50',
    '80:00:60:0f:e8:00',
    // Adapters of VPN clients: Cisco AnyConnect, FortiClient, GlobalProtect, Juniper and Pulse, OpenVPN's TAP.
    '00:05:9a:3c:7',
    '00:09:0f:fe:00:01',
    '00:09:0f:aa:00:01',
    '02:50:41:00:00:01',
    '02:05:85:7f:eb:80',
    '00:ff:',
    // Parallels' on the host.
    '00:1c:42:00:00:0',
    // The bridge to the T2 chip, the same in every Mac that has one.
    'ac:de:48:00:11:22',
    // Mobile broadband of some makers.
    '02:80:37:ec:02:00',
    // What Android and iOS say instead of the real one.
    '02:00:00:00:00:00',
    // Examples that somebody forgot to replace.
    '00:11:22:33:44:55',
    '00:01:02:03:04:05',
    '01:23:45:67:89:ab',
  ],

  models: [
    /^unknown?$/i,
    /^(system|product|board|base ?board|mother ?board) ?(product)? ?(name|model|version)$/i,
    /^to be filled( by o\.?e\.?m\.?)?\.?$/i,
    /^(default|none|null|n\/?a|not (available|applicable|specified|present)|empty|invalid|undefined|oem|o\.e\.m\.)( string)?$/i,
    /^all series$/i,
    /^system manufacturer$/i,
    /^[\s.\-_*x0]+$/i,
  ],

  manufacturers: [
    /^unknown?$/i,
    /^(system|board|chassis|base ?board) ?(manufacturer|vendor)$/i,
    /^to be filled( by o\.?e\.?m\.?)?\.?$/i,
    /^(default|none|null|n\/?a|not (available|applicable|specified|present)|empty|invalid|undefined|oem|o\.e\.m\.)( string)?$/i,
    /^(manufacturer|vendor|generic)\d*$/i,
    // `(Standard disk drives)`, and the same in the languages of Windows.
    /^\([^)]*standard[^)]*\)$/i,
    /^[\s.\-_*x0]+$/i,
  ],

  hostNames: [/^localhost\d?$/, /^\(?none\)?$/, /^unknown$/, /^null$/],

  /** What may be the serial of a machine has at least so many characters; `1` and `N/A` have fewer. */
  shortestSerial: 4,
};
