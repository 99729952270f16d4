import {
  relationFields,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import type { Entity } from '@backstage/catalog-model';
import { runImport, tryFile, undoImport } from '../../testing/importFile';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';

jest.setTimeout(120_000);

const author = 'user:default/author';
/** May write, and may read only what is not confidential. */
const clerk = 'user:default/clerk';
const openly = {
  rule: 'IS_NOT_CONFIDENTIAL',
  resourceType: 'parc-change',
  params: {},
};
/** How often both are let go at the same moment. */
const tries = 10;

const refOf = ({ entityName }: AnyRecord) =>
  `changerecord:default/${entityName}`;
const fields = relationFields.map(
  field =>
    [field, (ref: string) => (field === 'parent' ? ref : [ref])] as const,
);

describe.each(testDatabases.eachSupportedId())(
  'a change that is not confidential, on %s',
  databaseId => {
    let parc: RunningParc;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          [clerk]: {
            'parc.access': true,
            'parc.change.create': true,
            'parc.change.read': openly,
            'parc.change.update': openly,
          },
        },
      });
    });
    afterAll(() => parc.stop());

    const create = (values: object = {}, user = author) =>
      parc
        .as(user)
        .post('/changes')
        .send({ title: 'Renew the lamps', ...values });
    const make = async (values: object = {}): Promise<AnyRecord> =>
      (await create(values).expect(201)).body;
    const patch = (
      { ref, version }: AnyRecord,
      values: object,
      user = author,
    ) =>
      parc
        .as(user)
        .patch(`/changes/${ref}`)
        .set('If-Match', `"${version}"`)
        .send(values);

    it.each(fields)(
      'does not name a confidential one in %s, new or changed; a confidential one does',
      async (field, value) => {
        const secret = await make({ isConfidential: true });
        const said = { [field]: value(refOf(secret)) };
        const change = await make();
        for (const response of [
          await create(said),
          await patch(change, said),
        ]) {
          expect(response.status).toBe(400);
          expect(response.body.error).toMatchObject({
            code: 'names-confidential',
            message: `${field}: "${refOf(
              secret,
            )}" is confidential: make this change confidential too, or say it on that change`,
            details: [{ field, value: refOf(secret) }],
          });
        }
        // Who may not read it learns nothing of it.
        const guessed = await create(said, clerk).expect(400);
        const unknown = await create(
          { [field]: value('changerecord:default/ch-1999-00001') },
          clerk,
        ).expect(400);
        expect(guessed.body.error.message).toBe(
          unknown.body.error.message.replace(
            'ch-1999-00001',
            secret.entityName,
          ),
        );
        expect(guessed.body.error.code).toBeUndefined();
        const { body: closed } = await patch(change, {
          ...said,
          isConfidential: true,
        }).expect(200);
        const { body: shown } = await patch(closed, {
          isConfidential: false,
        }).expect(400);
        expect(shown.error).toMatchObject({
          code: 'names-confidential',
          details: [{ field, value: refOf(secret) }],
        });
        await patch(closed, { isConfidential: null, [field]: null }).expect(
          200,
        );
      },
    );

    it.each(fields)(
      'keeps the one that it names in %s from becoming confidential, also when it is deleted',
      async (field, value) => {
        const change = await make();
        const naming = await make({ [field]: value(refOf(change)) });
        const refused = await patch(change, { isConfidential: true });
        expect(refused.status).toBe(409);
        expect(refused.body.error).toMatchObject({
          code: 'named-openly',
          params: { changes: [naming.ref] },
          message: `isConfidential: true is not possible while changes that are not confidential name it (${naming.ref}): make them confidential too, or say it on this change`,
        });
        await parc
          .as(author)
          .delete(`/changes/${naming.ref}`)
          .set('If-Match', `"${naming.version}"`)
          .expect(204);
        await patch(change, { isConfidential: true }).expect(409);
        const { body: restored } = await parc
          .as(author)
          .post(`/changes/${naming.id}/restore`)
          .expect(200);
        await patch(restored, { isConfidential: true }).expect(200);
        await patch(change, { isConfidential: true }).expect(200);
      },
    );

    it('is written when another makes that one confidential at the same moment, or the other is refused', async () => {
      for (const [field, value] of Array.from(
        { length: tries },
        (_, at) => fields[at % fields.length],
      )) {
        const change = await make();
        const naming = await make();
        const answers = await Promise.all([
          patch(naming, { [field]: value(refOf(change)) }),
          patch(change, { isConfidential: true }),
        ]);
        const codes = answers.map(each => each.body.error?.code ?? 'written');
        expect([
          ['written', 'named-openly'],
          ['names-confidential', 'written'],
        ]).toContainEqual(codes);
      }
    });

    it('that named one before this was refused stays so, and all else of it is written', async () => {
      const secret = await make({ isConfidential: true });
      const change = await make();
      await parc
        .knex('changes')
        .where({ id: change.id })
        .update({ depends_on: [refOf(secret)] });
      const { body: written } = await patch(change, { notes: 'x' }).expect(200);
      await parc
        .as(author)
        .delete(`/changes/${change.ref}`)
        .set('If-Match', `"${written.version}"`)
        .expect(204);
      await parc.as(author).post(`/changes/${change.id}/restore`).expect(200);
    });
  },
);

