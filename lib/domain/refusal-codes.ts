/**
 * Everything that can be refused, by the noun that refuses it. Each code has its sentence in lib/labels, in a table of
 * the same noun: one that is missing or left over does not compile.
 */
export type RefusalCodes = {
  /** Of every request, whatever it asks for. */
  common:
    | 'unauthenticated'
    | 'not-permitted'
    | 'not-found'
    | 'conflict'
    | 'command.reused'
    | 'rate-limited'
    | 'input.invalid'
    | 'request.malformed'
    | 'request.too-large'
    | 'request.foreign-origin'
    | 'request.media-type'
    | 'request.file-missing'
    | 'upload.field-invalid'
    | 'unexpected'
  /** 登录. */
  signIn:
    | 'sign-in.incomplete'
    | 'sign-in.other-document'
    | 'sign-in.level-low'
    | 'sign-in.review-level-unknown'
    | 'sign-in.district-missing'
    | 'sign-in.disabled'
    | 'sign-in.conflict'
  /** The clock of the demo. */
  demo: 'demo.date-not-ahead' | 'demo.date-too-far'
  /** 工作日历 (G-30). */
  calendar: 'calendar.invalid' | 'calendar.unchanged'
  /** A business under way, and what a unit or a permit says against it. */
  application:
    | 'application.no-such-step'
    | 'application.not-yours'
    | 'application.incomplete'
    | 'application.flagged-items-unchanged'
    | 'application.opinion-required'
    | 'application.exception-reason-required'
    | 'application.reviewer-is-party'
    | 'application.decided-at-other-level'
    | 'application.already-claimed'
    | 'application.claimed-by-other'
    | 'application.not-claimed'
    | 'application.not-editable'
    | 'application.not-linked'
    | 'application.right-missing'
    | 'attachment.signer-required'
    | 'attachment.signed-on-required'
    | 'attachment.end-required'
    | 'employment.insurance-record-required'
    | 'profile.locked'
    | 'employer.claim-gone'
    | 'district.unknown'
    | 'filing-right.exists'
    | 'file.gone'
    | 'application.link-ended'
    | 'application.right-ended'
    | 'application.holder-known'
    | 'application.right-elsewhere'
    | 'application.businesses-open'
    | 'application.target-closed'
    | 'application.not-overdue'
    | 'application.due-final'
    | 'permit.not-valid'
    | 'permit.not-suspended'
    | 'permit.not-live'
    | 'permit.lapsed'
    | 'permit.deadline-passed'
    | 'permit.other-employer'
    | 'renewal.too-early'
    | 'filing-right.not-open'
    | 'filing-right.same-authority'
    | 'filing-right.other-authority'
    | 'filing-right.businesses-open'
    | 'filing-right.holders-linked'
    | 'township.unknown'
    | 'township.businesses-open'
    | 'application.another-open'
  /** 预约 (P-01…P-05). */
  appointment:
    | 'appointment.slot-required'
    | 'appointment.same-slot'
    | 'appointment.not-bookable'
    | 'appointment.slot-full'
    | 'appointment.nothing-free'
    | 'appointment.change-too-late'
    | 'appointment.below-taken'
    | 'appointment.needs-second'
    | 'appointment.slot-past'
    | 'appointment.slot-unknown'
    | 'appointment.unchanged'
  /** What the unit still owes. */
  employer:
    | 'employer.profile-incomplete'
    | 'employer.attachments-incomplete'
    | 'search.id-number-incomplete'
    | 'application.remark-required'
  /** 指标 (Q-05…Q-18). */
  quota:
    | 'quota.none-left'
    | 'quota.not-offered'
    | 'quota.no-such-step'
    | 'quota.not-yours'
    | 'quota.another-open'
    | 'quota.usable-left'
    | 'quota.window-closed'
    | 'quota.incomplete'
    | 'quota.reason-required'
    | 'quota.return-asked-already'
    | 'quota.answer-required'
    | 'quota.count-invalid'
    | 'quota.not-enough'
  /** Links between people and employers. */
  employment:
    | 'employment.no-such-step'
    | 'employment.already-linked'
    | 'employment.already-requested'
    | 'employment.already-asked'
    | 'employment.business-open'
    | 'employment.code-unknown'
    | 'employment.contract-missing'
    | 'employment.proof-missing'
    | 'employment.permit-not-ended'
    | 'employment.too-young-to-retire'
    | 'employment.date-in-future'
    | 'employment.profile-incomplete'
    | 'employment.employer-without-right'
    | 'employment.permit-not-suspended'
    | 'employment.contract-not-started'
    | 'employment.contract-dates-reversed'
    | 'employment.contract-expired'
    | 'permit.not-printable'
    | 'permit.sheet-incomplete'
    | 'permit.live-permit-exists'
  /** Questions to registers. */
  check: 'check.nothing-to-ask'
  /** 身份证号. */
  idNumber:
    | 'id-number-empty'
    | 'id-number-fifteen-digits'
    | 'id-number-permanent-residence'
    | 'id-number-passport'
    | 'id-number-length'
    | 'id-number-characters'
    | 'id-number-region'
    | 'id-number-birth'
    | 'id-number-birth-future'
    | 'id-number-check-digit'
  /** 手机号. */
  mobile: 'mobile-empty' | 'mobile-format'
  /** 姓名. */
  name: 'name-empty' | 'name-length' | 'name-characters' | 'name-dot' | 'name-blank'
  /** Sums of money. */
  amount: 'amount-empty' | 'amount-separators' | 'amount-unreadable'
  /** 统一社会信用代码. */
  uscc: 'uscc-empty' | 'uscc-length' | 'uscc-characters'
  /** 地址. */
  address: 'address-empty' | 'address-length' | 'address-characters' | 'address-repeats-city'
  /** 年度需求. */
  demand:
    | 'demand.no-right'
    | 'demand.unit-left'
    | 'demand.not-open-yet'
    | 'demand.closed'
    | 'demand.still-open'
    | 'demand.no-such-step'
    | 'demand.not-yours'
    | 'demand.reason-required'
    | 'demand.number-invalid'
    | 'demand.number-unchanged'
    | 'demand.below-approved'
    | 'demand.over-total'
    | 'demand.total-unchanged'
    | 'demand.year-over'
    | 'demand.total-below-approved'
    | 'demand.agreement-missing'
    | 'demand.year-invalid'
    | 'demand.dates-invalid'
    | 'demand.notice-exists'
    | 'demand.nothing-to-evaluate'
  /** 参数. */
  parameter:
    | 'parameter.unknown'
    | 'parameter.value-invalid'
    | 'parameter.date-not-ahead'
    | 'parameter.day-taken'
    | 'parameter.unchanged'
  /** Figures that a second person releases. */
  proposal:
    | 'proposal.waiting'
    | 'proposal.decided'
    | 'proposal.own'
    | 'proposal.not-second'
    | 'proposal.not-proposer'
    | 'proposal.day-passed'
    | 'proposal.outdated'
    | 'proposal.reason-required'
    | 'proposal.basis-required'
  /** 情况表 (U-115). */
  situationReport:
    | 'situation.not-asked'
    | 'situation.no-office'
    | 'situation.nothing-to-report'
    | 'situation.lines-changed'
    | 'situation.no-such-step'
    | 'situation.reason-required'
  /** 退休核定 (E-54). */
  retirement:
    | 'retirement.number-unreadable'
    | 'retirement.post-of-a-man'
    | 'retirement.month-missing'
    | 'retirement.month-not-asked'
    | 'retirement.month-too-far'
    | 'retirement.basis-missing'
  /** 落户核实. */
  settlement:
    | 'settlement.day-in-future'
    | 'settlement.cancellation-open'
    | 'settlement.already-reported'
    | 'settlement.not-reported'
    | 'settlement.basis-missing'
  /** Many at once. */
  batch: 'batch.empty' | 'batch.too-many' | 'batch.running' | 'batch.over'
  /** Files and photos that are not accepted (lib/files). */
  file:
    | 'file.empty'
    | 'file.too-large'
    | 'file.not-pdf'
    | 'file.mixed'
    | 'file.encrypted'
    | 'file.damaged'
    | 'file.damaged-page'
    | 'file.no-pages'
    | 'file.too-many-pages'
    | 'file.too-complex'
    | 'file.script'
    | 'file.action'
    | 'file.attachment'
    | 'file.xfa'
    | 'file.media'
    | 'photo.empty'
    | 'photo.too-large'
    | 'photo.not-jpeg-or-png'
    | 'photo.damaged'
    | 'photo.too-many-pixels'
    | 'photo.too-small'
    | 'photo.proportion'
    | 'photo.blank'
}

/** What the clock finds out by itself before it does anything: nobody reads it, so it has no sentence. */
export type SilentRefusal = 'timer.not-due'

/** Something that the sender of a file should know and nothing that stops it. */
export type FileWarningCode =
  'file.signed' | 'file.repaired' | 'file.decrypted' | 'file.links-removed' | 'file.links-kept' | 'file.blank-pages'

export type RefusalCode = RefusalCodes[keyof RefusalCodes] | SilentRefusal
