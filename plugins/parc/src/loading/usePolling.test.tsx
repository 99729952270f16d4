import { renderHook } from '@testing-library/react';
import { usePolling } from './usePolling';

describe('polling', () => {
  let isVisible = true;
  beforeEach(() => {
    jest.useFakeTimers();
    isVisible = true;
    jest
      .spyOn(document, 'visibilityState', 'get')
      .mockImplementation(() => (isVisible ? 'visible' : 'hidden'));
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('asks again and again, and is quiet while nobody looks', () => {
    const refresh = jest.fn();
    renderHook(() => usePolling(refresh, 1_000));

    jest.advanceTimersByTime(2_500);
    expect(refresh).toHaveBeenCalledTimes(2);

    isVisible = false;
    jest.advanceTimersByTime(10_000);
    expect(refresh).toHaveBeenCalledTimes(2);

    isVisible = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(refresh).toHaveBeenCalledTimes(3);
  });

  it('stops with the component, and does nothing without an interval', () => {
    const refresh = jest.fn();
    const { unmount } = renderHook(() => usePolling(refresh, 1_000));
    renderHook(() => usePolling(refresh, undefined));
    unmount();

    jest.advanceTimersByTime(5_000);
    expect(refresh).not.toHaveBeenCalled();
  });
});
