import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/portals/status-page'

export const metadata: Metadata = { title: '没有找到' }

/** Addresses outside every portal; inside one its own not-found page keeps the shell. */
export default function NotFound() {
  return <NotFoundPage />
}
