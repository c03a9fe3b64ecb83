import { isKeyOf } from '../domain/typed'
import type { RefusalCode, RefusalCodes } from '../domain/refusal-codes'
import type { BatchKind, BatchProgress } from '../domain/batch/batch'

export const batchRefusals: Record<RefusalCodes['batch'], string> = {
  'batch.empty': '没有可以办理的员工，请重新选择。',
  'batch.too-many': '一批最多办理 {limit} 人，请分批办理。',
  'batch.running': '本单位已有一批同样的业务正在办理，办完后再开始下一批。进度见“最近的批量办理”。',
  'batch.over': '这一批已经办完，不能再停止。',
}

type BatchWords = { title: string; done: string; before: string; progress: string }

export const batchWords: Record<BatchKind, BatchWords> = {
  'start-renewal': {
    title: '批量开始续签',
    ...{ done: '已开始续签', before: '此前已开始续签', progress: '正在逐人开始续签' },
  },
  'submit-renewal': {
    title: '批量提交续签',
    ...{ done: '已提交', before: '此前已提交', progress: '正在逐人提交' },
  },
}

export const batchStandingTexts: Record<BatchProgress['standing'], string> = {
  running: '正在办理',
  stopping: '正在停止',
  stopped: '已停止',
  finished: '已办完',
}

/** Of one person of a batch, where the general sentence speaks to somebody else. */
const itemReasons: Partial<Record<RefusalCode, string>> = {
  'application.incomplete': '还差 {count} 项，没有提交，内容没有改动。',
  'application.another-open': '该员工有另一项业务正在办理，办结后才能续签。',
  'not-permitted': '开始这一批的经办人已不能代表本单位办理，请由现在的经办人再次办理。',
  'not-found': '没有找到这项业务，员工可能已与本单位解除关联。',
  unexpected: '系统暂时没有办成，内容没有改动，请再次办理。',
}

const changedReasons: Record<BatchKind, string> = {
  'start-renewal': '内容同时被他人修改，没有办成，请再次办理。',
  'submit-renewal': '内容在您确认之后又有修改，没有提交。请核对后再次提交。',
}

/** The sentence of a batch for a refusal; null where the general one says it. */
export const batchItemReason = (kind: BatchKind, code: string): string | null =>
  code === 'conflict' ? changedReasons[kind] : isKeyOf(itemReasons, code) ? (itemReasons[code] ?? null) : null
