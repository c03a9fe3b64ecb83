import type { FindingCodes } from '../../domain/finding-codes'
import { dateText } from '../dates'
import type { FindingWriter } from './writer'

/** Sentences for the attachments of a file (G-28, G-29, N-13). */
export const attachmentTexts: Record<FindingCodes['attachment'], FindingWriter> = {
  'attachment-missing': ({ name, finding }) => ({
    what: `还没有上传“${name}”。`,
    cure: finding.owner === 'contract' ? '请由单位在员工列表中上传或更新劳动合同。' : `请在附件管理中上传${name}。`,
  }),
  'attachment-missing-title-ticked': ({ name }) => ({
    what: `勾选了持有职称或职业资格证书，但没有上传“${name}”。`,
    cure: `请上传${name}；不以职称申报的，请在教育信息中取消勾选。`,
  }),
  'attachment-undated': ({ name }) => ({
    what: `“${name}”还没有填写签署日期。`,
    cure: `请按${name}上写的日期填写；没有写日期的，请重新签署并注明日期后上传。`,
  }),
  'attachment-unsigned': ({ name }) => ({
    what: `“${name}”还没有填写单位签署人。`,
    cure: '请填写在声明上为单位签字的人的姓名和身份；可以是法定代表人、单位负责人或授权人。',
  }),
  'attachment-end-not-stated': ({ name, params }) => ({
    what: `“${name}”还没有填写有效期至。`,
    cure: params.mayBeOpen
      ? '请按材料上写的日期填写；没有期限的，请勾选“长期”。'
      : '请按材料上写的日期填写；合同、租约和有期限的证件不能选“长期”。',
  }),
  'attachment-dated-in-future': ({ name, params }) => ({
    what: `“${name}”的签署日期 ${dateText(String(params.documentDate))} 晚于今天。`,
    cure: '请核对填写的签署日期，或重新签署后上传。',
  }),
  'attachment-stale': ({ name, params }) => ({
    what: `“${name}”签署于 ${dateText(String(params.documentDate))}，超过了 ${params.months} 个月。`,
    cure: '请重新签署并注明日期，扫描后上传。',
  }),
  'attachment-expired': ({ name, params }) => ({
    what: `“${name}”已于 ${dateText(String(params.validUntil))} 到期。`,
    cure: '请上传在有效期内的材料。',
  }),
  'attachment-expiring': ({ name, params }) => ({
    what: `“${name}”到 ${dateText(String(params.validUntil))} 为止，剩余不足 ${params.months} 个月。`,
    cure: '请续签或更换后，上传期限足够的材料。',
  }),
}
