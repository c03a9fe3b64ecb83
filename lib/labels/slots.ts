import { certificateSlot, certificateSlots, slotOf, type SlotCode } from '../domain/attachment/catalogue'
import { certifiedClasses } from '@/lib/domain/codes'
import type { DeclarationUse } from '../domain/attachment/declaration-use'
import type { RequiredSlot } from '../domain/attachment/checklist'
import type { SlotFact, SlotNeed } from '../domain/attachment/slot-rules'
import { tableOf } from '../domain/typed'
import { kindLabels } from './applications'
import { codeLabel } from './codes'
import { dateText } from './dates'
import { employerClasses } from './employer-codes'

type SlotText = {
  /** The name of the slot on every screen. */
  name: string
  /** Names that the slot had or has elsewhere (V-08, V-09, V-12, V-13, V-16); found by search, not shown first. */
  aliases?: readonly string[]
  /** The ⓘ beside the name (G-26): what to upload here. */
  help: string
}

/** What a screenshot of the electronic card is worth (E-36, N-28). */
export const residenceCardText =
  '电子居住证（卡）和实体居住证（卡）具有相同的法律效力。电子居住证（卡）只有在指定展示途径下，动态实时调取生成时具有法律效力，通过截屏、拍照等方式展示的电子居住证（卡）不具有法律效力。'

/** The certificate of each classification of a unit (U-26). */
const certificates = tableOf(certificateSlots, (slot): SlotText => {
  const claimed = certifiedClasses.find((one) => certificateSlot(one) === slot) ?? ''
  const name = codeLabel(employerClasses, claimed)
  return {
    name: `${name}证书`,
    aliases: ['单位相关资质证书', '单位资质证书'],
    help: `上传在有效期内的${name}证书或认定文件，编号和有效期须与填写的一致。`,
  }
})

const texts: Record<SlotCode, SlotText> = {
  ...certificates,
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
    help: '只有以职称申报时才需要。考试取得的上传证书，评审取得的连同评审材料一并上传。',
  },
  'taxable-income': {
    name: '应税收入材料',
    help: '上传本单位代扣代缴的个人所得税纳税记录和收入查询记录，所属期须连续并覆盖办理要求的月份。登录自然人电子税务局（etax.chinatax.gov.cn），在“特色应用”中办理“纳税记录开具”和“申报收入查询”；纳税记录的打开密码是身份证号码后 6 位，记录上的查询验证码请保留清晰。',
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
  'social-insurance-record': {
    name: '北京市社会保险个人权益记录（参保人员缴费信息）',
    aliases: ['社保权益记录', '个人社保缴费信息'],
    help: '上传近 12 个月的缴费记录原件扫描件，与应税收入材料为同一周期。',
  },
  'back-payment-statement': {
    name: '社会保险补缴情况说明',
    aliases: ['情况说明'],
    help: '近 12 个月有补缴的，由单位写明补缴的月份和原因并加盖公章。',
  },
  'award-certificate': {
    name: '获奖证书',
    help: '上传国家或本市科学技术、文学艺术、哲学社会科学等类奖项的证书，须能看到获奖人姓名。',
  },
  'award-evidence': {
    name: '获奖相关佐证材料',
    help: '上传能证明奖项、等级和本人排名的文件，例如表彰决定或公示名单，合并为一个 PDF。',
  },
  'applicant-unit-qualification': {
    name: '申请单位相关资质证书或证明材料',
    help: '由单位提供，例如高新技术企业证书；证书应在有效期内。',
  },
  'three-year-income': {
    name: '近三年个人应税收入（纳税）证明',
    help: '近三年的《个人所得税纳税记录》和“申报收入查询记录”截图，加盖公章，注明为哪位员工、由哪家单位代扣代缴，写上联系人及电话。',
  },
  'situation-statement': {
    name: '书面情况报告',
    help: '写明申请人基本信息、个人业绩和符合该项条件的具体情况，加盖单位公章。',
  },
  'ip-certificates': {
    name: '相关专利（软件著作权）证书',
    help: '上传全部授权或登记证书，须能看到本人的排名；多份证书合并为一个 PDF。',
  },
  'ip-transfer-statement': {
    name: '知识产权成果在京落地转化说明',
    help: '用 A4 纸打印，加盖单位公章后扫描。',
  },
  'ip-transfer-evidence': {
    name: '转化成果佐证材料',
    help: '上传合同、销售或应用证明等能说明转化效益的材料，合并为一个 PDF。',
  },
  'ip-audit-report': {
    name: '知识产权成果在京落地转化审计报告',
    help: '上传会计师事务所出具的审计报告原件扫描件。',
  },
  'unit-charter': {
    name: '已备案的最新单位章程',
    help: '上传在登记机关备案的最新章程，须能看到股东及持股比例。',
  },
  'investment-evidence': {
    name: '验资报告或年报',
    help: '上传体现实际资金投入的验资报告或年度报告。',
  },
  'financing-evidence': {
    name: '投资协议书、银行转账记录',
    help: '上传股权融资的投资协议书和到账的银行转账记录，合并为一个 PDF。',
  },
  'three-year-tax': {
    name: '近三年纳税证明材料',
    help: '上传单位近三年的完税证明或涉税信息告知书，合并为一个 PDF。',
  },
  'achievement-evidence': {
    name: '业绩贡献材料',
    help: '上传能说明对本市科技创新、成果转移转化或文化创意贡献的材料，合并为一个 PDF。',
  },
  recommendation: {
    name: '区推荐及市批准材料',
    help: '上传所在区的推荐材料和市人才工作局的批准材料；由主管部门出具。',
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
    help: '在单位资质中勾选的每个分类各有一项证书，分别上传；单位分类选择“其他”的，在这里上传营业执照即可。',
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
    help: '没有可以不传。只接收持证人的单位在这里上传《承诺书》；没有单列的材料也放在这里，合并为一个 PDF。',
  },
  'unit-capital-report': {
    name: '近一年验资报告',
    aliases: ['验资报告'],
    help: '在北京市企业信用信息网、国家企业信用信息公示系统查不到实缴资本的，上传近一年的验资报告。',
  },
  'unit-social-insurance': {
    name: '北京市社会保险个人权益记录（单位缴费信息）',
    aliases: ['社保权益记录', '单位社保缴费信息'],
    help: '上传截至目前的单位缴费信息原件扫描件。',
  },
  'unit-name-change': {
    name: '更名通知书',
    help: '单位更名后，上传北京市或区市场监督管理局出具的《更名通知书》；上传一次，全部员工业务适用。',
  },
  'unit-situation-report': {
    name: '工作居住证业务办理情况表',
    aliases: ['情况表'],
    help: '按系统生成的表打印，加盖单位公章后扫描。',
  },
  'child-birth-certificate': {
    name: '子女医学出生证明',
    help: '上传该子女的《出生医学证明》，证明编号须与填写的一致。',
  },
  'child-household-register': {
    name: '子女户口本页',
    help: '上传户口本首页和该子女本人页，扫描在同一个 PDF 里。',
  },
  'child-id-card': {
    name: '子女身份证',
    help: '上传该子女身份证的正反面，扫描在同一个 PDF 里。',
  },
}

