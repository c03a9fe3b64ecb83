import { slotOf, type SlotCode } from '../domain/documents/catalogue'
import type { RequiredSlot } from '../domain/documents/checklist'
import type { SlotNeed } from '../domain/documents/slot-rules'

type SlotText = {
  /** The name of the slot on every screen. */
  name: string
  /** Names that the slot had or has elsewhere (V-08, V-09, V-12, V-13, V-16); found by search, not shown first. */
  aliases?: readonly string[]
  /** The ⓘ beside the name (G-26): what to upload here. */
  help: string
}

const texts: Record<SlotCode, SlotText> = {
  'education-certificate': {
    name: '学历证书',
    help: '上传最高学历的毕业证书。国（境）外学历请将教育部留学服务中心的认证报告与证书合并；系统核验结果为“无效”的，另附学历认证报告。',
  },
  'degree-certificate': {
    name: '学位证书',
    help: '上传最高学位的学位证书。2008年9月1日以前取得、系统未能核验的，请与《中国高等教育学位认证报告》合并为一个 PDF。',
  },
  'title-certificate': {
    name: '职称证书或评审材料',
    aliases: ['职称证书和评审材料'],
    help: '只有以职称申报时才需要。考试取得的上传证书，评审取得的连同评审材料一并上传；复印件注明“经核真实有效、申请人签字、经办人签字”。',
  },
  'taxable-income': {
    name: '应税收入材料',
    help: '上传本单位代扣代缴的个人所得税纳税记录和收入查询记录，所属期须连续并覆盖办理要求的月份。',
  },
  'household-register': {
    name: '户口本首页及本人页',
    help: '户口本首页和本人页扫描在同一个 PDF 里。外省市集体户口请上传加盖公章的集体户口首页和本人页。',
  },
  'integrity-declaration': {
    name: '诚信声明',
    help: '下载所在区的《个人诚信声明》，本人和单位负责人手写签名并注明日期，加盖单位章后扫描。每办一次业务签一份新的。',
  },
  'marriage-certificate': {
    name: '婚姻证明材料',
    aliases: ['结婚证'],
    help: '已婚的上传结婚证，夫妻任何一方的都可以。住所证明登记在配偶名下的也在这里上传，不要并入住所证明。',
  },
  'residence-proof': {
    name: '在京合法稳定住所证明',
    help: '按住所类型上传：房屋所有权证或不动产权证书、购房合同、租赁合同及房主证件、单位公房证明、借住声明，或加盖派出所专用章的《北京市居住证（卡）确认单》。房屋用途须为住宅，电子居住证截屏无效。',
  },
  other: {
    name: '其他材料',
    help: '需要补充说明的材料合并为一个 PDF，例如离职证明、情况说明。没有可以不传。',
  },
  photo: {
    name: '证件照片',
    aliases: ['电子照片'],
    help: '近期一寸免冠彩色证件照，白色背景，JPG 或 PNG 格式。',
  },
  'labour-contract': {
    name: '有效劳动合同',
    aliases: ['聘用合同', '劳动合同', '当前有效劳动合同扫描件'],
    help: '由单位上传：完整的劳动（聘用）合同，双方签字盖章页清晰。续订或变更后请及时更新。',
  },
  'dissolution-proof': {
    name: '解除关联证明材料',
    help: '按解除事由上传：离职的上传离职证明，集团内部调动的上传劳动合同主体变更协议，已落户的上传户口本首页、本人页和变更页。',
  },
  'unit-licence': {
    name: '营业执照',
    aliases: ['法人证书', '登记证书'],
    help: '按单位类型上传营业执照、法人证书或登记证书的原件彩色扫描件。',
  },
  'unit-qualification': {
    name: '单位相关资质证书',
    aliases: ['单位资质证书', '单位资质'],
    help: '上传在有效期内的高新技术企业、软件企业等证书；单位分类选择“其他”的，上传营业执照即可。',
  },
  'unit-tax': {
    name: '单位缴纳税费凭证',
    aliases: ['产值贡献材料', '涉税信息告知书', '完税证明'],
    help: '上传加盖单位公章的涉税信息查询结果告知书或完税证明，以税款所属期为准；多个年度合并为一个 PDF。',
  },
  'unit-integrity-declaration': {
    name: '单位诚信声明',
    help: '下载所在区的《单位诚信声明》，负责人手写签名并注明日期，加盖公章后扫描。',
  },
  'operator-id': {
    name: '单位业务经办人身份证',
    help: '固定业务经办人的身份证正反面，扫描在同一个 PDF 里，须与单位信息中的经办人一致。',
  },
  'unit-other': {
    name: '其他材料',
    help: '没有可以不传。只接收持证人的单位在这里上传《承诺书》；更名通知书、验资报告等也放在这里，合并为一个 PDF。',
  },
  'child-birth-certificate': {
    name: '子女医学出生证明',
    help: '上传该子女的《出生医学证明》，证明编号须与填写的一致。',
  },
  'child-household-register': {
    name: '子女户口本页',
    help: '上传户口本首页和该子女本人页，扫描在同一个 PDF 里。',
  },
}

export const slotName = (code: SlotCode): string => texts[code].name
export const slotAliases = (code: SlotCode): readonly string[] => texts[code].aliases ?? []
export const slotHelp = (code: SlotCode): string => texts[code].help

/** 「格式：PDF 大小：2M以内」 as beside every slot. */
export function slotFormat(code: SlotCode): string {
  const { format, maxBytes } = slotOf(code)
  return `格式：${format === 'pdf' ? 'PDF' : 'JPG、PNG'} 大小：${maxBytes / 1024 / 1024}M以内`
}

export const slotStatus = (uploaded: boolean): string => (uploaded ? '已上传' : '未上传')

export const needLabels: Record<SlotNeed, string> = {
  required: '必传',
  'if-applicable': '如有请上传',
  'not-asked': '本业务不需要',
}

/** Why a slot is asked, one sentence for the check list. */
export const slotReasons: Record<RequiredSlot['reason'], string> = {
  always: '本业务必须提交',
  'degree-path': '以学历学位申报时必须提交',
  'title-path': '以职称申报时必须提交',
  'title-ticked': '个人信息中勾选了持有职称或职业资格证书',
  'holds-degree': '教育信息中填写了学位',
  married: '婚姻状况为已婚',
  'spouse-owned-housing': '住所登记在配偶名下',
  'rented-housing': '住所为租住房屋',
  'receive-only': '只接收持证人的单位须提交承诺书',
  'education-changed': '本次变更了学历',
  'degree-changed': '本次变更了学位',
  'title-changed': '本次变更了职称',
  'household-changed': '本次变更了户口信息',
  'residence-changed': '本次变更了居住地',
  'marriage-changed': '本次变更了婚姻状况',
  settled: '以取得北京市户口为注销原因',
  'unit-moved': '以工作单位转至外省市为注销原因',
  'has-children': '本次申请有随往子女',
  optional: '没有可以不传',
  'not-asked': '本业务不需要',
}
