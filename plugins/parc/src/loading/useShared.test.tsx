import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useShared } from './useShared';

/** A request that is answered when the test says so. */
function aSource() {
  const answers: Array<(value: string) => void> = [];
  return {
    load: jest.fn(() => new Promise<string>(resolve => answers.push(resolve))),
    answer: (value: string) =>
      act(async () => {
        answers.shift()?.(value);
      }),
  };
}

const Part = (props: { source: ReturnType<typeof aSource>; name: string }) => {
  const { value, isLoading, reload } = useShared(props.source, 'it', () =>
    props.source.load(),
  );
  return (
    <button onClick={reload}>
      {props.name}: {value ?? 'nothing'}
      {isLoading && ' …'}
    </button>
  );
};

describe('useShared', () => {
  it('asks once for all that are in sight, and once again for all of them', async () => {
    const source = aSource();
    render(
      <>
        <Part source={source} name="first" />
        <Part source={source} name="second" />
      </>,
    );
    await source.answer('one');

    expect(screen.getByText('first: one')).toBeInTheDocument();
    expect(screen.getByText('second: one')).toBeInTheDocument();
    expect(source.load).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByText('first: one'));
    expect(screen.getByText('second: one …')).toBeInTheDocument();
    await source.answer('two');

    expect(screen.getByText('second: two')).toBeInTheDocument();
    expect(source.load).toHaveBeenCalledTimes(2);
  });

  it('keeps nothing for who comes when all have gone', async () => {
    const source = aSource();
    const { unmount } = render(<Part source={source} name="first" />);
    await source.answer('one');
    unmount();
    render(<Part source={source} name="later" />);

    expect(screen.getByText('later: nothing …')).toBeInTheDocument();
    await source.answer('two');
    expect(screen.getByText('later: two')).toBeInTheDocument();
  });
});
