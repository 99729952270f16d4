import { PARC_KINDS } from './kinds';
import { examples } from './testing/demoEstate';
import { readRepositoryFile } from './testing/readCatalog';
import { schemaFields, usedFields } from './testing/schemaFields';

describe.each(PARC_KINDS)('the documentation of %s', kind => {
  const page = kind.replace(/\B[A-Z]/g, '-$&').toLowerCase();

  it('shows every field in the commented example', () => {
    const { entity } = examples.find(example => example.entity.kind === kind)!;
    expect(usedFields(entity.spec, kind).sort()).toEqual(
      schemaFields(kind).sort(),
    );
  });

  it('explains every field on its page', () => {
    const text = readRepositoryFile(`docs/kinds/${page}.md`);
    const missing = schemaFields(kind).filter(
      field => !text.includes(`\`${field}\``),
    );
    expect(missing).toEqual([]);
  });
});
