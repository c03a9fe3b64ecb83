/** What the unit confirms item by item before 审批通过 (U-82, U-83, U-84). */
export const reviewDuties = [
  { code: 'complete', title: '完整性', text: '申请人用户基础信息和员工附件材料齐全，没有遗漏' },
  { code: 'true', title: '真实性', text: '信息和材料与原件核对一致，真实有效' },
  { code: 'standard', title: '标准度', text: '扫描件四边完整、文字清晰、方向端正，填写符合要求' },
  { code: 'documents', title: '单位提供的材料', text: '员工诚信声明、有效劳动合同、应税收入证明已提供并已核对' },
  { code: 'insurance', title: '近三年社会保险', text: '已核查近三年社会保险缴纳情况，与劳动合同、个税一致，没有中断' },
  {
    code: 'same-employer',
    title: '同一家单位',
    text: '关联单位、劳动合同单位、个税扣缴单位和社保缴纳单位一致，没有由第三方代扣代缴',
  },
] as const

/** The words beside the boxes of these codes, in the order of the page; an unknown code has none. */
export const dutyWords = (codes: readonly string[]): string[] =>
  reviewDuties.filter(({ code }) => codes.includes(code)).map(({ title, text }) => `${title}：${text}`)
