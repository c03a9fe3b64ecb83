import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Toaster } from 'sonner'
import { productName } from '@/components/brand'
import { TranslationGuard } from '@/components/translation-guard'
import { WebFont } from '@/components/web-font'
import './globals.css'

export const metadata: Metadata = {
  title: { default: productName, template: `%s · ${productName}` },
  description: '《北京市工作居住证》单位、个人、审核与公众四端办理',
  // personal pages never; the layout of the public pages says otherwise for itself
  robots: { index: false, follow: false },
  manifest: '/manifest.webmanifest',
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/icons/apple-touch-icon.png',
  },
  appleWebApp: { title: '人才业务' },
  // 18-digit numbers are no telephone numbers.
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#ffffff' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const large = (await cookies()).get('size')?.value === 'large'
  return (
    <html lang="zh-CN" data-size={large ? 'large' : undefined} suppressHydrationWarning>
      <body>
        <a
          href="#main"
          className="fixed top-2 left-4 z-[60] -translate-y-24 rounded-lg bg-surface px-4 py-2.5 text-blue-600 shadow-float focus:translate-y-0"
        >
          跳到主要内容
        </a>
        {children}
        <Toaster
          position="top-center"
          closeButton
          toastOptions={{ closeButtonAriaLabel: '关闭', style: { fontSize: '0.9375rem', fontFamily: 'inherit' } }}
          containerAriaLabel="通知"
        />
        <TranslationGuard />
        <WebFont />
      </body>
    </html>
  )
}
