import { mockServices } from '@backstage/backend-test-utils';
import { changeStatuses } from '@parc/backstage-plugin-parc-common';
import { readProjectionSettings } from './readProjectionSettings';

const living =
  'status=planned,status=in-stock,status=deployed,status=in-repair,status=lost,status=retired';

function read(catalog?: object) {
  return readProjectionSettings(
    mockServices.rootConfig({ data: { parc: { catalog } } }),
  );
}

const open = changeStatuses
  .filter(each => each !== 'canceled')
  .map(each => `status=${each}`)
  .join(',');

describe('the settings of the projection', () => {
  it('are every three seconds, all each day, and all but the disposed, terminated, ended, cancelled and confidential ones', () => {
    expect(read()).toEqual({
      interval: { seconds: 3 },
      fullPassMilliseconds: 24 * 3_600_000,
      filters: {
        assets: [`${living},managedBy=portal`],
        licences: ['status=active,status=lapsing,managedBy=portal'],
        maintenancePlans: ['status=active,status=paused,managedBy=portal'],
        changes: [`${open},managedBy=portal,isConfidential=false`],
      },
    });
  });

  it('are as said', () => {
    expect(
      read({
        interval: '10s',
        fullPass: { hours: 1 },
        assets: { filter: ['category=server,location=PAR', 'status=disposed'] },
        licences: { filter: [] },
        maintenancePlans: { filter: ['kind=preventive,status=active'] },
        changes: { filter: ['type=emergency,status=closed'] },
      }),
    ).toEqual({
      interval: { seconds: 10 },
      fullPassMilliseconds: 3_600_000,
      filters: {
        assets: [
          `category=server,location=PAR,${living},managedBy=portal`,
          'status=disposed,managedBy=portal',
        ],
        licences: [],
        maintenancePlans: ['kind=preventive,status=active,managedBy=portal'],
        changes: [
          'type=emergency,status=closed,managedBy=portal,isConfidential=false',
        ],
      },
    });
    expect(read({ assets: { filter: [] } }).filters.assets).toEqual([]);
  });

  it.each([
    ['nose=red', 'assets have no filter "nose"'],
    ['status=gone', 'status: "gone" must be one of'],
    ['managedBy=git', 'managedBy is always portal'],
  ])('refuse the filter %s, naming the key', (filter, why) => {
    expect(() => read({ assets: { filter: ['tag', filter] } })).toThrow(
      `parc.catalog.assets.filter: "${filter}": ${why}`,
    );
  });

  it('refuse an interval that is none, naming the key', () => {
    expect(() => read({ interval: 'often' })).toThrow('parc.catalog.interval');
  });
});
