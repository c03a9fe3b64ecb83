import { employerPersonas, personPersonas, staffPersonas } from '@/prisma/seed/personas'
import { applicationOf, attachmentOf, batchOf, checkCodeOf, employmentOf, filingOf, idOf, permitOf } from './database'
import { administratorsOf, castOf, seatOf } from './districts'
import type { Kind } from './sign-in'

/**
 * Who may open what. A page or route that is not written here fails tests/e2e/access.spec.ts: nothing new goes out
 * before somebody has said for whom it is.
 */

type Id = () => Promise<string>

export type PageRule =
  | { for: 'everyone'; param?: Id }
  | {
      for: Kind
      /** A persona who may open it. */
      as: string
      /** The owner is led on, because the file does not lie with him. */
      leadsOn?: boolean
      /** What stands in the brackets: one that is the persona's, and ones that are others'. */
      own?: Id
      foreign?: readonly Id[]
    }

const people = personPersonas
const units = employerPersonas

const forPerson = (more: Partial<Extract<PageRule, { for: Kind }>> = {}): PageRule => ({
  for: 'person',
  as: people.granted.id,
  ...more,
})
const forEmployer = (more: Partial<Extract<PageRule, { for: Kind }>> = {}): PageRule => ({
  for: 'employer',
  as: units.main.id,
  ...more,
})
const forStaff = (more: Partial<Extract<PageRule, { for: Kind }>> = {}): PageRule => ({
  for: 'staff',
  as: staffPersonas['first-a'].id,
  ...more,
})

const fileOf = (key: keyof typeof people) => () => applicationOf(people[key].id)
const rightOf = (key: keyof typeof units) => () => filingOf(units[key].id)

const [chaoyang, daxing] = [castOf('chaoyang'), castOf('daxing')]
const ofUnit = (table: string, unitName: string) => () =>
  idOf(`select t.id from "${table}" t join "Employer" e on e.id = t."employerId" where e.name = $1`, [unitName])
const quotaOf = ofUnit('QuotaApplication', chaoyang.unit.unitName)
const grantOf = ofUnit('QuotaGrant', chaoyang.unit.unitName)
const declarationOf = ofUnit('DemandDeclaration', daxing.unit.unitName)
const reportOf = ofUnit('SituationReport', daxing.unit.unitName)
const quotaDesk = seatOf(chaoyang, 'district')
const demandDesk = seatOf(daxing, 'district')
const office = seatOf(daxing, 'township')
const [administrator = ''] = administratorsOf(chaoyang)

export const pages: Record<string, PageRule> = {
  '/': { for: 'everyone' },
  '/sign-in': { for: 'everyone' },
  '/guides': { for: 'everyone' },
  '/guides/[district]': { for: 'everyone', param: async () => 'haidian' },
  '/verify': { for: 'everyone' },
  '/demo': { for: 'everyone' },
  '/deadlines': { for: 'everyone' },
  '/eligibility': { for: 'everyone' },
  '/eligibility/months': { for: 'everyone' },
  '/verify/[code]': { for: 'everyone', param: () => checkCodeOf(people.granted.id) },

  '/applicant': forPerson(),
  '/applicant/profile': forPerson(),
  '/applicant/attachments': forPerson(),
  '/applicant/employer': forPerson(),
  '/applicant/permit': forPerson(),
  '/applicant/permit/history': forPerson(),
  '/applicant/messages': forPerson(),
  '/applicant/applications': forPerson(),
  '/applicant/applications/[application]': forPerson({
    own: fileOf('granted'),
    foreign: [fileOf('returned'), fileOf('draft'), rightOf('main')],
  }),
  '/applicant/applications/[application]/record': forPerson({
    own: fileOf('granted'),
    foreign: [fileOf('returned'), fileOf('draft'), rightOf('main')],
  }),
  '/applicant/applications/[application]/edit': forPerson({
    as: people.returned.id,
    own: fileOf('returned'),
    foreign: [fileOf('draft'), fileOf('granted'), rightOf('right-returned')],
  }),

  '/employer': forEmployer(),
  '/employer/profile': forEmployer(),
  '/employer/attachments': forEmployer(),
  '/employer/permits': forEmployer(),
  '/employer/permits/renewals': forEmployer(),
  '/employer/permits/renewals/batch': forEmployer(),
  '/employer/permits/arrivals': forEmployer(),
  '/employer/permits/cleanup': forEmployer(),
  '/employer/permits/requests': forEmployer(),
  '/employer/permits/transfer': forEmployer(),
  '/employer/permits/batches/[batch]': forEmployer({
    own: () => batchOf(units.main.id),
    foreign: [() => batchOf(units.second.id)],
  }),
  '/employer/permits/[permit]': forEmployer({
    own: () => permitOf(people.granted.id),
    // of somebody who has left another unit
    foreign: [() => permitOf(people.suspended.id)],
  }),
  '/employer/employees': forEmployer(),
  '/employer/employees/[employment]': forEmployer({
    own: () => employmentOf(people.granted.id),
    foreign: [() => employmentOf(people['short-name'].id)],
  }),
  '/employer/reviews': forEmployer(),
  '/employer/messages': forEmployer(),
  '/employer/filing-rights/new': forEmployer({ as: units['receive-only'].id }),
  '/employer/applications': forEmployer(),
  '/employer/unit-applications': forEmployer(),
  '/employer/applications/[application]': forEmployer({
    own: fileOf('employer-review'),
    // an employee's draft is nobody else's business either
    foreign: [fileOf('short-name'), fileOf('draft'), rightOf('right-pending')],
  }),
  '/employer/applications/[application]/edit': forEmployer({
    own: fileOf('renewal-review'),
    leadsOn: true,
    foreign: [fileOf('short-name'), rightOf('right-pending')],
  }),
  '/employer/applications/[application]/record': forEmployer({
    own: fileOf('granted'),
    foreign: [fileOf('short-name'), fileOf('draft'), rightOf('right-pending')],
  }),
  '/employer/filing-rights/[application]': forEmployer({
    as: units['right-returned'].id,
    own: rightOf('right-returned'),
    foreign: [rightOf('right-pending'), rightOf('main'), fileOf('employer-review')],
  }),
  '/employer/quota': forEmployer({ as: chaoyang.unit.id }),
  '/employer/quota/[quota]': forEmployer({ as: chaoyang.unit.id, own: quotaOf, foreign: [declarationOf] }),
  '/employer/quota/grants/[grant]': forEmployer({ as: chaoyang.unit.id, own: grantOf, foreign: [quotaOf] }),
  '/employer/appointments': forEmployer({ as: chaoyang.unit.id }),
  '/employer/demand': forEmployer({ as: daxing.unit.id }),
  '/employer/demand/[declaration]': forEmployer({ as: daxing.unit.id, own: declarationOf, foreign: [quotaOf] }),
  '/employer/situation-reports': forEmployer({ as: daxing.unit.id }),
  '/employer/situation-reports/[report]': forEmployer({ as: daxing.unit.id, own: reportOf, foreign: [declarationOf] }),

  '/reviewer': forStaff(),
  '/reviewer/parameters': forStaff({ as: administrator }),
  '/reviewer/proposals': forStaff({ as: demandDesk }),
  '/reviewer/appointments': forStaff({ as: quotaDesk }),
  '/reviewer/quota': forStaff({ as: quotaDesk }),
  '/reviewer/quota/books': forStaff({ as: quotaDesk }),
  '/reviewer/quota/[quota]': forStaff({ as: quotaDesk, own: quotaOf, foreign: [declarationOf] }),
  '/reviewer/quota/employers/[employer]': forStaff({
    as: quotaDesk,
    own: () => idOf('select id from "Employer" where name = $1', [chaoyang.unit.unitName]),
  }),
  '/reviewer/demand': forStaff({ as: demandDesk }),
  '/reviewer/demand/[declaration]': forStaff({ as: demandDesk, own: declarationOf, foreign: [quotaOf] }),
  '/reviewer/situation-reports': forStaff({ as: office }),
  '/reviewer/situation-reports/[report]': forStaff({ as: office, own: reportOf, foreign: [declarationOf] }),
  '/reviewer/decided': forStaff(),
  '/reviewer/leaving': forStaff({ as: staffPersonas['district-a'].id }),
  '/reviewer/retirements': forStaff({ as: staffPersonas['district-a'].id }),
  '/reviewer/settlements': forStaff({ as: staffPersonas['district-a'].id }),
  '/reviewer/messages': forStaff(),
  '/reviewer/calendar': forStaff({ as: staffPersonas['city-a'].id }),
  '/reviewer/applications/[application]': forStaff({
    own: fileOf('first-level'),
    // not handed in, not yet with the authority
    foreign: [fileOf('draft'), fileOf('employer-review')],
  }),
  '/reviewer/applications/[application]/record': forStaff({
    own: fileOf('first-level'),
    foreign: [fileOf('draft'), fileOf('employer-review')],
  }),
}

