import type { FindingCodes } from '../../domain/finding-codes'
import { monthText } from '../dates'
import { fixed, type FindingWriter } from './writer'

const gap: FindingWriter = ({ name, params }) => {
  const from = monthText(String(params.from))
  const to = monthText(String(params.to))
  return {
    what: `${name}在 ${from === to ? from : `${from}至${to}`} 有 ${params.months} 个月没有记录。`,
    cure: '请补上这段时间的学习或工作；确实没有的，可在其他材料中附情况说明。',
  }
}

/** Sentences for the rules over the personal profile. */
export const personTexts: Record<FindingCodes['person'], FindingWriter> = {
  'id-type-not-accepted': fixed(
    '本系统只办理持居民身份证人员的工作居住证。',
    '请选择身份证；港澳台人员和外籍人员请按原有渠道向所在区咨询。',
  ),
  'id-number-residence-permit': fixed(
    '证件号码是港澳居民居住证或台湾居民居住证的号码，港澳台人才按原有条件和程序办理。',
    '请先向所在区主管部门咨询办理方式，再继续填写；联系电话见办理指南。',
  ),
  'sex-differs-from-id': fixed('性别与身份证号码不一致。', '请核对性别和身份证号码第 17 位。'),
  'hukou-beijing-collective': fixed(
    '北京市集体户口不在工作居住证受理范围之内。',
    '户口性质选错的请更正；确为北京市集体户口的不能申请。',
  ),
  'hukou-school-temporary': fixed(
    '学校临时户口不在工作居住证受理范围之内。',
    '户口性质选错的请更正；确为学校临时户口的请在户口迁出后再申请。',
  ),
  'hukou-collective-stamp': fixed(
    '外省市集体户口的户口本首页需要加盖公章。',
    '上传户口本时，请把加盖公章的集体户口首页和本人页放在同一个 PDF 里。',
  ),
  'hukou-kind-contradicts': fixed(
    '户籍所在省市选了北京市，与外省市户口矛盾。',
    '请对照户口本核对户籍所在省市和户口性质。',
  ),
  'residence-district-unknown': fixed('现居住区不是北京市的区。', '请从列表中选择现在居住的区。'),
  'address-no-door': fixed(
    '现居住地址看起来没有写到门牌号。',
    '请与住所证明上的完整地址核对，有楼号、单元、门牌的请写全。',
  ),
  'housing-office-use': fixed(
    '办公、酒店和商用房屋不属于住宅，不能作为住所证明。',
    '请提供用途为住宅的住所，或以有效的《北京市居住证》办理。',
  ),
  'housing-spouse-unmarried': fixed(
    '住所类型为配偶自有住房，但婚姻状况不是已婚。',
    '请核对婚姻状况和住所类型，由审核人员判断。',
  ),
  'degree-before-enrolment': fixed('学位授予日期早于入学日期。', '请对照证书核对；学位另行取得的，由审核人员判断。'),
  'foreign-certification': fixed(
    '国（境）外学历学位以教育部留学服务中心的认证报告为准。',
    '学位证书编号请填写完整认证报告的编号。',
  ),
  'title-ticked-on-degree-path': fixed(
    '以学历学位申报不需要职称信息，但勾选了持有证书。',
    '不以职称申报的请取消勾选，否则系统会要求上传职称材料。',
  ),
  'title-needed-on-title-path': fixed(
    '以职称申报，但没有勾选持有职称或职业资格证书。',
    '请在教育信息中勾选并填写职称信息，或改为以学历学位申报。',
  ),
  'studies-empty': fixed('还没有填写学习经历。', '请从高中或中专开始，逐段填写到取得最高学历。'),
  'studies-start-late': fixed('学习经历没有从高中或中专开始。', '请补上高中或中专阶段。'),
  'studies-not-to-highest': fixed('学习经历没有填到最高学历。', '请补上取得最高学历的那一段。'),
  'studies-gap': gap,
  'works-empty': fixed('还没有填写工作经历。', '请从参加工作开始填写到现在的单位。'),
  'works-gap': gap,
  'works-after-contract': fixed(
    '这段工作经历在本单位劳动合同开始之后。',
    '所在区只需要填写本合同开始之前的经历，可以删去这一条。',
  ),
  'photo-missing': fixed('还没有上传证件照片。', '请上传近期一寸免冠白底彩色证件照。'),
}
