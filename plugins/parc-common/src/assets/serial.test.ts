import { cleanSerial } from './serial';

describe('a serial', () => {
  // The lists that inventory agents and GLPI ship, and what mainboards report when nobody filled it in.
  it.each([
    'To Be Filled By O.E.M.',
    'To be filled by O.E.M',
    'TO BE FILLED',
    'System Serial Number',
    'Chassis Serial Number',
    'Base Board Serial Number',
    'SerialNumber',
    'Serial Number',
    '0123456789',
    '123456789',
    '1234567890',
    '0123456789ABCDEF',
    'None',
    'none',
    'N/A',
    'NA',
    'Not Specified',
    'Not Available',
    'Not Applicable',
    'Default string',
    'Unknown',
    'INVALID',
    'Empty',
    'OEM',
    'O.E.M.',
    '0',
    '0000000000',
    '0101010',
    '1111111',
    'XXXXXXXX',
    '........',
    '-',
    '- - -',
    '   ',
    '',
    'SYS-1234567890',
    'SN-12345',
    'MB-1234567890',
    'EVAL',
    'Tulip Computers',
    '(null string)',
    'OEM_Serial',
    'Serial Number xxxxxx',
    'A1_SerNum0',
    'VMware-',
    'VirtualBox-0',
  ])('%j says nothing', given => {
    expect(cleanSerial(given)).toBeUndefined();
  });

  it.each([
    ['5CG1234XYZ', '5CG1234XYZ'],
    ['  CZC 123\t456 ', 'CZC 123 456'],
    ['VMware-56 4d 1f', 'VMware-56 4d 1f'],
    ['PF0001', 'PF0001'],
    ['12345', '12345'],
    ['NONE-7', 'NONE-7'],
    ['1010102', '1010102'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanSerial(given)).toBe(kept);
  });
});
