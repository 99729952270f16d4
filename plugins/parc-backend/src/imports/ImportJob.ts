import type {
  Import,
  ImportError,
  ImportOutcome,
  SideRecord,
} from '@parc/backstage-plugin-parc-common';
import type { Granted } from '../records';

/** A record that would be created on the side, and what the run made of it. */
export interface SideRecordState extends SideRecord {
  id?: string;
  version?: number;
  /** Why it could not be created. */
  refused?: string;
}

/** An import as it is kept. */
export interface ImportJob extends Omit<Import, 'sideRecords'> {
  sideRecords: SideRecordState[];
  createReferences: NonNullable<Import['createReferences']>;
  emptyMeans: NonNullable<Import['emptyMeans']>;
  signature: string;
  granted: Granted;
  /** Where what is going on continues. */
  position: string;
  undo?: { by: string; reason?: string; partial: boolean };
  attempts: number;
  takenBy?: string;
}

/** Where a row stands: parents of a tree before what is in them, then in the order of the file. */
export interface RowPlace {
  level: number;
  number: number;
}

/** A row as it is kept. */
export interface StoredRow extends RowPlace {
  line: number;
  outcome: ImportOutcome;
  key?: string;
  claim?: string;
  recordId?: string;
  ref?: string;
  version?: number;
  input?: Record<string, unknown>;
  changes?: Array<{ field: string; from?: unknown; to?: unknown }>;
  errors?: ImportError[];
  warnings?: ImportError[];
  needs?: string[];
  writtenVersion?: number;
  undone?: string;
}

export const firstPlace: RowPlace = { level: 0, number: 0 };

/** `0-500`; what is empty is before the first row. */
export function parsePlace(text: string): RowPlace {
  if (!text) return firstPlace;
  const [level, number] = text.split('-').map(Number);
  return { level, number };
}

export function placeText({ level, number }: RowPlace): string {
  return `${level}-${number}`;
}
