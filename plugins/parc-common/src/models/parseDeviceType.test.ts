import { parseDeviceType } from './parseDeviceType';

/** A file as the library has it; `more` stands at its end. */
const aFile = (more = '') => `---
manufacturer: Acme
model: Rack Switch 24
slug: acme-rack-switch-24
part_number: ARS-24
u_height: 1
is_full_depth: false
airflow: front-to-rear
front_image: true
comments: '[Datasheet](https://acme.example/ars24)'
interfaces:
  - name: mgmt
    type: 1000base-t
    mgmt_only: true
${Array.from(
  { length: 24 },
  (_, index) => `  - name: ge${index}\n    type: 1000base-t`,
).join('\n')}
  - name: up0
    type: 10gbase-x-sfpp
console-ports:
  - name: con0
    type: rj-45
power-ports:
  - name: PS0
    type: iec-60320-c14
module-bays:
  - name: bay0
    position: '0'
${more}`;

function problemsOf(content: string) {
  const parsed = parseDeviceType(content);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('parseDeviceType', () => {
  it('makes a model of a file, with its ports counted by type', () => {
    expect(parseDeviceType(aFile('description: A switch'))).toEqual({
      model: {
        slug: 'acme-rack-switch-24',
        manufacturer: 'Acme',
        name: 'Rack Switch 24',
        category: 'switch',
        partNumber: 'ARS-24',
        rackUnits: 1,
        isFullDepth: false,
        airflow: 'front-to-rear',
        ports: [
          '1 × 1000base-t (management)',
          '24 × 1000base-t',
          '1 × 10gbase-x-sfpp',
          '1 × rj-45 (console)',
          '1 × iec-60320-c14 (power in)',
        ],
        notes: 'A switch\n\n[Datasheet](https://acme.example/ars24)',
      },
    });
  });

  it.each([
    ['kg', 3.5, 3.5],
    ['g', 4300, 4.3],
    ['lb', 10, 4.536],
    ['oz', 16, 0.454],
  ])('weighs in kilograms what is given in %s', (unit, weight, weightKg) => {
    const content = aFile(`weight: ${weight}\nweight_unit: ${unit}`);
    expect(parseDeviceType(content)).toMatchObject({ model: { weightKg } });
  });

  it.each([
    ['weight: 3', 'weight_unit', undefined, 'goes together with weight'],
    ['weight: heavy\nweight_unit: kg', 'weight', 'heavy', 'expected number'],
    ['weight: 3\nweight_unit: stone', 'weight_unit', 'stone', '"kg"'],
    ['rear-ports: many', 'rear-ports', 'many', 'expected array'],
    [
      'power-outlets:\n  - name: out\n    type: 13',
      'power-outlets.0.type',
      13,
      'expected string',
    ],
  ])('names field and value of %j', (more, field, value, message) => {
    expect(problemsOf(aFile(more))).toEqual([
      { field, value, message: expect.stringContaining(message) },
    ]);
  });

  it('names the key of the file, not the field of the model, when the model refuses', () => {
    const partNumber = 'x'.repeat(256);
    const content = aFile().replace('ARS-24', partNumber);
    expect(problemsOf(content)).toEqual([
      {
        field: 'part_number',
        value: partNumber,
        message: expect.stringContaining('255'),
      },
    ]);
  });

  it('lists everything that is missing at once', () => {
    expect(problemsOf('manufacturer: Acme').map(({ field }) => field)).toEqual([
      'model',
      'slug',
      'u_height',
      'is_full_depth',
    ]);
  });

  it('refuses a slug that a model cannot have', () => {
    const content = aFile().replace('acme-rack-switch-24', 'Acme Rack');
    expect(problemsOf(content)).toEqual([
      {
        field: 'slug',
        value: 'Acme Rack',
        message: expect.stringContaining('lower-case'),
      },
    ]);
  });

  it.each([
    ['', 'expected object'],
    ['just text', 'expected object'],
    ['a: "open', 'line 1: '],
    ['a: 1\n---\nb: 2', 'multiple documents'],
    ['['.repeat(50_000), 'line 1: '],
  ])('says why %j is not a device type', (content, message) => {
    expect(problemsOf(content)[0]).toEqual({
      message: expect.stringContaining(message),
    });
  });

  it('refuses a key that stands there twice, and says where', () => {
    expect(problemsOf(aFile('u_height: 2'))).toEqual([
      {
        field: 'u_height',
        message: expect.stringMatching(/^line \d+: stands there twice$/),
      },
    ]);
  });

  it('refuses aliases that would grow beyond all bounds', () => {
    const bomb = ['a: &a [1, 1, 1, 1, 1]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed']) {
      bomb.push(`${name}: &${name} [*${of}, *${of}, *${of}, *${of}, *${of}]`);
    }
    expect(problemsOf(bomb.join('\n'))[0].message).toContain('alias');
  });
});