export type ApiRule = {
  /** Which identities get further than the door. */
  for: 'everyone' | readonly Kind[]
  /** An address inside a portal: who is not signed in is sent to its door like from a page. */
  door?: Kind
  params?: readonly Id[]
}

const owners: readonly Kind[] = ['person', 'employer']
const everybody: readonly Kind[] = ['person', 'employer', 'staff']
const attachment: Id = () => attachmentOf(people.granted.id, 'residence-proof')

export const api: Record<string, ApiRule> = {
  'GET /api/health': { for: 'everyone' },
  'GET /.well-known/security.txt': { for: 'everyone' },
  'GET /api/auth/[...nextauth]': { for: 'everyone', params: [async () => 'providers'] },
  'POST /api/auth/[...nextauth]': { for: 'everyone', params: [async () => 'signin/identity'] },
  'POST /api/sign-out': { for: 'everyone' },
  'GET /api/viewer-data/[folder]/[file]': { for: 'everyone', params: [async () => 'cmaps', async () => 'H.bcmap'] },
  'GET /api/session': { for: everybody },
  'POST /api/session': { for: everybody },
  'GET /api/attachments/[attachment]': { for: everybody, params: [attachment] },
  'POST /api/attachments': { for: owners },
  'PATCH /api/attachments': { for: owners },
  'PUT /api/attachments': { for: owners },
  'DELETE /api/attachments': { for: owners },
  'GET /api/rules/deadlines': { for: 'everyone' },
  'POST /api/rules/eligibility': { for: 'everyone' },
  'GET /api/situation-reports/draft': { for: ['employer'] },
  'GET /api/situation-reports/[report]': { for: ['employer', 'staff'], params: [reportOf] },
  'GET /api/situation-reports/[report]/copy': { for: ['staff', 'employer'], params: [reportOf] },
  'GET /guides/[district]/templates/[template]': {
    for: 'everyone',
    params: [async () => 'haidian', async () => 'commitment'],
  },
  'GET /employer/permits/dates.ics': { for: ['employer'], door: 'employer' },
  'GET /employer/permits/renewals/list.csv': { for: ['employer'], door: 'employer' },
  'GET /applicant/permit/dates.ics': { for: ['person'], door: 'person' },
  'GET /api/templates/person-integrity': { for: ['person'] },
  'GET /api/permits/[permit]/qr': { for: owners, params: [() => permitOf(people.granted.id)] },
  'GET /api/permits/[permit]/sheet': { for: owners, params: [() => permitOf(people.granted.id)] },
}
