/** A configuration of `parc` whose levels of risk are these, with one question of 0 or 2 points. */
export const withLevels = (...levels: object[]) => ({
  changes: {
    risk: {
      questions: [
        {
          id: 'tested',
          text: 'Was it tested?',
          answers: [
            { id: 'yes', text: 'Yes', points: 0 },
            { id: 'no', text: 'No', points: 2 },
          ],
        },
      ],
      levels,
    },
  },
});
