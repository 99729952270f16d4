export { ColumnProfile, decideByEvidence } from './ColumnProfile';
export { columnQuestions } from './columnQuestions';
export { fieldWords } from './fieldWords';
export * from './importSchemas';
export { matchFields } from './matchFields';
export * from './proposeMapping';
export { problemMessage } from './problemMessage';
export * from './reading';
export * from './rowReader';
