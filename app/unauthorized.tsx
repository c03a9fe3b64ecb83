import type { Metadata } from 'next'
import { SignedOutPage } from '@/components/portals/status-page'

export const metadata: Metadata = { title: '请先登录' }

export default function Unauthorized() {
  return <SignedOutPage />
}
