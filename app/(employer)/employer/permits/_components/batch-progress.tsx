import { Note } from '@/components/ui/note'
import { ProgressBar } from '@/components/ui/progress'
import type { BatchState } from './use-batch'

type Props = { state: BatchState; label: string; /** 已提交 · 已开始. */ success: string }

/** n / m while it runs; afterwards how many went through and, one by one, who did not and why. */
export function BatchProgress({ state, label, success }: Props) {
  const { status, done, total, failures } = state
  if (status === 'idle') return null
  if (status === 'running')
    return (
      <div role="status" className="rounded-xl border border-line bg-surface px-4 py-4 shadow-card sm:px-6">
        <ProgressBar label={label} value={done} max={total} text={`${done} / ${total}`} />
        <p className="mt-2 text-14 text-ink-3">请不要关闭本页。中途离开也不会丢失：已办成的保留，其余的保持原样。</p>
      </div>
    )
  const good = total - failures.length
  return (
    <>
      {good > 0 ? (
        <Note tone="ok" role="status">
          {success} {good} 人。
        </Note>
      ) : null}
      {failures.length > 0 ? (
        <Note tone="bad" role="alert" title={`${failures.length} 人没有办成，他们的内容没有改动`}>
          <ul className="mt-1 grid list-disc gap-1 pl-4">
            {failures.map(({ id, name, message }) => (
              <li key={id}>
                <b>{name}</b>：{message}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </>
  )
}
