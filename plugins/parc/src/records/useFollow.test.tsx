import type { PropsWithChildren } from 'react';
import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { assets } from '@parc/backstage-plugin-parc-common';
import { useFollow } from './useFollow';

describe('a page that follows', () => {
  let refreshed: number;
  let subscribers: Map<string, (message: {}) => void>;
  let visibility: DocumentVisibilityState;

  beforeEach(() => {
    jest.useFakeTimers();
    refreshed = 0;
    subscribers = new Map();
    visibility = 'visible';
    jest
      .spyOn(document, 'visibilityState', 'get')
      .mockImplementation(() => visibility);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const follow = (hasSignals = true) => {
    const signals = {
      subscribe: (channel: string, onMessage: (message: never) => void) => {
        subscribers.set(channel, onMessage as (message: {}) => void);
        return { unsubscribe: () => void subscribers.delete(channel) };
      },
    };
    const wrapper = ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider
        apis={[[signalApiRef, hasSignals ? signals : undefined!]]}
      >
        {children}
      </TestApiProvider>
    );
    return renderHook(
      () =>
        useFollow(assets, () => {
          refreshed += 1;
        }),
      { wrapper },
    );
  };
  const signal = () => act(() => subscribers.get('parc:assets')!({}));
  const wait = () => act(() => jest.advanceTimersByTime(1_000));

  it('asks again after each signal', () => {
    follow();
    wait();
    expect(refreshed).toBe(0);
    signal();
    wait();
    expect(refreshed).toBe(1);
    signal();
    wait();
    expect(refreshed).toBe(2);
  });

  it('asks once for several signals while nobody looks, when somebody looks again', () => {
    follow();
    visibility = 'hidden';
    signal();
    signal();
    wait();
    expect(refreshed).toBe(0);
    visibility = 'visible';
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    wait();
    expect(refreshed).toBe(1);
  });

  it('does nothing once it is left, nor without signals in the portal', () => {
    const { unmount } = follow();
    signal();
    unmount();
    wait();
    follow(false);
    wait();
    expect(refreshed).toBe(0);
    expect(subscribers.size).toBe(0);
  });
});
