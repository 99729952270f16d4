import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import request from 'supertest';
import {
  startParc,
  testDatabases,
  type Caller,
  type RunningParc,
} from '../../testing/startParc';
import { PostgresFileStorage } from './FileStorage';

jest.setTimeout(60_000);

const reader = 'user:default/reader';
const outsider = 'user:default/outsider';
const other = 'user:default/other';
const megabyte = 1024 * 1024;
const mine = (ref: string) => ({
  rule: 'IS_ASSIGNED_TO',
  resourceType: 'parc-asset',
  params: { claims: [ref] },
});

describe.each(testDatabases.eachSupportedId())(
  'what hangs on a record, on %s',
  databaseId => {
    let parc: RunningParc;
    let manager: Caller;
    let asset: AnyRecord;
    let path: string;
    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          [reader]: { 'parc.asset.read': true },
          [outsider]: {
            'parc.asset.read': mine(outsider) as never,
            'parc.asset.update': mine(outsider) as never,
          },
        },
        config: { files: { maxMegabytes: 1, maxPerRecord: 3 } },
      });
      manager = parc.as('user:default/manager');
    });
    afterAll(() => parc.stop());
    beforeEach(async () => {
      const { body } = await manager
        .post('/assets')
        .send({ category: 'laptop' })
        .expect(201);
      asset = body;
      path = `/assets/${asset.ref}`;
    });

    const upload = (who: Caller, name: string, content: string | Buffer) =>
      who
        .post(`${path}/files?name=${encodeURIComponent(name)}`)
        .set('Content-Type', 'application/octet-stream')
        .send(content);
    const chunks = async () =>
      Number((await parc.knex('file_chunks').count())[0].count);
    const itemsOf = async (what: string, who = manager) =>
      (await who.get(`${path}/${what}`).expect(200)).body.items;

    it('is told in the history and the feed, and leaves the version as it is', async () => {
      const link = await manager
        .post(`${path}/links`)
        .send({ title: 'Manual', url: 'https://dell.example/latitude' })
        .expect(201);
      const comment = await manager
        .post(`${path}/comments`)
        .send({ text: 'secret words' })
        .expect(201);
      const file = await upload(manager, 'invoice.pdf', '%PDF-1.7 x').expect(
        201,
      );
      await manager.delete(`${path}/links/${link.body.id}`).expect(204);
      await manager
        .patch(`${path}/comments/${comment.body.id}`)
        .send({ text: 'other words' })
        .expect(200);
      await manager.delete(`${path}/comments/${comment.body.id}`).expect(204);
      await manager.delete(`${path}/files/${file.body.id}`).expect(204);

      const { body: history } = await manager
        .get(`${path}/history`)
        .expect(200);
      const seen = history.items.map(
        (each: { action: string; changes: object[] }) => [
          each.action,
          ...each.changes.slice(0, 1),
        ],
      );
      const at = 'https://dell.example/latitude';
      expect(seen.slice(0, -1)).toEqual([
        ['file-removed', { field: 'files', from: 'invoice.pdf' }],
        ['comment-removed', { field: 'comments' }],
        ['comment-edited', { field: 'comments' }],
        ['link-removed', { field: 'links', from: `Manual (${at})` }],
        ['file-added', { field: 'files', to: 'invoice.pdf' }],
        ['comment-added', { field: 'comments' }],
        ['link-added', { field: 'links', to: `Manual (${at})` }],
      ]);
      expect(JSON.stringify(history)).not.toContain('words');
      const { rows: feed } = await parc.knex.raw(
        'select version, fields from feed where record_id = ? order by seq',
        [asset.id],
      );
      expect(
        feed.slice(1).map((each: { fields: string[] }) => each.fields),
      ).toEqual(
        [
          'links',
          'comments',
          'files',
          'links',
          'comments',
          'comments',
          'files',
        ].map(field => [field]),
      );
      const { body: after } = await manager.get(path).expect(200);
      expect(after).toEqual(asset);
      for (const what of ['links', 'comments', 'files'])
        expect(await itemsOf(what)).toEqual([]);
      expect(await chunks()).toBe(0);
    });

    it('gives back every byte of a file, under its name, as something to keep and not to run', async () => {
      const content = Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 900_000 }, (_, at) => (at * 7) % 251)),
      ]);
      const { body: file } = await upload(
        manager,
        'C:\\été\\Reçu "1".html',
        content,
      ).expect(201);
      expect(file).toMatchObject({
        name: 'Reçu 1.html.pdf',
        type: 'application/pdf',
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        createdBy: 'user:default/manager',
      });
      const cookie = mockCredentials.limitedUser.cookie('user:default/manager');
      const answer = await request(parc.server)
        .get(`/api/parc${path}/files/${file.id}`)
        .set('Cookie', cookie)
        .buffer(true)
        .expect(200);
      expect(answer.body.equals(content)).toBe(true);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(content.length),
        'content-disposition':
          'attachment; filename="Re_u 1.html.pdf"; filename*=UTF-8\'\'Re%C3%A7u%201.html.pdf',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      });
      for (const below of ['files', 'comments', 'links', 'history'])
        await request(parc.server)
          .get(`/api/parc${path}/${below}`)
          .set('Cookie', cookie)
          .expect(401);
      await request(parc.server)
        .delete(`/api/parc${path}/files/${file.id}`)
        .set('Cookie', cookie)
        .expect(401);
      await manager.delete(`${path}/files/${file.id}`).expect(204);
    });

    it('cuts a download whose content has gone, rather than end it early', async () => {
      const { body: file } = await upload(
        manager,
        'x.txt',
        'x'.repeat(600_000),
      ).expect(201);
      await parc
        .knex('file_chunks')
        .where({ file_id: file.id, position: 1 })
        .delete();
      await expect(manager.get(`${path}/files/${file.id}`)).rejects.toThrow();
      await manager.delete(`${path}/files/${file.id}`).expect(204);
    });

    it('refuses what is of no type that is taken, and keeps nothing of it', async () => {
      for (const content of ['<svg onload="alert(1)"/>', 'MZ\u0090\0', '']) {
        const { body } = await upload(manager, 'invoice.pdf', content).expect(
          400,
        );
        expect(body.error.code).toBe('file-type');
        expect(body.error.message).toContain('"invoice.pdf"');
      }
      const json = await manager
        .post(`${path}/files?name=x.json`)
        .send({ a: 1 })
        .expect(400);
      expect(json.body.error.message).toContain('application/octet-stream');
      await manager
        .post(`${path}/files`)
        .set('Content-Type', 'application/octet-stream')
        .send('x')
        .expect(400);
      expect(await itemsOf('files')).toEqual([]);
      expect(await chunks()).toBe(0);
    });

    it('refuses what is too large: by its announced size at once, else as soon as it is', async () => {
      const announced = await upload(
        manager,
        'x.txt',
        Buffer.alloc(megabyte + 1, 'x'),
      ).expect(413);
      expect(announced.body.error).toMatchObject({
        code: 'file-too-large',
        params: { megabytes: 1 },
      });
      await upload(manager, 'x.txt', Buffer.alloc(megabyte, 'x')).expect(201);
      expect(await endless(parc, `${path}/files?name=x.txt`)).toBe(413);
      expect(await itemsOf('files')).toHaveLength(1);
      expect(await chunks()).toBe(4);
      await parc.knex('record_files').delete();
      await parc.knex('file_chunks').delete();
    });

    it('leaves nothing of an upload that is broken off, and sweeps away what a crash left', async () => {
      const { port } = parc.server.address() as { port: number };
      const sending = httpRequest({
        port,
        method: 'POST',
        path: `/api/parc${path}/files?name=x.txt`,
        headers: headersOfUpload,
      });
      sending.on('error', () => {});
      sending.write(Buffer.alloc(300_000, 'x'));
      await until(async () => (await chunks()) === 1);
      sending.destroy();
      await until(async () => (await chunks()) === 0);

      const storage = new PostgresFileStorage(parc.knex);
      const { body: kept } = await upload(manager, 'x.txt', 'kept').expect(201);
      await parc.knex('file_chunks').insert({
        file_id: '01920000-0000-7000-8000-000000000000',
        position: 0,
        content: Buffer.from('left'),
      });
      const [now, soon] = [
        DateTime.utc(2020),
        DateTime.utc().plus({ hours: 1 }),
      ];
      await storage.removeUnattached(now);
      expect(await chunks()).toBe(2);
      await storage.removeUnattached(soon);
      const { body } = await manager
        .get(`${path}/files/${kept.id}`)
        .expect(200);
      expect(body).toEqual({});
      expect(await chunks()).toBe(1);
    });

    it('has as many files as the portal allows, and no more, also at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, at) =>
          upload(manager, `${at}.txt`, `file ${at}`),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 201, 201, 409, 409,
      ]);
      const { rows } = await parc.knex.raw(
        'select distinct file_id from file_chunks c where not exists (select from record_files f where f.id = c.file_id)',
      );
      expect(rows).toEqual([]);
    });

    it('is read by who reads the record, changed by who may update it, and hidden from all others', async () => {
      const { body: file } = await upload(manager, 'x.txt', 'secret').expect(
        201,
      );
      const { body: link } = await manager
        .post(`${path}/links`)
        .send({ url: 'mailto:it@acme.example' })
        .expect(201);
      const { body: comment } = await manager
        .post(`${path}/comments`)
        .send({ text: 'a\n<b>b</b>' })
        .expect(201);
      const [may, mayNot] = [parc.as(reader), parc.as(outsider)];
      const own = await manager
        .post('/assets')
        .send({ category: 'laptop', assignedTo: outsider })
        .expect(201);

      expect(await itemsOf('comments', may)).toEqual([comment]);
      expect(await itemsOf('links', may)).toEqual([link]);
      await may.get(`${path}/files/${file.id}`).expect(200);
      for (const [who, status] of [
        [may, 403],
        [mayNot, 404],
      ] as const) {
        await who
          .post(`${path}/links`)
          .send({ url: 'https://x.example' })
          .expect(status);
        await who.delete(`${path}/links/${link.id}`).expect(status);
        await who.post(`${path}/comments`).send({ text: 'x' }).expect(status);
        await who
          .patch(`${path}/comments/${comment.id}`)
          .send({ text: 'x' })
          .expect(status);
        await who.delete(`${path}/comments/${comment.id}`).expect(status);
        await upload(who, 'x.txt', 'x').expect(status);
        await who.delete(`${path}/files/${file.id}`).expect(status);
      }
      for (const below of ['links', 'comments', 'files', `files/${file.id}`])
        await mayNot.get(`${path}/${below}`).expect(404);
      // Another's file by its id, below a record of one's own.
      for (const below of [`files/${file.id}`, 'files/x', 'files/%00'])
        await mayNot
          .get(`/assets/${own.body.ref}/${below}`)
          .expect(({ status }) => expect([400, 404]).toContain(status));
      await mayNot
        .delete(`/assets/${own.body.ref}/files/${file.id}`)
        .expect(404);
      await parc
        .as(other)
        .patch(`${path}/comments/${comment.id}`)
        .send({ text: 'put into your mouth' })
        .expect(403);
      expect(await itemsOf('comments')).toEqual([comment]);
      await parc.as(other).delete(`${path}/comments/${comment.id}`).expect(204);
    });

    it('goes and comes back with its record', async () => {
      const { body: file } = await upload(manager, 'x.txt', 'kept').expect(201);
      await manager.delete(path).set('If-Match', '"1"').expect(204);
      for (const below of ['links', 'comments', 'files', `files/${file.id}`]) {
        await manager.get(`/assets/${asset.id}/${below}`).expect(404);
        await manager
          .post(`/assets/${asset.id}/comments`)
          .send({ text: 'x' })
          .expect(404);
      }
      await manager.post(`/assets/${asset.id}/restore`).expect(200);
      expect(await itemsOf('files')).toEqual([file]);
    });

    it.each([
      // eslint-disable-next-line no-script-url
      'javascript:alert(1)',
      // eslint-disable-next-line no-script-url
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'https://me:secret@x.example',
      '//x.example',
      '/parc',
      'x',
      '',
    ])('takes no link to %j', async url => {
      const { body } = await manager
        .post(`${path}/links`)
        .send({ url })
        .expect(400);
      expect(body.error.details[0].field).toBe('url');
    });

    it('pages through comments, the newest first', async () => {
      for (const text of ['one', 'two', 'three'])
        await manager.post(`${path}/comments`).send({ text }).expect(201);
      const first = await manager.get(`${path}/comments?limit=2`).expect(200);
      const { nextCursor } = first.body.pageInfo;
      const second = await manager
        .get(`${path}/comments?limit=2&cursor=${nextCursor}`)
        .expect(200);
      const texts = [...first.body.items, ...second.body.items].map(
        ({ text }: { text: string }) => text,
      );
      expect(texts).toEqual(['three', 'two', 'one']);
      expect(second.body.pageInfo).toEqual({});
    });
  },
);

const headersOfUpload = {
  authorization: mockCredentials.user.header('user:default/manager'),
  'content-type': 'application/octet-stream',
};

/** Sends without end and without saying how much, until it is answered. */
function endless(parc: RunningParc, path: string): Promise<number | undefined> {
  const { port } = parc.server.address() as { port: number };
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const sending = httpRequest(
      {
        port,
        method: 'POST',
        path: `/api/parc${path}`,
        headers: headersOfUpload,
      },
      answer => {
        isAnswered = true;
        resolve(answer.statusCode);
        sending.destroy();
      },
    );
    sending.on('error', reject);
    const send = (): void => {
      while (!isAnswered && sending.write(Buffer.alloc(65_536, 'x')));
      sending.once('drain', send);
    };
    send();
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}
