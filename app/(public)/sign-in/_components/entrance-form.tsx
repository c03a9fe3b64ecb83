'use client'

import { signIn } from 'next-auth/react'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { Entrance } from '@/lib/access/verified-identity'

type EntranceFormProps = { entrance: Entrance; callbackUrl: string; label: string; main: boolean }

/** One door: starts the sign-in by POST and leaves for the identity platform with the entrance named. */
export function EntranceForm({ entrance, callbackUrl, label, main }: EntranceFormProps) {
  const [, go, pending] = useActionState(async () => {
    await signIn('identity', { callbackUrl }, { entrance, prompt: 'login' })
  }, undefined)
  return (
    <form action={go}>
      <Button type="submit" intent={main ? 'primary' : 'outline'} block pending={pending} pendingLabel="正在前往…">
        {label}
      </Button>
    </form>
  )
}
