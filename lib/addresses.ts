import type { Recipient, Subject } from './domain/notice/notice'

/** Where each portal shows what a notice is about. What a portal does not show is null. */
export function addressOf(reader: Recipient['kind'], subject: Subject): string | null {
  switch (reader) {
    case 'person':
      return ofPerson(subject)
    case 'employer':
      return ofEmployer(subject)
    case 'staff':
      return ofReviewer(subject)
  }
}

function ofPerson(subject: Subject): string | null {
  switch (subject.page) {
    case 'application':
      return `/applicant/applications/${subject.id}`
    case 'home':
      return '/applicant'
    case 'employer':
    case 'employment':
      return '/applicant/employer'
    case 'permit':
    case 'profile':
      return `/applicant/${subject.page}`
    default:
      return null
  }
}

function ofEmployer(subject: Subject): string | null {
  switch (subject.page) {
    case 'application':
      return `/employer/applications/${subject.id}`
    case 'employment':
      return `/employer/employees/${subject.id}`
    case 'quota-application':
      return `/employer/quota/${subject.id}`
    case 'declaration':
      return `/employer/demand/${subject.id}`
    case 'situation-report':
      return `/employer/situation-reports/${subject.id}`
    case 'home':
      return '/employer'
    case 'unit-facts':
      return '/employer/profile?step=general'
    case 'link-requests':
      return '/employer/employees?tab=pending'
    case 'permits':
    case 'employees':
    case 'quota':
    case 'demand':
    case 'attachments':
      return `/employer/${subject.page}`
    default:
      return null
  }
}

function ofReviewer(subject: Subject): string | null {
  switch (subject.page) {
    case 'home':
      return '/reviewer'
    case 'application':
      return `/reviewer/applications/${subject.id}`
    case 'quota-application':
      return `/reviewer/quota/${subject.id}`
    case 'quota-books':
      return '/reviewer/quota/books'
    case 'declaration':
      return `/reviewer/demand/${subject.id}`
    case 'situation-report':
      return `/reviewer/situation-reports/${subject.id}`
    case 'proposals':
    case 'leaving':
    case 'retirements':
    case 'settlements':
      return `/reviewer/${subject.page}`
    default:
      return null
  }
}
