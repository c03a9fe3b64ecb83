import type { EmployerKind } from '@/lib/domain/codes'
import { outsideBeijing } from '../domain/employer/fields'
import type { Currency, EmployerClass } from '@/lib/domain/employer/employer-profile'
import { districts, type CodeTable } from './codes'

/** 单位类型 (U-06). */
export const employerKinds: CodeTable<EmployerKind> = [
  ['enterprise', '企业'],
  ['public-institution', '事业单位'],
  ['private-non-enterprise', '民办非企业单位'],
  ['social-organisation', '社会团体'],
  ['foreign-branch', '外国（地区）在京非法人分支机构'],
  ['out-of-town-branch', '外埠在京非法人分支机构'],
  ['other', '其他'],
]

/** 单位分类 (U-13). */
export const employerClasses: CodeTable<EmployerClass> = [
  ['high-tech', '高新技术企业'],
  ['software', '软件企业'],
  ['environmental', '环保企业'],
  ['integrated-circuit', '集成电路企业'],
  ['research-centre', '驻京研发机构'],
  ['finance', '金融机构'],
  ['cultural-creative', '文化创意企业'],
  ['regional-headquarters', '跨国公司地区总部'],
  ['other', '其他'],
]

/** 注册资本 is typed in units of ten thousand of these (U-07). */
export const currencies: CodeTable<Currency> = [
  ['CNY', '万元人民币'],
  ['USD', '万美元'],
  ['EUR', '万欧元'],
  ['HKD', '万港元'],
  ['JPY', '万日元'],
  ['GBP', '万英镑'],
  ['other', '万元（其他币种）'],
]

/** 注册地, 纳税登记地, 社保缴纳地 (U-11). */
export const employerPlaces: CodeTable = [...districts, [outsideBeijing, '北京市以外']]

/** Which licence a kind of unit uploads (U-15). */
export const licenceNames: Record<EmployerKind, string> = {
  enterprise: '企业法人营业执照',
  'public-institution': '事业单位法人证书',
  'private-non-enterprise': '民办非企业单位登记证书（法人）',
  'social-organisation': '社会团体法人登记证书',
  'foreign-branch': '外国（地区）企业在京设立的非法人分支机构营业执照副本',
  'out-of-town-branch': '外埠企业在京设立的非法人分支机构营业执照副本',
  other: '单位登记证照',
}
