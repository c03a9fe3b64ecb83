export * from '@/prisma/seed/scenario/profiles'
