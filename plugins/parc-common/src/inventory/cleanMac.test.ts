import { cleanMac, isIdentifyingMac } from './cleanMac';

describe('a MAC address', () => {
  it.each([
    'D0:8E:79:0A:BB:CC',
    'd0-8e-79-0a-bb-cc',
    'd08e.790a.bbcc',
    'D08E790ABBCC',
    ' d0:8e:79:a:bb:cc ',
  ])('is read from %j', given => {
    expect(cleanMac(given)).toBe('d0:8e:79:0a:bb:cc');
  });

  it.each(['', 'b53d:dc:44:af:e9', 'd5:c9:gh:81:cf:80', '10.0.0.1', '1:2:3'])(
    '%j is none',
    given => {
      expect(cleanMac(given)).toBeUndefined();
    },
  );

  it.each([
    ['d0:8e:79:aa:bb:cc', 'of a maker', true],
    ['00:00:00:00:00:00', 'all zero', false],
    ['ff:ff:ff:ff:ff:ff', 'all ones', false],
    ['01:00:5e:00:00:01', 'of a group', false],
    ['02:42:9c:00:11:22', 'of a container', false],
    ['ae:ed:e7:56:9d:a0', 'that WiFi made up', false],
    ['00:50:56:c0:00:08', 'of VMware on the host', false],
    ['0a:00:27:00:00:0b', 'of VirtualBox on the host', false],
    ['ac:de:48:00:11:22', 'that every Mac with a T2 has', false],
    ['00:05:9a:3c:7a:00', 'of a VPN client', false],
    ['00:50:56:9a:10:01', 'of a guest of VMware', true],
  ])('%s (%s) identifies: %s', (mac, _, identifies) => {
    expect(isIdentifyingMac(mac)).toBe(identifies);
  });

  it('that a hypervisor made up identifies its guest', () => {
    expect(isIdentifyingMac('52:54:00:ab:cd:ef')).toBe(false);
    expect(isIdentifyingMac('52:54:00:ab:cd:ef', true)).toBe(true);
  });
});
