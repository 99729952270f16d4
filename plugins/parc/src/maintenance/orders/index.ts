export * from './AnswerList';
export * from './ItemState';
export * from './OrderBadges';
export * from './OrderRoutes';
export * from './orderAddition';
export * from './PhotoLinks';
export * from './stepLabel';
export * from './useAnswerText';
