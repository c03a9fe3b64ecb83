import { Ban, Check, Clock, Pause, SearchX, X } from '@/components/ui/icons'
import { Card, CardFooter } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { dayText, stampText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { PrintButton } from '@/components/ui/print-button'
import { permitStatusLabels, permitTypeLabels } from '@/lib/labels/applications'
import { checkMeaning, type AskedBy } from '@/lib/labels/checks'
import type { CheckAnswer } from '@/lib/services/permit/check-permit'

const looks = {
  valid: {
    word: permitStatusLabels.valid,
    icon: Check,
    band: 'bg-ok-bg border-ok-line',
    disc: 'bg-ok',
    ink: 'text-ok-ink',
  },
  suspended: {
    word: permitStatusLabels.suspended,
    icon: Pause,
    band: 'bg-warn-bg border-warn-line',
    disc: 'bg-warn',
    ink: 'text-warn-ink',
  },
  lapsed: {
    word: permitStatusLabels.lapsed,
    icon: X,
    band: 'bg-bad-bg border-bad-line',
    disc: 'bg-bad',
    ink: 'text-bad-ink',
  },
  cancelled: {
    word: permitStatusLabels.cancelled,
    icon: Ban,
    band: 'bg-off-bg border-line-2',
    disc: 'bg-off-ink',
    ink: 'text-off-ink',
  },
  'not-found': {
    word: '查无',
    icon: SearchX,
    band: 'bg-off-bg border-line-2',
    disc: 'bg-off-ink',
    ink: 'text-off-ink',
  },
} as const

function Facts({ permit, result }: { permit: NonNullable<CheckAnswer['permit']>; result: CheckAnswer['result'] }) {
  const live = result === 'valid' || result === 'suspended'
  return (
    <div className="grid gap-5 p-4 sm:p-6">
      <div className="border-b border-line pb-5">
        <p className="text-14 text-ink-3">有效期至</p>
        <p className="flex flex-wrap items-baseline gap-x-4 text-28 font-semibold">
          <span className="whitespace-nowrap">{dayText(permit.validTo)}</span>
          {live ? <span className="text-16 font-normal text-ink-2">还有 {permit.daysLeft} 天</span> : null}
        </p>
      </div>
      <KeyValueList
        layout="stacked"
        columns={2}
        items={[
          { label: '持证人', value: permit.holder, verbatim: true },
          ...(permit.onSheet
            ? [
                { label: '证件编号', value: permit.onSheet.number, verbatim: true },
                { label: '身份证号码后 4 位', value: permit.onSheet.idLast4, verbatim: true },
              ]
            : []),
          { label: '证件类型', value: permitTypeLabels[permit.permitType] },
          { label: '用人单位', value: permit.employer, verbatim: true },
          { label: '随往子女', value: permit.childCount > 0 ? `${permit.childCount} 人` : '无' },
          { label: '主管部门', value: permit.authority },
        ]}
      />
    </div>
  )
}

/** The answer in one look: word and disc first, then the date, then the facts (tokens: Result). */
export function CheckResult({ answer, by }: { answer: CheckAnswer; by: AskedBy }) {
  const { word, icon: Icon, band, disc, ink } = looks[answer.result]
  return (
    <Card aria-labelledby="check-result" className="overflow-hidden">
      <div className={cn('flex items-center gap-5 border-b p-4 sm:px-8 sm:py-7', band)}>
        <span className={cn('grid size-16 flex-none place-items-center rounded-full text-white', disc)}>
          <Icon aria-hidden className="size-9 stroke-[2.4]" />
        </span>
        <div>
          <h2 id="check-result" className={cn('text-36 font-semibold', ink)}>
            {word}
          </h2>
          <p className="text-15 text-ink-2">{checkMeaning(answer.result, by)}</p>
        </div>
      </div>
      {answer.permit ? <Facts permit={answer.permit} result={answer.result} /> : null}
      {answer.triesLeft === null ? null : (
        <p className="px-4 pt-4 text-15 sm:px-8" role="note">
          {answer.triesLeft > 0
            ? `填错的，今天还可再试 ${answer.triesLeft} 次。填写正确的校验不计次数。`
            : '已没有剩余的次数，请稍后再试。填写正确的校验不计次数。'}
        </p>
      )}
      <CardFooter>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Clock aria-hidden className="size-4" />
          <span>校验时间 {stampText(answer.checkedAt)}</span>
          <span>校验编号 {answer.checkNumber}</span>
        </p>
        <span className="ml-auto print:hidden">
          <PrintButton>打印校验结果</PrintButton>
        </span>
      </CardFooter>
    </Card>
  )
}
