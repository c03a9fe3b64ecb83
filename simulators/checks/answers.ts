import type { Register } from './registers'

/*
 * What the invented registers say. They agree with everybody, except where the data themselves ask for something else,
 * so that a demonstration can show every answer:
 *   号码第 15–17 位   991 姓名与号码不符 · 992 已是北京户口 · 993 查无此人
 *                    995 最近一个月为补缴 · 997 倒数第三个月断缴 · 999 全部由其他单位缴纳
 *   学位证书编号结尾   0000 无效 · 1111 需人工审核 · 2222 教委端口异常；毕业学校结尾 （无效） （人工） 同样
 *   统一社会信用代码   第 9–17 位全为 9：查无此单位；注册地址含 “迁址”：注册地不符
 */

type Question = Record<string, string>

/** The 15th to 17th place of an ID number. */
const orderOf = ({ idNumber = '' }: Question): string => idNumber.slice(14, 17)

function identity(question: Question, lies: boolean) {
  const order = orderOf(question)
  if (lies || order === '991') return { result: 'mismatch' }
  if (order === '993') return { result: 'unknown' }
  return { result: 'match', beijingHukou: order === '992' }
}

const facts = ['name', 'legalRepresentative', 'businessScope', 'registeredAddress', 'paidInCapital']

function registration(question: Question, lies: boolean) {
  if (/^.{8}9{9}/.test(question.uscc ?? '')) return { found: false, facts: {} }
  const moved = question.registeredAddress?.includes('迁址') ?? false
  const compared = facts.filter((fact) => question[fact] !== undefined)
  return {
    found: true,
    facts: Object.fromEntries(
      compared.map((fact) => [fact, lies || (moved && fact === 'registeredAddress') ? 'mismatch' : 'match']),
    ),
    paidInCapital: question.paidInCapital ?? null,
  }
}

const certificateEnds = { '0000': 'invalid', '1111': 'manual', '2222': 'port-error' }
const schoolEnds = { '（无效）': 'invalid', '（人工）': 'manual', '（异常）': 'port-error' }

function certificate(named: string, ends: Record<string, string>, lies: boolean) {
  const found = Object.entries(ends).find(([end]) => named.endsWith(end))
  return { result: lies ? 'invalid' : (found?.[1] ?? 'valid') }
}

function monthsOf({ from = '', to = '' }: Question): string[] {
  const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  const months: string[] = []
  for (let at = ordinal(from); at <= ordinal(to) && months.length < 120; at += 1)
    months.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
  return months
}

function socialInsurance(question: Question, lies: boolean) {
  const months = monthsOf(question)
  const order = orderOf(question)
  const uscc = order === '999' ? '91110000000000000X' : (question.uscc ?? '')
  return {
    months: months.map((month, index) => {
      const fromEnd = months.length - index
      if (lies || (order === '997' && fromEnd === 3)) return { month, paid: 'none', uscc: null }
      return { month, paid: order === '995' && fromEnd === 1 ? 'back-paid' : 'paid', uscc }
    }),
  }
}

type Check = { register: Register; answer: (question: Question, lies: boolean) => object }

/** Every question by its address: POST /identity, /registration, /education, /degree, /social-insurance. */
export const checks: Record<string, Check> = {
  identity: { register: 'public-security', answer: identity },
  registration: { register: 'market-regulation', answer: registration },
  education: {
    register: 'education',
    answer: ({ school = '' }, lies) => certificate(school, schoolEnds, lies),
  },
  degree: {
    register: 'education',
    answer: ({ number = '' }, lies) => certificate(number, certificateEnds, lies),
  },
  'social-insurance': { register: 'social-insurance', answer: socialInsurance },
}
