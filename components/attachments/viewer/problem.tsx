'use client'

import { FileX, LoaderCircle } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import type { ViewerProblem as Problem } from './load-pdf'
import type { ViewerFile } from './viewer-file'

const texts: Record<Problem, { title: string; text: string; download: boolean }> = {
  gone: {
    title: '文件暂时无法打开',
    text: '文件可能已被移走。请重试；仍有问题请联系客服。',
    download: false,
  },
  'signed-out': {
    title: '登录已失效',
    text: '请在新窗口重新登录，再回到本页重试。已填写的内容不会丢失。',
    download: false,
  },
  offline: { title: '网络中断', text: '请检查网络后重试。', download: false },
  unreadable: { title: '页面内无法显示此文件', text: '可以下载后用本机软件查看。', download: true },
}

/** What stands where the pages would be: what happened and what can be done. */
export function ViewerFailure({ problem, file, onRetry }: { problem: Problem; file: ViewerFile; onRetry: () => void }) {
  const { title, text, download } = texts[problem]
  return (
    <div role="alert" className="m-auto grid max-w-sm justify-items-center gap-2 p-6 text-center">
      <FileX aria-hidden className="size-9 text-ink-3" />
      <p className="text-16 font-semibold">{title}</p>
      <p className="text-14 text-ink-2">{text}</p>
      <div className="mt-2 flex gap-2">
        <Button size="sm" onClick={onRetry}>
          重试
        </Button>
        {download ? (
          <a href={file.downloadSrc ?? file.src} download className={buttonStyle({ intent: 'outline', size: 'sm' })}>
            下载文件
          </a>
        ) : null}
      </div>
    </div>
  )
}

export function ViewerLoading() {
  return (
    <p role="status" className="m-auto flex items-center gap-2 p-6 text-14 text-ink-2">
      <LoaderCircle aria-hidden className="size-5 animate-spin" />
      正在打开文件…
    </p>
  )
}
