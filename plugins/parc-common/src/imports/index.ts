export * from './columnQuestions';
export * from './importSchemas';
export * from './proposeMapping';
export * from './reading';
export * from './rowReader';
