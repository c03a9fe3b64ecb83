/**
 * Situations for tests, built through the services as users would build them, so that impossible rows cannot exist.
 * Start with `openWorld` after `freshDatabase`; invented persons and employers differ by a running number.
 */
export * from './scenario/actors'
export * from './scenario/employers'
export * from './scenario/files'
export * from './scenario/numbers'
export * from './scenario/people'
export * from './scenario/steps'
export * from './scenario/world'
