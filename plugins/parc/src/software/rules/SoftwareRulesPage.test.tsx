import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { SoftwareRulesPage } from './SoftwareRulesPage';

const path = '/parc/assets';
const browser = {
  name: 'Browser',
  isActive: true,
  title: 'Firefox*|Chrome*',
  publisher: 'Mozilla*',
  product: 'browser',
  release: 'major',
};
const share = {
  versions: 10,
  recognisedVersions: 9,
  installations: 10,
  recognisedInstallations: 9,
};

const aRegister = () =>
  new FakeParc({
    'GET /software-rules': () => ({
      body: {
        version: 7,
        rules: [],
        standard: [browser],
        disabled: [],
        waiting: 0,
      },
    }),
    'POST /software-rules/dry-run': () => ({
      body: {
        isComplete: true,
        before: share,
        after: { ...share, recognisedInstallations: 5 },
        changed: { titles: 1, versions: 2, installations: 4 },
        moves: [],
        changes: [],
      },
    }),
    'POST /software-rules': () => ({ body: {} }),
  });

describe('the rules that recognise software', () => {
  it('are read out, and say what they make of a text', async () => {
    renderParc(<SoftwareRulesPage />, { parc: aRegister(), path });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Show the standard rules' }),
    );
    expect(
      screen.getByText(/is called “Firefox\*” or “Chrome\*”/),
    ).toHaveTextContent(
      'What is called “Firefox*” or “Chrome*” and is published by “Mozilla*” is browser, release by the first number of the version',
    );
    await user.type(screen.getByLabelText('Title'), 'Firefox (x64 fr)');
    await user.type(screen.getByLabelText('Publisher'), 'mozilla');
    await user.type(screen.getByLabelText('Version'), '145.0');
    expect(screen.getByText(/By the rule “Browser”/)).toHaveTextContent(
      'By the rule “Browser”: browser 145',
    );
  });

  it('of the standard can be switched off, after a trial', async () => {
    const parc = aRegister();
    renderParc(<SoftwareRulesPage />, { parc, path });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Show the standard rules' }),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Use “Browser”' }));
    await user.click(screen.getByRole('button', { name: 'Try them out' }));
    expect(await screen.findByText(/1 title would be/)).toHaveTextContent(
      '1 title would be something else, with 4 installations.',
    );
    await user.click(screen.getByRole('button', { name: 'Save the rules' }));

    await waitFor(() =>
      expect(parc.callsOf('POST /software-rules')).toHaveLength(1),
    );
    expect(parc.callsOf('POST /software-rules')[0]).toMatchObject({
      ifMatch: '"7"',
      body: { rules: [], disabled: ['Browser'] },
    });
  });
});
