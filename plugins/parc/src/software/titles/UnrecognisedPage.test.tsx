import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { UnrecognisedPage } from './UnrecognisedPage';

const path = '/parc/assets';
const aTitle = (id: number, name: string) => ({
  id,
  name,
  publisher: 'ACME',
  installed: 230,
  state: 'unrecognised',
  outcomes: [{ versions: 3, installed: 230, newest: '4.2' }],
});
const rule = { name: 'Drawer', isActive: true, title: 'Drawer*' };
const ownRule = {
  name: 'Mine',
  isActive: true,
  title: 'a*',
  licensing: 'free',
};
const share = {
  versions: 1,
  recognisedVersions: 0,
  installations: 1,
  recognisedInstallations: 0,
};

const aRegister = () =>
  new FakeParc({
    'GET /software-titles': () => ({
      body: {
        items: [aTitle(1, 'Drawer 4'), aTitle(2, 'Painter 2')],
        pageInfo: {},
      },
    }),
    'GET /software-titles/1/proposal': () => ({
      body: {
        rule: { ...rule, product: 'drawer' },
        product: {
          code: 'drawer',
          name: 'Drawer',
          publisher: 'ACME',
          isNew: true,
        },
        titles: [],
        installed: 230,
      },
    }),
    'GET /software-rules': () => ({
      body: {
        version: 4,
        rules: [ownRule],
        standard: [],
        disabled: ['Old one'],
        waiting: 0,
      },
    }),
    'POST /software-rules/dry-run': () => ({
      body: {
        isComplete: true,
        before: share,
        after: share,
        changed: { titles: 14, versions: 20, installations: 230 },
        moves: [],
        changes: [],
      },
    }),
    'POST /products': () => ({ body: { ref: 'drawer' } }),
    'POST /software-rules': () => ({ body: {} }),
  });

it('makes a product and a rule of a title, tried before, and goes on to the next', async () => {
  const parc = aRegister();
  renderParc(<UnrecognisedPage />, { parc, path });
  const user = userEvent.setup();

  await user.click(
    await screen.findByRole('button', { name: 'Recognise Drawer 4' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  expect(
    await dialog.findByText('This rule takes 14 titles, 230 installations.'),
  ).toBeInTheDocument();
  const [tried] = parc.callsOf('POST /software-rules/dry-run');
  expect(tried.body).toEqual({
    rules: [ownRule, { ...rule, licensing: 'free' }],
    disabled: ['Old one'],
  });
  await user.click(dialog.getByRole('button', { name: /Save, then/ }));

  await waitFor(() =>
    expect(parc.callsOf('POST /software-rules')).toHaveLength(1),
  );
  expect(parc.callsOf('POST /products')[0].body).toMatchObject({
    code: 'drawer',
    licensing: 'licensed',
  });
  expect(parc.callsOf('POST /software-rules')[0]).toMatchObject({
    ifMatch: '"4"',
    body: {
      rules: [ownRule, { ...rule, product: 'drawer' }],
      disabled: ['Old one'],
    },
  });
  expect(
    await screen.findByRole('heading', { name: 'What is “Painter 2”?' }),
  ).toBeInTheDocument();
});
