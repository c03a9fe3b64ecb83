import { maskIdNumber } from '../numbers'
import type { Credential, EmployerPersona, Kind, PersonPersona, Personas, StaffPersona } from '../personas'
import { type Html, html } from '../../shared/html'
import { page } from './layout'

const doors: Record<Kind, { tab: string; title: string; lead: string }> = {
  person: {
    tab: '个人',
    title: '个人登录（北京通）',
    lead: '请选择一个演示身份。真实系统中，此处为北京通账号、短信或扫码登录。',
  },
  employer: {
    tab: '单位',
    title: '单位登录',
    lead: '请选择一个演示单位。真实系统中，此处使用法人一证通、电子营业执照或事业单位电子证照。',
  },
  staff: {
    tab: '审核人员',
    title: '审核人员登录',
    lead: '请选择一个演示审核身份。真实系统中，此处为政务人员统一认证。',
  },
}

export const credentialNames: Record<Credential, string> = {
  certificate: '法人一证通',
  'e-licence': '电子营业执照',
  'institution-licence': '事业单位电子证照',
}

const levelNames = { L2: '实名（姓名与证件号）', L3: '实人（人脸核验）', L4: '窗口核验' }

const choice = (id: string, title: string, lines: (string | undefined)[]): Html =>
  html`<li>
    <button name="persona" value="${id}">
      <b>${title}</b>${lines
        .filter((line) => line !== undefined && line !== '')
        .map((line) => html`<span>${line}</span>`)}
    </button>
  </li>`

const personChoice = (person: PersonPersona): Html =>
  choice(person.id, person.name, [maskIdNumber(person.idNumber), `认证级别：${levelNames[person.level]}`, person.note])

const employerChoice = (employer: EmployerPersona): Html =>
  choice(employer.id, employer.unitName, [employer.uscc, `经办人：${employer.operator.name}`, employer.note])

const staffChoice = (staff: StaffPersona): Html =>
  choice(staff.id, staff.name, [`${staff.authorityName} ${staff.levelName}`.trim(), staff.note])

const people = (choices: Html[]): Html =>
  html`<ul class="people">
    ${choices}
  </ul>`

function employerGroups(list: EmployerPersona[]): Html {
  const groups = (Object.keys(credentialNames) as Credential[]).map((credential) => {
    const members = list.filter((employer) => employer.credential === credential)
    return (
      members.length > 0 &&
      html`<h2>${credentialNames[credential]}</h2>
        ${people(members.map(employerChoice))}`
    )
  })
  return html`${groups.filter((group) => group !== false)}`
}

function choices(door: Kind, personas: Personas): Html {
  if (door === 'employer') return employerGroups(personas.employer)
  return door === 'person' ? people(personas.person.map(personChoice)) : people(personas.staff.map(staffChoice))
}

/** Names, units, authorities and notes that contain the searched words. Numbers are not searched. */
function matching(personas: Personas, words: string): Personas {
  const hit = (...texts: string[]) => texts.some((text) => text.includes(words))
  return {
    person: personas.person.filter((p) => hit(p.name, p.note)),
    employer: personas.employer.filter((e) => hit(e.unitName, e.operator.name, e.note)),
    staff: personas.staff.filter((s) => hit(s.name, s.authorityName, s.levelName, s.note)),
  }
}

const searchFrom = 9

const searchForm = (words: string): Html =>
  html`<form method="get" class="row" role="search">
    <div class="field search">
      <label for="q">按姓名、单位或说明查找</label><input id="q" name="q" value="${words}" maxlength="40" />
    </div>
    <button class="btn">搜索</button>
  </form>`

export type ChooserView = {
  door: Kind
  offered: Kind[]
  personas: Personas
  words: string
  base: string
  problem?: string
}

/** The page on which the visitor says who he is. Only the doors of `offered` can be opened. */
export function chooserPage(view: ChooserView): string {
  const { door, offered, base, words } = view
  const found = matching(view.personas, words)
  const tabs = offered.map(
    (kind) =>
      html`<a href="${base}?door=${kind}" ${kind === door && html` aria-current="page"`}>${doors[kind].tab}</a>`,
  )
  return page(
    doors[door].title,
    html`<h1>${doors[door].title}</h1>
      <p>${doors[door].lead}</p>
      ${offered.length > 1 && html`<nav class="tabs" aria-label="登录方式">${tabs}</nav>`}
      ${view.problem !== undefined && html`<div class="problem" role="alert"><p>${view.problem}</p></div>`}
      <div class="card">
        ${view.personas[door].length >= searchFrom && searchForm(words)}
        <h2>${words === '' ? '演示身份' : `“${words}”的查找结果`}</h2>
        ${found[door].length === 0 ? html`<p>没有符合条件的演示身份。</p>` : html`<form method="post" action="${base}">${choices(door, found)}</form>`}
      </div>
      <div class="row">
        ${door !== 'staff' && html`<a class="btn" href="${base}/other?door=${door}">使用其他身份</a>`}
        <form method="post" action="${base}/abort"><button class="btn">取消并返回办理平台</button></form>
      </div>`,
  )
}
