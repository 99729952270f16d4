import type { View, ViewInput, ViewPatch } from '../records';
import type { Call } from './Call';

/** Saved views: the reader's own, and those that their groups share. */
export class ViewClient {
  constructor(private readonly call: Call) {}

  /** Of a list, by the noun's plural; by name. */
  list(noun: string): Promise<{ items: View[] }> {
    return this.call('GET', '/views', { params: { noun } });
  }

  create(view: ViewInput): Promise<View> {
    return this.call('POST', '/views', { body: view });
  }

  /** A merge patch of the view as it was read. */
  patch(view: View, patch: ViewPatch): Promise<View> {
    return this.call('PATCH', `/views/${view.id}`, {
      body: patch,
      headers: { 'If-Match': `"${view.version}"` },
    });
  }

  remove(view: View): Promise<void> {
    return this.call('DELETE', `/views/${view.id}`, {
      headers: { 'If-Match': `"${view.version}"` },
    });
  }
}
