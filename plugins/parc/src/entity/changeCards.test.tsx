import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor } from '@testing-library/react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { aChange } from '../testing/aChange';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { EntityChangesCard, LatelyChangedCard } from './ChangeCards';

const anEntity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});
const shown = (
  kind: string,
  card: JSX.Element,
  parc: FakeParc,
  denied?: string[],
) =>
  renderParc(
    <EntityProvider entity={anEntity(kind, 'erp')}>{card}</EntityProvider>,
    { parc, path: '/parc/assets', denied },
  );
const parcOf = (items: object[]) =>
  new FakeParc({ 'GET /changes': () => ({ body: { items, pageInfo: {} } }) });
const done = aChange({
  status: 'closed',
  outcome: 'rolled-back',
  finishedAt: '2026-03-01T21:00:00.000Z',
});

it('on a system list what is at work, planned and done on it, each with the way to the same as a list', async () => {
  const parc = parcOf([done]);
  shown('System', <EntityChangesCard />, parc);
  expect(
    await screen.findAllByRole('link', { name: 'CH-2026-00001' }),
  ).toHaveLength(3);
  const queries = parc
    .callsOf('GET /changes')
    .map(({ params }) => JSON.parse(params.get('query') ?? '{}').$all);
  expect(queries).toEqual([
    [{ status: { $in: ['implement'] } }, { items: 'system:default/erp' }],
    [
      { status: { $in: ['new', 'assess', 'authorize', 'scheduled'] } },
      { items: 'system:default/erp' },
    ],
    [
      { status: { $in: ['review', 'closed'] } },
      { items: 'system:default/erp' },
    ],
  ]);
  const [, , past] = screen.getAllByRole('button', {
    name: 'All that touch it',
  });
  expect(past).toHaveAttribute(
    'href',
    '/parc/changes?sort=-finishedAt&items=system%3Adefault%2Ferp&status=review&status=closed',
  );
});

it('on a group list also those for which it answers, and say when there are none', async () => {
  const parc = parcOf([]);
  shown('Group', <EntityChangesCard />, parc);
  expect(
    await screen.findByText(
      'No change is being made, or none that you may see.',
    ),
  ).toBeVisible();
  const [{ params }] = parc.callsOf('GET /changes');
  expect(JSON.parse(params.get('query') ?? '{}').$all[1]).toEqual({
    $any: [{ items: 'group:default/erp' }, { owner: 'group:default/erp' }],
  });
});

it('on any other entity say what changed lately, and nothing where nothing did or nothing may be read', async () => {
  const { unmount } = shown('API', <LatelyChangedCard />, parcOf([done]));
  expect(await screen.findByText('What changed here lately')).toBeVisible();
  unmount();
  const parc = parcOf([]);
  const empty = shown('API', <LatelyChangedCard />, parc);
  await waitFor(() => expect(parc.callsOf('GET /changes')).toHaveLength(1));
  expect(screen.queryByText('What changed here lately')).toBeNull();
  empty.unmount();
  const unasked = parcOf([done]);
  shown('API', <LatelyChangedCard />, unasked, ['parc.change.read']);
  expect(unasked.callsOf('GET /changes')).toEqual([]);
});
