import type { FindingCodes } from '../../domain/finding-codes'
import { grouped } from '../money'
import { fixed, type FindingWriter } from './writer'

const measures: Record<string, string> = { tax: '纳税额', contribution: '地区贡献总额' }

/** 「年纳税额 8 万元，所在区一般要求 20 万元以上。」 */
const amount =
  (period: string): FindingWriter =>
  ({ params }) => ({
    what: `${period}${measures[String(params.measure)] ?? '纳税额'} ${grouped(params.actual ?? '')} 万元，所在区一般要求 ${grouped(params.threshold ?? '')} 万元以上。`,
    cure: '可以提交，由主管部门判断。',
  })

/** Sentences for 单位条件 (E-01…E-13) that the reviewer judges. */
export const employerConditionTexts: Record<FindingCodes['employerCondition'], FindingWriter> = {
  'employer-kind-unfit': fixed('单位类型不在所在区受理的范围内。', '请核对单位类型；属实的由主管部门判断。'),
  'employer-branch-limit': ({ params }) => ({
    what: `非法人分支机构原则上不超过 ${params.threshold} 个工作居住证。`,
    cure: '由主管部门掌握，不影响提交。',
  }),
  'employer-paid-in-not-stated': fixed('还没有填写实缴资本。', '请填写实缴资本；查询不到的，请上传近一年验资报告。'),
  'employer-capital-foreign': ({ params }) => ({
    what: `资本以外币 ${grouped(params.actual ?? '')} 万计，所在区一般要求人民币 ${grouped(params.threshold ?? '')} 万元以上。`,
    cure: '可以提交，由主管部门折算后判断。',
  }),
  'employer-tax-not-stated': ({ params }) => ({
    what: `未填写${measures[String(params.measure)] ?? '纳税额'}，由审核人按凭证核对。`,
    cure: '填写后可以先看到是否达到要求。',
  }),
  'employer-tax-low': amount('年'),
  'employer-three-year-tax-low': amount('近三年累计'),
  'employer-staff-low': ({ params }) => ({
    what: `近三年中员工最少的一年为 ${params.actual} 人，所在区一般要求每年 ${params.threshold} 人以上。`,
    cure: '可以提交，由主管部门判断。',
  }),
  'employer-registered-elsewhere': fixed('注册地与申请办理的区不一致。', '请核对注册地；属实的由主管部门判断。'),
  'employer-insured-elsewhere': fixed(
    '单位在本区注册，社会保险在外区缴纳。',
    '请核对社保缴纳地；属实的由主管部门判断。',
  ),
  'employer-industry-judged': fixed(
    '单位主营业务是否符合产业方向，由主管部门判断。',
    '请对照新增产业的禁止和限制目录核对经营范围。',
  ),
  'employer-record-judged': fixed('单位近一年有无不良情况，由主管部门判断。', '有整改情况的，请在其他材料中说明。'),
}
