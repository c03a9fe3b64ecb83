import type { Metadata } from 'next'
import { NotFoundNote } from '@/components/portals/not-found-note'
import { Main } from '@/components/portals/shells'
import { TopBar } from '@/components/portals/top-bar'

export const metadata: Metadata = { title: '没有找到' }

/** Addresses outside every portal; inside one its own not-found page keeps the shell. */
export default function NotFound() {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar homeHref="/" />
      <Main>
        <NotFoundNote backHref="/" />
      </Main>
    </div>
  )
}
