import type { FindingCodes } from '../../domain/finding-codes'
import { grouped } from '../money'
import { taxYearLabels } from '../quota'
import { fixed, type FindingWriter } from './writer'

const isVariant = (code: unknown): code is keyof typeof taxYearLabels => Object.hasOwn(taxYearLabels, String(code))

/** Sentences for quota: what a business lacks (Q-10…Q-21), and what an application for it does. */
export const quotaTexts: Record<FindingCodes['quota'], FindingWriter> = {
  'quota-none': ({ params }) => ({
    what: `单位在${params.district}没有可用的${params.name}。`,
    cure:
      params.model === 'monthly'
        ? '请单位经办人在申报时间内申报指标，取得后再提交。'
        : '原则上只受理核定数量以内的新办，请单位经办人与主管部门确认年度需求。',
  }),
  'quota-not-granted-this-year': ({ params }) => ({
    what: `单位今年在${params.district}还没有取得过${params.name}。`,
    cure: '请先申报指标，当年取得过（数量为零也可以）才能办理聘用单位变更。',
  }),
  'quota-never-granted': ({ params }) => ({
    what: `单位在${params.district}没有当年取得或仍可使用的${params.name}。`,
    cure: '请先申报指标，取得后（数量为零也可以）再提交。',
  }),
  'quota-tax-missing': ({ params }) => ({
    what: `${params.year}年的纳税金额没有填写或不是有效的金额。`,
    cure: '请以“万元”为单位填写数字，例如 25 或 25.36。',
  }),
  'quota-tax-in-yuan': ({ params }) => ({
    what: `${params.year}年的纳税金额超过一亿元，可能是按“元”填写的。`,
    cure: '请核对单位是否为“万元”；无误的可以继续。',
  }),
  'quota-tax-years-missing': fixed('还没有选择纳税年度。', '请在上年度、本年度、近三年度中选择一项。'),
  'quota-tax-variant': ({ params }) => ({
    what: `按填写的金额，纳税年度应选择“${isVariant(params.variant) ? taxYearLabels[params.variant] : ''}”。`,
    cure: '请改选纳税年度，并上传对应年度的纳税材料。',
  }),
  'quota-tax-low': ({ params }) => ({
    what: `纳税合计 ${grouped(params.actual ?? '')} 万元，所在区一般要求不低于 ${grouped(params.threshold ?? '')} 万元。`,
    cure: '可以上报，由主管部门判断。',
  }),
  'quota-number-missing': fixed('申请数量没有填写或不是整数。', '请填写 0 至 999 的整数；只需要取得资格的填 0。'),
}
