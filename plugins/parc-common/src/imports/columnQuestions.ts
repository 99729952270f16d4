import type { Noun } from '../records';
import type {
  ImportColumn,
  ImportMapping,
  ImportQuestion,
  Reading,
} from './reading';

/**
 * What has to be asked about the mapped columns before their cells can be read: nothing where a row decides
 * (31/12/2024), where the reading already holds the answer, or where the field takes a text as it is.
 */
export function columnQuestions(
  _noun: Noun,
  _mapping: ImportMapping,
  _reading: Reading,
  _columns: readonly ImportColumn[],
): ImportQuestion[] {
  return [];
}
