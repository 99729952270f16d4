import { useEffect, useState } from 'react';
import { DateTime } from 'luxon';
import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../../../api';
import { useMyself } from '../../../records';
import { openWorkStore } from './IndexedWorkStore';
import { Outbox } from './Outbox';

/** While something waits, it is tried so often: a browser does not always know that it is connected again. */
const retryMilliseconds = 15_000;
/** After the last entry: nobody wants a request for each letter. */
const pauseMilliseconds = 1_000;

/** The reader's outbox, once it is open; it sends by itself what can be sent. */
export function useOpenOutbox(): Outbox | undefined {
  const client = useApi(parcApiRef);
  const user = useMyself();
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => {
    if (!user) return undefined;
    let isGone = false;
    const open = async () => {
      const opened = new Outbox(user, await openWorkStore(), client, now);
      await opened.open();
      if (!isGone) setOutbox(opened);
    };
    void open();
    return () => {
      isGone = true;
    };
  }, [client, user]);
  useSending(outbox);
  return outbox;
}

/** Sends when something was entered, when the connection returns, and again and again while something waits. */
function useSending(outbox: Outbox | undefined): void {
  useEffect(() => {
    if (!outbox) return undefined;
    const send = () => void outbox.send();
    let pause: number | undefined;
    let { works } = outbox.getState();
    const unsubscribe = outbox.subscribe(() => {
      const state = outbox.getState();
      if (state.works === works) return;
      works = state.works;
      window.clearTimeout(pause);
      pause = window.setTimeout(send, pauseMilliseconds);
    });
    const timer = window.setInterval(send, retryMilliseconds);
    window.addEventListener('online', send);
    send();
    return () => {
      unsubscribe();
      window.clearTimeout(pause);
      window.clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [outbox]);
}

function now(): { at: number; today: string } {
  const local = DateTime.local();
  return { at: local.toMillis(), today: local.toISODate() };
}
