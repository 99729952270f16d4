import { ContentInspection } from './ContentInspection';
import { cleanFileName, contentDisposition, findFileType } from './fileTypes';

const pdf = { type: 'application/pdf', endings: ['pdf'] };

async function typeOf(content: string | Buffer, name = 'x') {
  const inspection = new ContentInspection(1_000_000);
  const pieces = async function* pieces() {
    yield Buffer.from(content as string);
  };
  for await (const piece of inspection.pass(pieces()))
    expect(piece).toBeTruthy();
  return (await findFileType(inspection, name))?.type;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

describe('the type of a file', () => {
  it.each<[string, string | Buffer, string, string]>([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'x.pdf', 'application/pdf'],
    ['a picture with another ending', png, 'x.exe', 'image/png'],
    ['text', 'héllo\tworld\r\n', 'notes', 'text/plain'],
    ['a table', 'a;b\n1;2\n', 'X.CSV', 'text/csv'],
    ['text that begins like a bitmap', 'BMC of rack 4', 'x', 'text/plain'],
  ])('%s is found by its content', async (_, content, name, type) => {
    expect(await typeOf(content, name)).toBe(type);
  });

  it.each<[string, string | Buffer]>([
    ['HTML', '<!DOCTYPE html><p>hi'],
    ['HTML after a byte order mark and spaces', '\ufeff \n<b>hi'],
    ['HTML further down', 'hello <ScRiPt>alert(1)</script>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><svg/>'],
    ['a shell script', '#!/bin/sh\nrm -rf /'],
    ['a Windows program', Buffer.from('4d5a900003000000', 'hex')],
    ['a Linux program', Buffer.from('7f454c4602010100', 'hex')],
    ['an archive', Buffer.from('504b0506000000000000000000000000', 'hex')],
    ['text in Latin 1', Buffer.from('h\xe9llo', 'latin1')],
    ['text with a NUL', 'a\0b'],
    ['the first half of a letter', Buffer.from([0x61, 0xc3])],
    ['a bitmap', Buffer.from('424d46000000000000003600000028000000', 'hex')],
  ])('%s is none, whatever its name', async (_, content) => {
    expect(await typeOf(content, 'invoice.pdf')).toBeUndefined();
  });

  it('of a PDF that is a page too is that of a PDF, which nobody runs', async () => {
    expect(await typeOf('%PDF-1.4\n<script>alert(1)</script>')).toBe(
      'application/pdf',
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['Facture n° 12.PDF', 'Facture n° 12.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\a.pdf', 'a.pdf'],
    ['x.exe', 'x.exe.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
    ['..', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['/', 'file.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(120)}.pdf`],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanFileName(given, pdf)).toBe(expected);
  });

  it('is sent in full, and in letters that every program reads', () => {
    expect(contentDisposition('été "1" \'%0d*.pdf')).toBe(
      "attachment; filename=\"_t_ _1_ '_0d*.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9%20%221%22%20%27%250d%2A.pdf",
    );
  });
});
