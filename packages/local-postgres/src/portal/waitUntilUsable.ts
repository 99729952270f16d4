import { setTimeout as pause } from 'node:timers/promises';

/** Resolves when somebody who opens the address gets a page that works: backend ready, page and its scripts there. */
export async function waitUntilUsable(port: number): Promise<void> {
  const address = `http://127.0.0.1:${port}`;
  while (!(await isUsable(address))) await pause(500);
}

async function isUsable(address: string): Promise<boolean> {
  try {
    await get(`${address}/.backstage/health/v1/readiness`);
    const page = await get(address);
    const script = /<script[^>]+src="([^"]+)"/.exec(page)?.[1];
    if (!script) return false;
    await get(new URL(script, address).href);
    return true;
  } catch {
    return false;
  }
}

async function get(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}
