import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { ImportPage } from './ImportPage';

const id = '0190a1b2-0000-7000-8000-000000000001';

const evidence = {
  filled: 2,
  distinct: 2,
  dayFirst: 0,
  monthFirst: 0,
  eitherOrder: 0,
  otherDates: 0,
  twoDigitYears: 0,
  pointDecimal: 0,
  commaDecimal: 0,
  eitherDecimal: 0,
  plainNumbers: 0,
  currencies: [],
  withoutCurrency: 0,
  digitsOnly: 0,
  digits: 0,
  shorter: 0,
  examples: { dates: [], numbers: [], years: [], amounts: [], short: [] },
};

const anImport = (changes: Partial<Import> = {}): Import => ({
  id,
  noun: 'assets',
  state: 'uploaded',
  fileName: 'inventory.csv',
  size: 120,
  createdAt: '2026-01-05T10:00:00.000Z',
  createdBy: 'user:default/camille.moreau',
  reading: {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    headerRow: 1,
    columns: {},
  },
  questions: [],
  columns: [
    {
      index: 0,
      header: 'Asset tag',
      samples: ['PC-1', 'PC-2'],
      field: 'tag',
      confidence: 0.9,
      evidence,
    },
    {
      index: 1,
      header: 'Bought',
      samples: ['03/04/2024'],
      field: 'purchaseDate',
      confidence: 0.6,
      evidence: {
        ...evidence,
        eitherOrder: 2,
        examples: { ...evidence.examples, dates: ['03/04/2024'] },
      },
    },
  ],
  matchOn: 'tag',
  rowsDone: 0,
  counts: { create: 0, update: 0, unchanged: 0, error: 0 },
  written: { created: 0, updated: 0, undone: 0, kept: 0 },
  sideRecords: [],
  ...changes,
});

/** Answers an import that becomes what each step makes of it. */
function aRegister(first: Import, after: Record<string, Partial<Import>> = {}) {
  let current = first;
  const step = (name: string) => () => {
    current = { ...current, ...after[name] };
    return { body: current };
  };
  return new FakeParc({
    [`GET /imports/${id}`]: () => ({ body: current }),
    [`POST /imports/${id}/plan`]: step('plan'),
    [`POST /imports/${id}/inspect`]: step('inspect'),
    [`POST /imports/${id}/run`]: step('run'),
    [`POST /imports/${id}/undo`]: step('undo'),
    [`GET /imports/${id}/rows`]: ({ params }) => ({
      body: {
        items: params.get('outcome') === 'error' ? [failedRow] : [changedRow],
        pageInfo: {},
      },
    }),
  });
}

const changedRow = {
  line: 2,
  outcome: 'update',
  isDone: false,
  ref: 'PC-1',
  differences: [{ field: 'name', from: 'Old', to: 'New' }],
  errors: [],
  warnings: [],
  needs: [],
};
const failedRow = {
  ...changedRow,
  line: 3,
  outcome: 'error',
  differences: [],
  errors: [
    {
      column: 'Serial',
      field: 'serial',
      value: '01-Feb',
      code: 'became-a-date',
      message: 'in English',
      suggestion: '1-2',
    },
  ],
};

const show = (parc: FakeParc) =>
  renderParc(
    <Routes>
      <Route path="/:id" element={<ImportPage />} />
    </Routes>,
    { parc, path: `/parc/assets/${id}` },
  );

describe('the page of an import', () => {
  it('asks what the file does not say, and checks the rows once all is said', async () => {
    const parc = aRegister(anImport());
    show(parc);
    const user = userEvent.setup();
    const check = await screen.findByRole('button', { name: 'Check the rows' });
    expect(screen.getByText('please check')).toBeInTheDocument();
    await user.type(screen.getByLabelText(/^Reason/), 'Stocktaking');
    expect(check).toBeDisabled();

    await user.click(screen.getByLabelText(/^Day first/));
    expect(check).toBeEnabled();
    await user.click(check);

    await waitFor(() =>
      expect(parc.callsOf(`POST /imports/${id}/plan`)).toHaveLength(1),
    );
    expect(parc.callsOf(`POST /imports/${id}/plan`)[0].body).toMatchObject({
      matchOn: 'tag',
      mapping: [
        { column: 0, field: 'tag' },
        { column: 1, field: 'purchaseDate' },
      ],
      reading: { columns: { 1: { dateOrder: 'dayFirst' } } },
      emptyMeans: 'keep',
      reason: 'Stocktaking',
    });
  });

  it('asks nothing about a column that is left out', async () => {
    show(aRegister(anImport()));
    const user = userEvent.setup();
    await screen.findByText(/day or month first/);
    await user.selectOptions(
      screen.getByLabelText('Bought: Becomes'),
      'Left out',
    );
    expect(screen.queryByText(/day or month first/)).not.toBeInTheDocument();
  });

  it('reads the file again when its encoding is another', async () => {
    const parc = aRegister(anImport());
    show(parc);
    const user = userEvent.setup();
    await user.selectOptions(
      await screen.findByLabelText('Encoding'),
      'windows-1252',
    );
    await waitFor(() =>
      expect(parc.callsOf(`POST /imports/${id}/inspect`)[0]?.body).toEqual({
        reading: { encoding: 'windows-1252', delimiter: ',' },
      }),
    );
  });

  it('shows what becomes of each row, why one fails, and runs what is confirmed', async () => {
    const checked = anImport({
      state: 'checked',
      rowsTotal: 2,
      counts: { create: 0, update: 1, unchanged: 0, error: 1 },
      sideRecords: [
        {
          key: 'suppliers:acme',
          noun: 'suppliers',
          value: 'Acme',
          record: {},
          rows: 1,
          line: 2,
        },
      ],
    });
    const parc = aRegister(checked, {
      run: {
        state: 'done',
        written: { created: 0, updated: 1, undone: 0, kept: 0 },
      },
    });
    show(parc);
    const user = userEvent.setup();
    expect(await screen.findByText('Old')).toBeInTheDocument();
    expect(screen.getByText('New')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: /^Errors · 1/ }));
    expect(
      await screen.findByText(/a date that a spreadsheet made/),
    ).toBeInTheDocument();
    expect(screen.getByText('In the file: 01-Feb')).toBeInTheDocument();
    expect(screen.getByText('Perhaps: 1-2')).toBeInTheDocument();

    await user.click(screen.getByLabelText(/Acme/));
    await user.click(screen.getByRole('button', { name: 'Import 1 row' }));
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    expect(await screen.findByText('1 changed')).toBeInTheDocument();
    expect(parc.callsOf(`POST /imports/${id}/run`)[0].body).toEqual({
      agreed: [],
    });
  });

  it('undoes what was done, and says what could not be', async () => {
    const done = anImport({
      state: 'done',
      counts: { create: 1, update: 1, unchanged: 0, error: 0 },
      written: { created: 1, updated: 1, undone: 0, kept: 0 },
    });
    const parc = aRegister(done, {
      undo: {
        state: 'undone',
        written: { created: 1, updated: 1, undone: 1, kept: 1 },
      },
    });
    show(parc);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Undo the import' }),
    );
    await user.click(screen.getByLabelText(/Undo what can be undone/));
    const dialog = await screen.findByRole('dialog');
    await user.click(
      screen
        .getAllByRole('button', { name: 'Undo the import' })
        .find(each => dialog.contains(each))!,
    );
    expect(
      await screen.findByText('1 could not be undone'),
    ).toBeInTheDocument();
    expect(parc.callsOf(`POST /imports/${id}/undo`)[0].body).toEqual({
      partial: true,
    });
  });
});
