export * from './RuleList';
export * from './RulesFoot';
export * from './useRuleDraft';
export * from './WhoChangedRules';
