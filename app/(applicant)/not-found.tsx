import type { Metadata } from 'next'
import { NotFoundNote } from '@/components/portals/status-page'

export const metadata: Metadata = { title: '没有找到' }

export default function NotFound() {
  return <NotFoundNote backHref="/applicant" />
}
