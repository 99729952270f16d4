import { MessageOutline } from './MessageOutline';

const deviceId = 'pc-1-2024-01-02-03-04-05';
const packages = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `lib "${at}" {[\\`,
    deviceid: 'not this one',
    version: `1.${at}`,
  }));

function outlineOf(message: string | Buffer, chunkSize = 50_000) {
  const bytes = Buffer.from(message);
  const outline = new MessageOutline();
  for (let at = 0; at < bytes.length; at += chunkSize)
    outline.push(bytes.subarray(at, at + chunkSize));
  return outline.end();
}

const xml = (before: string, content: string, after: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- <x> -->\n<REQUEST>${before}<CONTENT>${content}</CONTENT>${after}</REQUEST>\n`;

describe.each([
  ['short', 10],
  ['long', 5_000],
])('the outline of a %s message', (_, count) => {
  const content = { softwares: packages(count) };
  const rest = { deviceid: deviceId, action: 'inventory', partial: true };
  const messages = {
    'in the order of the alphabet': JSON.stringify({
      action: 'inventory',
      content,
      deviceid: deviceId,
      partial: true,
    }),
    'with its content at the end': JSON.stringify({ ...rest, content }),
    'with its content at the beginning, indented': JSON.stringify(
      { content, ...rest },
      undefined,
      2,
    ),
    'with escapes and a byte order mark': `\ufeff${JSON.stringify({
      content,
      ...rest,
    }).replace('"deviceid":"pc', '"device\\u0069d":"\\u0070c')}`,
    'with a tag that looks like its end': JSON.stringify({
      content,
      ...rest,
      tag: '}]"\\',
    }),
  };

  it.each(Object.entries(messages))('%s is read in JSON', (__, message) => {
    const expected = {
      format: 'json',
      deviceId,
      action: 'inventory',
      isPartial: true,
    };
    for (const chunkSize of [977, 65_537, message.length * 4])
      expect(outlineOf(message, chunkSize)).toEqual(expected);
  });

  const software = packages(count)
    .map(
      ({ name, version }) =>
        `<SOFTWARES a='>'><NAME>${name}</NAME><DEVICEID>not this one</DEVICEID><V><![CDATA[<]]]>${version}</V><W/></SOFTWARES>`,
    )
    .join('\n');
  const device = `<DEVICEID> ${deviceId} </DEVICEID>`;

  it.each([
    ['at the end', xml('', software, `${device}<QUERY>SNMP</QUERY>`)],
    ['at the beginning', xml(`${device}<QUERY>SNMP</QUERY>`, software, '')],
    ['on both sides', xml(device, software, '<QUERY>SNMPQUERY</QUERY>')],
    [
      'in other letters',
      xml(
        '',
        software,
        `<DeviceID><![CDATA[${deviceId}]]></DeviceID><QUERY a="/">Snmp</QUERY>`,
      ),
    ],
  ])('is read in XML, %s', (__, message) => {
    for (const chunkSize of [977, 65_537, message.length])
      expect(outlineOf(message, chunkSize)).toEqual({
        format: 'xml',
        deviceId,
        action: 'netinventory',
        isPartial: false,
      });
  });

  it('is refused wherever it was cut', () => {
    const whole = [
      messages['in the order of the alphabet'],
      xml('', software, device),
    ];
    for (const message of whole) {
      for (let share = 1; share < 40; share += 1) {
        const cut = message.slice(0, (message.trimEnd().length * share) / 40);
        expect(() => outlineOf(cut)).toThrow(/ends in the middle|is missing/);
      }
      expect(() => outlineOf(message.trimEnd().slice(0, -1))).toThrow();
    }
  });

  it('is refused with something behind it', () => {
    for (const behind of ['{}', ',', '"', '[', 'null'])
      expect(() =>
        outlineOf(messages['in the order of the alphabet'] + behind),
      ).toThrow();
    for (const behind of ['<A/>', '</REQUEST>', 'x', '<!-- '])
      expect(() => outlineOf(xml('', software, device) + behind)).toThrow();
  });
});
