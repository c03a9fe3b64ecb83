import type { FindingCodes } from '../../domain/finding-codes'
import { codeLabel } from '../codes'
import { dateText } from '../dates'
import { employerClasses } from '../employer-codes'
import { fixed, type FindingWriter } from './writer'

/** Sentences for the rules over the employer's profile. */
export const employerTexts: Record<FindingCodes['employer'], FindingWriter> = {
  'uscc-empty': fixed('统一社会信用代码还没有填写。', '请填写统一社会信用代码。'),
  'uscc-length': ({ params }) => ({
    what: `统一社会信用代码应为 18 位，现在是 ${params.length} 位。`,
    cure: '请对照营业执照核对。',
  }),
  'uscc-characters': fixed(
    '统一社会信用代码的格式不对：只用数字和大写字母，不用 I、O、S、V、Z，第 3 至 8 位是数字。',
    '请对照营业执照逐位核对。',
  ),
  'uscc-check-digit': fixed(
    '统一社会信用代码的校验位不符，早期赋码的单位可能如此。',
    '请对照营业执照核对；无误的可以继续办理。',
  ),
  'capital-format': ({ name }) => ({
    what: `“${name}”不是有效的金额。`,
    cure: '请以“万”为单位填写数字，例如 100 或 100.5，整数部分不超过 12 位，不要加文字。',
  }),
  'capital-zero': ({ name }) => ({ what: `“${name}”不能为 0。`, cure: '请以“万”为单位填写营业执照上的注册资本。' }),
  'classification-missing': fixed(
    '还没有选择单位分类。',
    '请勾选单位持有有效证书的全部分类；没有资质证书的，请勾选“其他”。',
  ),
  'classification-twice': fixed('这个单位分类填写了两次。', '请删除重复的一条。'),
  'classification-beside-none': fixed(
    '“其他”表示没有资质证书，不能与其他分类同时选择。',
    '请取消勾选“其他”，或只保留“其他”。',
  ),
  'qualification-expired': ({ params }) => ({
    what: `${codeLabel(employerClasses, String(params.classification ?? ''))}证书已于 ${dateText(String(params.validUntil))} 到期。`,
    cure: '请填写并上传有效期内的证书；没有的，请取消勾选这个分类，一个也没有的请勾选“其他”。',
  }),
  'email-format': fixed('电子邮箱的格式不对。', '请填写完整的邮箱地址，或留空。'),
  'unit-name-claimed': ({ params }) => ({
    what: `单位登录时带入的名称是“${params.claimed}”，系统登记的是“${params.onFile}”。`,
    cure: '登记的名称没有改动；确已更名的，单位须提交单位更名申请。',
  }),
  'unit-fact-claimed': ({ name }) => ({
    what: `单位登录时带入的“${name}”与系统登记的不一致。`,
    cure: '登记的内容没有改动，请单位在单位信息中核对。',
  }),
  'licence-missing': fixed('还没有上传营业执照。', '请按单位类型上传营业执照、法人证书或登记证书的扫描件。'),
}
