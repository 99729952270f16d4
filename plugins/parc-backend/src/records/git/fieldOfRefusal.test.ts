import { fieldOfRefusal } from './fieldOfRefusal';

const prefix =
  'Processor ParcKindsProcessor threw an error while validating the entity hardwareasset:default/srv-1; caused by TypeError: ';

describe('fieldOfRefusal', () => {
  it.each([
    [`${prefix}/spec/owner must be string - type: string`, 'spec.owner'],
    [
      `${prefix}/spec must have required property 'owner' - missingProperty: owner`,
      'spec.owner',
    ],
    [
      `${prefix}/spec/network/ipAddresses/0 must be string - type: string`,
      'spec.network.ipAddresses.0',
    ],
    [
      `${prefix}<root> must have required property 'spec' - missingProperty: spec`,
      'spec',
    ],
    [
      "/metadata must have required property 'name' - missingProperty: name",
      'metadata.name',
    ],
    [
      'YAML error at file:/catalog/a.yaml, YAMLParseError: Flow sequence must end with a ]',
      undefined,
    ],
  ])('finds in "%s" %s', (message, field) => {
    expect(fieldOfRefusal(message)).toBe(field);
  });
});
