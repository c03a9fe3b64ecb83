import { fieldsOf, overPattern, withValues } from '../../domain/typed'
import { validate as isUuid } from 'uuid'
import { childrenOf, type ApplicationForm } from '../../domain/application/forms'
import type { Dossier, DossierFile, RequestTarget } from '../../domain/application/dossier'
import { tidyForm } from '../../domain/application/tidy-form'
import { blockingStatuses } from '../../domain/application/authority-change'
import { kindsThatNeedRight } from '../../domain/application/kinds'
import { lockingStatuses, type ApplicationStatus } from '../../domain/application/status'
import type { PlainDate } from '../../domain/dates'
import type { ApplicationKind, PermitType } from '../../domain/codes'
import { currentQualification, inOwnSlots, isClaimedFile } from '../../domain/employer/classifications'
import { emptyEmployerProfile, type EmployerProfile } from '../../domain/employer/employer-profile'
import { registeredGeneral } from '../../domain/employer/registered-facts'
import { tidyEmployerProfile } from '../../domain/employer/settle'
import type { FilingRightStatus } from '../../domain/filing-right/lifecycle'
import type { ContractTerms } from '../../domain/employment/lifecycle'
import { normalizeIdNumber } from '../../domain/text/id-number'
import { emptyProfile, type Profile } from '../../domain/person/profile'
import { tidyProfile } from '../../domain/person/settle'
import { pinned, policyOn } from '../../domain/policy/resolve'
import { usesQuota } from '../../domain/quota/facts'
import { openAmong, type StoredClaim } from '../employer/claims'
import { Prisma, type Employer, type Employment, type Person } from '../generated/client'
import { filesOf, type AttachmentOwner, type StoredAttachment } from '../attachment/attachments'
import type { Db } from '../client'
import { fromColumn, fromColumnOrNull } from '../days'
import { sectionsColumn, sectionsOf, type StoredSection, type WithSections } from '../person/profiles'
import { declarationUseAmong } from '../attachment/declaration-use'
import { recordsColumn, type UnitFiling, type WithRecords } from './dossier-records'
import { dossierPermit, loadPersonRecords } from './dossier-permit'
import { quotaFacts } from '../quota/facts'
import { blindIndex, unseal, unsealJson } from '../sealing'
import { normalizeNumber } from '../../domain/text/codes'
import { kindIn, statusIn } from '../columns'

type Sections = Record<string, StoredSection>

const savedTimes = (sections: Sections): Record<string, string> =>
  Object.fromEntries(Object.entries(sections).map(([name, { savedAt }]) => [name, savedAt.toISOString()]))

/** Stored sections over the empty profile, so that a field added later has its empty value. */
const merged = <P extends Record<string, object>>(empty: P, sections: Sections): P =>
  withValues(empty, (name, fields) => overPattern(fieldsOf(fields), sections[name]?.data))

export const toDossierFile = (file: StoredAttachment): DossierFile => ({
  id: file.id,
  ownerKind: file.owner.kind,
  ownerId: file.owner.id,
  slot: file.slot,
  version: file.version,
  fileName: file.fileName,
  bytes: file.bytes,
  pages: file.pages,
  uploadedAt: file.uploadedAt.toISOString(),
  signedOn: file.signedOn,
  validUntil: file.validUntil,
  openEnded: file.openEnded,
  signedBy: file.signedBy,
  signedAs: file.signedAs,
  datesChangedAt: file.datesChangedAt?.toISOString() ?? null,
  warnings: file.warnings,
})

type PersonRow = WithSections<Pick<Person, 'name' | 'idNumberSealed' | 'mobileSealed'>>

/** The person's profile: identity facts over what was typed. The photo counts once its file is there. */
export async function loadProfile(db: Db, personId: string, hasPhoto: boolean) {
  const [person] = await db.$queryRaw<PersonRow[]>`
    select p.name, p."idNumberSealed", p."mobileSealed", ${sectionsColumn('person', Prisma.sql`p.id`)} as sections
    from "Person" p where p.id = ${personId}::uuid`
  if (!person) throw new Error(`no person ${personId}`)
  const sections = sectionsOf(person.sections)
  const profile: Profile = merged(emptyProfile(), sections)
  const identity = { name: person.name, idNumber: unseal(person.idNumberSealed) }
  const mobile = profile.general.mobile || (person.mobileSealed ? unseal(person.mobileSealed) : '')
  const whole = { ...profile, general: { ...profile.general, ...identity, mobile }, photo: { attached: hasPhoto } }
  return { profile: tidyProfile(whole), sections }
}

/** A right of the unit as it is stored. */
export type UnitRight = {
  id: string
  permitType: PermitType
  district: string
  township: string | null
  status: FilingRightStatus
  openedOn: PlainDate | null
}

