import type { Asset } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { parseInventory } from '../../inventory/parse';
import { scriptInventories } from './scriptInventories';

const now = DateTime.fromISO('2026-11-23T08:15:00Z');

const aLaptop = (number: number, values: Partial<Asset> = {}) =>
  ({
    tag: `LT-2026-${number}`,
    entityName: `lt-2026-${number}`,
    createdAt: '2025-09-23T08:15:00.000Z',
    category: { id: 'c', ref: 'laptop', name: 'Laptop' },
    model: { id: 'm', ref: 'dell-latitude-5440', name: 'Latitude 5440' },
    status: 'deployed',
    serial: `SN${number}`,
    hostname: `lt-par-${number}`,
    macAddresses: [`00:00:5E:00:53:${number}`],
    ipAddresses: [`10.10.16.${number}`],
    ...values,
  } as Asset);

const many = Array.from({ length: 60 }, (_, at) => aLaptop(at + 10));
const ofDevices = (assets: Asset[]) =>
  scriptInventories(assets, now).filter(({ deviceId }) =>
    deviceId.startsWith('lt-par'),
  );

describe('what the agents of the demo send', () => {
  it('is the same for everybody who starts it at the same time', () => {
    expect(scriptInventories(many, now)).toEqual(scriptInventories(many, now));
  });

  it('comes in order, none of it from the future', () => {
    const moments = scriptInventories(many, now).map(({ receivedAt }) =>
      receivedAt.toMillis(),
    );

    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(moments[moments.length - 1]).toBeLessThan(now.toMillis());
  });

  it('says of a computer what the register knows it by', () => {
    const [{ body }] = ofDevices([aLaptop(10)]).slice(-1);
    const { identity, notes, sections } = parseInventory(Buffer.from(body), {
      product: 'glpi',
      keepsProcesses: false,
      keepsEnvironment: false,
    });

    expect(identity).toMatchObject({
      serial: 'SN10',
      name: 'lt-par-10',
      macs: ['00:00:5e:00:53:10'],
    });
    expect(notes).toEqual([]);
    expect(sections.software?.length).toBeGreaterThan(8);
    expect(sections.antivirus).toHaveLength(1);
  });

  it('is nothing of what is in a cupboard, and comes from elsewhere of what was stolen', () => {
    expect(ofDevices([aLaptop(10, { status: 'in-stock' })])).toEqual([]);
    const [{ body }] = ofDevices([aLaptop(10, { status: 'lost' })]).slice(-1);
    expect(body).toContain('192.168.1.23');
  });
});
