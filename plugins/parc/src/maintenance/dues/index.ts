export * from './DueFigures';
export * from './DueList';
export * from './DuesPage';
