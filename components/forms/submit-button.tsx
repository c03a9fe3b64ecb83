'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** Submits its form; shows that work is under way and ignores a second press. `pending` for react-hook-form's isSubmitting. */
export function SubmitButton({
  pending,
  intent = 'primary',
  pendingLabel = '正在提交…',
  ...rest
}: ComponentProps<typeof Button>) {
  const status = useFormStatus()
  return (
    <Button {...rest} type="submit" intent={intent} pending={pending ?? status.pending} pendingLabel={pendingLabel} />
  )
}
