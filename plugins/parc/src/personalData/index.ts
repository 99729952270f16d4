export * from './PeoplePage';
