/* eslint-disable no-console */
import { createTestDatabase, startPortal } from '../support';
import { Finding, soak, soakConfig } from './soak';

/** Lets two backends of one database work for so many minutes, and prints what was found. True when nothing is wrong. */
export async function runSoak(minutes: number): Promise<boolean> {
  const database = await createTestDatabase();
  console.log('Starting two backends on one empty server …');
  const portals = await Promise.all([
    startPortal({ database, config: soakConfig }),
    startPortal({ database, config: soakConfig }),
  ]);
  try {
    const findings = await soak(portals, {
      minutes,
      tell: text => console.log(`${new Date().toISOString()} ${text}`),
    });
    console.log(toTable(findings));
    return findings.every(({ wrong }) => wrong.length === 0);
  } finally {
    await Promise.all(portals.map(portal => portal.stop()));
    await database.drop();
  }
}

function toTable(findings: Finding[]): string {
  const lines = findings.map(({ what, count, wrong }) =>
    [
      what.padEnd(70),
      String(count).padStart(8),
      String(wrong.length).padStart(8),
      ...wrong.slice(0, 5).map(each => `\n    ${each}`),
    ].join(''),
  );
  const head = `${'what'.padEnd(70)}${'checked'.padStart(8)}${'wrong'.padStart(
    8,
  )}`;
  return ['', head, ...lines].join('\n');
}
