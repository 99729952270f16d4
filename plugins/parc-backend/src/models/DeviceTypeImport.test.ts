import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeviceTypeFile } from '@parc/backstage-plugin-parc-common';
import {
  mayEverything,
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

const aFile = (model: string, more = ''): DeviceTypeFile => ({
  name: `Acme/${model}.yaml`,
  content: `---
manufacturer: Acme
model: ${model}
slug: acme-${model.toLowerCase()}
u_height: 1
is_full_depth: true
interfaces:
  - name: eth0
    type: 1000base-t
${more}`,
});

describe.each(testDatabases.eachSupportedId())(
  'import of device types on %s',
  databaseId => {
    let parc: RunningParc;
    const manager = () => parc.as('user:default/manager');
    const send = (files: unknown, user = 'user:default/manager') =>
      parc.as(user).post('/models/import').send({ files });
    const model = async (slug: string) =>
      (await manager().get(`/models/${slug}`).expect(200)).body;
    const historyOf = async (slug: string) =>
      (await manager().get(`/models/${slug}/history`).expect(200)).body.items;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          'user:default/manager': mayEverything,
          'user:default/technician': {
            'parc.access': true,
            'parc.reference.read': true,
          },
        },
      });
    });
    afterAll(() => parc.stop());

    it('creates models, changes those whose file changed, and writes nothing when nothing did', async () => {
      const files = [aFile('One'), aFile('Two')];
      await send(files).expect(200, {
        created: 2,
        updated: 0,
        unchanged: 0,
        rejected: [],
      });
      expect(await model('acme-one')).toMatchObject({
        name: 'One',
        category: { ref: 'other' },
        rackUnits: 1,
        ports: ['1 × 1000base-t'],
        version: 1,
      });
      await send(files).expect(200, {
        created: 0,
        updated: 0,
        unchanged: 2,
        rejected: [],
      });
      await send([
        files[0],
        aFile('Two', 'weight: 2\nweight_unit: kg'),
        aFile('Three'),
      ]).expect(200, { created: 1, updated: 1, unchanged: 1, rejected: [] });

      expect(await historyOf('acme-one')).toHaveLength(1);
      expect(await historyOf('acme-two')).toEqual([
        expect.objectContaining({
          action: 'updated',
          source: 'import',
          actor: 'user:default/manager',
          changes: [{ field: 'weightKg', to: 2 }],
        }),
        expect.objectContaining({ action: 'created', source: 'import' }),
      ]);
    });

    it('leaves a category that somebody put right, and what a file does not say', async () => {
      await send([aFile('Kept')]).expect(200);
      await manager()
        .patch('/models/acme-kept')
        .set('If-Match', '"1"')
        .send({ category: 'storage', partNumber: 'K-1' })
        .expect(200);
      const { body } = await send([aFile('Kept')]).expect(200);
      expect(body).toMatchObject({ unchanged: 1, updated: 0 });
      expect(await model('acme-kept')).toMatchObject({
        category: { ref: 'storage' },
        partNumber: 'K-1',
      });
    });

    it('names each rejected file with field and value, and takes the others', async () => {
      const { body } = await send([
        aFile('Heavy', 'weight: a lot\nweight_unit: kg'),
        aFile('Good'),
        { ...aFile('Good'), name: 'Acme/again.yaml' },
        { name: 'broken.yaml', content: 'a: "' },
        { name: 'long.yaml', content: `# ${'é'.repeat(131_072)}` },
        {
          name: 'Acme/long-slug.yaml',
          content: aFile('x'.repeat(100)).content,
        },
      ]).expect(200);
      expect(body).toEqual({
        created: 1,
        updated: 0,
        unchanged: 0,
        rejected: [
          {
            file: 'Acme/Heavy.yaml',
            field: 'weight',
            value: 'a lot',
            message: expect.stringContaining('number'),
          },
          {
            file: 'Acme/again.yaml',
            field: 'slug',
            value: 'acme-good',
            message: 'is also the slug of Acme/Good.yaml',
          },
          {
            file: 'broken.yaml',
            message: expect.stringMatching(/^line 1: /),
          },
          { file: 'long.yaml', message: 'is longer than 256 kB' },
          {
            file: 'Acme/long-slug.yaml',
            field: 'slug',
            value: `acme-${'x'.repeat(100)}`,
            message: expect.stringContaining('100'),
          },
        ],
      });
    });

    it('rejects files of a category that an administrator removed, naming it', async () => {
      const { body: laptop } = await manager()
        .get('/categories/laptop')
        .expect(200);
      await manager()
        .delete('/categories/laptop')
        .set('If-Match', `"${laptop.version}"`)
        .expect(204);
      const latitude = aFile('Latitude').content.replace(
        'manufacturer: Acme',
        'manufacturer: Dell',
      );
      const { body } = await send([
        { name: 'latitude.yaml', content: latitude },
        aFile('Other'),
      ]).expect(200);
      expect(body).toMatchObject({
        created: 1,
        rejected: [
          {
            file: 'latitude.yaml',
            field: 'category',
            value: 'laptop',
            message: 'is not a known category',
          },
        ],
      });
    });

    it('refuses more than 1,000 files at once', async () => {
      const files = Array.from({ length: 1_001 }, () => ({
        name: 'a',
        content: '',
      }));
      await send(files).expect(400);
    });

    it('is for administrators only, whatever is in the files', async () => {
      for (const files of [[aFile('Denied')], []]) {
        await send(files, 'user:default/technician').expect(403);
      }
      await manager().get('/models/acme-denied').expect(404);
    });
  },
);

