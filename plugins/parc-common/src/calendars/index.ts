export * from './calendarFields';
export * from './calendarSchemas';
export * from './parseHours';
export * from './windowFields';
export * from './windowSchemas';