describe.each(testDatabases.eachSupportedId())(
  'confidential changes in the register, on %s',
  databaseId => {
    let register: Awaited<ReturnType<typeof startRegister>>;
    beforeAll(async () => {
      register = await startRegister(await testDatabases.init(databaseId));
    });

    const records = () => register.changes.changes.records;
    const make = (values: object = {}) =>
      records().create(register.context, {
        title: 'Renew the lamps',
        owner: 'group:default/it',
        ...values,
      });
    const read = (ref: string) => records().get(register.context.who, ref);
    const close = (refs: readonly string[], isConfidential = true) =>
      records().writer.change(
        register.context,
        refs.map(ref => ({ ref })),
        {
          action: 'updated',
          permission: records().writer.rules.permissions.update,
          partial: true,
          decide: () => ({ isConfidential }),
        },
      );

    it('are refused one by one where many are written; those that become so together are not', async () => {
      const named = await make();
      const naming = await make({ blocks: [refOf(named)] });
      const free = await make();
      const { written, refused } = await close([named.ref, free.ref]);
      expect(written.map(({ record }) => record.ref)).toEqual([free.ref]);
      expect(refused).toMatchObject([
        { row: 1, code: 'named-openly', params: { changes: [naming.ref] } },
      ]);
      expect((await close([named.ref, naming.ref])).refused).toEqual([]);
      expect((await close([naming.ref], false)).refused).toMatchObject([
        { code: 'names-confidential', field: 'blocks', value: refOf(named) },
      ]);
      expect((await close([naming.ref, named.ref], false)).refused).toEqual([]);
      // What is refused itself stays as it was, and so does what it names.
      await close([named.ref, naming.ref]);
      const third = await make({ isConfidential: true });
      const { version } = await read(named.ref);
      await records().update(register.context, named.ref, version, {
        parent: refOf(third),
      });
      const together = await close([naming.ref, named.ref], false);
      expect(together.written).toEqual([]);
      expect(together.refused.map(({ field }) => field).sort()).toEqual([
        'blocks',
        'parent',
      ]);
    });

    it('are not confirmed to a file that names them; one that says that it is confidential is taken whole or not at all', async () => {
      const { entities, git, problems, context } = register;
      const put = (name: string, etag: string, spec: object) =>
        entities.set(name, {
          apiVersion: 'parc.dev/v1',
          kind: 'ChangeRecord',
          metadata: {
            name,
            namespace: 'default',
            title: 'Renew',
            etag,
            annotations: {
              'backstage.io/managed-by-location': `file:/catalog/${name}.yaml`,
            },
          },
          spec: {
            type: 'normal',
            owner: 'it',
            raised: { by: 'ines' },
            ...spec,
          },
        } as Entity);
      const told = async (name: string, about: string) =>
        (await problems.list(context.who)).items.flatMap(
          ({ entity, field, message }) =>
            entity === `changerecord:default/${name}` &&
            field?.startsWith(about)
              ? `${field} ${message}`
              : [],
        );
      const secret = await make({ isConfidential: true });
      const back = await make({
        isConfidential: true,
        dependsOn: [refOf(await make())],
      });
      put('guess', '1', {
        relationships: {
          parent: secret.entityName,
          dependsOn: [back.entityName, 'ch-1999-00001'],
        },
      });
      put('hidden', '1', {
        confidential: true,
        relationships: { parent: secret.entityName },
      });
      put('open', '1', { notes: 'one' });
      await git.reader.pass();
      expect(await told('guess', 'spec.relationships')).toEqual(
        expect.arrayContaining([
          'spec.relationships.parent is not a known change',
          'spec.relationships.dependsOn is not a known change',
        ]),
      );
      expect(await read('guess')).not.toHaveProperty('parent');
      expect(await read('guess')).not.toHaveProperty('dependsOn');
      expect(await read('hidden')).toMatchObject({ parent: refOf(secret) });

      const naming = await make({ dependsOn: ['changerecord:default/open'] });
      put('open', '2', {
        confidential: true,
        notes: 'two',
        tasks: ['Copy the keys'],
      });
      put('hidden', '2', { relationships: { parent: secret.entityName } });
      await git.reader.pass();
      expect(await told('open', 'spec.confidential')).toEqual([
        `spec.confidential is not possible while changes that are not confidential name it (${naming.ref}): make them confidential too, or say it on this change`,
      ]);
      expect(await read('open')).toMatchObject({ notes: 'one' });
      expect(
        (await register.changes.changes.tasks.list(context.who, 'open')).items,
      ).toEqual([]);
      expect(await told('hidden', 'spec.relationships.parent')).toEqual([
        'spec.relationships.parent is not a known change',
      ]);
      expect(await read('hidden')).toMatchObject({ isConfidential: true });
    });

    it('are refused row by row in an import, and an import that made some is undone', async () => {
      const secret = await make({ isConfidential: true });
      const checked = await tryFile(
        register,
        `Number,Title,Confidential,Depends on\nCHG-1,One,,${refOf(
          secret,
        )}\nCHG-2,Two,yes,${refOf(secret)}\n`,
        { noun: 'changes' },
      );
      const rows = await register.imports.service.rows(
        register.context.who,
        checked.id,
        { outcome: 'error', limit: 9 },
      );
      expect(rows.map(({ line, errors }) => [line, errors[0].code])).toEqual([
        [2, 'names-confidential'],
      ]);
      const done = await runImport(register, checked);
      expect(done.written).toMatchObject({ created: 1 });
      const made = [await make(), await make()];
      const [one, two] = made;
      await records().update(register.context, one.ref, one.version, {
        dependsOn: [refOf(two)],
      });
      const closed = await runImport(
        register,
        await tryFile(
          register,
          `Number,Confidential\n${one.ref},yes\n${two.ref},yes\n`,
          { noun: 'changes' },
        ),
      );
      expect(closed.written).toMatchObject({ updated: 2 });
      for (const each of [closed, done])
        expect(await undoImport(register, each)).toMatchObject({
          state: 'undone',
          written: { kept: 0 },
        });
      for (const { ref } of made)
        expect(await read(ref)).not.toHaveProperty('isConfidential');
    });
  },
);
