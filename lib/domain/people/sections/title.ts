import type { PlainDate } from '../../dates'
import type { FieldChecks } from '../../field-checks'
import { titleLevels } from '../code-sets'
import { titleAcquisitions, type TitleRecord } from '../profile'

export const titleFindingCodes = ['title-ticked-on-degree-path', 'title-needed-on-title-path'] as const

/** Checks the title record into the findings of 教育信息 (I-11). Only called while a title box is ticked (C-35). */
export function checkTitle(checks: FieldChecks, title: TitleRecord, today: PlainDate): void {
  const rows = ['I-11']
  checks.text('title.name', title.name, rows, { min: 2, max: 60 })
  checks.choice('title.acquisition', title.acquisition, titleAcquisitions, rows)
  checks.text('title.certificateNumber', title.certificateNumber, rows, { min: 2, max: 50 })
  checks.date('title.acquiredOn', title.acquiredOn, rows, { notAfter: today })
  checks.text('title.issuer', title.issuer, rows, { min: 2, max: 100 })
  checks.text('title.queryPath', title.queryPath, rows, { min: 4, max: 300, optional: !asksQueryPath(title) })
  checks.choice('title.level', title.level, titleLevels, rows)
}

/** 查询路径 is a duty for exam titles and for 评审 titles that a government site confirms (I-11). */
export const asksQueryPath = (title: TitleRecord): boolean => title.acquisition === 'exam' || title.verifiableOnline
