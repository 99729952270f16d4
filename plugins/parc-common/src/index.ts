/**
 * The domain of Parc: nouns, their fields and rules, permissions, and the HTTP client. Pure: it reads no clock,
 * makes no ids and touches neither network nor database by itself.
 *
 * @packageDocumentation
 */
export * from './assets';
export * from './calendars';
export * from './changes';
export * from './client';
export * from './imports';
export * from './inventory';
export * from './licences';
export * from './locations';
export * from './maintenance';
export * from './models';
export * from './permissions';
export * from './quickFind';
export * from './personalData';
export * from './records';
export * from './software';
export * from './suppliers';
