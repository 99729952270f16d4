export * from './hoursInWords';
export * from './pickedRule';
export * from './ruleInWords';
export * from './textInWords';
