import type { ComponentProps } from 'react'
import { ErrorState } from '@/components/ui/empty-state'
import { Main } from './shells'
import { TopBar } from './top-bar'

/** A page outside every portal: 401, 403, 404, something broke. Header with the mark, one message, a way back. */
export function StatusPage(props: ComponentProps<typeof ErrorState>) {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar homeHref="/" />
      <Main>
        <ErrorState {...props} />
      </Main>
    </div>
  )
}