export const slotName = (code: SlotCode): string => texts[code].name
export const slotAliases = (code: SlotCode): readonly string[] => texts[code].aliases ?? []
export const slotHelp = (code: SlotCode): string => texts[code].help

/** Beside the declaration that lies in its slot: what it was used for, and that the next business wants its own. */
export const declarationUseText = ({ kind, number, submittedOn }: DeclarationUse): string =>
  `现有的声明已用于${dateText(submittedOn)}提交的${kindLabels[kind]}（${number}）。办理新的业务请下载、签署后更换。`

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

type CategoryFact = Extract<SlotFact, `category-${string}`>

const categoryReasons: Record<CategoryFact, string> = {
  'category-A': '以学历学位申报时必须提交',
  'category-B': '以职称申报时必须提交',
  'category-C': '以获奖申报时必须提交',
  'category-D': '以科创主体人员申报时必须提交',
  'category-E': '以科创服务主体人员申报时必须提交',
  'category-F': '以知识产权申报时必须提交',
  'category-G': '以创新创业团队股东申报时必须提交',
  'category-H': '以自由职业者、个体工商户申报时必须提交',
  'category-I': '以区推荐、市批准申报时必须提交',
}

/** Why a slot is asked, one sentence for the check list. */
export const slotReasons: Record<RequiredSlot['reason'], string> = {
  always: '本业务必须提交',
  ...categoryReasons,
  'founder-investment': '以自主投入为条件',
  'founder-financing': '以股权类现金融资为条件',
  'founder-tax': '以近三年纳税为条件',
  'back-paid': '近 12 个月有社会保险补缴',
  'title-ticked': '个人信息中勾选了持有职称或职业资格证书',
  'holds-degree': '教育信息中填写了学位',
  married: '婚姻状况为已婚',
  'spouse-owned-housing': '住所登记在配偶名下',
  'rented-housing': '住所为租住房屋',
  'residence-card-housing': '以居住证作为住所证明',
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
  'divorced-with-children': '离异并有随往子女：离婚证和写明子女抚养权归申请人的离婚协议（经民政局备案）或法院判决书',
  'kinship-to-prove': '再婚或收养并有随往子女：合法有效的关系证明，具体材料以审核意见为准',
  renamed: '单位更名',
  optional: '没有可以不传',
  'not-asked': '本业务不需要',
}
