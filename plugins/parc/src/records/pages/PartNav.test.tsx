import { screen } from '@testing-library/react';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { PartNav } from './PartNav';

const parts = [
  { label: 'Records', to: '/parc/assets' },
  { label: 'Positions', to: '/parc/assets/positions' },
];

describe('the way to the parts of an area', () => {
  it.each([
    ['/parc/assets', 'Records'],
    ['/parc/assets/LIC-0001', 'Records'],
    ['/parc/assets/LIC-0001/edit', 'Records'],
    ['/parc/assets/positions', 'Positions'],
    ['/parc/assets/positions/visio.device', 'Positions'],
  ])('marks for %s the part to which the page belongs', async (path, part) => {
    renderParc(<PartNav label="Parts" parts={parts} />, {
      parc: new FakeParc({}),
      path,
    });

    await screen.findByRole('navigation', { name: 'Parts' });
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent(
      part,
    );
  });
});
