import type { SlotCode } from '../domain/attachment/catalogue'

/** 常用意见 that fit any place. */
export const generalPhrases: readonly string[] = [
  '扫描件不清晰，请重新扫描原件后上传。',
  '材料不完整，请补齐缺页后合并为一个 PDF 重新上传。',
  '材料已过有效期，请更新后重新上传。',
  '填写的内容与上传的材料不一致，请核对后修改。',
  '缺少签字或盖章，请补充后重新上传。',
]

/** 常用意见 of single slots, shown first when the item points there. */
export const slotPhrases: Partial<Record<SlotCode, readonly string[]>> = {
  'education-certificate': ['学历系统未能核验，请补充学历认证报告。', '请上传最高学历的毕业证书。'],
  'degree-certificate': ['学位系统未能核验，请补充《中国高等教育学位认证报告》。'],
  'title-certificate': ['职称证书缺少评审材料，请补充评审表。', '复印件未注明“经核真实有效”并签字，请补充。'],
  'taxable-income': ['应税收入材料的所属期不连续，请补充缺少的月份。', '扣缴义务人与聘用单位不一致，请说明情况。'],
  'household-register': ['请将户口本首页与本人页合并上传。', '集体户口首页未加盖公章，请补充。'],
  'integrity-declaration': [
    '诚信声明须由本人和单位负责人手写签名并加盖公章。',
    '诚信声明的签署日期已超过 1 个月，请重新签署。',
  ],
  'marriage-certificate': ['婚姻状况为已婚，请上传结婚证。'],
  'residence-proof': [
    '租赁合同出租人与权利人不一致，请补充权利人的委托书，或更换为权利人签署的合同。',
    '房屋用途不是住宅，请提供住宅的住所证明。',
    '租赁合同缺少房主证件或产权证明，请补充。',
  ],
  'labour-contract': ['劳动合同缺少单位盖章，请单位补章后重新上传。', '劳动合同剩余期限不足，请续订后更新。'],
  'unit-licence': ['营业执照信息与填写内容不一致，请核对。'],
  'unit-tax': ['缴税凭证未加盖单位公章，请补充。'],
  'unit-integrity-declaration': ['单位诚信声明须由负责人手写签名并加盖公章。'],
  'operator-id': ['经办人身份证与单位信息中的经办人不一致，请核对。'],
  photo: ['证件照片须为近期一寸免冠、白色背景，请更换。'],
}
