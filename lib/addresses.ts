import type { Route } from 'next'
import type { DistrictCode } from './domain/codes'
import type { Recipient } from './domain/notice/notice'
import type { Subject } from './domain/notice/subject'
import { keysOf } from './domain/typed'

/**
 * An address with an id in it, which the compiler finds among the pages. `Route` alone lists the pages without ids, so
 * this is the one place that widens (decision 0039).
 */
const at = <T extends string>(address: Route<T>): Route => address as Route

/** An address with those parameters that have a value, in their order. */
export function address(path: Route, parameters: Record<string, string | number | null | undefined>): Route {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, String(value))
  const text = query.toString()
  return text ? at(`${path}?${text}`) : path
}

const stepped = (path: Route, step: string | undefined): Route => address(path, { step })

/** The place `anchor` on a page; without an anchor the page itself. */
export const anchored = (path: Route, anchor: string | null | undefined): Route =>
  anchor ? at(`${path}#${anchor}`) : path

const applicant = {
  home: (): Route => '/applicant',
  application: (id: string) => at(`/applicant/applications/${id}`),
  /** The wizard of an application, at its step. */
  edit: (id: string, step: string) => at(`/applicant/applications/${id}/edit?step=${step}`),
  record: (id: string) => at(`/applicant/applications/${id}/record`),
  attachments: (slot?: string) => anchored('/applicant/attachments', slot),
  employer: (): Route => '/applicant/employer',
  messages: (): Route => '/applicant/messages',
  permit: (): Route => '/applicant/permit',
  profile: (step?: string) => stepped('/applicant/profile', step),
}

const employer = {
  home: (): Route => '/employer',
  township: (): Route => '/employer#township',
  application: (id: string) => at(`/employer/applications/${id}`),
  booking: (id: string) => at(`/employer/applications/${id}#booking`),
  /** The form of an application; without a step its first. */
  edit: (id: string, step?: string) => stepped(at(`/employer/applications/${id}/edit`), step),
  record: (id: string) => at(`/employer/applications/${id}/record`),
  openApplications: (): Route => '/employer/applications?state=open',
  appointments: (): Route => '/employer/appointments',
  attachments: (slot?: string) => anchored('/employer/attachments', slot),
  demand: (): Route => '/employer/demand',
  declaration: (id: string) => at(`/employer/demand/${id}`),
  employees: (tab?: 'pending' | 'active' | 'ended') => address('/employer/employees', { tab }),
  employee: (id: string) => at(`/employer/employees/${id}`),
  /** The employee's page with the dialogue of 解除关联 open. */
  dissolve: (id: string) => at(`/employer/employees/${id}?dissolve=1`),
  labourContract: (id: string) => at(`/employer/employees/${id}#labour-contract`),
  filingRight: (id: string, step: string) => at(`/employer/filing-rights/${id}?step=${step}`),
  newFilingRight: (): Route => '/employer/filing-rights/new',
  permits: (): Route => '/employer/permits',
  permit: (id: string) => at(`/employer/permits/${id}`),
  arrivals: (): Route => '/employer/permits/arrivals',
  batch: (id: string) => at(`/employer/permits/batches/${id}`),
  cleanup: (): Route => '/employer/permits/cleanup',
  renewals: (): Route => '/employer/permits/renewals',
  /** 其他申请: what is asked for, and about which file. */
  request: (topic: string, target?: string) => address('/employer/permits/requests', { topic, target }),
  rights: (): Route => '/employer/permits#rights',
  transfer: (): Route => '/employer/permits/transfer',
  profile: (step?: string) => stepped('/employer/profile', step),
  quota: (): Route => '/employer/quota',
  quotaApplication: (id: string) => at(`/employer/quota/${id}`),
  grant: (id: string) => at(`/employer/quota/grants/${id}`),
  reviews: (of?: 'changes') => address('/employer/reviews', { of }),
  situationReports: (): Route => '/employer/situation-reports',
  situationReport: (id: string) => at(`/employer/situation-reports/${id}`),
}

