import { identifyMachine } from './identifyMachine';

describe('a machine', () => {
  it('is known by its serial, UUID, MACs and name, each in one form', () => {
    expect(
      identifyMachine({
        serial: ' 7qx4kn3 ',
        uuid: '4C4C4544-0051-5810-8034-B7C04F4B4E33',
        macs: [
          'D0-8E-79-AA-BB-CC',
          '70:a8:d3:11:22:33',
          'd0:8e:79:aa:bb:cc',
          '00:05:9a:3c:7a:00',
        ],
        names: ['LT-CLAIRE.corp.example'],
        manufacturer: 'Dell Inc.',
        model: 'Latitude  7430',
        vmSystem: 'Physical',
      }),
    ).toEqual({
      serial: '7QX4KN3',
      uuid: '44454c4c-5100-1058-8034-b7c04f4b4e33',
      macs: ['70:a8:d3:11:22:33', 'd0:8e:79:aa:bb:cc'],
      name: 'lt-claire',
      manufacturer: 'Dell Inc.',
      model: 'Latitude 7430',
    });
  });

  it('without a serial of its own has that of its enclosure, else of its mainboard', () => {
    const board = { serial: 'Default string', boardSerial: 'PWUFL0ARHCF0AB' };
    expect(identifyMachine(board).serial).toBe('PWUFL0ARHCF0AB');
    expect(
      identifyMachine({ ...board, enclosureSerial: 'CZ22010ABC' }).serial,
    ).toBe('CZ22010ABC');
  });

  it('that is virtual has nothing of its host', () => {
    const guest = {
      serial: 'None',
      boardSerial: 'HOST-BOARD-1',
      model: 'None',
      boardModel: 'X11DPi-N',
      vmSystem: 'VMware',
    };
    expect(identifyMachine(guest)).toEqual({ macs: [] });
  });

  it('that is a container does not have the serial that it sees', () => {
    const seen = { serial: '7QX4KN3', vmSystem: 'LXC' };
    expect(identifyMachine(seen).serial).toBeUndefined();
  });

  it('is not known by what says nothing', () => {
    expect(
      identifyMachine({
        serial: '123',
        uuid: '03000200-0400-0500-0006-000700080009',
        macs: ['00:00:00:00:00:00', 'nonsense'],
        names: ['localhost.localdomain', '10.0.0.7', 'fe80::1', '(none)'],
        manufacturer: 'System manufacturer',
        model: 'System Product Name',
        boardManufacturer: 'To be filled by O.E.M.',
        boardModel: 'All Series',
      }),
    ).toEqual({ macs: [] });
  });

  it('is called as the surest name says that says something', () => {
    const names = ['localhost', 'WS-Lille-08.corp.example', 'other'];
    expect(identifyMachine({ names }).name).toBe('ws-lille-08');
  });
});
