import type { CheckResult } from '../domain/check/findings'
import type { CheckName, Register } from '../domain/check/registers'

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
