'use client'

import './globals.css'

type GlobalErrorProps = { error: Error & { digest?: string } }

/** The last resort: the root layout itself broke, so this page brings its own and needs nothing. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <head>
        <title>系统暂时不可用</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-xl gap-4 px-4 py-16">
          <h1 className="text-22 font-semibold">系统暂时不可用</h1>
          <p>已保存的内容不会丢失。请稍后再试；仍有问题请联系客服{error.digest ? '并提供下方请求编号' : ''}。</p>
          {error.digest ? <p className="font-mono text-14 break-all">请求编号 {error.digest}</p> : null}
          {/* A full load: the client's state is what broke. */}
          <form action="/" method="get">
            <button type="submit" className="min-h-ctl rounded-lg bg-blue-600 px-5 font-semibold text-white">
              返回首页
            </button>
          </form>
        </main>
      </body>
    </html>
  )
}
