/** What a group of rows is about, in plain words. First match counts. */
const subjects: readonly [pattern: RegExp, subject: string][] = [
  [/^E-(0\d|1[0-4])$/, '单位条件'],
  [/^E-(2\d|6\d)$/, '申报条件类别'],
  [/^E-3\d$/, '在京合法稳定住所'],
  [/^E-44$/, '以受理当日为准'],
  [/^E-4[0-8]$/, '应税收入标准'],
  [/^E-(49|50|51|52)$/, '社会保险要求'],
  [/^E-(53|54)$/, '年龄条件'],
  [/^E-59$/, '新办共用材料'],
  [/^(I-59|I-6[0-5]|C-09)$/, '随往子女'],
  [/^I-07$/, '户口性质'],
  [/^(I-71)$/, '应税收入标准'],
  [/^I-/, '个人信息填写要求'],
  [/^D-1[1-4]$/, '单位条件'],
  [/^D-1[5-7]$/, '应税收入标准'],
  [/^D-(18|19|20)$/, '社会保险要求'],
  [/^D-24$/, '年龄条件'],
  [/^D-25$/, '随往子女'],
  [/^D-2[67]$/, '材料有效期限'],
  [/^G-2[89]$/, '材料有效期限'],
  [/^M-/, '附件要求'],
  [/^F-/, '声明和表格要求'],
  [/^Q-/, '指标和需求管理'],
  [/^X-/, '自动比对'],
  [/^S-/, '业务办理条件'],
  [/^U-/, '单位业务要求'],
]

const subjectOf = (row: string): string | undefined => subjects.find(([pattern]) => pattern.test(row))?.[1]

// the other sources, such as "facts §2.1", are for who keeps the policy
const rowsOf = (all: readonly string[]): string[] => all.filter((row) => /^[A-Z]{1,2}-\d+$/.test(row))

/** Why something was found, in words that everybody knows: 「应税收入标准、以受理当日为准」; "" for a finding without rows. */
export function basisWords(all: readonly string[]): string {
  const rows = rowsOf(all)
  const named = [...new Set(rows.map(subjectOf).filter(Boolean))]
  if (rows.length === 0) return ''
  return named.length > 0 ? named.join('、') : '所在区政策'
}

/** The same for officers, with the numbers of the rules so that they can be looked up: 「…（D-15、E-40、E-44）」. */
export const basisText = (all: readonly string[]): string => {
  const words = basisWords(all)
  return words === '' ? '' : `${words}（${rowsOf(all).join('、')}）`
}
