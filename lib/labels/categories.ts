import { founderRoutes, type FounderRoute } from '../domain/attachment/slot-rules'
import { categoryCodes, type CategoryCode } from '@/lib/domain/codes'
import type { CodeTable } from './codes'

/** 申报条件类别 by letter; what exactly belongs to each is the district's policy. */
export const categoryLabels: Record<CategoryCode, string> = {
  A: '学历学位',
  B: '职称（资质）',
  C: '获奖',
  D: '科创主体人员',
  E: '科创服务主体人员',
  F: '知识产权',
  G: '创新创业团队股东',
  H: '自由职业者、个体工商户',
  I: '区推荐、市批准',
}

/** 「A 学历学位」. */
export const categoryText = (code: CategoryCode | ''): string => (code ? `${code} ${categoryLabels[code]}` : '')

export const founderRouteLabels: Record<FounderRoute, string> = {
  investment: '近三年自主投入',
  financing: '股权类现金融资',
  tax: '近三年纳税',
}

export const categoryTable: CodeTable = categoryCodes.map((code) => [code, categoryText(code)])
export const founderRouteTable: CodeTable = founderRoutes.map((code) => [code, founderRouteLabels[code]])
