import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { assets } from '@parc/backstage-plugin-parc-common';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { WordsInput } from './WordsInput';

const Form = () => {
  const [words, setWords] = useState<string[]>();
  return (
    <>
      <WordsInput
        id="words"
        label="Keywords"
        noun={assets}
        name="tags"
        value={words}
        onChange={setWords}
      />
      <output>{words?.join(' ') ?? 'none'}</output>
      <button>Next</button>
    </>
  );
};

const parc = () =>
  new FakeParc({
    'GET /assets/facets': () => ({
      body: { facets: { tags: [{ value: 'loan', count: 3 }, { count: 9 }] } },
    }),
  });

it('offers the words of other records', async () => {
  renderParc(<Form />, { parc: parc(), path: '/parc/assets' });
  await userEvent.click(await screen.findByLabelText('Keywords'));
  await userEvent.click(await screen.findByRole('option', { name: 'loan' }));
  expect(screen.getByRole('status')).toHaveTextContent('loan');
  expect(screen.queryByRole('option', { name: 'loan' })).toBeNull();
});

it('takes new ones in lower case and each once, also when the field is left', async () => {
  renderParc(<Form />, { parc: parc(), path: '/parc/assets' });
  await userEvent.type(
    await screen.findByLabelText('Keywords'),
    'VIP, On-Call{enter}vip{enter}spare',
  );
  await userEvent.click(screen.getByText('Next'));
  expect(screen.getByRole('status')).toHaveTextContent('vip on-call spare');
});
