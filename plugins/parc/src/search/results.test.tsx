import { screen } from '@testing-library/react';
import type { AssetDocument } from '@parc/backstage-plugin-parc-common';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { AssetResultListItem } from './AssetResultListItem';
import { ChangeResultListItem } from './ChangeResultListItem';
import { LicenceResultListItem } from './LicenceResultListItem';
import { ProductResultListItem } from './ProductResultListItem';
import { WorkOrderResultListItem } from './WorkOrderResultListItem';

const laptop: AssetDocument = {
  title: 'LT-1 – Accueil',
  text: 'Dell Latitude · Paris · Inès Garnier',
  location: '/parc/assets/LT-1',
  tag: 'LT-1',
  status: 'deployed',
  serial: '5CG1',
  category: 'Laptop',
  model: 'Dell Latitude',
  place: 'Paris',
  person: 'Inès Garnier',
  tokens: 'lt 1',
  authorization: { resourceRef: 'LT-1' },
};

const show = (
  props: Parameters<typeof AssetResultListItem>[0],
  Item = AssetResultListItem,
) =>
  renderParc(
    <ul>
      <li>
        <Item {...props} />
      </li>
    </ul>,
    { parc: new FakeParc({}), path: '/parc/assets' },
  );

describe('an asset among the results of the portal’s search', () => {
  it('says what it is, its status, where and with whom, and what was found', async () => {
    show({
      result: laptop,
      highlight: {
        preTag: '<b>',
        postTag: '</b>',
        fields: { text: 'Dell Latitude · Paris · Inès <b>Garnier</b>' },
      },
    });
    expect(
      await screen.findByRole('link', { name: 'LT-1 – Accueil' }),
    ).toHaveAttribute('href', '/parc/assets/LT-1');
    expect(screen.getByText('Deployed')).toBeInTheDocument();
    expect(screen.getByText('Garnier').tagName).toBe('MARK');
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Dell Latitude · Paris · Inès Garnier · Serial number 5CG1',
    );
  });

  it('says the category of what has no model', async () => {
    show({ result: { ...laptop, model: undefined } as AssetDocument });
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      'Laptop · Paris · Inès Garnier',
    );
  });

  it('is a link for an empty estate', async () => {
    show({ result: { title: 'Parc', text: '', location: '/parc/assets' } });
    expect(await screen.findByRole('link', { name: 'Parc' })).toBeVisible();
  });
});

describe('licences and products among them', () => {
  it('say what a licence is of, where it stands and when it ends', async () => {
    const document = {
      title: 'Mail for all',
      text: 'Microsoft 365 · fleet-managers',
      location: '/parc/licences/LIC-1',
      status: 'active',
      end: '2027-03-31',
    };
    show({ result: document }, LicenceResultListItem);
    expect(
      await screen.findByRole('link', { name: 'Mail for all' }),
    ).toHaveAttribute('href', '/parc/licences/LIC-1');
    expect(screen.getByRole('listitem')).toHaveTextContent(
      /ActiveMicrosoft 365 · fleet-managers · .*2027/,
    );
  });

  it('say where a work order stands, and what of it was found', async () => {
    const document = {
      title: 'Laptops · Room 1',
      text: 'WO-2026-00001 · Paris',
      location: '/parc/maintenance/orders/WO-2026-00001',
      status: 'in-progress',
    };
    show({ result: document }, WorkOrderResultListItem);
    expect(
      await screen.findByRole('link', { name: 'Laptops · Room 1' }),
    ).toHaveAttribute('href', document.location);
    expect(screen.getByRole('listitem')).toHaveTextContent(
      /In progress.*WO-2026-00001 · Paris/,
    );
  });

  it('say where a change stands, and of which type it is', async () => {
    const document = {
      title: 'Restart the switch',
      text: 'CH-2026-00001 · 2026-12-05',
      location: '/parc/changes/CH-2026-00001',
      status: 'scheduled',
      type: 'emergency',
    };
    show({ result: document }, ChangeResultListItem);
    expect(
      await screen.findByRole('link', { name: 'Restart the switch' }),
    ).toHaveAttribute('href', document.location);
    expect(screen.getByRole('listitem')).toHaveTextContent(
      /Scheduled.*CH-2026-00001 · 2026-12-05 · Emergency/,
    );
  });

  it('say of whom a product is, and how it is held', async () => {
    const document = {
      title: 'Adobe Photoshop',
      text: 'Adobe',
      location: '/parc/software/products/adobe-photoshop',
      licensing: 'licensed',
      suite: 'Creative Cloud',
    };
    show({ result: document }, ProductResultListItem);
    expect(
      await screen.findByRole('link', { name: 'Adobe Photoshop' }),
    ).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Adobe · Creative Cloud',
    );
  });
});
