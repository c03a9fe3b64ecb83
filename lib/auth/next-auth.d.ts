import type { Entrance } from '@/lib/access/verified-identity'
import type { SessionToken } from './session-token'

declare module 'next-auth' {
  interface User {
    kind?: Entrance
  }
}

declare module 'next-auth/jwt' {
  interface JWT extends Partial<SessionToken> {}
}
