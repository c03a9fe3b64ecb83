import type { Entrance } from '@/lib/access/verified-identity'

declare module 'next-auth' {
  interface User {
    kind?: Entrance
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
    accountId?: string
    kind?: Entrance
    signedInAt?: number
    lastSeen?: number
  }
}