type UnitRow = WithSections<Pick<Employer, 'id' | 'name' | 'uscc' | 'facts' | 'linkCode'>> &
  WithRecords & {
    rights: UnitRight[]
    claims: StoredClaim[]
    /** Its own businesses that are not over, the oldest first. */
    underWay: { kind: ApplicationKind; district: string; status: ApplicationStatus }[]
  }

/** What the unit's row brings along: its rights by type of permit, claims that it has not answered, own businesses. */
const besideUnit = Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'permitType', r."permitType", 'district', r.district,
    'township', r.township, 'status', r.status, 'openedOn', r."openedOn") order by r."permitType"), '[]')
    from "FilingRight" r where r."employerId" = e.id) as rights,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'firstAt', c."firstAt", 'name', c.name, 'facts', c.facts)
    order by c."firstAt"), '[]') from "EmployerClaim" c where c."employerId" = e.id and c."settledAt" is null) as claims,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'district', a.district, 'status', a.status)
    order by a."createdAt"), '[]') from "Application" a
    where a."employerId" = e.id and a."personId" is null and a."closedAt" is null) as "underWay"`

/** The employer's profile: name, code and registration facts of the identity platform over what was typed (U-12). */
export async function loadEmployerProfile(
  db: Db,
  employerId: string,
  hasLicence: boolean,
  filing: UnitFiling | null = null,
) {
  const [row] = await db.$queryRaw<UnitRow[]>`
    select e.id, e.name, e.uscc, e.facts, e."linkCode", ${sectionsColumn('employer', Prisma.sql`e.id`)} as sections,
      ${besideUnit}, ${recordsColumn(filing)}
    from "Employer" e where e.id = ${employerId}::uuid`
  if (!row) throw new Error(`no employer ${employerId}`)
  const { sections: saved, rights, claims, underWay, records, ...employer } = row
  const sections = sectionsOf(saved)
  const profile: EmployerProfile = merged(emptyEmployerProfile(), sections)
  return {
    employer,
    ...{ rights, underWay, records },
    claims: openAmong(claims, employer),
    profile: tidyEmployerProfile({
      ...profile,
      qualification: currentQualification(sections.qualification?.data),
      general: {
        ...profile.general,
        ...registeredGeneral(employer.facts),
        name: employer.name,
        uscc: employer.uscc,
      },
      licence: { attached: hasLicence },
    }),
    sections,
  }
}

/** 业务经办人 of many units, as each unit has saved him, in one query. */
export async function operatorsOf(
  db: Db,
  employerIds: readonly string[],
): Promise<ReadonlyMap<string, EmployerProfile['operator']>> {
  const rows = await db.profileSection.findMany({
    where: { ownerKind: 'employer', ownerId: { in: [...new Set(employerIds)] }, section: 'operator' },
  })
  return new Map(
    rows.map(({ ownerId, sealed, version, savedAt }) => {
      const operator = { data: unsealJson(sealed), version, savedAt }
      return [ownerId, tidyEmployerProfile(merged(emptyEmployerProfile(), { operator })).operator]
    }),
  )
}

export const termsOf = (row: Pick<Employment, 'startsOn' | 'endsOn' | 'position'>): ContractTerms | null =>
  row.startsOn && row.position
    ? { startsOn: fromColumn(row.startsOn), endsOn: fromColumnOrNull(row.endsOn), position: row.position }
    : null

export type DossierKey = {
  personId: string | null
  employerId: string
  employmentId: string | null
  permitType: PermitType
  form: ApplicationForm
  /** Where the file is judged. */
  district: string
  applicationId?: string
  /** The version that the file is pinned to; its road may count quota although the rules of today do not. */
  policyVersion?: string
  /** The day for which the permit is read. */
  on: PlainDate
}

/** Which files belong to an application: its person's, its employer's, the contract of the link, the children's. */
const ownersOf = ({ personId, employerId, employmentId, form }: DossierKey): AttachmentOwner[] => [
  ...(personId ? [{ kind: 'person' as const, id: personId }] : [{ kind: 'employer' as const, id: employerId }]),
  ...(employmentId ? [{ kind: 'employment' as const, id: employmentId }] : []),
  ...childrenOf(form).map(({ id }) => ({ kind: 'child' as const, id })),
]

/** The application that a request names, if it is the employer's own business or one of its people. */
async function findTarget(db: Db, employerId: string, id: string): Promise<RequestTarget | null> {
  if (!isUuid(id)) return null
  const row = await db.application.findFirst({
    where: { id, employerId, submittedAt: { not: null } },
    select: { id: true, number: true, kind: true, status: true },
  })
  return row && { ...row, kind: kindIn(row.kind), status: statusIn(row.status) }
}

/** Whoever holds a live permit here, or whose permit number exists, cannot be carried over a second time (A-34). */
async function knownHolders(db: Db, form: ApplicationForm): Promise<number[]> {
  if (form.kind !== 'service-request' || form.topic !== 'migration' || form.holders.length === 0) return []
  const indexes = form.holders.map(({ idNumber }) => blindIndex(normalizeIdNumber(idNumber)))
  const numbers = form.holders.map(({ permitNumber }) => normalizeNumber(permitNumber))
  const rows = await db.permit.findMany({
    where: {
      OR: [
        { number: { in: numbers } },
        { status: { in: ['valid', 'suspended'] }, person: { idNumberIndex: { in: indexes } } },
      ],
    },
    select: { number: true, person: { select: { idNumberIndex: true } } },
  })
  const taken = new Set(rows.flatMap(({ number, person }) => [number, person.idNumberIndex]))
  const twice = (list: readonly string[], index: number) => list.indexOf(list[index] ?? '') !== index
  return form.holders.flatMap((_, index) => {
    const known = taken.has(numbers[index] ?? '') || taken.has(indexes[index] ?? '')
    return known || twice(numbers, index) || twice(indexes, index) ? [index] : []
  })
}

/** Businesses of the employer's people under this type of permit that somebody reviews now, an authority or the unit. */
async function countReviews(
  db: Db,
  { employerId, permitType }: DossierKey,
): Promise<Record<'all' | 'authority', number>> {
  const rows = await db.application.groupBy({
    by: ['status'],
    where: { employerId, permitType, kind: { in: kindsThatNeedRight }, status: { in: lockingStatuses } },
    _count: true,
  })
  const count = (statuses: readonly string[]) =>
    rows.reduce((sum, row) => sum + (statuses.includes(row.status) ? row._count : 0), 0)
  return { all: count(lockingStatuses), authority: count(blockingStatuses) }
}

/** Of these kinds some district wants to know what the ledger of quota says (Q-10, Q-11, Q-19). */
const quotaKinds: readonly ApplicationForm['kind'][] = ['new', 'employer-change', 'filing-right', 'authority-transfer']

const asksQuota = ({ form, district, policyVersion, on }: DossierKey): boolean =>
  quotaKinds.includes(form.kind) &&
  (usesQuota(policyOn(district, on)) || (policyVersion !== undefined && usesQuota(pinned(policyVersion))))

/** Everything an application is judged by, as it is now. */
export async function loadDossier(db: Db, key: DossierKey): Promise<Dossier> {
  const papers = await filesOf(db, ownersOf(key))
  const stored = papers.current.map(toDossierFile)
  const has = (slot: string): boolean => stored.some((file) => file.slot === slot)
  const filing = key.form.kind === 'new' ? key : null
  const unit = await loadEmployerProfile(db, key.employerId, has('unit-licence'), filing)
  const files = inOwnSlots(stored, unit.sections.qualification?.data).filter((file) =>
    isClaimedFile(file, unit.profile.qualification),
  )
  const right = unit.rights.find(({ permitType }) => permitType === key.permitType)
  const person = key.personId ? await loadProfile(db, key.personId, has('photo')) : null
  const records = key.personId ? await loadPersonRecords(db, key.personId) : null
  const link = records?.employments.find(({ id }) => id === key.employmentId)
  const reviews = key.form.kind === 'authority-transfer' ? await countReviews(db, key) : null
  return {
    form: tidyForm(key.form),
    person:
      person && key.personId
        ? { id: key.personId, profile: person.profile, sectionsSavedAt: savedTimes(person.sections) }
        : null,
    employer: {
      id: key.employerId,
      name: unit.employer.name,
      profile: unit.profile,
      sectionsSavedAt: savedTimes(unit.sections),
      claims: unit.claims.flatMap(({ differences }) => differences),
    },
    employment: link ? { id: link.id, status: link.status, terms: termsOf(link) } : null,
    right: right?.status ?? null,
    rightDistrict: right?.district ?? null,
    rightTownship: right?.township ?? null,
    permit: records && (await dossierPermit(db, records, key.employerId, key.on)),
    target: key.form.kind === 'service-request' ? await findTarget(db, key.employerId, key.form.targetId) : null,
    knownHolders: await knownHolders(db, key.form),
    openBusinesses: reviews?.all ?? 0,
    businessesWithAuthority: reviews?.authority ?? 0,
    unitRecords: unit.records,
    declarationUse: records && declarationUseAmong(papers.versions, records.businesses, key.applicationId),
    quota: asksQuota(key) ? await quotaFacts(db, key) : null,
    files,
  }
}
