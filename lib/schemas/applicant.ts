import { z } from 'zod'
import { isPlainDate } from '@/lib/domain/dates'
import { permitTypes, categoryCodes } from '@/lib/domain/codes'
import { applicantTypes } from '@/lib/domain/application/forms'
import { cancellationReasons } from '@/lib/domain/permit/lifecycle'
import { founderRoutes } from '@/lib/domain/attachment/slot-rules'
import { profileDrafts, typedProfileSections } from './profile'
import { draftChoice, draftDate, draftText, draftTick, incomeMonths } from './fields'
import { normalizeLinkCode } from '@/lib/domain/text/codes'

const version = z.int().min(0)

/** Autosave of one section of the profile: any state of the form, right types, bounded lengths (G-14). */
export const saveSectionInput = z.discriminatedUnion('section', [
  z.strictObject({ section: z.literal('general'), version, data: profileDrafts.general }),
  z.strictObject({ section: z.literal('education'), version, data: profileDrafts.education }),
  z.strictObject({ section: z.literal('studies'), version, data: profileDrafts.studies }),
  z.strictObject({ section: z.literal('works'), version, data: profileDrafts.works }),
])

export const profileStep = z.enum([...typedProfileSections, 'photo', 'preview']).catch('general')

/** 单位关联码 as typed: blanks and dashes are habits, not mistakes. */
export const linkRequestInput = z.object({
  linkCode: z
    .string()
    .transform(normalizeLinkCode)
    .refine((code) => code !== '', '请填写单位关联码')
    .refine((code) => code.length <= 60, '单位关联码太长，请核对'),
})

/** `?code=` of an employer's QR code: fills the field and asks nothing by itself. */
export const linkCodeQuery = z
  .string()
  .transform(normalizeLinkCode)
  .pipe(z.string().regex(/^[0-9A-Z]{4,20}$/))
  .catch('')

export const linkInput = z.object({ employmentId: z.uuid() })

/** 请求解除关联: `leftOn` is the last day at the unit. */
export const askDissolveInput = linkInput.extend({
  leftOn: z
    .string('请填写离职日期')
    .min(1, '请填写离职日期')
    .refine((text) => isPlainDate(text), '日期不存在，请按日历上有的日期填写'),
})

const child = z.strictObject({
  id: z.uuid(),
  name: draftText(60),
  idNumber: draftText(40),
  relation: draftText(2),
  birthCertificateNumber: draftText(60),
  institution: draftText(100),
  birth: draftDate(),
})

const children = z.array(child).max(12, '随往子女最多填写 12 名。')

/** 新办 of one type of permit; without one, of the first that the employer may file (I-43). */
export const startNewInput = z.strictObject({ permitType: z.enum(permitTypes).optional() })

/** What the applicant fills in for 新办 besides the profile, in any state. */
export const newFormDraft = z.strictObject({
  kind: z.literal('new'),
  applicantType: draftChoice([applicantTypes.beijing, applicantTypes.returnee]),
  category: draftChoice(categoryCodes),
  founding: draftChoice(founderRoutes),
  months: incomeMonths,
  children,
  remark: draftText(500),
  confirmed: draftTick(),
})

const basicInfoChangeDraft = z.strictObject({
  kind: z.literal('basic-info-change'),
  reason: draftText(200),
  confirmed: draftTick(),
})

const dependantChangeDraft = z.strictObject({
  kind: z.literal('dependant-change'),
  children,
  remark: draftText(500),
  confirmed: draftTick(),
})

const cancellationDraft = z.strictObject({
  kind: z.literal('cancellation'),
  reason: draftChoice(cancellationReasons),
  note: draftText(500),
  confirmed: draftTick(),
})

/** The forms that a person fills in, each of its own business. */
export const personFormDraft = z.discriminatedUnion('kind', [
  newFormDraft,
  basicInfoChangeDraft,
  dependantChangeDraft,
  cancellationDraft,
])

export const savePersonFormInput = z.object({ applicationId: z.uuid(), version, form: personFormDraft })

/** A step on an application: `seenVersion` is the version the page was drawn from. */
export const stepInput = z.object({ applicationId: z.uuid(), seenVersion: z.int().positive() })

export const nothing = z.object({})
