import { cn } from '@/components/ui/cn'
import { dayText, stampText } from '@/components/ui/date-text'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Page, PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { hintDisclaimer } from './opinion'
import type { KeyValue } from '@/components/ui/key-value'
import type { Line } from '@/lib/views/application/field-lines'

/** Lines of a dossier for a list of labels and values; an empty value shows 「—」. */
export const lineItems = (lines: readonly Line[]): KeyValue[] =>
  lines.map(({ label, value, wide, verbatim }) => ({ label, value: value || '—', wide, verbatim }))

export type RecordStep = {
  id: string
  /** ISO instant. */
  at: string
  /** 区级一级 审批通过. */
  title: string
  actor: string
  /** 0 before the first submission. */
  round: number
  opinions: { subject: string; owner: string; text: string }[]
  hint: string
  remark: string
  /** What was ticked with the step, in the words of that day. */
  confirmed: readonly string[]
}

type ReviewRecordProps = {
  /** 申请编号, 业务办理类型, 申请人 …, in the order of the sheet. */
  facts: { label: string; value: ReactNode; wide?: boolean }[]
  /** Oldest first: the record is read from its beginning. */
  steps: RecordStep[]
  /** The day on which it is looked at. */
  on: string
  back: Route
}

const head = 'border border-line-2 bg-surface-2 px-2 py-1.5 text-left text-13 font-semibold print:bg-transparent'
const cell = 'border border-line-2 px-2 py-1.5 align-top text-14'

function Words({ step }: { step: RecordStep }) {
  const { opinions, hint, remark, confirmed } = step
  if (opinions.length === 0 && confirmed.length === 0 && !hint && !remark) return <>—</>
  return (
    <div className="grid gap-1.5">
      {remark ? <p className="whitespace-pre-line">{remark}</p> : null}
      {confirmed.length > 0 ? (
        <div>
          单位逐项确认：
          <ol className="grid list-decimal gap-1 pl-5">
            {confirmed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {opinions.length > 0 ? (
        <ol className="grid list-decimal gap-1 pl-5">
          {opinions.map(({ subject, owner, text }, index) => (
            <li key={index}>
              <b>{subject}</b>（{owner}）：{text}
            </li>
          ))}
        </ol>
      ) : null}
      {hint ? (
        <p className="text-ink-2">
          温馨提示（{hintDisclaimer}）：{hint}
        </p>
      ) : null}
    </div>
  )
}

/** 业务审批记录 made for paper (F-18, G-36): who did what when, with every opinion. Shells and buttons stay on screen. */
export function ReviewRecord({ facts, steps, on, back }: ReviewRecordProps) {
  return (
    <Page>
      <div className="print:hidden">
        <PageHead title="业务审批记录" back={back} action={<PrintButton intent="primary" />} />
      </div>
      <article
        aria-label="业务审批记录"
        className="rounded-xl border border-line bg-surface p-4 shadow-card sm:p-8 print:border-0 print:p-0 print:shadow-none"
      >
        <p aria-hidden className="mb-4 hidden text-center text-20 font-semibold print:block">
          业务审批记录
        </p>
        <dl className="mb-4 grid gap-x-6 gap-y-1 text-14 sm:grid-cols-2 print:grid-cols-2">
          {facts.map(({ label, value, wide }, index) => (
            <div key={index} className={cn('flex gap-3', wide && 'col-span-full')}>
              <dt className="w-[7em] flex-none text-ink-3">{label}</dt>
              <dd className="min-w-0 whitespace-pre-line">{value || '—'}</dd>
            </div>
          ))}
        </dl>
        <div role="group" aria-label="办理步骤" tabIndex={0} className="overflow-x-auto print:overflow-visible">
          <table className="w-full min-w-140 border-collapse">
            <caption className="sr-only">每一步的办理人、时间和意见，由早到晚</caption>
            <thead>
              <tr>
                {['序号', '时间', '轮次', '步骤', '办理方', '意见'].map((title) => (
                  <th key={title} scope="col" className={`${head} whitespace-nowrap`}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step, index) => (
                <tr key={step.id}>
                  <td className={cell}>{index + 1}</td>
                  <td className={`${cell} whitespace-nowrap`}>{stampText(step.at)}</td>
                  <td className={`${cell} whitespace-nowrap`}>{step.round > 0 ? `第 ${step.round} 轮` : '—'}</td>
                  <td className={`${cell} min-w-24`}>{step.title}</td>
                  <td className={`${cell} min-w-24`}>{step.actor}</td>
                  <td className={`${cell} min-w-40`}>
                    <Words step={step} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="mt-4 text-13 text-ink-3">本记录由人才业务办理平台生成，内容截至 {dayText(on)}。</p>
      </article>
    </Page>
  )
}
