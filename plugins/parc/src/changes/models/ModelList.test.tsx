import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { ModelRoutes } from './ModelRoutes';

const aModel = (code: string, names: { name: string; nameFr?: string }) => ({
  id: `id-of-${code}`,
  ref: code,
  version: 1,
  code,
  status: 'active',
  owner: 'group:default/it',
  ...names,
});

describe('the list of models of changes', () => {
  it.each([
    ['en', ['Restart the Wi-Fi', 'Rotate keys']],
    ['fr', ['Redémarrer le Wi-Fi', 'Rotate keys']],
  ] as const)('names them for a reader of %s', async (language, names) => {
    const items = [
      aModel('wifi', {
        name: 'Restart the Wi-Fi',
        nameFr: 'Redémarrer le Wi-Fi',
      }),
      aModel('keys', { name: 'Rotate keys' }),
    ];
    const parc = new FakeParc({
      'GET /change-models': () => ({
        body: { items, totalItems: 2, pageInfo: {} },
      }),
    });
    const page = (
      <Routes>
        <Route path="/models/*" element={<ModelRoutes />} />
      </Routes>
    );
    renderParc(page, { parc, path: '/parc/assets/models', language });

    for (const name of names)
      expect(await screen.findByText(name)).toBeInTheDocument();
    expect(
      parc.callsOf('GET /change-models')[0].params.get('fields')?.split(','),
    ).toContain('nameFr');
  });
});
