import type { FindingCodes } from '../../domain/finding-codes'
import { criterionTexts } from '../demand'
import { isDemandCriterion } from '../../domain/policy/sections/demand'
import { fixed, type FindingWriter } from './writer'

const criterionOf = (code: unknown): string =>
  isDemandCriterion(code) ? `${criterionTexts[code].label}（${criterionTexts[code].unit}）` : '数据'

/** Sentences for what is missing in a yearly declaration. */
export const demandTexts: Record<FindingCodes['demand'], FindingWriter> = {
  'demand-count-unread': ({ params }) => ({
    what: `类别 ${params.category} 的人数不是整数。`,
    cure: '请填写 0 至 9999 的整数，没有的留空。',
  }),
  'demand-nothing-declared': fixed('还没有填写新办需求人数。', '请至少在一个类别中填写人数；没有需求的无须申报。'),
  'demand-figure-missing': ({ params }) => ({
    what: `“${criterionOf(params.criterion)}”还没有填写，或不是可以采用的数字。`,
    cure: '请填写数字，整数部分不超过 9 位，小数不超过 4 位，没有的填 0。',
  }),
  'situation-report-missing': fixed(
    '单位还没有在线报送情况表。',
    '可以联系单位报送，也可以先审核；报送后这里不再提示。',
  ),
  'demand-reason-missing': fixed('还没有写明申报理由。', '请用一两句话说明新办需求的来由。'),
}
