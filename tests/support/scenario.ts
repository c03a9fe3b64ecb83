/**
 * Situations for tests, built through the services as users would build them, so that impossible rows cannot exist.
 * Start with `openWorld` after `freshDatabase`; invented persons and employers differ by a running number.
 */
export * from '@/prisma/seed/scenario/actors'
export * from '@/prisma/seed/scenario/employers'
export * from '@/prisma/seed/scenario/files'
export * from '@/prisma/seed/scenario/holders'
export * from '@/prisma/seed/scenario/numbers'
export * from '@/prisma/seed/scenario/actors'
export * from '@/prisma/seed/scenario/people'
export * from '@/prisma/seed/scenario/quota-requests'
export * from '@/prisma/seed/scenario/steps'
export * from '@/prisma/seed/scenario/world'
