import type { Metadata } from 'next'
import { NotFoundNote } from '@/components/portals/not-found-note'

export const metadata: Metadata = { title: '没有找到' }

export default function NotFound() {
  return <NotFoundNote backHref="/" />
}
