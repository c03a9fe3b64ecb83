import { checklistOf } from '../domain/application/findings'
import type { Declared, Dossier } from '../domain/application/dossier'
import type { ApplicationForm } from '../domain/application/forms'
import type { WizardKind } from '../domain/application/wizard'
import { findAuthority } from '../domain/policy/resolve'
import type { Policy } from '../domain/policy/schema'
import { kindLabels } from './applications'
import { declarationTexts } from './declarations'
import { liabilityText, statementTexts } from './employer-statements'
import { personConditions } from './guide/conditions'

/** One point of 申请说明. */
export type Explanation = { title: string; text: string }

/** What a person confirms beside 申请说明 (I-44, I-55, I-58, I-66). */
export const personStatements: Record<WizardKind, string> = {
  new: '我已阅读申请说明，所填信息和上传的材料真实有效',
  'basic-info-change': '我已阅读申请说明，所填信息和上传的材料真实有效',
  'dependant-change': '我已阅读申请说明，所填信息和上传的材料真实有效',
  cancellation: '我已阅读申请说明，了解注销后证件不能恢复',
}

function newPoints(policy: Policy): Explanation[] {
  const { declarationMaxAgeMonths: declaration, minRemainingMonths: remaining } = policy.documentLimits.value
  const signing = declaration ? `；诚信声明等须在提交前 ${declaration} 个月以内签署` : ''
  const limits = { title: '材料期限', text: `带有效期的材料，提交时一般还应有 ${remaining} 个月以上${signing}。` }
  return [...personConditions(policy, null).map(({ title, text }) => ({ title, text })), ...(remaining ? [limits] : [])]
}

const points: Record<Exclude<WizardKind, 'new'>, (policy: Policy) => Explanation[]> = {
  'basic-info-change': () => [
    {
      title: '办理范围',
      text: '户口所在地、居住地、学历学位、职称等证件上的基础信息变化后办理。增加或删除随往子女，请办理证件业务信息变更。',
    },
    {
      title: '办理顺序',
      text: '先在个人信息中修改，再在附件管理中删除原有附件、上传新的附件，然后在这里核对并填写申请原因。',
    },
    { title: '诚信声明', text: '每办一次业务，重新签署一份诚信声明。' },
    { title: '审核', text: '提交后先由单位审核，再由主管部门受理、审核。办结以前，证件仍按原有信息使用。' },
    { title: '有效期', text: '变更不改变证件的有效期。' },
  ],
  'dependant-change': ({ childAgeBelow }) => [
    { title: '办理范围', text: '只办理随往子女的增加和删除。配偶不能随往。' },
    {
      title: '随往条件',
      text: `国内、未满 ${childAgeBelow} 周岁、没有北京户籍的子女。每名新增子女上传医学出生证明和户口本页。`,
    },
    { title: '已有子女', text: '证件上已有的随往子女不需要补充附件。' },
    {
      title: '婚姻材料',
      text: '已婚已育的上传结婚证；未婚已育的不需要，由单位备注说明；离婚已育的上传写明抚养权归申请人的离婚协议；再婚、领养的以审核意见为准。',
    },
    { title: '审核', text: '提交后先由单位审核，再由主管部门受理、审核。证件的有效期不变。' },
  ],
  cancellation: () => [
    { title: '应当注销', text: '取得北京市户口、工作单位转至外省市、达到法定退休年龄的，应及时注销。' },
    { title: '不用注销', text: '离职、换单位不需要注销：由原单位解除关联，证件挂起，再由新单位办理聘用单位变更。' },
    { title: '材料', text: '取得北京市户口的上传新户口本首页及本人页；单位转至外省市的在其他材料中上传证明。' },
    { title: '审核', text: '提交后由主管部门审核，不经过单位。办结以前证件仍然有效，审核期间不能办理其他业务。' },
  ],
}

/** 申请说明 of a business: what a person reads before he confirms it. */
export const explanationOf = (kind: WizardKind, policy: Policy): Explanation[] =>
  kind === 'new' ? newPoints(policy) : points[kind](policy)

const explained = (kind: WizardKind, policy: Policy): Declared => ({
  ...{ title: '申请说明', words: personStatements[kind] },
  read: explanationOf(kind, policy).map(({ title, text }) => `${title}：${text}`),
})

const ticked = (words: string, tick: boolean, read: string[] = []): Declared[] =>
  tick ? [{ title: '单位确认', words, read }] : []

/** The boxes of a form that are ticked, in the words beside them. */
function boxes(form: ApplicationForm, policy: Policy): Declared[] {
  switch (form.kind) {
    case 'new':
    case 'basic-info-change':
    case 'dependant-change':
    case 'cancellation':
      return form.confirmed ? [explained(form.kind, policy)] : []
    case 'renewal':
    case 'employer-change': {
      const words = form.kind === 'renewal' ? statementTexts.renewal : statementTexts.employerChange
      const liability = [liabilityText(kindLabels[form.kind])]
      return [
        ...ticked(words.checked, form.checked),
        ...ticked(statementTexts.lateAcknowledged, form.lateAcknowledged, liability),
        ...ticked(words.confirmed, form.confirmed),
      ]
    }
    case 'filing-right':
      return ticked(statementTexts.filingRight.confirmed, form.confirmed)
    case 'authority-transfer':
      return [
        ...ticked(statementTexts.transfer.attachmentsUpdated, form.attachmentsUpdated),
        ...ticked(statementTexts.transfer.confirmed, form.confirmed),
      ]
    case 'service-request':
      return [
        ...ticked(statementTexts.request.unitHadRight, form.unitHadRight),
        ...ticked(statementTexts.request.confirmed, form.confirmed),
      ]
  }
}

/** The declarations that are handed in on paper, in the words of the template of this day (F-02, F-03, F-05). */
function papers(dossier: Dossier, policy: Policy): Declared[] {
  const has = (slot: string): boolean =>
    checklistOf(dossier, policy).some((line) => line.slot === slot && line.need !== 'not-asked') &&
    dossier.files.some((file) => file.slot === slot)
  const { title, person, employerForPerson, employer, commitment } = declarationTexts
  const name = dossier.person?.profile.general.name ?? ''
  const receives = dossier.form.kind === 'filing-right' && dossier.form.mode === 'receive-only' && has('other')
  const authority = findAuthority(policy.district)?.authority ?? ''
  return [
    ...(has('integrity-declaration')
      ? [{ title: `《${title}》`, words: `${person}\n${employerForPerson.replace('［姓名］', name)}`, read: [] }]
      : []),
    ...(has('unit-integrity-declaration') ? [{ title: `《单位${title}》`, words: employer, read: [] }] : []),
    ...(receives
      ? [
          {
            title: `《${commitment.title}》`,
            words: [commitment.statement(authority), ...commitment.promises, commitment.closing].join('\n'),
            read: [],
          },
        ]
      : []),
  ]
}

/** Every declaration of a round in the words that are shown today; frozen with it (decision 0042). */
export const declaredWords = (dossier: Dossier, policy: Policy): Declared[] => [
  ...boxes(dossier.form, policy),
  ...papers(dossier, policy),
]
