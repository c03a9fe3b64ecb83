import { z } from 'zod'
import { row, text } from '../sourced'

/** Words without a figure: whatever is counted stands in its own section, and the guide says it from there. */
const prose = text.regex(/^\D*$/, 'a figure belongs into the section that it comes from')

const template = z.strictObject({
  code: z.enum(['unit-integrity', 'person-integrity', 'commitment', 'lodging']),
  annex: z.int().positive(),
  title: text,
  rows: z.array(row).min(1),
})

/** 政策依据 (G-24): the name of a document and its number. */
const legalBasis = z.strictObject({ title: text, number: text.nullable(), rows: z.array(row).min(1) })

/** 办理指南 of a district (G-11): only what no other section says. The rest is made from those (lib/labels/guide). */
export const guideSection = z.strictObject({
  intro: prose,
  /** Conditions of the person that hang on no figure. */
  conditions: z.array(z.strictObject({ title: prose, text: prose, rows: z.array(row).min(1) })),
  /** The numbers are those of the district's own list (C-27). */
  templates: z.array(template),
  legalBases: z.array(legalBasis),
  /** Where the authority is reached besides the hotline: mail, counter, public pages (G-17…G-21). */
  contacts: z.array(z.strictObject({ label: text, text, rows: z.array(row).min(1) })),
})

export type GuidePolicy = z.infer<typeof guideSection>

/** What every district rests on (G-24, facts §2.2). */
export const cityLegalBases: GuidePolicy['legalBases'] = [
  {
    title: '北京市政府办公厅转发市人事局关于实施北京市工作居住证制度若干意见的通知',
    number: '京政办发〔2003〕29号',
    rows: ['G-24', 'facts §2.2'],
  },
  {
    title: '关于优化人才服务促进科技创新推动高精尖产业发展的若干措施',
    number: '京政发〔2017〕38号',
    rows: ['G-22', 'facts §2.2'],
  },
  {
    title: '关于进一步做好〈北京市工作居住证〉办理工作的通知',
    number: '京组通〔2019〕9号',
    rows: ['G-24', 'facts §2.2'],
  },
  {
    title: '关于建立北京市专业技术人员职业资格与职称对应关系的通知',
    number: '京人社事业发〔2019〕87号',
    rows: ['G-24', 'E-21'],
  },
  { title: '北京市境外职业资格认可目录', number: null, rows: ['G-24', 'E-21'] },
  { title: '中华人民共和国社会保险法', number: '第六十条', rows: ['G-24'] },
]
