'use client'

import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Note } from '@/components/ui/note'
import { ProgressBar } from '@/components/ui/progress'
import { fileSize } from './file-size'
import type { UploadState } from './use-slot-upload'
import { useCallback, useEffect, useId, useState } from 'react'
import { openSignIn, sessionStanding, standingTexts } from '@/components/kept/sign-in-beside'

type Sending = Extract<UploadState, { status: 'sending' }>

/** 62%，1.2 MB/s; once everything is out the server is still looking at the file. */
function pace({ sent, total, startedAt, seenAt }: Sending): string {
  if (sent >= total && total > 0) return '正在检查文件…'
  const percent = total > 0 ? Math.floor((sent / total) * 100) : 0
  const seconds = (seenAt - startedAt) / 1000
  return seconds > 0.3 ? `${percent}%，${fileSize(sent / seconds)}/s` : `${percent}%`
}

/** What is happening to the file of a slot: how far it is, or why it was not taken. */
export function UploadProgress({
  state,
  onCancel,
  onRetry,
  onOrganise,
  onClose,
}: {
  state: UploadState
  onCancel: () => void
  onRetry: (file: File, password?: string) => void
  /** Where the slot takes what was put in order: for a file that is too large. */
  onOrganise?: (file: File) => void
  onClose: () => void
}) {
  if (state.status === 'idle') return null
  if (state.status === 'sending')
    return (
      <div className="flex items-center gap-3" aria-live="polite">
        <div className="min-w-0 flex-1">
          <ProgressBar label={`正在上传 ${state.fileName}`} value={state.sent} max={state.total} text={pace(state)} />
        </div>
        <Button size="sm" onClick={onCancel}>
          取消
        </Button>
      </div>
    )
  if (state.cure === 'sign-in' && state.again) return <SignedOut {...{ state, onRetry, onClose }} file={state.again} />
  if (state.cure === 'password' && state.again) return <Closed {...{ state, onRetry, onClose }} file={state.again} />
  const { again, fileName, message, cure } = state
  return (
    <Note
      tone="bad"
      role="alert"
      title={`“${fileName}”没有上传`}
      action={
        <>
          {again && cure === 'organise' && onOrganise ? (
            <Button size="sm" onClick={() => onOrganise(again)}>
              整理页面，缩小文件
            </Button>
          ) : null}
          {again && cure !== 'organise' ? (
            <Button size="sm" onClick={() => onRetry(again)}>
              重试
            </Button>
          ) : null}
          <Button size="sm" intent="text" onClick={onClose}>
            知道了
          </Button>
        </>
      }
    >
      {message}
    </Note>
  )
}

type WaitingFile = {
  state: Extract<UploadState, { status: 'failed' }>
  file: File
  onRetry: (file: File, password?: string) => void
  onClose: () => void
}

/** The PDF has an open password: with it the same row sends the same file, and nobody keeps the password. */
function Closed({ state, file, onRetry, onClose }: WaitingFile) {
  const field = useId()
  const [password, setPassword] = useState('')
  const [empty, setEmpty] = useState(false)
  return (
    <Note tone="warn" role="alert" title={`“${state.fileName}”没有上传`}>
      {state.message}
      <form
        className="mt-2 flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          setEmpty(!password)
          if (password) onRetry(file, password)
        }}
      >
        <label htmlFor={field} className="text-14">
          打开密码
        </label>
        <Input
          id={field}
          className="w-44"
          value={password}
          autoComplete="off"
          spellCheck={false}
          maxLength={127}
          aria-invalid={empty}
          aria-describedby={empty ? `${field}-empty` : undefined}
          onChange={(event) => {
            setPassword(event.target.value)
            setEmpty(false)
          }}
        />
        <Button size="sm" type="submit" intent="primary">
          打开并上传
        </Button>
        <Button size="sm" intent="text" onClick={onClose}>
          不传了
        </Button>
        {empty ? (
          <p id={`${field}-empty`} className="w-full text-14 text-bad-ink">
            请先输入打开密码。
          </p>
        ) : null}
      </form>
    </Note>
  )
}

/** The session was over: sign in beside this page, and the same row sends the same file. */
function SignedOut({ state, file, onRetry, onClose }: WaitingFile) {
  const [problem, setProblem] = useState<string>()
  const resume = useCallback(
    async (asked: boolean) => {
      const standing = await sessionStanding()
      if (standing === 'same') return onRetry(file)
      if (asked || standing === 'other') setProblem(standingTexts[standing])
    },
    [file, onRetry],
  )
  useEffect(() => {
    const back = () => void resume(false)
    window.addEventListener('focus', back)
    return () => window.removeEventListener('focus', back)
  }, [resume])
  return (
    <Note
      tone="bad"
      role="alert"
      title={`“${state.fileName}”还没有上传`}
      action={
        <>
          <Button size="sm" intent="primary" onClick={openSignIn}>
            重新登录
          </Button>
          <Button size="sm" onClick={() => void resume(true)}>
            继续上传
          </Button>
          <Button size="sm" intent="text" onClick={onClose}>
            不传了
          </Button>
        </>
      }
    >
      {problem ?? '登录已过期。请在新窗口重新登录，本页不要关闭：文件留在本页，登录后自动继续上传。'}
    </Note>
  )
}