describe('npm run import-device-types', () => {
  let folder: string;
  let server: Server;
  let received: Array<{ authorization?: string; names: string[] }>;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'parc-device-types-'));
    received = [];
    server = createServer(async (request, response) => {
      if (request.url === '/api/auth/demo/refresh') {
        const person = request.headers['x-parc-demo-user'];
        response.end(
          JSON.stringify({ backstageIdentity: { token: `of ${person}` } }),
        );
        return;
      }
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const files: DeviceTypeFile[] = JSON.parse(
        Buffer.concat(chunks).toString(),
      ).files;
      received.push({
        authorization: request.headers.authorization,
        names: files.map(({ name }) => name),
      });
      const bad = files.filter(({ content }) => content === 'bad');
      response.end(
        JSON.stringify({
          created: files.length - bad.length,
          updated: 0,
          unchanged: 0,
          rejected: bad.map(({ name }) => ({
            file: name,
            field: 'slug',
            value: 1,
            message: 'is wrong',
          })),
        }),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await new Promise(resolve => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, content = 'good') => {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };

  async function run(...options: string[]) {
    const { port } = server.address() as { port: number };
    const child = spawn(process.execPath, [
      path.resolve(__dirname, '../../bin/importDeviceTypes.js'),
      folder,
      '--url',
      `http://127.0.0.1:${port}/`,
      ...options,
    ]);
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    const code = await new Promise(resolve => child.once('close', resolve));
    return { code, output };
  }

  it('sends the YAML of a folder but not the schemas, and signs in at the demo', async () => {
    write('Acme/One.yaml');
    write('Acme/deep/Two.yml');
    write('Acme/photo.png');
    write('schema/devicetype.yaml');
    expect(await run()).toEqual({
      code: 0,
      output: '2 files: 2 created, 0 updated, 0 unchanged, 0 rejected\n',
    });
    expect(received).toEqual([
      {
        authorization: 'Bearer of user:default/camille.moreau',
        names: ['Acme/One.yaml', 'Acme/deep/Two.yml'],
      },
    ]);
  });

  it('names what was rejected, in whichever batch, and ends with 1', async () => {
    for (let index = 0; index < 501; index += 1) {
      write(`${String(index).padStart(3, '0')}.yaml`);
    }
    write('500.yaml', 'bad');
    expect(await run('--token', 'secret')).toEqual({
      code: 1,
      output:
        '500.yaml: slug: 1: is wrong\n501 files: 500 created, 0 updated, 0 unchanged, 1 rejected\n',
    });
    expect(received.map(({ names }) => names.length)).toEqual([500, 1]);
    expect(received[0].authorization).toBe('Bearer secret');
  });

  it('ends with 1 and says so when there is nothing to send', async () => {
    expect(await run()).toEqual({
      code: 1,
      output: expect.stringContaining('has no *.yaml'),
    });
  });
});
