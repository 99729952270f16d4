/** Who set a section last, and what each agent of the asset last said of it. */
export interface SectionMark {
  agent: string;
  /** The id of its message, a number too large for JSON's. */
  message: string;
  /** Digests by agent: who says the same again changes nothing, whatever another said meanwhile. */
  by: Record<string, string>;
}

/** What an agent says of a field. */
export interface SaidField {
  value: unknown;
  /** Since when. */
  at: string;
  agent: string;
  message: string;
}

/** A row of `technical_states`. */
export interface TechnicalRow {
  sections: Record<string, unknown>;
  digests: Record<string, SectionMark>;
  says: Record<string, SaidField>;
  /** When a person gave a field back to the agent. */
  released: Record<string, string>;
}
