import type { HousingPolicy } from './sections/housing'

const title = '《房屋所有权证》或《不动产权证书》'

/** What proves a home wherever a district does not say otherwise (E-31…E-36). */
export const commonHousing: HousingPolicy[] = [
  { kind: 'owned', papers: `${title}；尚未取得的，提供商品房买卖合同`, rows: ['E-31'] },
  {
    kind: 'spouse-owned',
    papers: `登记在配偶名下的${title}；结婚证在“婚姻证明材料”中单独上传`,
    rows: ['E-31', 'M-26'],
  },
  {
    kind: 'rented',
    papers: `房屋产权证或买卖合同、房主身份证、租赁合同；合同写明详细地址、双方姓名和证件号码、联系方式、租赁期限`,
    rows: ['E-32'],
  },
  { kind: 'unit', papers: '产权单位的房屋产权证或租赁合同，以及单位出具的居住证明', rows: ['E-34'] },
  { kind: 'relative', papers: `${title}、双方签字的《房屋借住声明》、双方身份证`, rows: ['E-35', 'F-04'] },
  {
    kind: 'residence-card',
    papers: '有效的《北京市居住证》和现场加盖派出所专用章或户口专用章的《北京市居住证（卡）确认单》',
    rows: ['E-36'],
  },
]

/** The common table with some kinds in the district's own words, and kinds that only the district knows. */
export const housingWith = (...own: HousingPolicy[]): HousingPolicy[] => [
  ...commonHousing.filter(({ kind }) => own.every((home) => home.kind !== kind)),
  ...own,
]
