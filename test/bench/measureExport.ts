import { setTimeout as pause } from 'node:timers/promises';
import { BareSql, onlyData } from './BareSql';
import type { Role } from '../support';
import type { BenchPostgres } from './startBenchPostgres';
import type { HttpClient } from './HttpClient';
import { memoryOf } from './memoryOf';

export interface ExportFigures {
  format: string;
  role: Role;
  rows: number;
  megabytes: number;
  firstByte: number;
  rowsPerSecond: number;
  /** The same statements by the driver alone, which puts no file together. */
  bareRowsPerSecond: number;
  /** The backend's memory before, and the most during the export, in MB. */
  memoryBefore?: number;
  memoryPeak?: number;
}

/** A whole export, after one that was broken off, while the backend's memory is watched. */
export async function measureExport(options: {
  format: string;
  role: Role;
  http: HttpClient;
  postgres: BenchPostgres;
  database: string;
  bare: BareSql;
  backend?: number;
}): Promise<ExportFigures> {
  const { format, role, http, backend } = options;
  const { totalItems: rows } = await http.json<{ totalItems: number }>(
    '/assets?limit=1&totalItems=exact',
  );
  const path = `/assets/export?format=${format}`;
  const statements = onlyData(
    await options.postgres.statementsOf(options.database, async () => {
      await http.send(path, { onlyBeginning: true });
    }),
  );
  const memoryBefore = memoryOf(backend);
  let memoryPeak = memoryBefore;
  let isGoingOn = true;
  const watch = async () => {
    while (isGoingOn) {
      const now = memoryOf(backend);
      if (now !== undefined) memoryPeak = Math.max(memoryPeak ?? 0, now);
      await pause(50);
    }
  };
  const watching = watch();
  const { firstByte, total, bytes } = await http.send(path);
  isGoingOn = false;
  await watching;
  const started = performance.now();
  await options.bare.write(statements);
  const bareTime = performance.now() - started;
  return {
    format,
    role,
    rows,
    megabytes: bytes / 1e6,
    firstByte,
    rowsPerSecond: (rows * 1_000) / total,
    bareRowsPerSecond: (rows * 1_000) / bareTime,
    memoryBefore,
    memoryPeak,
  };
}
