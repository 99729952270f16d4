import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { assets } from '@parc/backstage-plugin-parc-common';
import { errorBody, FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { AttachmentCards } from './AttachmentCards';

const attached = {
  id: '01920000-0000-7000-8000-000000000001',
  createdAt: '2024-05-31T10:00:00.000Z',
  createdBy: 'user:default/ines',
};
const aFile = {
  ...attached,
  name: 'invoice.pdf',
  type: 'application/pdf',
  size: 1_234_567,
  sha256: 'x',
};

const aRegister = (over: ConstructorParameters<typeof FakeParc>[0] = {}) =>
  new FakeParc({
    'GET /assets/a/links': () => ({
      body: {
        items: [
          { ...attached, title: 'Manual', url: 'https://dell.example/manual' },
          // What no server of ours answers, and no page follows all the same.
          // eslint-disable-next-line no-script-url
          { ...attached, id: 'bad', title: 'Trap', url: 'javascript:alert(1)' },
        ],
      },
    }),
    'GET /assets/a/comments': () => ({
      body: {
        items: [
          {
            ...attached,
            text: 'See https://x.example/a?b=1.\n<img src=x onerror=alert(1)>',
          },
        ],
        pageInfo: {},
      },
    }),
    'GET /assets/a/files': () => ({ body: { items: [aFile] } }),
    ...over,
  });

function renderCards(parc: FakeParc, mayChange = true) {
  renderParc(
    <AttachmentCards noun={assets} recordId="a" mayChange={mayChange} />,
    { parc, path: '/parc/assets' },
  );
}

describe('what hangs on a record', () => {
  it('is shown as what it is and never as what it pretends to be', async () => {
    renderCards(aRegister());
    expect(await screen.findByRole('link', { name: 'Manual' })).toHaveAttribute(
      'href',
      'https://dell.example/manual',
    );
    expect(screen.getByText('Trap').closest('a')).toBeNull();
    expect(
      await screen.findByRole('link', { name: 'https://x.example/a?b=1' }),
    ).toHaveAttribute('rel', 'noopener noreferrer nofollow');
    expect(screen.getByText(/<img src=x/)).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
    expect(await screen.findByText(/1\.2 MB/)).toBeInTheDocument();
  });

  it('offers nothing to who may only read', async () => {
    renderCards(aRegister(), false);
    await screen.findByText('invoice.pdf');
    expect(
      screen.queryByRole('button', { name: /Remove|Add|Comment/ }),
    ).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('takes a comment', async () => {
    const parc = aRegister({
      'POST /assets/a/comments': () => ({ body: attached }),
    });
    renderCards(parc);
    await userEvent.type(
      await screen.findByLabelText('Write a comment'),
      'Hello',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    await waitFor(() =>
      expect(parc.callsOf('GET /assets/a/comments')).toHaveLength(2),
    );
    expect(parc.callsOf('POST /assets/a/comments')[0].body).toEqual({
      text: 'Hello',
    });
    expect(screen.getByLabelText('Write a comment')).toHaveValue('');
  });

  it('says in plain words why a file was not taken, and does not send one that is too large', async () => {
    const parc = aRegister({
      'POST /assets/a/files': () => ({
        status: 400,
        body: errorBody(400, {
          name: 'InputError',
          message: 'x',
          code: 'file-type',
          params: {},
        }),
      }),
    });
    renderCards(parc);
    await screen.findByText('invoice.pdf');
    const large = new File(['x'], 'large.pdf');
    Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
    const input = document.querySelector('input[type=file]')!;
    fireEvent.change(input, {
      target: { files: [large, new File(['<svg/>'], 'x.svg')] },
    });
    const [first, second] = await screen.findAllByRole('alert');
    expect(first).toHaveTextContent(
      'large.pdf was not added. Files may have 10 MB at most.',
    );
    expect(second).toHaveTextContent('x.svg was not added. Only PDF, pictures');
    expect(
      parc
        .callsOf('POST /assets/a/files')
        .map(({ params }) => params.get('name')),
    ).toEqual(['x.svg']);
  });

  it('asks before a file is removed', async () => {
    const parc = aRegister({
      [`DELETE /assets/a/files/${aFile.id}`]: () => ({ status: 204 }),
    });
    renderCards(parc);
    await userEvent.click(
      await screen.findByLabelText('Remove the file invoice.pdf'),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(parc.callsOf(`DELETE /assets/a/files/${aFile.id}`)).toHaveLength(0);
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() =>
      expect(parc.callsOf('GET /assets/a/files')).toHaveLength(2),
    );
  });
});
