import { categoryOfDeviceType, categoryRules } from './categoryOfDeviceType';
import { deviceTypeSchema } from './deviceType';

const aDevice = (manufacturer: string, model: string, more: object = {}) =>
  deviceTypeSchema.parse({
    manufacturer,
    model,
    slug: 'a-device',
    u_height: 1,
    is_full_depth: true,
    ...more,
  });

const ports = (count: number, type: string, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    name: `p${index}`,
    type,
    ...more,
  }));

describe('categoryOfDeviceType', () => {
  it.each([
    ['APC', 'SMT1500RMI2UC', 'ups'],
    ['APC', 'Smart-UPS RT 3000VA 230V', 'ups'],
    ['APC', 'SRT72RMBP', 'other'],
    ['APC', 'AP4421', 'other'],
    ['Dell', 'PowerEdge R640', 'server'],
    ['Dell', 'PowerEdge C6420', 'server'],
    ['Dell', 'PowerEdge M1000e', 'other'],
    ['Dell', 'PowerVault ME4024', 'storage'],
    ['Dell EMC', 'Unity XT 380', 'storage'],
    ['Dell', 'PowerSwitch S5248F-ON', 'switch'],
    ['Dell', 'VEP4600', 'router'],
    ['Dell', 'Latitude 5440', 'laptop'],
    ['Dell', 'OptiPlex 7010', 'desktop'],
    ['Dell', 'DMPU2016-G01', 'peripheral'],
    ['Fortinet', 'FortiGate-600D', 'firewall'],
    ['Fortinet', 'FortiSwitch 124F-POE', 'switch'],
    ['Fortinet', 'FortiAP 221E', 'access-point'],
    ['Fortinet', 'FortiExtender 40D', 'router'],
    ['Fortinet', 'FortiAnalyzer 3700G', 'server'],
    ['Fortinet', 'SP-RACKTRAY-02', 'other'],
    ['MikroTik', 'CCR2004-16G-2S+', 'router'],
    ['MikroTik', 'CRS326-24G-2S+RM', 'switch'],
    ['MikroTik', 'hAP ac2', 'access-point'],
    ['MikroTik', 'RB2011UiAS-RM', 'router'],
    ['Acme', 'Tower UPS 900', 'ups'],
    ['Acme', 'Coffee machine', 'other'],
  ])('takes %s %s for %s', (manufacturer, model, category) => {
    expect(categoryOfDeviceType(aDevice(manufacturer, model)).category).toBe(
      category,
    );
  });

  it.each<[string, object, string]>([
    ['24 ports', { interfaces: ports(24, '1000base-t') }, 'switch'],
    ['24 virtual ports', { interfaces: ports(24, 'virtual') }, 'other'],
    [
      'a radio',
      {
        interfaces: [...ports(1, 'ieee802.11ax'), ...ports(2, '2.5gbase-t')],
      },
      'access-point',
    ],
    [
      'a radio and a modem',
      { interfaces: [...ports(1, 'ieee802.11ax'), ...ports(1, 'lte')] },
      'router',
    ],
    [
      'a port for remote management',
      {
        interfaces: [{ name: 'iLO 5', type: '1000base-t', mgmt_only: true }],
      },
      'server',
    ],
    ['outlets', { 'power-outlets': ports(8, 'iec-60320-c13') }, 'other'],
  ])(
    'goes by the ports where the name says nothing: %s',
    (_, more, category) => {
      expect(categoryOfDeviceType(aDevice('Acme', 'X', more)).category).toBe(
        category,
      );
    },
  );

  it('says why', () => {
    expect(
      categoryOfDeviceType(aDevice('Dell', 'PowerEdge R640')),
    ).toMatchObject({ because: 'PowerEdge, VxRail' });
    for (const { because } of categoryRules) expect(because).not.toBe('');
  });
});
