import type { Entity } from '@backstage/catalog-model';
import type { DeclaredChange } from '@parc/backstage-plugin-parc-common';
import type { Severity } from '../Finding';

/** A ChangeRecord in a file, as far as it could be read. */
export interface ChangeInFile {
  entity: Entity;
  declared: DeclaredChange;
  /** `changerecord:default/name`. */
  ref: string;
  report(problem: ProblemAt): void;
}

/** Something wrong at a place in the YAML, `spec.reason.text`; of what is not there, where it should be. */
export interface ProblemAt {
  path: string;
  severity?: Severity;
  rule: string;
  message: string;
}
