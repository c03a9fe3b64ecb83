import { credentials, unitTypes, type UnitType } from '../personas'
import { sampleIdNumber, sampleUscc } from '../numbers'
import type { OtherDoor, Typed, Wrong } from '../other-identity'
import { credentialNames } from './chooser'
import { type Html, html } from '../../shared/html'
import { page } from './layout'

const unitTypeNames: Record<UnitType, string> = {
  enterprise: '企业',
  'public-institution': '事业单位',
  'private-non-enterprise': '民办非企业单位',
  'social-organisation': '社会团体',
  'foreign-branch': '外国（地区）在京非法人分支机构',
  'out-of-town-branch': '外埠在京非法人分支机构',
  other: '其他',
}

type Field = {
  key: string
  label: string
  hint?: string
  required?: boolean
  options?: [string, string][]
  type?: string
}

const personFields = (sequence: number): Field[] => [
  { key: 'name', label: '姓名', required: true },
  {
    key: 'idNumber',
    label: '身份证号',
    required: true,
    hint: `18 位，校验位须正确。可用的虚构号码：${sampleIdNumber(sequence)}`,
  },
  { key: 'mobile', label: '手机号', required: true, hint: '11 位' },
]

const employerFields = (sequence: number): Field[] => [
  { key: 'unitName', label: '单位名称', required: true },
  {
    key: 'uscc',
    label: '统一社会信用代码',
    required: true,
    hint: `18 位，校验位须正确。可用的虚构代码：${sampleUscc(sequence)}`,
  },
  { key: 'unitType', label: '单位类型', required: true, options: unitTypes.map((type) => [type, unitTypeNames[type]]) },
  {
    key: 'credential',
    label: '认证方式',
    required: true,
    options: credentials.map((name) => [name, credentialNames[name]]),
  },
  { key: 'operatorName', label: '经办人姓名', required: true },
  {
    key: 'operatorIdNumber',
    label: '经办人身份证号',
    required: true,
    hint: `可用的虚构号码：${sampleIdNumber(sequence + 1)}`,
  },
  { key: 'operatorMobile', label: '经办人手机号', required: true, hint: '11 位' },
  { key: 'legalRepresentative', label: '法定代表人' },
  { key: 'address', label: '注册地址' },
  { key: 'capital', label: '注册资本（万元）' },
  { key: 'establishedOn', label: '成立日期', type: 'date' },
  { key: 'scope', label: '经营范围' },
]

function control(field: Field, typed: Typed, wrong: string | undefined): Html {
  const value = typed[field.key] ?? ''
  const described = [wrong !== undefined && `${field.key}-wrong`, field.hint !== undefined && `${field.key}-hint`]
    .filter(Boolean)
    .join(' ')
  const marks = html` id="${field.key}"
  name="${field.key}"${described !== '' && html` aria-describedby="${described}"`}${
    field.required === true && html` aria-required="true"`
  }${wrong !== undefined && html` aria-invalid="true"`}`
  if (!field.options)
    return html`<input type="${field.type ?? 'text'}" autocomplete="off" maxlength="200" value="${value}" ${marks} />`
  const options = field.options.map(
    ([code, name]) => html`<option value="${code}" ${code === value && html` selected`}>${name}</option>`,
  )
  return html`<select${marks}>${options}</select>`
}

const row = (field: Field, typed: Typed, wrong: string | undefined): Html =>
  html`<div class="field">
    <label for="${field.key}"
      >${field.required === true && html`<span class="req" aria-hidden="true">* </span>`}${field.label}</label
    >
    ${wrong !== undefined && html`<div class="wrong" id="${field.key}-wrong">${wrong}</div>`}
    ${control(field, typed, wrong)}
    ${field.hint !== undefined && html`<div class="hint" id="${field.key}-hint">${field.hint}</div>`}
  </div>`

export type OtherView = { door: OtherDoor; base: string; typed: Typed; wrong: Wrong; sequence: number }

/** 使用其他身份: everything that was typed stays, each mistake stands beside its field. */
export function otherPage({ door, base, typed, wrong, sequence }: OtherView): string {
  const title = door === 'person' ? '使用其他个人身份' : '使用其他单位身份'
  const fields = door === 'person' ? personFields(sequence) : employerFields(sequence)
  const count = Object.keys(wrong).length
  return page(
    count > 0 ? `有误：${title}` : title,
    html`<h1>${title}</h1>
      <p>供从零开始试用。请填写虚构信息，勿填写真实个人信息。</p>
      ${count > 0 && html`<div class="problem" role="alert"><p>有 ${count} 项需要更正，已填写的内容已保留。</p></div>`}
      <form method="post" action="${base}/other?door=${door}" class="card" novalidate>
        ${fields.map((field) => row(field, typed, wrong[field.key]))}
        <button class="btn main">以此身份登录</button>
      </form>
      <div class="row"><a class="btn" href="${base}?door=${door}">返回选择</a></div>`,
  )
}
