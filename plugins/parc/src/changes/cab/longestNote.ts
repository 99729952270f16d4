/** As long as the API takes a note (`meetingPatchSchema`). */
export const longestNote = 10_000;
