import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAsset } from '../testing/anAsset';
import { FakeParc, type Call } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { EndsSoonWidget } from './EndsSoonWidget';
import { MyEquipmentWidget } from './MyEquipmentWidget';

const path = '/parc/assets';
const asksFor = (call: Call, field: string) =>
  call.params.get('orderField') === `${field},asc`;

const aRegister = (itemsFor: (call: Call) => object[]) =>
  new FakeParc({
    'GET /assets': call => {
      const items = itemsFor(call);
      return { body: { items, totalItems: items.length, pageInfo: {} } };
    },
  });

describe('the widgets of the home page', () => {
  it('show what is assigned to the reader, and nothing of anybody else’s', async () => {
    const parc = aRegister(() => [anAsset({ status: 'deployed' })]);
    renderParc(<MyEquipmentWidget />, { parc, path });

    expect(await screen.findByText(/LT-2024-0001/)).toBeInTheDocument();
    const [{ params }] = parc.callsOf('GET /assets');
    expect(params.get('query')).toContain('"assignedTo":"user:default/');
  });

  it('say that nothing is assigned', async () => {
    renderParc(<MyEquipmentWidget />, { parc: aRegister(() => []), path });

    expect(
      await screen.findByText(/Nothing is assigned to you/),
    ).toBeInTheDocument();
  });

  it('show what ends, the overdue first, with ways to all of it', async () => {
    const parc = aRegister(call => [
      ...(asksFor(call, 'expectedBack')
        ? [anAsset({ tag: 'LT-1', expectedBack: '2001-01-01' })]
        : []),
      ...(asksFor(call, 'warrantyEnd')
        ? [anAsset({ tag: 'LT-2', warrantyEnd: '2999-01-01' })]
        : []),
    ]);
    renderParc(<EndsSoonWidget />, { parc, path });

    expect(await screen.findByText(/Expected back/)).toBeInTheDocument();
    expect(
      screen.getAllByRole('listitem').map(each => each.textContent),
    ).toEqual([
      '1 return',
      '1 warranty',
      expect.stringContaining('LT-1'),
      expect.stringContaining('LT-2'),
    ]);
    expect(screen.getByRole('link', { name: '1 return' })).toHaveAttribute(
      'href',
      expect.stringMatching(/sort=expectedBack.*expectedBack=\.\./),
    );
  });

  it('look less far ahead when asked to', async () => {
    const parc = aRegister(() => []);
    renderParc(<EndsSoonWidget />, { parc, path });
    await screen.findByText(/Nothing ends/);
    const before = parc.callsOf('GET /assets').length;

    await userEvent.click(screen.getByRole('button', { name: '30 days' }));

    await screen.findByText(/Nothing ends/);
    expect(parc.callsOf('GET /assets')).toHaveLength(2 * before);
  });
});
