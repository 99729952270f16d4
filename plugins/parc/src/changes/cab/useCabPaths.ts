import { useParcPaths } from '../../useParcPaths';

/** The addresses of boards and their meetings. */
export interface CabPaths {
  cab(group?: string): string;
  /** A change of the agenda of a group, or of all. */
  onAgenda(ref: string, group?: string): string;
  meeting(id: string): string;
  inMeeting(id: string, ref: string): string;
}

export function useCabPaths(): CabPaths {
  const { changes } = useParcPaths();
  const of = (group: string | undefined) =>
    group ? `?group=${encodeURIComponent(group)}` : '';
  const cab = changes('cab');
  return {
    cab: group => `${cab}${of(group)}`,
    onAgenda: (ref, group) =>
      `${cab}/agenda/${encodeURIComponent(ref)}${of(group)}`,
    meeting: id => `${cab}/meetings/${id}`,
    inMeeting: (id, ref) => `${cab}/meetings/${id}/${encodeURIComponent(ref)}`,
  };
}
