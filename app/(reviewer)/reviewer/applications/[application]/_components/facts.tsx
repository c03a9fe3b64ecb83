'use client'

import { Identifiers } from '@/components/application/identifiers'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { DeskView } from '@/lib/views/application/desk'
import { revealAction } from '../actions'
import { PanelSection } from './panel-section'
import { FileText } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { lineItems } from '@/components/application/review-record'
import { KeyValueList } from '@/components/ui/key-value'
import type { DataSection } from '@/lib/views/application/desk-facts'

/** 全部填写内容 of the submitted round, section by section. */
function DataDialog({ view }: { view: DeskView }) {
  return (
    <Dialog
      size="lg"
      title="全部填写内容"
      description={`${view.title} · 第 ${view.round} 轮提交时的内容`}
      trigger={
        <Button size="sm" intent="text" className="font-normal">
          <FileText aria-hidden />
          全部填写内容
        </Button>
      }
    >
      <div className="grid gap-5 pb-2">
        {view.data.map((section) => (
          <section key={section.id} aria-labelledby={`data-${section.id}`}>
            <h3 id={`data-${section.id}`} className="mb-2 text-16 font-semibold">
              {section.title}
            </h3>
            <SectionBody section={section} />
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function SectionBody({ section }: { section: DataSection }) {
  if (section.studies)
    return (
      <Lines
        rows={section.studies.map(({ id, period, stage, school, major }) => [
          id,
          period,
          `${school} ${stage} ${major}`,
        ])}
      />
    )
  if (section.works)
    return (
      <Lines
        rows={section.works.map(({ id, period, employer, position }) => [id, period, `${employer} ${position}`])}
      />
    )
  if (section.lines.length === 0) return <p className="text-14 text-ink-3">没有填写。</p>
  return <KeyValueList columns={2} items={lineItems(section.lines)} />
}

function Lines({ rows }: { rows: [string, string, string][] }) {
  return (
    <ol className="grid gap-1 text-14">
      {rows.map(([id, period, text]) => (
        <li key={id} className="flex flex-wrap gap-x-4">
          <span className="text-ink-3">{period}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}

/** 要点, and the way to everything that was submitted. */
export function Facts({ view }: { view: DeskView }) {
  return (
    <PanelSection id="facts" title="要点" more={<DataDialog view={view} />}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
        {view.facts.map(({ label, value, note }) => (
          <div key={label} className="min-w-0">
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className="text-14 font-semibold break-words">{value || '—'}</dd>
            {note ? <dd className="text-12 text-ink-2">{note}</dd> : null}
          </div>
        ))}
      </dl>
      <Numbers view={view} />
    </PanelSection>
  )
}

/** 显示号码: the applicant's, or the operator's where a unit applies for itself. */
function Numbers({ view }: { view: DeskView }) {
  const lines = view.data.flatMap(({ lines: all }) => all)
  const idNumber = lines.find(({ label }) => label === '证件号码' || label === '身份证号码')?.value ?? ''
  const mobile = lines.find(({ label }) => label === '联系电话')?.value ?? ''
  return (
    <div className="mt-2">
      <Identifiers
        label={kindTraits[view.kind].about === 'person' ? '证件号码' : '经办人身份证'}
        masked={{ idNumber, mobile }}
        reveal={() => revealAction({ applicationId: view.id })}
      />
    </div>
  )
}
