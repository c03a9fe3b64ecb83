import type { FindingCodes } from '../../domain/finding-codes'
import { monthText } from '../dates'
import { fixed, type FindingWriter } from './writer'

const judged = '可以提交，由审核人员判断。'

/** What the market regulator has otherwise is put right there, not here (U-12). */
const registered = (what: string): FindingWriter =>
  fixed(
    `${what}与市场监管部门的登记不一致。`,
    '登记有误的，请先到北京市市场监督管理局更正，更正后重新登录即可带入；填写有误的请直接更正。',
  )

const attested = (paper: string, report: string): FindingWriter =>
  fixed(`${paper}的比对结果为“无效”。`, `请另传${report}，与${paper}合并为一个 PDF 上传。`)

const away = (register: string): FindingWriter => fixed(`暂时无法向${register}比对。`, '无需修改，由审核人员人工判断。')

const portError: FindingWriter = fixed(
  '教委端口异常，没有比对结果。',
  '不是填写有误，无需修改；由审核人员按已上传的证书判断。',
)

const months: FindingWriter = ({ params }) => ({
  what: `社保登记在${monthText(String(params.from))}至${monthText(String(params.to))}有 ${params.gaps} 个月没有缴费记录。`,
  cure: '请核对社会保险记录；确有中断的，请附情况说明，由审核人员判断。',
})

/** Sentences for what the outside registers have found (X-01…X-05, X-08). */
export const checkTexts: Record<FindingCodes['check'], FindingWriter> = {
  'check-identity-differs': fixed(
    '姓名与身份证号码比对不一致。',
    '姓名和号码由统一身份认证带入；确有变更的，请先在公安机关更新，再重新登录。',
  ),
  'check-identity-unknown': fixed('公安部门没有查到这个身份证号码。', '请核对身份证；无误的由审核人员按身份证判断。'),
  'check-identity-beijing-hukou': fixed(
    '公安登记为北京市户籍。',
    '已落户的不再办理工作居住证；登记有误的由审核人员核实。',
  ),
  'check-identity-unavailable': away('公安部门'),
  'check-registration-not-found': fixed('市场监管部门没有查到这个统一社会信用代码。', judged),
  'check-registration-name': registered('单位名称'),
  'check-registration-legalRepresentative': registered('法定代表人（负责人）'),
  'check-registration-businessScope': registered('经营范围'),
  'check-registration-registeredAddress': registered('注册地址'),
  'check-registration-paidInCapital': ({ params }) => ({
    what: `实缴资本与企业信用信息不一致${params.paidInCapital ? `，登记为 ${params.paidInCapital} 万` : ''}。`,
    cure: '请核对实缴资本；以验资报告为准的，由审核人员判断。',
  }),
  'check-registration-unavailable': away('市场监管部门'),
  'check-education-invalid': attested('学历证书', '学历认证报告'),
  'check-education-manual': fixed(
    '学历的比对结果为“需人工审核”。',
    '请上传学历证书；学信网有认证报告的，合并为一个 PDF 上传。',
  ),
  'check-education-foreign': fixed(
    '国（境）外学历不作自动比对。',
    '请上传教育部留学服务中心的认证报告和国（境）外证书原件，合并为一个 PDF。',
  ),
  'check-education-unavailable': portError,
  'check-degree-invalid': attested('学位证书', '学位认证报告'),
  'check-degree-manual': fixed(
    '学位的比对结果为“需人工审核”。',
    '请把学位证书和《中国高等教育学位认证报告》合并为一个 PDF 上传。',
  ),
  'check-degree-foreign': fixed(
    '国（境）外学位不作自动比对。',
    '请上传教育部留学服务中心的认证报告和国（境）外证书原件，合并为一个 PDF。',
  ),
  'check-degree-before-lookup': fixed(
    '2008 年 9 月 1 日之前取得的学位查询不到，需人工审核。',
    '请在学信网申请人工认证，把学位证书和《中国高等教育学位认证报告》合并为一个 PDF 上传。',
  ),
  'check-degree-unavailable': portError,
  'check-social-insurance-none-here': fixed(
    '社保登记中没有本单位的缴费记录。',
    '请核对社保缴纳单位与申请单位是否一致；刚入职的请在缴费后再提交，由审核人员判断。',
  ),
  'check-social-insurance-gap': months,
  'check-social-insurance-back-paid': ({ params }) => ({
    what: `社保登记中有 ${params.backPaid} 个月为补缴。`,
    cure: '请附情况说明，由审核人员判断。',
  }),
  'check-social-insurance-differs': ({ params }) => ({
    what: `社保登记的与填写的不同：${params.differing} 个月，最早为 ${monthText(String(params.firstDiffering))}。`,
    cure: '请对照社会保险记录核对填写的月份；登记有误的由审核人员判断。',
  }),
  'check-social-insurance-unavailable': away('社保部门'),
}
