import { screen, within } from '@testing-library/react';
import { assets, parseQuery } from '@parc/backstage-plugin-parc-common';
import { filterQuery } from '../../records';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { PosturePage } from './PosturePage';
import { postureQuestions } from './postureQuestions';

const path = '/parc/assets';

describe('the questions of security', () => {
  const questions = postureQuestions('2026-03-01', { location: ['PAR'] });

  it.each(
    questions.flatMap(({ field, values, unknown }) => [
      ...values.map(({ value, filters }) => [`${field} ${value}`, filters]),
      [`${field} unknown`, unknown],
    ]) as Array<[string, Record<string, string[]>]>,
  )('%s is understood by the API', (_, filters) => {
    expect(() =>
      parseQuery(assets, filterQuery(assets, filters)),
    ).not.toThrow();
  });

  it('count the last day of support and the thirtieth day as good', () => {
    const valuesOf = (field: string) =>
      questions
        .find(each => each.field === field)
        ?.values.map(({ filters }) => filters[field][0]);

    expect(valuesOf('osEndOfSupport')).toEqual([
      '2026-03-01..',
      '..2026-02-28',
    ]);
    expect(valuesOf('lastSeen')).toEqual(['2026-01-30..', '..2026-01-29']);
  });
});

describe('the security posture', () => {
  const aFleet = (total: number) =>
    new FakeParc({
      'GET /assets/facets': () => ({
        body: {
          facets: {
            antivirus: [
              { value: 'current', count: 6 },
              { value: 'off', count: 2 },
            ],
            diskEncryption: [],
            firewall: [],
            secureBoot: [],
          },
        },
      }),
      'GET /assets/totals': () => ({ body: { groups: [{ count: total }] } }),
    });

  it('is a share, with a way to each part of it', async () => {
    renderParc(<PosturePage />, { parc: aFleet(10), path });

    const card = within(
      (await screen.findByText('Antivirus')).closest('section')!,
    );
    expect(card.getByText('60%')).toBeInTheDocument();
    expect(card.getByRole('link', { name: 'Switched off' })).toHaveAttribute(
      'href',
      expect.stringContaining('antivirus=off'),
    );
    expect(
      card.getByRole('link', { name: 'Not reported' }).closest('li'),
    ).toHaveTextContent('2');
  });

  it('says that no agent has reported', async () => {
    renderParc(<PosturePage />, { parc: aFleet(0), path });

    expect(
      await screen.findByText(/No agent has said anything/),
    ).toBeInTheDocument();
  });
});
