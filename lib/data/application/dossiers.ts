import { validate as isUuid } from 'uuid'
import { childrenOf, type ApplicationForm } from '../../domain/application/forms'
import type { Dossier, DossierFile, RequestTarget } from '../../domain/application/dossier'
import { tidyForm } from '../../domain/application/tidy-form'
import { blockingStatuses } from '../../domain/application/authority-change'
import { kindsThatNeedRight } from '../../domain/application/kinds'
import { lockingStatuses } from '../../domain/application/status'
import type { PlainDate } from '../../domain/dates'
import type { PermitType } from '../../domain/codes'
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
import { fromRow, unwritten, type AttachmentOwner, type StoredAttachment } from '../attachment/attachments'
import type { Db } from '../client'
import { fromColumnOrNull } from '../days'
import { sectionsColumn, sectionsOf, type StoredSection, type WithSections } from '../person/profiles'
import { declarationUseAmong } from '../attachment/declaration-use'
import { readDossierRecords, type DossierRecords } from './dossier-records'
import { loadDossierPermit } from './dossier-permit'
import { quotaFacts } from '../quota/facts'
import { blindIndex, unseal, unsealJson } from '../sealing'
import { normalizeNumber } from '../../domain/text/codes'

type Sections = Record<string, StoredSection>

const savedTimes = (sections: Sections): Record<string, string> =>
  Object.fromEntries(Object.entries(sections).map(([name, { savedAt }]) => [name, savedAt.toISOString()]))

/** Stored sections over the empty profile, so that a field added later has its empty value. */
const merged = <P extends Record<string, object>>(empty: P, sections: Sections): P =>
  Object.fromEntries(
    Object.entries(empty).map(([name, fields]) => [name, { ...fields, ...(sections[name]?.data as object) }]),
  ) as P

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

const personQuery = (personId: string | null): Prisma.Sql => Prisma.sql`
  select p.name, p."idNumberSealed", p."mobileSealed", ${sectionsColumn('person', Prisma.sql`p.id`)} as sections
  from "Person" p where p.id = ${personId}::uuid`

/** The person's profile: identity facts over what was typed. The photo counts once its file is there. */
export async function loadProfile(db: Db, personId: string, hasPhoto: boolean) {
  const [person] = await db.$queryRaw<PersonRow[]>`${personQuery(personId)}`
  if (!person) throw new Error(`no person ${personId}`)
  return profileIn(person, hasPhoto)
}

function profileIn(person: PersonRow, hasPhoto: boolean) {
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

type UnitRow = WithSections<Pick<Employer, 'id' | 'name' | 'uscc' | 'facts' | 'linkCode'>> & {
  rights: UnitRight[]
  claims: StoredClaim[]
}

/** What the unit's row brings along: its rights by type of permit, and what it has not answered yet, oldest first. */
const besideUnit = Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'permitType', r."permitType", 'district', r.district,
    'township', r.township, 'status', r.status, 'openedOn', r."openedOn") order by r."permitType"), '[]')
    from "FilingRight" r where r."employerId" = e.id) as rights,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'firstAt', c."firstAt", 'name', c.name, 'facts', c.facts)
    order by c."firstAt"), '[]') from "EmployerClaim" c where c."employerId" = e.id and c."settledAt" is null) as claims`

const unitQuery = (employerId: string): Prisma.Sql => Prisma.sql`
  select e.id, e.name, e.uscc, e.facts, e."linkCode", ${sectionsColumn('employer', Prisma.sql`e.id`)} as sections,
    ${besideUnit}
  from "Employer" e where e.id = ${employerId}::uuid`

/** The employer's profile: name, code and registration facts of the identity platform over what was typed (U-12). */
export async function loadEmployerProfile(db: Db, employerId: string, hasLicence: boolean) {
  const [row] = await db.$queryRaw<UnitRow[]>`${unitQuery(employerId)}`
  if (!row) throw new Error(`no employer ${employerId}`)
  return unitIn(row, hasLicence)
}

function unitIn(row: UnitRow, hasLicence: boolean) {
  const { sections: saved, rights, claims, ...employer } = row
  const sections = sectionsOf(saved)
  const profile: EmployerProfile = merged(emptyEmployerProfile(), sections)
  return {
    employer,
    rights,
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

type StatedTerms = { startsOn: PlainDate | null; endsOn: PlainDate | null; position: string | null }

const statedTerms = ({ startsOn, endsOn, position }: StatedTerms): ContractTerms | null =>
  startsOn && position ? { startsOn, endsOn, position } : null

export const termsOf = (row: Pick<Employment, 'startsOn' | 'endsOn' | 'position'>): ContractTerms | null =>
  statedTerms({ ...row, startsOn: fromColumnOrNull(row.startsOn), endsOn: fromColumnOrNull(row.endsOn) })

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
  return (await db.application.findFirst({
    where: { id, employerId, submittedAt: { not: null } },
    select: { id: true, number: true, kind: true, status: true },
  })) as RequestTarget | null
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

/** In which other business the declaration was used that lies in the person's slot now. */
const usedDeclaration = (
  { declarations, businesses }: DossierRecords<PersonRow, UnitRow>,
  { applicationId }: DossierKey,
) =>
  declarationUseAmong(
    declarations.map(unwritten),
    businesses.map(({ submittedAt, judgedOn, rounds, ...business }) => ({
      ...business,
      submittedAt: submittedAt === null ? null : new Date(submittedAt),
      judgedOn: judgedOn === null ? null : new Date(judgedOn),
      rounds: rounds.map(({ takenAt }) => ({ takenAt: new Date(takenAt) })),
    })),
    applicationId,
  )

/** Everything an application is judged by, as it is now. */
export async function loadDossier(db: Db, key: DossierKey): Promise<Dossier> {
  const { personId, employerId } = key
  const records = await readDossierRecords<PersonRow, UnitRow>(db, key, {
    ...{ owners: ownersOf(key), person: personQuery(personId), unit: unitQuery(employerId) },
  })
  if (!records.unit || (personId && !records.person)) throw new Error(`no person ${personId} or unit ${employerId}`)
  const stored = records.files.map((file) => toDossierFile(fromRow(unwritten(file))))
  const has = (slot: string): boolean => stored.some((file) => file.slot === slot)
  const unit = unitIn(records.unit, has('unit-licence'))
  const files = inOwnSlots(stored, unit.sections.qualification?.data).filter((file) =>
    isClaimedFile(file, unit.profile.qualification),
  )
  const right = unit.rights.find(({ permitType }) => permitType === key.permitType)
  const person = records.person && profileIn(records.person, has('photo'))
  const { link, hasPermit } = records
  const permit = personId && hasPermit ? await loadDossierPermit(db, personId, employerId, key.on) : null
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
    employment: link ? { id: link.id, status: link.status, terms: statedTerms(link) } : null,
    right: right?.status ?? null,
    rightDistrict: right?.district ?? null,
    rightTownship: right?.township ?? null,
    permit,
    target: key.form.kind === 'service-request' ? await findTarget(db, key.employerId, key.form.targetId) : null,
    knownHolders: await knownHolders(db, key.form),
    openBusinesses: reviews?.all ?? 0,
    businessesWithAuthority: reviews?.authority ?? 0,
    unitRecords: key.form.kind === 'new' ? { moved: records.moved, permits: records.permits } : null,
    declarationUse: usedDeclaration(records, key),
    quota: asksQuota(key) ? await quotaFacts(db, key) : null,
    files,
  }
}
