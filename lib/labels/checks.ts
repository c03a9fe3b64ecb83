import type { CheckResult } from '../domain/check/findings'
import type { CheckName } from '../domain/codes'
import type { Register } from '../domain/check/registers'

export const checkLabels: Record<CheckName, string> = {
  identity: '姓名与身份证号码',
  registration: '单位登记信息',
  education: '学历',
  degree: '学位',
  'social-insurance': '社会保险',
}

/** Who answered, as results name their source. */
export const registerLabels: Record<Register, string> = {
  'public-security': '公安',
  'market-regulation': '市场监管',
  education: '教育',
  'social-insurance': '社保',
}

const byPeople = '由审核人员人工判断，不影响办理。'

type Said = { word: string; tone: 'ok' | 'warn' | 'run' | 'off'; text: string }
type Words = Record<CheckResult['status'], Said>

const common: Words = {
  'not-asked': { word: '未比对', tone: 'off', text: '还没有发起比对。' },
  waiting: { word: '比对中', tone: 'run', text: '结果稍后显示，无需等待，可以继续办理。' },
  match: { word: '一致', tone: 'ok', text: '' },
  mismatch: { word: '不一致', tone: 'warn', text: '' },
  valid: { word: '有效', tone: 'ok', text: '' },
  invalid: { word: '无效', tone: 'warn', text: '' },
  manual: { word: '需人工审核', tone: 'warn', text: byPeople },
  unavailable: { word: '暂时无法比对', tone: 'off', text: byPeople },
}

/** 教育 says it in its own words (N-11, Q88). */
const certificate: Words = {
  ...common,
  unavailable: {
    word: '教委端口异常',
    tone: 'off',
    text: '不是填写有误，无需修改；由审核人员按已上传的证书判断，不影响办理。',
  },
}

const wordsOf = (check: CheckName): Words => (check === 'education' || check === 'degree' ? certificate : common)

/** The word for a result, how it looks, and one sentence where the word alone leaves a question. */
export const checkStatusText = ({ check, status }: Pick<CheckResult, 'check' | 'status'>): Said =>
  wordsOf(check)[status]

/** What a check of a permit can answer. */
export type CheckedAs = 'valid' | 'suspended' | 'lapsed' | 'cancelled' | 'not-found'

/** How the check was asked: number, name and digits were filled in, or a code of a sheet was scanned. */
export type AskedBy = 'form' | 'code'

const standing: Record<Exclude<CheckedAs, 'valid' | 'not-found'>, string> = {
  suspended: '已与原单位解除关联，新单位尚未办完聘用单位变更。能否使用，请咨询使用部门。',
  lapsed: '有效期已过且未办结续签，不能恢复。',
  cancelled: '证件已注销，不再有效。',
}

const byWay: Record<AskedBy, Record<'valid' | 'not-found', string>> = {
  form: {
    valid: '所填信息一致，证件在有效期内。',
    'not-found': '没有与所填信息一致的证件。请核对编号、姓名和证件号码后 6 位。',
  },
  // a scan compares nothing: whoever looks has to
  code: {
    valid: '证件在有效期内。请核对姓名、证件编号和身份证号码后 4 位与纸面和出示人是否一致。',
    'not-found': '没有与此二维码对应的证件。请按确认单上的编号校验。',
  },
}

/** What each result means for whoever asks; of agreement it speaks only where something was filled in. */
export const checkMeaning = (result: CheckedAs, by: AskedBy): string =>
  result === 'valid' || result === 'not-found' ? byWay[by][result] : standing[result]