const reviewer = {
  home: (): Route => '/reviewer',
  leaving: (): Route => '/reviewer/leaving',
  proposals: (): Route => '/reviewer/proposals',
  quota: (): Route => '/reviewer/quota',
  retirements: (): Route => '/reviewer/retirements',
  settlements: (): Route => '/reviewer/settlements',
  situationReports: (): Route => '/reviewer/situation-reports',
  application: (id: string) => at(`/reviewer/applications/${id}`),
  record: (id: string) => at(`/reviewer/applications/${id}/record`),
  appointments: (day?: string) => address('/reviewer/appointments', { day }),
  calendar: (year?: number | string) => address('/reviewer/calendar', { year }),
  demand: (year?: number | string, more: Record<string, string | null> = {}) =>
    address('/reviewer/demand', { year, ...more }),
  declaration: (id: string) => at(`/reviewer/demand/${id}`),
  parameters: (): Route => '/reviewer/parameters',
  quotaApplication: (id: string) => at(`/reviewer/quota/${id}`),
  quotaBooks: (): Route => '/reviewer/quota/books',
  /** What a unit has been given and used. */
  ledger: (employerId: string) => at(`/reviewer/quota/employers/${employerId}`),
  situationReport: (id: string) => at(`/reviewer/situation-reports/${id}`),
}

const guest = {
  deadlines: (parameters: Record<string, string> = {}) => address('/deadlines', parameters),
  guide: (district: DistrictCode, section?: string) => anchored(at(`/guides/${district}`), section),
  template: (district: DistrictCode, code: string) => at(`/guides/${district}/templates/${code}`),
  /** The sign-in page with its door open, and where to return. `problem` is a code of lib/labels/sign-in-problems. */
  signIn: (entrance: Recipient['kind'], callbackUrl: string, error?: string) =>
    address('/sign-in', { entrance, callbackUrl, error }),
  doors: (): Route => '/sign-in',
  /** The sign-in page with what went wrong. */
  signInProblem: (error: string, entrance?: Recipient['kind']) => address('/sign-in', { error, entrance }),
  verify: (code: string) => at(`/verify/${code}`),
}

/** Where each kind of identity is at home. */
export const portalHome = { person: '/applicant', employer: '/employer', staff: '/reviewer' } as const

/** The kind of identity that a path belongs to, or null for public paths. "/employers" belongs to nobody. */
export const portalOf = (path: string): Recipient['kind'] | null =>
  keysOf(portalHome).find((kind) => path === portalHome[kind] || path.startsWith(`${portalHome[kind]}/`)) ?? null

/** Files, answered by route handlers. */
const file = {
  attachment: (id: string, of: { application: string } | { quota: string }) =>
    address(at(`/api/attachments/${id}`), of),
  permitSheet: (permitId: string) => at(`/api/permits/${permitId}/sheet`),
  situationReport: (id: string) => at(`/api/situation-reports/${id}`),
  situationReportCopy: (id: string) => at(`/api/situation-reports/${id}/copy`),
}

/** Every address with something in it, by portal. A page without ids or parameters may also be written out: Next checks it. */
export const to = { applicant, employer, reviewer, guest, file }

/** Where each portal shows what a notice is about. What a portal does not show is null. */
export function addressOf(reader: Recipient['kind'], subject: Subject): Route | null {
  switch (reader) {
    case 'person':
      return ofPerson(subject)
    case 'employer':
      return ofEmployer(subject)
    case 'staff':
      return ofReviewer(subject)
  }
}

function ofPerson(subject: Subject): Route | null {
  switch (subject.page) {
    case 'application':
      return applicant.application(subject.id)
    case 'home':
      return applicant.home()
    case 'employer':
    case 'employment':
      return applicant.employer()
    case 'permit':
    case 'profile':
      return applicant[subject.page]()
    default:
      return null
  }
}

function ofEmployer(subject: Subject): Route | null {
  switch (subject.page) {
    case 'application':
      return employer.application(subject.id)
    case 'employment':
      return employer.employee(subject.id)
    case 'quota-application':
      return employer.quotaApplication(subject.id)
    case 'declaration':
      return employer.declaration(subject.id)
    case 'situation-report':
      return employer.situationReport(subject.id)
    case 'home':
      return employer.home()
    case 'unit-facts':
      return employer.profile('general')
    case 'link-requests':
      return employer.employees('pending')
    case 'permits':
    case 'employees':
    case 'quota':
    case 'demand':
    case 'attachments':
      return employer[subject.page]()
    default:
      return null
  }
}

function ofReviewer(subject: Subject): Route | null {
  switch (subject.page) {
    case 'home':
      return reviewer.home()
    case 'application':
      return reviewer.application(subject.id)
    case 'quota-application':
      return reviewer.quotaApplication(subject.id)
    case 'quota-books':
      return reviewer.quotaBooks()
    case 'declaration':
      return reviewer.declaration(subject.id)
    case 'situation-report':
      return reviewer.situationReport(subject.id)
    case 'proposals':
    case 'leaving':
    case 'retirements':
    case 'settlements':
      return reviewer[subject.page]()
    default:
      return null
  }
}
